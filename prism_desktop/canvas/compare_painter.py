"""Paints what tells before from after: the divider with its handle, and the two words."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from prism_desktop.canvas.compare import Divider
from prism_desktop.canvas.photo_painter import rect_of
from prism_desktop.canvas.viewport import Viewport

_HANDLE_PX = 13.0
_ARROW_PX = 4.5
_MARGIN_PX = 10.0
_DARK = QColor(0, 0, 0, 140)
_LIGHT = QColor(245, 245, 245)


def part_before(viewport: Viewport, divider: Divider) -> QRectF:
    """The part of the photo that shows as it was."""
    part = rect_of(viewport)
    if divider.upright:
        part.setWidth(part.width() * divider.place)
    else:
        part.setHeight(part.height() * divider.place)
    return part


def paint_divider(painter: QPainter, viewport: Viewport, divider: Divider, before: str, after: str) -> None:
    """The line with its handle, and a word on each side where there is room."""
    seen = _seen(viewport)
    center = QPointF(*divider.handle(viewport))
    along = QPointF(0, 1) if divider.upright else QPointF(1, 0)
    half = max(seen.width(), seen.height())
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setClipRect(seen, Qt.ClipOperation.IntersectClip)
    _paint_words(painter, seen, center, divider, before, after)
    for color, width in ((_DARK, 4.0), (_LIGHT, 1.6)):
        painter.setPen(QPen(color, width))
        painter.drawLine(center - along * half, center + along * half)
    painter.setPen(QPen(_DARK, 1.5))
    painter.setBrush(_LIGHT)
    painter.drawEllipse(center, _HANDLE_PX, _HANDLE_PX)
    painter.setPen(QPen(QColor(40, 40, 40), 1.8, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    across = QPointF(along.y(), along.x())
    for side in (-1, 1):
        tip = center + across * side * (_ARROW_PX + 3.5)
        for turn in (-1, 1):
            painter.drawLine(tip, tip - across * side * _ARROW_PX + along * turn * _ARROW_PX)
    painter.restore()


def paint_labels(painter: QPainter, viewport: Viewport, words: Sequence[str]) -> None:
    """Words in the upper left corner of the photo."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    corner = _seen(viewport).topLeft() + QPointF(_MARGIN_PX, _MARGIN_PX)
    for word in words:
        _paint_word(painter, word, QRectF(corner, _box(painter, word).size()))
    painter.restore()


def _paint_words(painter: QPainter, seen: QRectF, center: QPointF, divider: Divider, before: str, after: str) -> None:
    first, second = _box(painter, before), _box(painter, after)
    first.moveTopLeft(seen.topLeft() + QPointF(_MARGIN_PX, _MARGIN_PX))
    if divider.upright:
        second.moveTopRight(seen.topRight() + QPointF(-_MARGIN_PX, _MARGIN_PX))
        clear = first.right() < center.x() - 4, second.left() > center.x() + 4
    else:
        second.moveBottomLeft(seen.bottomLeft() + QPointF(_MARGIN_PX, -_MARGIN_PX))
        clear = first.bottom() < center.y() - 4, second.top() > center.y() + 4
    for word, box, is_clear in zip((before, after), (first, second), clear, strict=True):
        if is_clear:
            _paint_word(painter, word, box)


def _box(painter: QPainter, word: str) -> QRectF:
    metrics = painter.fontMetrics()
    return QRectF(0, 0, metrics.horizontalAdvance(word) + 16, metrics.height() + 6)


def _paint_word(painter: QPainter, word: str, box: QRectF) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(_DARK)
    painter.drawRoundedRect(box, 4, 4)
    painter.setPen(_LIGHT)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, word)


def _seen(viewport: Viewport) -> QRectF:
    return rect_of(viewport).intersected(QRectF(0, 0, *viewport.canvas))
