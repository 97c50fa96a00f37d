"""Paints the hints: legible on any picture, since each ring and line is light and dark at once."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from prism_core.recipe import Hint, PointHint, StrokeHint, is_neutral
from prism_desktop.canvas.viewport import Viewport
from prism_desktop.editing.hint_edits import anchor
from prism_desktop.look.tones import PHOTO_ACCENT

_RADIUS, _SELECTED_RADIUS, _HANDLE_RADIUS = 6.5, 11.0, 4.5
_TARGET_RADIUS = 15.0
_BAND_ALPHA = 70
DARK = QColor(0, 0, 0, 170)
LIGHT = QColor(255, 255, 255)


def paint_hints(
    painter: QPainter,
    viewport: Viewport,
    hints: Sequence[Hint],
    colors: Sequence[QColor],
    *,
    selected: int | None,
    hovered: int | None,
) -> None:
    """Every hint in its color (`colors`, one a hint): strokes under points, the selected one on top."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for index in sorted(range(len(hints)), key=lambda i: (i == selected, isinstance(hints[i], PointHint))):
        hint, color = hints[index], colors[index]
        if isinstance(hint, StrokeHint):
            _paint_stroke(painter, viewport, hint, color, selected=index == selected, hovered=index == hovered)
        else:
            _paint_point(painter, viewport, hint, color, selected=index == selected, hovered=index == hovered)
    painter.restore()


def paint_circle(painter: QPainter, x: float, y: float, radius: float) -> None:
    """The edge of what a tool works on."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for color, width in ((DARK, 3.0), (LIGHT, 1.3)):
        painter.setPen(QPen(color, width))
        painter.drawEllipse(QPointF(x, y), radius, radius)
    painter.restore()


def paint_target(painter: QPainter, x: float, y: float) -> None:
    """The ring that keys work in: four marks around the spot, which stays free."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for color, width in ((DARK, 5.0), (QColor(PHOTO_ACCENT), 2.4)):
        painter.setPen(_round(color, width))
        painter.drawEllipse(QPointF(x, y), _TARGET_RADIUS, _TARGET_RADIUS)
        for dx, dy in ((1, 0), (-1, 0), (0, 1), (0, -1)):
            tip = QPointF(x + dx * (_TARGET_RADIUS - 5), y + dy * (_TARGET_RADIUS - 5))
            painter.drawLine(tip, tip + QPointF(dx * 10, dy * 10))
    painter.restore()


def _paint_point(
    painter: QPainter, viewport: Viewport, hint: PointHint, color: QColor, *, selected: bool, hovered: bool
) -> None:
    center = QPointF(*viewport.to_canvas(hint.x, hint.y))
    if selected:
        _paint_ring(painter, center, color)
    else:
        _paint_dot(painter, center, color, _RADIUS + (1.5 if hovered else 0))
    if is_neutral(hint):
        _paint_slash(painter, center, _SELECTED_RADIUS + 3 if selected else _RADIUS)


def _paint_stroke(
    painter: QPainter, viewport: Viewport, stroke: StrokeHint, color: QColor, *, selected: bool, hovered: bool
) -> None:
    line = QPolygonF([QPointF(*point) for point in viewport.path_to_canvas(stroke.points)])
    if selected:
        band = QColor(color)
        band.setAlpha(_BAND_ALPHA)
        width = 2 * stroke.radius * max(viewport.rect.width, viewport.rect.height)
        painter.setPen(_round(band, width))
        painter.drawPolyline(line)
    more = 3.0 if selected else 1.5 if hovered else 0.0
    for pen in (_round(DARK, 6.5 + more), _round(LIGHT, 4.6 + more), _round(color, 2.6 + more)):
        painter.setPen(pen)
        painter.drawPolyline(line)
    center = QPointF(*viewport.to_canvas(*anchor(stroke)))
    if is_neutral(stroke):
        _paint_dot(painter, center, color, _RADIUS)
        _paint_slash(painter, center, _RADIUS)
    elif selected:
        _paint_dot(painter, center, LIGHT, _HANDLE_RADIUS)


def _paint_dot(painter: QPainter, center: QPointF, color: QColor, radius: float) -> None:
    painter.setPen(QPen(DARK, 4.5))
    painter.setBrush(color)
    painter.drawEllipse(center, radius, radius)
    painter.setPen(QPen(LIGHT, 2))
    painter.drawEllipse(center, radius, radius)


def _paint_ring(painter: QPainter, center: QPointF, color: QColor) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for pen in (QPen(DARK, 9.5), QPen(LIGHT, 7.5), QPen(color, 4.5)):
        painter.setPen(pen)
        painter.drawEllipse(center, _SELECTED_RADIUS, _SELECTED_RADIUS)
    painter.setPen(QPen(DARK, 1.2))
    painter.setBrush(LIGHT)
    painter.drawEllipse(center, 2.2, 2.2)


def _paint_slash(painter: QPainter, center: QPointF, reach: float) -> None:
    """The sign of what is kept neutral."""
    way = QPointF(reach, -reach) * 0.72
    for pen in (_round(DARK, 4.2), _round(LIGHT, 2.0)):
        painter.setPen(pen)
        painter.drawLine(center - way, center + way)


def _round(color: QColor, width: float) -> QPen:
    return QPen(color, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
