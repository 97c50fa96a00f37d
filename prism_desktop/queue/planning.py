"""From what was asked to a job: which photo goes where, and by which recipe. Runs on any thread."""

from __future__ import annotations

import os
import time
import uuid
from collections.abc import Iterator
from pathlib import Path

from prism_core.batch.find import FoundPhoto
from prism_core.batch.journal import read_journal
from prism_core.batch.plan import BatchItem, place_photos
from prism_core.errors import PlanError, PrismError
from prism_core.recipe import Recipe
from prism_core.sidecar import read_sidecar
from prism_desktop.queue.choices import ExportChoices, Subject
from prism_desktop.queue.jobs import ExportJob, QueuedPhoto, State


def make_job(subject: Subject, choices: ExportChoices, *, model: str) -> ExportJob:
    """The job that does what was asked, with each photo's recipe as it is now. Raises `PrismError`."""
    folder = Path(choices.folder)
    items = place(subject, choices, model=model)
    return ExportJob(
        id=uuid.uuid4().hex[:12],
        queued_at=time.time(),
        name=subject.name,
        folder=folder,
        options=choices.options,
        on_exists=choices.on_exists,
        photos=tuple(_queued(item, subject, choices) for item in items),
        leave_out=choices.leave_out,
        beside=_is_among_originals(items),
    )


def place(subject: Subject, choices: ExportChoices, *, model: str) -> tuple[BatchItem, ...]:
    """Each photo with its target. Raises `PrismError` where that cannot be."""
    folder = Path(choices.folder)
    if not folder.is_absolute():
        raise PlanError(f"{choices.folder}: name the whole path of the folder")
    if os.path.lexists(folder) and not folder.is_dir():
        raise PlanError(f"{folder}: this is a file; name a folder for the results")
    items, _ = place_photos(
        list(_found(subject)),
        folder,
        read_journal(folder),
        options=choices.options,
        on_exists=choices.on_exists,
        model=model,
    )
    return items


def _found(subject: Subject) -> Iterator[FoundPhoto]:
    """The photos with their places below the open folders, which the results mirror."""
    for photo in subject.photos:
        root = next((root for root in subject.roots if photo.is_relative_to(root)), photo.parent)
        yield FoundPhoto(photo, photo.relative_to(root if photo != root else photo.parent))


def _queued(item: BatchItem, subject: Subject, choices: ExportChoices) -> QueuedPhoto:
    source = item.source
    reason = subject.left_out.get(source, "") if choices.leave_out else ""
    return QueuedPhoto(
        source=source,
        target=item.target,
        recipe=recipe_now(source, subject),
        state=State.LEFT_OUT if reason else State.WAITING,
        reason=reason,
        anyway=source in subject.anyway,
    )


def recipe_now(photo: Path, subject: Subject) -> Recipe | None:
    """The recipe of a photo; None where it cannot be read: then it fails when its turn comes, with the reason."""
    try:
        return subject.recipes.get(photo) or read_sidecar(photo) or Recipe()
    except PrismError:
        return None


def _is_among_originals(items: tuple[BatchItem, ...]) -> bool:
    originals = {parent.resolve() for parent in {item.source.parent for item in items}}
    return any(parent.resolve() in originals for parent in {item.target.parent for item in items})
