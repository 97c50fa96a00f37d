"""A color typed as its hexadecimal number, and what becomes of it at the lightness of the spot."""

from __future__ import annotations

import re

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from prism_core.color.gamut import in_gamut
from prism_desktop.editing.colors import ab_of, nearest_possible, qcolor_of
from prism_desktop.editing.hint_color import HintColor
from prism_desktop.look.theme import SPACING

_PATTERN = re.compile(r"#?([0-9a-fA-F]{3}|[0-9a-fA-F]{6})")
_SAMPLE = "#DDDDDD"


class HexEntry(QWidget):
    """Shows the selected hint's color as a number; another may be typed or pasted over it."""

    def __init__(self, hint_color: HintColor, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hint_color = hint_color
        self.edit = QLineEdit()
        self.edit.setAccessibleName(self.tr("Color number"))
        self.edit.setToolTip(self.tr("The color as red, green and blue: #8C5A2B, say. Type another and press Enter."))
        self.edit.setPlaceholderText(_SAMPLE)
        self.edit.setMaxLength(16)
        self.edit.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.edit.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        label = QLabel(self.tr("Color number"))
        label.setProperty("role", "quiet")
        label.setBuddy(self.edit)
        self.note = QLabel()
        self.note.setProperty("role", "quiet")
        self.note.setWordWrap(True)
        self.note.hide()
        self._row = QHBoxLayout()
        self._row.setSpacing(SPACING)
        self._row.addWidget(label)
        self._row.addWidget(self.edit, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACING // 2)
        column.addLayout(self._row)
        column.addWidget(self.note)
        self.edit.editingFinished.connect(self._take)
        hint_color.selected.connect(self.note.hide)
        hint_color.changed.connect(self._follow)
        self._follow()

    def add_tool(self, tool: QWidget) -> None:
        """Put a further way to a color beside the number."""
        self._row.addWidget(tool)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape gives up what is being typed before it means anything else."""
        if event.key() == Qt.Key.Key_Escape and self.edit.isModified():
            self._follow()
        else:
            super().keyPressEvent(event)

    def _follow(self) -> None:
        color = self._hint_color.color
        self.setEnabled(self._hint_color.possible)
        if color is not None:
            self.edit.setText(qcolor_of(self._hint_color.lightness, *color).name().upper())
            self.edit.setModified(False)
        else:
            self.edit.clear()

    def _take(self) -> None:
        if not self.edit.isModified() or not self._hint_color.possible:
            return
        self.edit.setModified(False)
        found = _PATTERN.fullmatch(self.edit.text().strip())
        if found is None:
            text = self.tr("“{typed}” is not a color number. It has six digits or letters from A to F, as #8C5A2B.")
            self._say(text.format(typed=self.edit.text().strip()))
            return
        self._choose(QColor(f"#{found[1]}"))

    def _choose(self, typed: QColor) -> None:
        lightness = self._hint_color.lightness
        wanted = ab_of(typed)
        color = nearest_possible(lightness, *wanted)
        self._hint_color.choose(*color)
        shown = qcolor_of(lightness, *color).name().upper()
        if not in_gamut(lightness, *wanted):
            text = self.tr("{typed} cannot exist where the photo is this light or dark. This is the nearest: {shown}.")
            self._say(text.format(typed=typed.name().upper(), shown=shown))
        elif shown != typed.name().upper():
            text = self.tr("{typed} at the lightness that the photo has here.")
            self._say(text.format(typed=typed.name().upper()))
        else:
            self.note.hide()

    def _say(self, text: str) -> None:
        self.note.setText(text)
        self.note.show()
