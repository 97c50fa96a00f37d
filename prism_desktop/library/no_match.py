"""What the grid says where the filter leaves no photo."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from prism_desktop.look.icons import icon
from prism_desktop.look.theme import SPACING


class NoMatch(QWidget):
    """A line, and a way out."""

    clear_asked = Signal()

    def __init__(self, view: QWidget) -> None:
        super().__init__(view)
        text = QLabel(self.tr("No photo matches the filter"))
        text.setProperty("role", "title")
        self.clear = QPushButton(icon("clear-filter"), self.tr("Clear filter"))
        self.clear.setAutoDefault(True)  # Enter presses it
        self.clear.setToolTip(self.tr("Show all photos again"))
        self.clear.clicked.connect(lambda _: self.clear_asked.emit())
        column = QVBoxLayout(self)
        column.setSpacing(2 * SPACING)
        column.addStretch(1)
        column.addWidget(text, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self.clear, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        self.hide()
