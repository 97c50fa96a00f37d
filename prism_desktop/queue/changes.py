"""What can happen to a queue. Each is a plain value: applied to the queue, and a line of its log."""

from __future__ import annotations

from typing import TypeAlias

import msgspec

from prism_desktop.queue.jobs import ExportJob, QueuedPhoto, State


class _Change(msgspec.Struct, frozen=True, omit_defaults=True, tag_field="change", tag=str.lower):
    """Base of all changes. job: id of the job concerned."""


class Added(_Change, frozen=True):
    """A job was put at the end of the queue."""

    job: ExportJob


class Changed(_Change, frozen=True):
    """The photo number `index` of a job is in another state: begun, ended, or waiting again."""

    job: str
    index: int
    photo: QueuedPhoto


class Retried(_Change, frozen=True):
    """The photos of a job that are in one of these states wait again."""

    job: str
    states: tuple[State, ...]


class Canceled(_Change, frozen=True):
    """What of a job has not ended will not be done."""

    job: str


class Moved(_Change, frozen=True):
    """A job went to another place in the queue, 0 being the first."""

    job: str
    place: int


class Exchanged(_Change, frozen=True):
    """Two photos of a job that wait took each other's place in its order."""

    job: str
    index: int
    other: int


class Removed(_Change, frozen=True):
    """A job is not listed any more."""

    job: str


class Paused(_Change, frozen=True):
    """No photo begins, or they begin again."""

    paused: bool


Change: TypeAlias = Added | Changed | Retried | Canceled | Moved | Exchanged | Removed | Paused
