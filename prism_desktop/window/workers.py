"""The window's threads: who has how many, and how they end."""

from __future__ import annotations

from PySide6.QtCore import QObject

from prism_desktop.queue.exporter import PHOTOS_IN_FLIGHT
from prism_desktop.task_runner import TaskRunner


class Workers:
    """One pool for each kind of work, so that none waits for another kind's long job."""

    def __init__(self, parent: QObject) -> None:
        self.inference = TaskRunner(threads=1, name="prism-inference", parent=parent)
        self.files = TaskRunner(threads=1, name="prism-files", parent=parent)
        self.library = TaskRunner(threads=1, name="prism-library", parent=parent)
        self.thumbnails = TaskRunner(threads=2, name="prism-thumbnails", parent=parent)
        self.saves = TaskRunner(threads=1, name="prism-saves", parent=parent)
        self.plans = TaskRunner(threads=1, name="prism-plans", parent=parent)
        self.exports = TaskRunner(threads=PHOTOS_IN_FLIGHT, name="prism-exports", parent=parent)
        self.queue = TaskRunner(threads=1, name="prism-queue", parent=parent)

    def shut_down(self) -> None:
        """End every thread; what is being saved is saved first, everything else is canceled."""
        self.saves.finish()
        for runner in (self.plans, self.exports, self.inference, self.files, self.library, self.thumbnails):
            runner.shut_down()
        self.queue.finish()
