"""Notices photos that appear or vanish on the disk while their folder is open."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication

from prism_desktop.library.survey import Changes
from prism_desktop.task_runner import Job, TaskRunner
from prism_desktop.texts.wording import note

_SETTLE_MS = 500
"""A scanner or a copy writes in steps; it is looked at once it pauses."""
_UNWATCHED_MS = 15_000
"""Where the system watches no more folders, they are looked at so often."""
_LOOK = "look again"

Look = Callable[[frozenset[Path], Job], Changes | None]
"""Compares these folders with what is known of them, on any thread."""


class Watch(QObject):
    """Looks again at a folder that changes, and at all folders when the program is come back to."""

    changed = Signal(object)
    """`Changes`."""

    def __init__(self, runner: TaskRunner, look: Callable[[], Look], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runner = runner
        self._look = look
        self._folders: frozenset[Path] = frozenset()
        self._suspects: frozenset[Path] = frozenset()
        self._watcher = QFileSystemWatcher(self)
        self._watcher.directoryChanged.connect(lambda name: self._suspect([Path(name)]))
        self._settle = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._settle.timeout.connect(self._start)
        self._regular = QTimer(self, interval=_UNWATCHED_MS)
        self._regular.timeout.connect(lambda: self._suspect(self._folders))
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        application.applicationStateChanged.connect(self._come_back)

    def watch(self, folders: Sequence[Path]) -> None:
        """Watch these folders and no others."""
        self._folders = frozenset(folders)
        wanted, watched = {str(folder) for folder in folders}, set(self._watcher.directories())
        if watched - wanted:
            self._watcher.removePaths(list(watched - wanted))
        missed = self._watcher.addPaths(list(wanted - watched)) if wanted - watched else []
        (self._regular.start if missed else self._regular.stop)()

    def stop(self) -> None:
        """Other photos are being opened."""
        self.watch([])
        self._suspects = frozenset()
        self._settle.stop()
        self._runner.cancel(_LOOK)

    def _come_back(self, state: Qt.ApplicationState) -> None:
        if state == Qt.ApplicationState.ApplicationActive:
            self._suspect(self._folders)

    def _suspect(self, folders: Sequence[Path] | frozenset[Path]) -> None:
        if folders:
            self._suspects |= frozenset(folders)
            self._settle.start()

    def _start(self) -> None:
        if self._runner.busy(_LOOK):
            self._settle.start()
            return
        suspects, self._suspects = self._suspects, frozenset()
        look = self._look()
        self._runner.submit(_LOOK, lambda job: look(suspects, job), self._take, note)

    def _take(self, changes: Changes | None) -> None:
        if changes is not None:
            self.watch([*self._folders, *changes.folders])
            self.changed.emit(changes)
