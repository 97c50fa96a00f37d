"""Paints the frames of regions: thin, and legible on any picture."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from prism_core.recipe import Region
from prism_desktop.canvas.viewport import Viewport
from prism_desktop.look.tones import PHOTO_ACCENT

_DARK, _LIGHT = QColor(0, 0, 0, 150), QColor(255, 255, 255, 225)


def paint_regions(painter: QPainter, viewport: Viewport, regions: Sequence[Region], *, selected: int | None) -> None:
    """A frame around each; the selected one in the accent color."""
    painter.save()
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for index, region in enumerate(regions):
        frame = frame_of(region, viewport)
        chosen = index == selected
        painter.setPen(QPen(_DARK, 3.6 if chosen else 2.6))
        painter.drawRect(frame)
        painter.setPen(QPen(QColor(PHOTO_ACCENT) if chosen else _LIGHT, 1.8 if chosen else 1.0))
        painter.drawRect(frame)
    painter.restore()


def paint_draft(painter: QPainter, viewport: Viewport, region: Region) -> None:
    """The box that is being drawn."""
    painter.save()
    frame = frame_of(region, viewport)
    fill = QColor(PHOTO_ACCENT)
    fill.setAlpha(36)
    painter.setBrush(fill)
    painter.setPen(QPen(_DARK, 3))
    painter.drawRect(frame)
    painter.setPen(QPen(QColor(PHOTO_ACCENT), 1.4, Qt.PenStyle.DashLine))
    painter.drawRect(frame)
    painter.restore()


def frame_of(region: Region, viewport: Viewport) -> QRectF:
    """Where a region lies on the canvas."""
    left_top = QPointF(*viewport.to_canvas(region.x, region.y))
    right_bottom = QPointF(*viewport.to_canvas(region.x + region.width, region.y + region.height))
    return QRectF(left_top, right_bottom)
