"""Prism's icons: SVG drawn in `currentColor`, rendered sharp at every usual scaling."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from prism_core.resources import resource_path
from prism_desktop.theme import FAINT, TEXT

_SIZES_PX = (16, 20, 24, 32, 40, 48, 60, 64, 128, 256)


@cache
def icon(name: str, *, color: str = TEXT) -> QIcon:
    """The icon `name` of the set, in one color, paler where it is disabled."""
    source = resource_path("icons", f"{name}.svg").read_text(encoding="utf-8")
    result = QIcon()
    for mode, tint in ((QIcon.Mode.Normal, color), (QIcon.Mode.Active, color), (QIcon.Mode.Disabled, FAINT)):
        renderer = QSvgRenderer(QByteArray(source.replace("currentColor", tint).encode()))
        for size in _SIZES_PX:
            result.addPixmap(_rendered(renderer, size), mode)
    return result


def icon_pixmap(name: str, size: int, pixel_ratio: float, *, color: str = TEXT) -> QPixmap:
    """The icon at `size` logical pixels for a screen of that pixel ratio."""
    source = resource_path("icons", f"{name}.svg").read_text(encoding="utf-8").replace("currentColor", color)
    pixmap = _rendered(QSvgRenderer(QByteArray(source.encode())), round(size * pixel_ratio))
    pixmap.setDevicePixelRatio(pixel_ratio)
    return pixmap


def _rendered(renderer: QSvgRenderer, size: int) -> QPixmap:
    pixmap = QPixmap(size, size)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    renderer.render(painter, QRectF(0, 0, size, size))
    painter.end()
    return pixmap
