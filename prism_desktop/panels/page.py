"""One page of the panel at the right: sections under one another, which scroll where the window is low."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from prism_desktop.panels.section import Section
from prism_desktop.theme import SPACING


class Page(QScrollArea):
    """Sections, each with its heading and a line before it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        inside = QWidget()
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(2 * SPACING, SPACING, 2 * SPACING, SPACING)
        self._column.setSpacing(SPACING)
        self._column.addStretch(1)
        self.setWidget(inside)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def add(self, widget: QWidget) -> None:
        """Put something below what there is, without a heading."""
        self._column.insertWidget(self._column.count() - 1, widget)

    def add_section(self, heading: str, content: QWidget) -> Section:
        """Put a section below what there is."""
        if self._column.count() > 1:
            line = QFrame()
            line.setProperty("role", "line")
            self.add(line)
        section = Section(heading, content)
        self.add(section)
        return section
