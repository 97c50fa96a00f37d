"""Prism's icons: SVG drawn in one color, rendered at the scalings of the screens at hand."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from prism_core.resources import resource_path
from prism_desktop.theme import FAINT, TEXT

_ICON_PX = 20
_APP = "app"
_APP_SIZES_PX = (16, 32, 48, 64, 128, 256)


@cache
def icon(name: str, *, color: str = TEXT) -> QIcon:
    """The icon `name` of the set, in one color, paler where it is disabled."""
    result = QIcon()
    for size in {round(_ICON_PX * screen.devicePixelRatio()) for screen in QGuiApplication.screens()}:
        for mode, tint in ((QIcon.Mode.Normal, color), (QIcon.Mode.Disabled, FAINT)):
            result.addPixmap(_tinted(name, size, tint), mode)
    return result


def app_icon() -> QIcon:
    """Prism's own icon, for the window and the task bar."""
    result = QIcon()
    for size in _APP_SIZES_PX:
        result.addPixmap(_rendered(_APP, size))
    return result


def icon_pixmap(name: str, size: int, pixel_ratio: float, *, color: str = TEXT) -> QPixmap:
    """The icon at `size` logical pixels for a screen of that pixel ratio. Prism's own keeps its colors."""
    device = round(size * pixel_ratio)
    pixmap = _rendered(name, device) if name == _APP else _tinted(name, device, color)
    pixmap.setDevicePixelRatio(pixel_ratio)
    return pixmap


def _tinted(name: str, size: int, color: str) -> QPixmap:
    pixmap = QPixmap(_rendered(name, size))
    painter = QPainter(pixmap)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
    painter.fillRect(pixmap.rect(), QColor(color))
    painter.end()
    return pixmap


@cache
def _rendered(name: str, size: int) -> QPixmap:
    pixmap = QPixmap(size, size)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    QSvgRenderer(str(resource_path("icons", f"{name}.svg"))).render(painter, QRectF(0, 0, size, size))
    painter.end()
    return pixmap
