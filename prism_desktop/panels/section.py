"""A heading and what stands under it, which can be folded away."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QToolButton, QVBoxLayout, QWidget

from prism_desktop.look.icons import icon
from prism_desktop.look.theme import SPACING


class Section(QWidget):
    """One part of a page. `set_foldable` gives its heading a sign to open and close it by.

    divided: a line stands before it.
    """

    opened = Signal(bool)
    """It was unfolded, or folded away."""

    def __init__(self, heading: str, content: QWidget, *, divided: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.heading = heading
        self.content = content
        self._fold = QToolButton()
        self._fold.setText(heading)
        self._fold.setProperty("role", "fold")
        self._fold.setCheckable(True)
        self._fold.setChecked(True)
        self._fold.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._fold.setAccessibleName(heading)
        self._fold.hide()
        self._label = QLabel(heading)
        self._label.setProperty("role", "heading")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACING)
        if divided:
            column.addWidget(_line())
        for part in (self._fold, self._label, content):
            column.addWidget(part)
        self._fold.toggled.connect(self._toggle)

    @property
    def fold(self) -> QToolButton:
        """The heading as a button."""
        return self._fold

    @property
    def is_open(self) -> bool:
        """Whether its content is to be seen."""
        return self._fold.isChecked()

    def set_foldable(self, *, tip: str, is_open: bool) -> None:
        """Let it be folded away, and begin so or not. tip: what is in it."""
        self._fold.setToolTip(tip)
        self._label.hide()
        self._fold.show()
        self._fold.setChecked(is_open)
        self._show_sign()

    def _toggle(self, is_open: bool) -> None:  # noqa: FBT001 - a signal's argument
        self.content.setVisible(is_open)
        self._show_sign()
        self.opened.emit(is_open)

    def _show_sign(self) -> None:
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        closed = "fold-closed-mirrored" if mirrored else "fold-closed"
        self._fold.setIcon(icon("fold-open" if self.is_open else closed, tone="quiet"))


def _line() -> QFrame:
    line = QFrame()
    line.setProperty("role", "line")
    return line
