"""What keys and mouse do."""

from __future__ import annotations

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from prism_desktop.actions.actions import Actions
from prism_desktop.theme import SPACING


class HelpDialog(QDialog):
    """Two columns: the mouse on the photo, and the keys of every action."""

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keys and mouse"))
        mouse = [
            (self.tr("Click"), self.tr("Add a hint, or select one")),
            (self.tr("Ctrl+click"), self.tr("Add a hint in the color chosen last")),
            (self.tr("Drag a hint"), self.tr("Move it")),
            (self.tr("Right click a hint"), self.tr("Remove it")),
            (self.tr("Arrow keys"), self.tr("Move the selected hint; with Shift, far")),
            (self.tr("Escape"), self.tr("Let the selected hint go")),
            (self.tr("Wheel"), self.tr("Zoom at the pointer")),
            (self.tr("Space+drag, middle drag"), self.tr("Move the photo")),
            (self.tr("Hold O"), self.tr("See the original")),
        ]
        keys = [
            (action.shortcut().toString(QKeySequence.SequenceFormat.NativeText), action.iconText())
            for action in actions.all()
            if not action.shortcut().isEmpty()
        ]
        columns = QHBoxLayout()
        columns.setSpacing(5 * SPACING)
        columns.addLayout(_table(self.tr("On the photo"), mouse))
        columns.addLayout(_table(self.tr("Keys"), keys))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * SPACING, 3 * SPACING, 3 * SPACING, 2 * SPACING)
        column.setSpacing(2 * SPACING)
        column.addLayout(columns)
        column.addWidget(buttons)

    @classmethod
    def open_for(cls, actions: Actions, parent: QWidget) -> None:
        """Show the dialog without stopping anything."""
        dialog = cls(actions, parent)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()


def _table(heading: str, rows: list[tuple[str, str]]) -> QVBoxLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(2 * SPACING)
    grid.setVerticalSpacing(SPACING // 2 + 2)
    grid.setColumnStretch(1, 1)
    for row, (left, right) in enumerate(rows):
        key = QLabel(left)
        key.setProperty("role", "quiet")
        grid.addWidget(key, row, 0)
        grid.addWidget(QLabel(right), row, 1)
    title = QLabel(heading)
    title.setProperty("role", "heading")
    column = QVBoxLayout()
    column.setSpacing(SPACING)
    column.addWidget(title)
    column.addLayout(grid)
    column.addStretch(1)
    return column
