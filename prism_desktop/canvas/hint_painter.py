"""Paints the hints: legible on any picture, since each ring is light and dark at once."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from prism_core.recipe import Hint, PointHint
from prism_desktop.canvas.viewport import Viewport

_RADIUS, _SELECTED_RADIUS = 6.5, 11.0
_DARK = QColor(0, 0, 0, 170)
_LIGHT = QColor(255, 255, 255)


def paint_hints(
    painter: QPainter,
    viewport: Viewport,
    hints: Sequence[Hint],
    colors: Sequence[QColor],
    *,
    selected: int | None,
    hovered: int | None,
) -> None:
    """Every point hint in its color (`colors`, one a hint); the selected one as an open ring, painted last."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    order = sorted(range(len(hints)), key=lambda index: index == selected)
    for index in order:
        hint = hints[index]
        if isinstance(hint, PointHint):
            center = QPointF(*viewport.to_canvas(hint.x, hint.y))
            if index == selected:
                _paint_selected(painter, center, colors[index])
            else:
                _paint_dot(painter, center, colors[index], _RADIUS + (1.5 if index == hovered else 0))
    painter.restore()


def _paint_dot(painter: QPainter, center: QPointF, color: QColor, radius: float) -> None:
    painter.setPen(QPen(_DARK, 4.5))
    painter.setBrush(color)
    painter.drawEllipse(center, radius, radius)
    painter.setPen(QPen(_LIGHT, 2))
    painter.drawEllipse(center, radius, radius)


def _paint_selected(painter: QPainter, center: QPointF, color: QColor) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for pen in (QPen(_DARK, 9.5), QPen(_LIGHT, 7.5), QPen(color, 4.5)):
        painter.setPen(pen)
        painter.drawEllipse(center, _SELECTED_RADIUS, _SELECTED_RADIUS)
    painter.setPen(QPen(_DARK, 1.2))
    painter.setBrush(_LIGHT)
    painter.drawEllipse(center, 2.2, 2.2)
