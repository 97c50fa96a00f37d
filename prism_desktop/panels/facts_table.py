"""Names at the left, and beside each what there is to say; long texts go on below."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from prism_desktop.look.theme import SPACING

_LONG = 60
"""Characters from which a text gets the whole width."""
_SHARES = (2, 3)
"""Of the width: for names, and for what is said. All tables of a page have the same, so that they stand in line."""
_BREAK = "\u200b"
"""Lets a line end here: paths and names have no spaces."""


class FactsTable(QWidget):
    """Rows of text to read and to copy."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(SPACING)
        self._grid.setVerticalSpacing(SPACING // 2)
        for column, share in enumerate(_SHARES):
            self._grid.setColumnStretch(column, share)
        self._rows: Sequence[tuple[str, str]] = ()

    @property
    def rows(self) -> Sequence[tuple[str, str]]:
        """What it says now."""
        return self._rows

    def show_rows(self, rows: Sequence[tuple[str, str]]) -> None:
        """Say this."""
        if tuple(rows) == self._rows:
            return  # a drag of a slider says the same again and again
        self._rows = tuple(rows)
        while (item := self._grid.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        line = 0
        for name, text in rows:
            line = self._add(line, name, text)

    def _add(self, line: int, name: str, text: str) -> int:
        title, value = QLabel(name), QLabel(_breakable(text))
        title.setProperty("role", "quiet")
        title.setWordWrap(True)
        value.setWordWrap(True)
        if self.isRightToLeft():  # names in Latin letters would stand at the other side
            value.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute)
        value.setTextFormat(Qt.TextFormat.PlainText)
        value.setAccessibleName(f"{name}: {text}")
        value.setToolTip(text if _BREAK in value.text() else "")
        top = Qt.AlignmentFlag.AlignTop
        if len(text) > _LONG or not name:
            self._grid.addWidget(title, line, 0, 1, 2, top)
            title.setVisible(bool(name))
            self._grid.addWidget(value, line + 1, 0, 1, 2)
            return line + 2
        self._grid.addWidget(title, line, 0, top)
        self._grid.addWidget(value, line, 1)
        return line + 1


def _breakable(text: str) -> str:
    """The text with places to break where a word is longer than a line."""
    if all(len(word) < 24 for word in text.split()):
        return text
    for sign in "/\\_-.":
        text = text.replace(sign, sign + _BREAK)
    return text
