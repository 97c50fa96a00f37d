"""What is done with one photo when its turn has come. Runs on any thread; takes and returns plain data."""

from __future__ import annotations

import os
import time
from dataclasses import dataclass
from pathlib import Path

from prism_core.batch.attempt import Attempts
from prism_core.batch.claims import Claims
from prism_core.batch.journals import Journals
from prism_core.batch.plan import BatchItem
from prism_core.batch.prepare import reason_of
from prism_core.batch.suitable import verdict_of
from prism_core.errors import PhotoReadError, PhotoWriteError, PrismError
from prism_core.facts import colorized_by
from prism_core.image.read import read_raster
from prism_core.image.size import read_size
from prism_core.jobs import CancelToken
from prism_core.models.engine import Engine
from prism_core.recipe import Recipe
from prism_core.sidecar import read_sidecar
from prism_core.triage import SUITABLE, Verdict
from prism_desktop.queue.jobs import ExportJob, QueuedPhoto, State
from prism_desktop.queue.standing import stays


@dataclass(frozen=True)
class Outcome:
    """How a photo ended. target: where its result stands. disk_full: it waits, as must all others.

    verdict: what it is taken for, where it was left out for that. seconds, megapixels: of a photo that was colored.
    """

    state: State
    target: Path
    reason: str = ""
    notices: tuple[str, ...] = ()
    disk_full: bool = False
    verdict: Verdict | None = None
    seconds: float = 0.0
    megapixels: float = 0.0


class PhotoWork:
    """Colors the photos of queued jobs with one generator. Safe to use from several threads."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine
        self._attempts = Attempts(engine)
        self._claims = Claims()
        self._journals = Journals(engine.card)

    def color(self, job: ExportJob, photo: QueuedPhoto, cancel: CancelToken) -> Outcome:
        """See one photo to its end, whatever that is. Raises `CanceledError`."""
        try:
            verdict = verdict_of(photo.source) if self._asks(job, photo) else Verdict.GRAY
            if verdict not in SUITABLE:
                return Outcome(State.LEFT_OUT, photo.target, verdict=verdict)
            recipe = photo.recipe or read_sidecar(photo.source) or Recipe()
            if photo.begun and self._is_done(job, BatchItem(photo.source, photo.target), recipe):
                return Outcome(State.DONE, photo.target)
            own = photo.begun and _changed_since(photo.target, job.queued_at)
            with self._claims.name_for(photo.target, number=job.on_exists == "rename" and not own) as target:
                item = BatchItem(photo.source, target)
                if not own and stays(
                    item, recipe, job.on_exists, folder=job.folder, options=job.options, journals=self._journals
                ):
                    return Outcome(State.KEPT, target)
                if job.beside:
                    _check_no_original(target)
                return self._export(job, item, recipe, cancel)
        except PrismError as error:
            cancel.raise_if_canceled()
            return Outcome(State.FAILED, photo.target, reason_of(error, photo.source))

    def _asks(self, job: ExportJob, photo: QueuedPhoto) -> bool:
        """Whether a photo is colored only if it looks as if it needed color. One that was edited is wanted in color."""
        edited = photo.recipe is not None and photo.recipe != Recipe(model=photo.recipe.model)
        return job.leave_out and not photo.anyway and not edited

    def _is_done(self, job: ExportJob, item: BatchItem, recipe: Recipe) -> bool:
        """Whether work that was cut short had come to its end."""
        if not os.path.lexists(item.target):
            return False
        return self._journals.standing(item, job.folder, recipe, job.options) == "done"

    def _export(self, job: ExportJob, item: BatchItem, recipe: Recipe, cancel: CancelToken) -> Outcome:
        begin = time.perf_counter()
        attempt = self._attempts.of(item, recipe, job.options, cancel)
        seconds = time.perf_counter() - begin
        if attempt.disk_full:
            return Outcome(State.WAITING, item.target, disk_full=True)
        if attempt.failure is not None:
            return Outcome(State.FAILED, item.target, attempt.failure)
        # A journal among originals would make their folder one of results.
        noted = () if job.beside else self._journals.note(item, job.folder, recipe, job.options)
        return Outcome(
            State.DONE,
            item.target,
            notices=(*attempt.notices, *noted),
            seconds=seconds,
            megapixels=_megapixels(item.source),
        )


def _megapixels(photo: Path) -> float:
    try:
        return read_size(photo).pixels / 1e6
    except PhotoReadError:
        return 0.0  # it is gone since it was colored


def _check_no_original(target: Path) -> None:
    """Refuse to replace a file among originals that Prism did not make. Raises `PhotoError`."""
    if os.path.lexists(target) and colorized_by(read_raster(target).metadata.xmp) is None:
        reason = "this is no color copy of Prism's, perhaps an original, and is kept; choose another folder or name"
        raise PhotoWriteError(target, reason)


def _changed_since(path: Path, when: float) -> bool:
    """Whether a file was written after a time: then it is the result of work that was cut short before it was noted."""
    try:
        return path.stat().st_mtime >= when
    except OSError:
        return False
