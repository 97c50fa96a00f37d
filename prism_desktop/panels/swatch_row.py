"""A row of colors to choose from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QWidget

from prism_desktop.colors import nearest_possible, qcolor_of
from prism_desktop.theme import EDGE, QUIET, SPACING, TEXT

_SIDE_PX = 25
_LABEL_PX = 16


@dataclass(frozen=True)
class Swatch:
    """A color on offer. label: a word below it; tip: what it is."""

    color: tuple[float, float]
    tip: str
    label: str = ""


class SwatchButton(QAbstractButton):
    """One color, as it would look at the spot in question."""

    def __init__(self, swatch: Swatch, lightness: float, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.color = nearest_possible(lightness, *swatch.color)
        self._paint_color = qcolor_of(lightness, *self.color)
        self.setText(swatch.label)
        self.setToolTip(swatch.tip)
        self.setAccessibleName(f"{swatch.tip} {self._paint_color.name()}")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFixedSize(self.sizeHint())

    def sizeHint(self) -> QSize:
        """A square, and room for the label."""
        return QSize(_SIDE_PX, _SIDE_PX + (_LABEL_PX if self.text() else 0))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The color; paler while it cannot be chosen."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setOpacity(1.0 if self.isEnabled() else 0.3)
        lit = self.underMouse() or self.hasFocus()
        painter.setPen(QPen(QColor(TEXT if lit else EDGE), 2 if lit else 1))
        painter.setBrush(self._paint_color)
        painter.drawRoundedRect(QRectF(1, 1, _SIDE_PX - 2, _SIDE_PX - 2), 4, 4)
        if self.text():
            font = painter.font()
            font.setPointSizeF(font.pointSizeF() * 0.8)
            painter.setFont(font)
            painter.setPen(QColor(QUIET))
            place = QRectF(-4, _SIDE_PX, _SIDE_PX + 8, _LABEL_PX)
            painter.drawText(place, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom, self.text())
        painter.end()


class SwatchRow(QWidget):
    """Colors beside one another; a click chooses one."""

    chosen = Signal(float, float)

    def __init__(self, *, labeled: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(SPACING // 2)
        self._row.addStretch(1)
        self._buttons: list[SwatchButton] = []
        self.setFixedHeight(_SIDE_PX + (_LABEL_PX if labeled else 0))

    @property
    def buttons(self) -> list[SwatchButton]:
        """The colors on offer."""
        return self._buttons

    def show_swatches(self, swatches: Sequence[Swatch], lightness: float) -> None:
        """Offer these, drawn at that L*."""
        for old in self._buttons:
            self._row.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._buttons = [SwatchButton(swatch, lightness, self) for swatch in swatches]
        for place, button in enumerate(self._buttons):
            button.clicked.connect(lambda _=False, color=button.color: self.chosen.emit(*color))
            self._row.insertWidget(place, button, 0, Qt.AlignmentFlag.AlignTop)
