"""Keeps recipes on disk: a second after a change, in a thread of its own, whole or not at all."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from prism_core.sidecar import write_sidecar
from prism_desktop.document import Document
from prism_desktop.task_runner import TaskRunner

DELAY_MS = 1000
"""The most that a power cut may take."""


class Autosave(QObject):
    """Writes the sidecars of changed documents."""

    noted = Signal(Path, object)
    """A photo, and its recipe that has just become another."""
    settled = Signal(Path, object)
    """A photo, and its recipe that the disk holds now."""
    saved = Signal(Path, Path)
    """A photo, and its sidecar: beside it, or in the data folder where that was not possible."""
    failed = Signal(Path, object)
    """A photo, and why its recipe is nowhere on the disk."""

    def __init__(self, runner: TaskRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runner = runner
        self._changed: dict[Path, Document] = {}
        self._timer = QTimer(self, singleShot=True, interval=DELAY_MS)
        self._timer.timeout.connect(self.flush)

    def note(self, document: Document) -> None:
        """The document has changed. The first change sets the time, so that a long drag is saved while it goes on."""
        self.noted.emit(document.path, document.recipe)
        self._changed[document.path] = document
        if not self._timer.isActive():
            self._timer.start()

    def flush(self, then: Callable[[], None] | None = None) -> None:
        """Write what has changed now; `then` is called once that and every earlier write is over."""
        self._timer.stop()
        for document in list(self._changed.values()):
            if document.unsaved:
                self._write(document)
            elif not self._runner.busy(document.path):
                self._settle(document)
        if then is not None:
            # A key of its own: whoever waits for the same thing must not take this one's place.
            self._runner.submit(object(), lambda _: None, lambda _: then(), lambda _: then())

    def unsaved(self) -> list[Document]:
        """Documents whose recipe is not on disk."""
        return [document for document in self._changed.values() if document.unsaved]

    def _settle(self, document: Document) -> None:
        del self._changed[document.path]
        self.settled.emit(document.path, document.recipe)

    def _write(self, document: Document) -> None:
        path, recipe = document.path, document.recipe

        def done(sidecar: Path) -> None:
            document.mark_saved(recipe)
            if not document.unsaved:
                self._settle(document)
            elif not self._timer.isActive():
                self._timer.start()  # changed back while the disk was slow: the flush meanwhile saw nothing to do
            self.saved.emit(path, sidecar)

        self._runner.submit(
            path, lambda _: write_sidecar(path, recipe), done, lambda error: self.failed.emit(path, error)
        )
