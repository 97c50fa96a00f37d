r"""What a batch tells while it runs. As JSON, one object a line, these are also the lines of `prism colorize --json`.

Each object carries its kind under "event": planned, notice, started, done, skipped, failed, finished.
Paths are strings; bytes of a name that are not Unicode appear as `\xff`.
"""

from __future__ import annotations

from pathlib import Path
from typing import Literal, TypeAlias

import msgspec

Unsuitable: TypeAlias = Literal["color", "blank", "text", "negative"]
"""Why a photo is none to color, as `prism_core.triage` says, where its owner gave no recipe for it."""

SkipReason: TypeAlias = Literal["done", "outdated", "exists"] | Unsuitable
"""done: colored earlier from the same photo by the same recipe and model. outdated: Prism made it, but from another
recipe, model or state of the photo. exists: a file that no journal of Prism knows."""


class _Event(msgspec.Struct, frozen=True, kw_only=True, tag_field="event", tag=str.lower):
    """Base of all events."""


class Planned(_Event, frozen=True, kw_only=True):
    """The batch is laid out. photos: how many it holds; ignored: files that are no photos and were left out."""

    photos: int
    ignored: int


class Notice(_Event, frozen=True, kw_only=True):
    """Something the owner should know that is no failure: why the CPU is used, say."""

    text: str


class Started(_Event, frozen=True, kw_only=True):
    """Work on a photo began."""

    source: Path
    target: Path


class Done(_Event, frozen=True, kw_only=True):
    """The result of a photo stands in `target`.

    seconds: from its start, waiting for its neighbors included. notices: what of the photo could not be kept.
    """

    source: Path
    target: Path
    seconds: float
    notices: tuple[str, ...] = ()


class Skipped(_Event, frozen=True, kw_only=True):
    """Nothing was done: the target stood there before and was kept, or the photo is none to color."""

    source: Path
    target: Path
    reason: SkipReason


class Failed(_Event, frozen=True, kw_only=True):
    """A photo (or a folder that could not be looked into) gave no result. reason: one line, with what to do next."""

    source: Path
    reason: str


class Finished(_Event, frozen=True, kw_only=True):
    """The end of the batch, always its last event.

    done, skipped, failed, remaining: numbers of photos; remaining ones were not attempted.
    stopped: why the batch ended early (canceled, or the disk is full), else None.
    """

    done: int
    skipped: int
    failed: int
    remaining: int
    seconds: float
    canceled: bool = False
    stopped: str | None = None


Event: TypeAlias = Planned | Notice | Started | Done | Skipped | Failed | Finished


def encode(event: Event) -> bytes:
    """`event` as one line of JSON, without the line's end."""
    return msgspec.json.encode(event, enc_hook=_encode_path)


def printable(text: Path | str) -> str:
    r"""A path, or text with one, as it can be printed and stored anywhere; undecodable bytes of names become `\xff`."""
    return str(text).encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")


def _encode_path(value: object) -> str:
    if isinstance(value, Path):
        return printable(value)
    raise NotImplementedError(f"{type(value).__name__} is no part of an event")
