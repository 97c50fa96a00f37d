"""A contact sheet as a job: one file of many photos, made in one go when its turn comes. Runs on any thread."""

from __future__ import annotations

import time
import uuid
from collections.abc import Sequence
from pathlib import Path

from prism_core.batch import Overrides
from prism_core.batch.attempt import is_disk_full
from prism_core.errors import PhotoWriteError, PrismError
from prism_core.export_options import ExportOptions
from prism_core.jobs import CancelToken, Progress
from prism_core.models.engine import Engine
from prism_core.sheet.layout import SheetOptions
from prism_core.sheet.make import make_sheet
from prism_desktop.queue.jobs import ExportJob, QueuedPhoto, Sheet, State
from prism_desktop.queue.work import Outcome


def sheet_job(name: str, photos: Sequence[Path], target: Path, options: SheetOptions) -> ExportJob:
    """The job that makes the sheet `target` of these photos, in place of a file that stands there."""
    return ExportJob(
        id=uuid.uuid4().hex[:12],
        queued_at=time.time(),
        name=name,
        folder=target.parent,
        options=ExportOptions(),
        on_exists="overwrite",
        photos=(QueuedPhoto(target, target),),
        sheet=Sheet(tuple(photos), options),
    )


def make(sheet: Sheet, target: Path, engine: Engine, cancel: CancelToken, progress: Progress) -> Outcome:
    """Make the sheet, each photo in the colors of its sidecar as it is now. Raises `CanceledError`."""
    try:
        if target.suffix.lower() != ".pdf":
            raise PhotoWriteError(target, "a contact sheet is a PDF file; name it so")
        target.parent.mkdir(parents=True, exist_ok=True)
        overrides = Overrides(any_model=True)
        report = make_sheet(
            sheet.photos, target, engine, sheet.options, overrides=overrides, cancel=cancel, progress=progress
        )
    except (PrismError, OSError) as error:
        cancel.raise_if_canceled()
        if is_disk_full(error):
            return Outcome(State.WAITING, target, disk_full=True)
        return Outcome(State.FAILED, target, error.reason if isinstance(error, PhotoWriteError) else str(error))
    return Outcome(State.DONE, target, notices=tuple(f"{path.name}: {reason}" for path, reason in report.failures))
