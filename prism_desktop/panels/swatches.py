"""Colors to choose from, side by side."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QBrush, QColor, QLinearGradient, QPainter, QPaintEvent, QPen, QShowEvent
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QWidget

from prism_desktop.editing.colors import shown_at
from prism_desktop.editing.hint_color import HintColor
from prism_desktop.look.theme import SPACING, tones

_SIDE_PX = 27
_LABEL_PX = 16
_IN_A_ROW = 8
_NEAR = 1.5
"""Colors as near as this, in CIELAB units, are the same to the eye."""


@dataclass(frozen=True)
class Swatch:
    """A color on offer. name: what it is; label: a word below it; own: what it looks like in a lightness of its own."""

    color: tuple[float, float]
    name: str
    label: str = ""
    own: QColor | None = None


class SwatchButton(QAbstractButton):
    """One color, as it would look where the selected hint lies."""

    looked_at = Signal(str)
    """The pointer or the focus came to it: its name; empty when they have left."""

    def __init__(self, swatch: Swatch, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.swatch = swatch
        self.color = swatch.color
        """The color as far as it exists at the spot's lightness."""
        self._shown = QColor()
        self._is_current = False
        self.setText(swatch.label)
        self.setToolTip(swatch.name)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFixedSize(self.sizeHint())

    def show_color(self, color: tuple[float, float], shown: QColor) -> None:
        """Show the color as it is at the lightness of the spot."""
        self.color, self._shown = color, shown
        self.setAccessibleName(f"{self.swatch.name} {shown.name()}")
        self.update()

    def compare(self, current: tuple[float, float] | None, *, possible: bool) -> None:
        """Mark it if it is the color in question now. possible: whether it can be chosen."""
        is_current = current is not None and math.dist(current, self.color) < _NEAR
        self.setEnabled(possible)
        if is_current != self._is_current:
            self._is_current = is_current
            self.update()

    def sizeHint(self) -> QSize:
        """A square, and room for the label."""
        return QSize(_SIDE_PX, _SIDE_PX + (_LABEL_PX if self.text() else 0))

    def event(self, event: QEvent) -> bool:
        """Tell when it is looked at."""
        if event.type() in (QEvent.Type.Enter, QEvent.Type.FocusIn):
            self.looked_at.emit(self.swatch.name)
        elif event.type() in (QEvent.Type.Leave, QEvent.Type.FocusOut):
            self.looked_at.emit("")
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The color; paler while it cannot be chosen."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setOpacity(1.0 if self.isEnabled() else 0.4)
        lit = self.underMouse() or self.hasFocus() or self._is_current
        painter.setPen(QPen(QColor(tones().text if lit else tones().edge), 2 if lit else 1))
        painter.setBrush(self._brush())
        painter.drawRoundedRect(QRectF(1, 1, _SIDE_PX - 2, _SIDE_PX - 2), 4, 4)
        if self.text():
            painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # it is a number
            font = painter.font()
            font.setPointSizeF(font.pointSizeF() * 0.8)
            painter.setFont(font)
            painter.setPen(QColor(tones().quiet))
            place = QRectF(-4, _SIDE_PX, _SIDE_PX + 8, _LABEL_PX)
            painter.drawText(place, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom, self.text())
        painter.end()

    def _brush(self) -> QBrush:
        """The color here, and in the lower half the color as it is by itself, where that is another."""
        if self.swatch.own is None:
            return QBrush(self._shown)
        if not self.isEnabled():
            return QBrush(self.swatch.own)
        halves = QLinearGradient(0, 0, _SIDE_PX, _SIDE_PX)
        halves.setStops([(0, self._shown), (0.62, self._shown), (0.63, self.swatch.own), (1, self.swatch.own)])
        return QBrush(halves)


class Swatches(QWidget):
    """Colors in rows; a click gives one to the selected hint."""

    looked_at = Signal(str)
    """The name of the color that pointer or focus are at; empty where they are at none."""

    def __init__(
        self, hint_color: HintColor, *, labeled: bool = False, distinct: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._hint_color = hint_color
        self._distinct = distinct
        """Whether of colors that are one at the spot's lightness the first alone shows."""
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(SPACING // 2)
        self._grid.setColumnStretch(_IN_A_ROW, 1)
        self._least_px = _SIDE_PX + (_LABEL_PX if labeled else 0)
        self.setMinimumHeight(self._least_px)
        self.buttons: list[SwatchButton] = []
        self._lightness: int | None = None
        hint_color.changed.connect(self._follow)

    def show_swatches(self, swatches: Sequence[Swatch]) -> None:
        """Offer these."""
        for old in self.buttons:
            self._grid.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.buttons = [SwatchButton(swatch, self) for swatch in swatches]
        for place, button in enumerate(self.buttons):
            button.looked_at.connect(self.looked_at)
            button.clicked.connect(lambda _=False, button=button: self._hint_color.choose(*button.color))
            self._grid.addWidget(button, place // _IN_A_ROW, place % _IN_A_ROW, Qt.AlignmentFlag.AlignTop)
        self._lightness = None
        self.setVisible(bool(swatches))
        self._follow()

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what changed out of sight."""
        self._follow()
        super().showEvent(event)

    def _follow(self) -> None:
        if not self.isVisible():
            return
        lightness = round(self._hint_color.lightness)
        if lightness != self._lightness:  # a hint dragged over a photo asks at every step
            self._lightness = lightness
            shown = shown_at(lightness, tuple(button.swatch.color for button in self.buttons))
            for button, (color, qcolor) in zip(self.buttons, shown, strict=True):
                button.show_color(color, qcolor)
            if self._distinct:
                self._hide_repeated()
        for button in self.buttons:
            button.compare(self._hint_color.color, possible=self._hint_color.possible)

    def _hide_repeated(self) -> None:
        shown: list[tuple[float, float]] = []
        for button in self.buttons:
            is_new = all(math.dist(button.color, color) >= _NEAR for color in shown)
            button.setVisible(is_new)
            if is_new:
                shown.append(button.color)
