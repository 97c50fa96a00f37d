"""Keeps the export queue on disk while it changes, and finds what an earlier Prism did not finish."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import count

from PySide6.QtCore import QObject, Signal

from prism_core.data_folder import data_folder
from prism_core.image.atomic import sweep
from prism_desktop.queue.changes import Added, Canceled, Change, Removed
from prism_desktop.queue.exporter import Exporter
from prism_desktop.queue.jobs import ExportJob
from prism_desktop.queue.queue_files import Claimed, claim
from prism_desktop.task_runner import TaskRunner
from prism_desktop.texts.wording import note


class QueueKeeper(QObject):
    """Writes each change in a thread of its own, in order."""

    found = Signal(object)
    """Jobs that were not finished last time (list of `ExportJob`); they wait for `take_up` or `discard`."""
    failed = Signal(object)
    """The exception that keeps the queue from being remembered."""

    def __init__(self, exporter: Exporter, runner: TaskRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._exporter = exporter
        self._runner = runner
        self._numbers = count()
        self._claimed: list[Claimed] = []
        self._known: set[str] = set()
        """Ids of jobs that are in the file already."""
        exporter.changed.connect(self._keep)
        # The runner has one thread: what changes before the file is there is written after it.
        runner.submit("claim", lambda _: self._claim(), self._offer, self.failed.emit)

    def take_up(self, jobs: Sequence[ExportJob]) -> None:
        """Go on with jobs that were found."""
        self._known.update(job.id for job in jobs)
        folders = {photo.target.parent for job in jobs for photo in job.photos}
        self._runner.submit("sweep", lambda _: sweep(folders), lambda _: None, note)
        for job in jobs:
            self._exporter.queue.add(job)
        self._exporter.work_on()

    def discard(self, jobs: Sequence[ExportJob]) -> None:
        """Forget jobs that were found."""
        for job in jobs:
            self._keep(Canceled(job.id))
            self._keep(Removed(job.id))

    def _claim(self) -> tuple[ExportJob, ...]:
        self._claimed.append(claim(data_folder("queue")))
        return self._claimed[0].left

    def _offer(self, jobs: tuple[ExportJob, ...]) -> None:
        if jobs:
            self.found.emit(list(jobs))

    def _keep(self, change: Change) -> None:
        if isinstance(change, Added) and change.job.id in self._known:
            return
        self._runner.submit(next(self._numbers), lambda _: self._write(change), lambda _: self._begin(), self._fail)

    def _begin(self) -> None:
        """Work on what is on the disk by now: an export must not be further than what is known of it."""
        self._exporter.work_on()

    def _fail(self, error: Exception) -> None:
        self.failed.emit(error)
        self._begin()

    def _write(self, change: Change) -> None:
        if self._claimed:
            self._claimed[0].log.append(change)

    def release(self) -> None:
        """Let the next Prism have the file; everything is written by now."""
        for claimed in self._claimed:
            claimed.lock.close()
