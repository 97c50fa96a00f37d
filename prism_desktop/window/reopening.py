"""One window in place of another, in another language: on the same photos, with what can be undone."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from prism_desktop.document import Document

if TYPE_CHECKING:
    from prism_desktop.main_window import MainWindow


@dataclass(frozen=True)
class Desk:
    """What lay on the desk. inputs: the files and folders that were open. photo: the chosen one."""

    inputs: list[Path]
    photo: Path | None
    documents: dict[Path, Document]


class Reopening(QObject):
    """Closes the window so that the program shows another, and lays the desk there as it was."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.asked = False
        self._photo: Path | None = None
        window.closing.stayed.connect(self._give_up)

    def ask(self) -> None:
        """Close, as by the window's own button, and come back."""
        self.asked = True
        self._window.close()

    def desk(self) -> Desk:
        """The desk as it is left."""
        window = self._window
        photo = None if window.editor.document is None else window.editor.document.path
        return Desk(list(window.open_flow.inputs), photo, window.editor.documents)

    def lay(self, desk: Desk) -> None:
        """Open what lay on a desk."""
        window = self._window
        window.editor.take_up(desk.documents)
        window.open_flow.open(desk.inputs)
        if desk.photo is not None:
            self._photo = desk.photo
            window.library.finder.finished.connect(self._choose, Qt.ConnectionType.SingleShotConnection)

    def _choose(self) -> None:
        if self._photo is not None:
            self._window.selection.choose(self._photo)

    def _give_up(self) -> None:
        self.asked = False
