"""A quiet word that a picture is on its way."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from prism_desktop.look.theme import SPACING

_DELAY_MS = 200
"""What is done sooner is not worth a word."""
_FRAME_MS = 40
_STEP_DEGREES = 14
_RING_PX = 12.0


class BusyPill(QWidget):
    """A turning ring and a text over the canvas; it takes no mouse events."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._text = ""
        self._angle = 0
        self._delay = QTimer(self, singleShot=True, interval=_DELAY_MS)
        self._delay.timeout.connect(self._appear)
        self._turn = QTimer(self, interval=_FRAME_MS)
        self._turn.timeout.connect(self._advance)
        self.hide()

    def start(self, text: str) -> None:
        """Show the text, if it is still true in a moment."""
        self._text = text
        self.setAccessibleName(text)
        self.resize(self.sizeHint())
        if not self.isVisible() and not self._delay.isActive():
            self._delay.start()
        self.update()

    def stop(self) -> None:
        """Nothing is on its way."""
        self._delay.stop()
        self._turn.stop()
        self.hide()

    def sizeHint(self) -> QSize:
        """Room for ring and text."""
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self._text) + int(_RING_PX) + 4 * SPACING, metrics.height() + 12)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Pill, ring, text."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(20, 20, 20, 205))
        painter.drawRoundedRect(QRectF(self.rect()), self.height() / 2, self.height() / 2)
        ring = QRectF(1.5 * SPACING, (self.height() - _RING_PX) / 2, _RING_PX, _RING_PX)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(255, 255, 255, 60), 2))
        painter.drawEllipse(ring)
        painter.setPen(QPen(QColor(245, 245, 245), 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawArc(ring, -self._angle * 16, 100 * 16)
        text = QRectF(self.rect()).adjusted(ring.right() + SPACING, 0, -SPACING, 0)
        painter.drawText(text, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self._text)

    def _appear(self) -> None:
        self._turn.start()
        self.show()

    def _advance(self) -> None:
        self._angle = (self._angle + _STEP_DEGREES) % 360
        self.update()
