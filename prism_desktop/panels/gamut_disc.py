"""The picker: a* to the right, b* upward, and only the colors that exist at one lightness."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QBrush, QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QTransform
from PySide6.QtWidgets import QSizePolicy, QWidget

from prism_desktop.editing.colors import disc_reach, gamut_image, gamut_outline, nearest_possible, qcolor_of
from prism_desktop.look.theme import tones

_SIDE_PX = 196
_INSET_PX = 6.0
_STEP = 2.0
_ARROWS = {
    Qt.Key.Key_Left: (-_STEP, 0.0),
    Qt.Key.Key_Right: (_STEP, 0.0),
    Qt.Key.Key_Up: (0.0, _STEP),
    Qt.Key.Key_Down: (0.0, -_STEP),
}


class GamutDisc(QWidget):
    """Shows one color (a*, b*) among those possible at an L*, and lets another be picked."""

    picked = Signal(float, float)
    """Another color, while the pointer or a key is still held."""
    settled = Signal()
    """The pointer or key was let go."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lightness = 60
        self._color: tuple[float, float] | None = None
        self.setFixedHeight(_SIDE_PX)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(self.tr("Color of the selected hint"))
        self.setToolTip(self.tr("The colors possible at this spot's lightness"))

    def show_color(self, lightness: float, color: tuple[float, float] | None, *, possible: bool = True) -> None:
        """Show the colors at this L*, and mark one of them, or none. possible: whether one can be picked."""
        self._lightness, self._color = round(min(max(lightness, 2.0), 98.0)), color
        self.setEnabled(possible)
        self.setCursor(Qt.CursorShape.CrossCursor if possible else Qt.CursorShape.ArrowCursor)
        self.update()

    def sizeHint(self) -> QSize:
        """A square."""
        return QSize(_SIDE_PX, _SIDE_PX)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Pick the color under the pointer."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._pick_at(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the pointer."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._pick_at(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The color stays."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.settled.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows move the color."""
        step = _ARROWS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            a, b = self._color or (0.0, 0.0)
            self._pick(a + step[0], b + step[1])

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """The color stays."""
        if Qt.Key(event.key()) in _ARROWS and not event.isAutoRepeat():
            self.settled.emit()
        else:
            super().keyReleaseEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The disc, and a ring around the color."""
        square = self._square()
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        painter.setPen(QPen(QColor(tones().quiet if self.hasFocus() else tones().edge), 1))
        painter.setBrush(QColor(tones().window))
        painter.drawEllipse(square)
        painter.setOpacity(1.0 if self.isEnabled() else 0.25)
        self._paint_colors(painter, square)
        if self._color is not None:
            self._paint_ring(painter, self._color)
        painter.end()

    def _paint_colors(self, painter: QPainter, square: QRectF) -> None:
        image = gamut_image(self._lightness)
        scale, center, radius = 2 / image.width(), square.center(), square.width() / 2
        brush = QBrush(image)
        brush.setTransform(QTransform.fromTranslate(-1, -1).scale(scale, scale))
        painter.save()
        painter.setTransform(QTransform.fromTranslate(center.x(), center.y()).scale(radius, radius), combine=True)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(brush)
        painter.drawPolygon(gamut_outline(self._lightness))
        painter.restore()

    def _paint_ring(self, painter: QPainter, color: tuple[float, float]) -> None:
        center = self.place_of(color)
        painter.setPen(QPen(QColor(0, 0, 0, 170), 4.5))
        painter.setBrush(qcolor_of(self._lightness, *color))
        painter.drawEllipse(center, 8, 8)
        painter.setPen(QPen(Qt.GlobalColor.white, 2.2))
        painter.drawEllipse(center, 8, 8)

    def _pick_at(self, at: QPointF) -> None:
        square = self._square()
        scale = 2 * disc_reach(self._lightness) / square.width()
        self._pick((at.x() - square.center().x()) * scale, (square.center().y() - at.y()) * scale)

    def _pick(self, a: float, b: float) -> None:
        self._color = nearest_possible(self._lightness, a, b)
        self.update()
        self.picked.emit(*self._color)

    def place_of(self, color: tuple[float, float]) -> QPointF:
        """Where a color (a*, b*) is on the widget."""
        square = self._square()
        scale = square.width() / 2 / disc_reach(self._lightness)
        return square.center() + QPointF(color[0] * scale, -color[1] * scale)

    def _square(self) -> QRectF:
        side = min(self.width(), self.height()) - 2 * _INSET_PX
        return QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)
