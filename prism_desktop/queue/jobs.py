"""What is queued: jobs, and the photos in them. Frozen values; `export_queue.py` alone decides how they change."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path

import msgspec

from prism_core.batch.plan import OnExists
from prism_core.export_options import ExportOptions
from prism_core.recipe import Recipe
from prism_core.sheet.layout import SheetOptions


class State(StrEnum):
    """How far a photo of a job is."""

    WAITING = "waiting"
    RUNNING = "running"
    DONE = "done"
    KEPT = "kept"
    """A file stood at its target before, and was kept."""
    LEFT_OUT = "left_out"
    """It needs no color; the reason is beside it."""
    FAILED = "failed"
    CANCELED = "canceled"


ENDED = frozenset(State) - {State.WAITING, State.RUNNING}
"""States in which nothing is left to do."""

AGAIN = frozenset({State.FAILED, State.LEFT_OUT, State.CANCELED})
"""States from which a photo can be asked for again."""


class QueuedPhoto(msgspec.Struct, frozen=True, omit_defaults=True):
    """One photo of a job.

    target: where its color copy goes, and where it went once it is done. recipe: as it was when the photo was queued;
    None where it could not be read then. reason: why it failed or was left out. notices: what of it could not be
    kept. anyway: colored even if it looks as if it needed none. begun: work on it may have been cut
    short, perhaps when its result stood there already.
    """

    source: Path
    target: Path
    recipe: Recipe | None = None
    state: State = State.WAITING
    reason: str = ""
    notices: tuple[str, ...] = ()
    anyway: bool = False
    begun: bool = False


class Sheet(msgspec.Struct, frozen=True):
    """A contact sheet of these photos."""

    photos: tuple[Path, ...]
    options: SheetOptions


class ExportJob(msgspec.Struct, frozen=True, omit_defaults=True):
    """Photos that were asked for together.

    queued_at: seconds since 1970. name: in its owner's words. folder: where the results go. options: how they are
    made. on_exists: what becomes of files that stand there. leave_out: photos that look as if they needed no color are
    left out. beside: the results lie among originals, so that their folder must not count as one of results.
    sheet: what is made in place of color copies; the one "photo" of such a job is the file to make.
    """

    id: str
    queued_at: float
    name: str
    folder: Path
    options: ExportOptions
    on_exists: OnExists
    photos: tuple[QueuedPhoto, ...]
    leave_out: bool = False
    beside: bool = False
    sheet: Sheet | None = None
