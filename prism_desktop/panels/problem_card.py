"""In the photo's place: why it cannot be shown."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from prism_desktop.look.icons import IconLabel
from prism_desktop.look.theme import SPACING

_ICON_PX, _TEXT_WIDTH_PX = 56, 460


class ProblemCard(QWidget):
    """A photo's name and what is wrong with it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        sign = IconLabel("image-broken", _ICON_PX, tone="faint")
        self._name = QLabel()
        self._name.setProperty("role", "heading")
        self._reason = QLabel()
        self._reason.setProperty("role", "quiet")
        for label in (self._name, self._reason):
            label.setFixedWidth(_TEXT_WIDTH_PX)
            label.setWordWrap(True)
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self._reason.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column = QVBoxLayout(self)
        column.setSpacing(SPACING)
        column.addStretch(1)
        column.addWidget(sign, 0, Qt.AlignmentFlag.AlignHCenter)
        for label in (self._name, self._reason):  # not aligned by the column: it would give them too few lines
            row = QHBoxLayout()
            row.addStretch(1)
            row.addWidget(label)
            row.addStretch(1)
            column.addLayout(row)
        column.addStretch(1)

    @property
    def text(self) -> str:
        """What the card says."""
        return f"{self._name.text()}: {self._reason.text()}"

    def show_problem(self, name: str, reason: str) -> None:
        """Say what is wrong with the photo of that name."""
        self._name.setText(name)
        self._reason.setText(reason[:1].upper() + reason[1:] + ".")
