"""The pointer of each tool: the exact spot, and beside it what the tool is."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QCursor, QPainter, QPen, QPixmap

from prism_desktop.canvas.toolbox import Tool
from prism_desktop.look.icons import tinted

_SIZE_PX, _HOT_PX, _ICON_PX = 32, 8, 17
_DARK, _LIGHT = QColor(0, 0, 0, 210), QColor(255, 255, 255)

ICONS = {
    Tool.HINT: "hint",
    Tool.BRUSH: "brush",
    Tool.NEUTRAL: "neutral",
    Tool.ERASER: "eraser",
    Tool.EYEDROPPER: "eyedropper",
    Tool.REGION: "region",
}


@cache
def tool_cursor(tool: Tool, pixel_ratio: float) -> QCursor:
    """A cross at the spot, light and dark at once, and the tool's icon beside it."""
    pixmap = QPixmap(round(_SIZE_PX * pixel_ratio), round(_SIZE_PX * pixel_ratio))
    pixmap.setDevicePixelRatio(pixel_ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for color, width in ((_DARK, 3.0), (_LIGHT, 1.2)):
        painter.setPen(QPen(color, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        for dx, dy in ((1, 0), (-1, 0), (0, 1), (0, -1)):
            center = QPointF(_HOT_PX, _HOT_PX)
            painter.drawLine(center + QPointF(2.5 * dx, 2.5 * dy), center + QPointF(6.5 * dx, 6.5 * dy))
    if tool is not Tool.HINT:
        _draw_icon(painter, ICONS[tool], pixel_ratio)
    painter.end()
    return QCursor(pixmap, _HOT_PX, _HOT_PX)


def _draw_icon(painter: QPainter, name: str, pixel_ratio: float) -> None:
    corner = QPointF(_SIZE_PX - _ICON_PX - 1, _SIZE_PX - _ICON_PX - 1)
    for color, steps in (("#000000", ((1, 0), (-1, 0), (0, 1), (0, -1))), ("#ffffff", ((0, 0),))):
        pixmap = QPixmap(tinted(name, round(_ICON_PX * pixel_ratio), color))
        pixmap.setDevicePixelRatio(pixel_ratio)
        for dx, dy in steps:
            painter.drawPixmap(corner + QPointF(dx, dy), pixmap)
