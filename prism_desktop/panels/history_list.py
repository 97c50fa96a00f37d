"""What was done to the photo, step by step; a click goes back or forward to a step."""

from __future__ import annotations

from itertools import takewhile
from pathlib import Path

from PySide6.QtCore import QEvent, QModelIndex, QSignalBlocker, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QListWidget, QWidget

from prism_desktop.actions.edit_names import name_of
from prism_desktop.editing.editor import Editor
from prism_desktop.editing.history import Edit
from prism_desktop.look.theme import tones

_ROWS = 5
Steps = tuple[Path, list[Edit], int]
"""A photo, what was done to it, and how much of that is not taken back."""


class HistoryList(QListWidget):
    """The photo as it was opened, then each step; the present one is marked, those taken back are paler."""

    def __init__(self, editor: Editor, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editor = editor
        self._shown: Steps | None = None
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

    def _follow(self) -> None:
        document = self._editor.document
        steps = None if document is None else (document.path, document.edits, document.position)
        if steps == self._shown:
            return  # a drag asks often
        before, self._shown = self._shown, steps
        with QSignalBlocker(self.selectionModel()):
            if steps is None:
                self.clear()
            else:
                self._list(steps, before if before is not None and before[0] == steps[0] else None)
        self.scrollToItem(self.currentItem())
        self.viewport().update()

    def _list(self, steps: Steps, before: Steps | None) -> None:
        """Change what is other than before, and no more: a long history has a step more with each stroke."""
        _, edits, position = steps
        _, known, was_at = before or (None, [], -1)
        same = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(edits, known, strict=False)))
        while self.count() > (same + 1 if before else 0):
            self.takeItem(self.count() - 1)
        if before is None:
            self.addItem(self.tr("Opened"))
        self.addItems([_title(name_of(edit)) for edit in edits[same:]])
        for row in range(min(same, was_at, position) + 1, self.count()):
            self.item(row).setForeground(QColor(tones().text if row <= position else tones().faint))
        self.setCurrentRow(position)

    def _go(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if current.isValid():
            self._editor.go_to(current.row())


def _title(name: str) -> str:
    return name[:1].upper() + name[1:]
