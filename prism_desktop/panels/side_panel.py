"""The panel at the right: color of the selected hint above, adjustments below."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from prism_desktop.theme import SPACING

WIDTH_PX = 272


class SidePanel(QScrollArea):
    """Sections under their headings; it scrolls where the window is low."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        inside = QWidget()
        inside.setObjectName("sidePanel")
        inside.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(2 * SPACING, 2 * SPACING, 2 * SPACING, 2 * SPACING)
        self._column.setSpacing(SPACING)
        self._column.addStretch(1)
        self._empty = True
        self.setWidget(inside)
        self.setWidgetResizable(True)
        self.setFixedWidth(WIDTH_PX)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def add_section(self, heading: str, content: QWidget) -> None:
        """Put a section below the ones there are."""
        place = self._column.count() - 1
        if not self._empty:
            line = QFrame()
            line.setProperty("role", "line")
            self._column.insertSpacing(place, SPACING)
            self._column.insertWidget(place + 1, line)
            self._column.insertSpacing(place + 2, SPACING)
            place += 3
        label = QLabel(heading)
        label.setProperty("role", "heading")
        self._column.insertWidget(place, label)
        self._column.insertWidget(place + 1, content)
        self._empty = False
