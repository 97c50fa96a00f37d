"""What was done to the photo, step by step; a click goes back or forward to a step."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QModelIndex, QSignalBlocker, Qt
from PySide6.QtGui import QColor, QShowEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from prism_desktop.actions.edit_names import name_of
from prism_desktop.editing.editor import Editor
from prism_desktop.editing.history import Edit
from prism_desktop.look.theme import tones

_ROWS = 5


class HistoryList(QListWidget):
    """The photo as it was opened, then each step; the present one is marked, those taken back are paler."""

    def __init__(self, editor: Editor, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editor = editor
        self._shown: tuple[Path, list[Edit], int] | None = None
        self.setAccessibleName(self.tr("History"))
        self.setToolTip(self.tr("Click a step to go back or forward to it"))
        self.setObjectName("rows")
        self.setUniformItemSizes(True)
        self.setFixedHeight(_ROWS * (self.fontMetrics().height() + 6) + 12)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.selectionModel().currentChanged.connect(self._go)
        editor.followed.connect(self._follow)
        editor.document_changed.connect(self._follow)
        self._follow()

    def changeEvent(self, event: QEvent) -> None:
        """The steps are written in the tones of the theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._shown = None
            self._follow()

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what changed out of sight."""
        self._follow()
        super().showEvent(event)

    def _follow(self) -> None:
        if not self.isVisible():
            return
        document = self._editor.document
        steps = None if document is None else (document.path, document.edits, document.position)
        if steps == self._shown:
            return  # a drag asks often
        self._shown = steps
        names = [] if document is None else [self.tr("Opened"), *(_title(name_of(edit)) for edit in document.edits)]
        position = 0 if document is None else document.position
        with QSignalBlocker(self.selectionModel()):
            self._show_names(names)
            for row in range(self.count()):
                color = tones().text if row <= position else tones().faint
                self.item(row).setForeground(QColor(color))
            self.setCurrentRow(position if names else -1)
        self.scrollToItem(self.currentItem())
        self.viewport().update()

    def _show_names(self, names: list[str]) -> None:
        """Change what is another name now, and no more."""
        while self.count() > len(names):
            self.takeItem(self.count() - 1)
        for row, name in enumerate(names):
            if row == self.count():
                self.addItem(QListWidgetItem(name))
            elif self.item(row).text() != name:
                self.item(row).setText(name)

    def _go(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if current.isValid():
            self._editor.go_to(current.row())


def _title(name: str) -> str:
    return name[:1].upper() + name[1:]
