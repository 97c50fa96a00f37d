"""Lies over the photos while others are dragged over the window: what is dropped here is opened."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from prism_desktop.look.theme import SPACING, tones

_SHADE = 0.88
_CORNER_PX = 12


class DropVeil(QWidget):
    """As large as what it lies over; the mouse does not see it."""

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        over.installEventFilter(self)
        self.hide()

    def eventFilter(self, over: QObject, event: QEvent) -> bool:
        """It keeps the size of what it lies over."""
        if event.type() == QEvent.Type.Resize and isinstance(over, QWidget):
            self.setGeometry(over.rect())
        return False

    def show_active(self, active: bool) -> None:  # noqa: FBT001 - dragged over or not
        """Whether something is being dragged over the window."""
        self.raise_()
        self.setVisible(active)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The frame of the first window's drop zone, and what a drop does."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = QColor(tones().window)
        ground.setAlphaF(_SHADE)
        painter.fillRect(self.rect(), ground)
        painter.setPen(QPen(QColor(tones().accent), 2, Qt.PenStyle.DashLine))
        frame = QRectF(self.rect()).adjusted(2 * SPACING, 2 * SPACING, -2 * SPACING, -2 * SPACING)
        painter.drawRoundedRect(frame, _CORNER_PX, _CORNER_PX)
        font = self.font()
        font.setPointSizeF(font.pointSizeF() * 1.6)
        painter.setFont(font)
        painter.setPen(QColor(tones().text))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.tr("Drop here to open"))
