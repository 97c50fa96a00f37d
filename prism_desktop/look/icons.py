"""Prism's icons: SVG drawn in one tone of the theme, at whatever size and scaling they are painted."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QIconEngine, QPainter, QPaintEvent, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QWidget

from prism_core.resources import resource_path
from prism_desktop.look.theme import tones
from prism_desktop.look.tones import Tone

_APP = "app"
_APP_SIZES_PX = (16, 32, 48, 64, 128, 256)


@cache
def icon(name: str, *, tone: Tone = "text") -> QIcon:
    """The icon `name` of the set; faint where it is disabled. It follows the theme by itself."""
    return QIcon(_ThemedEngine(name, tone))


def app_icon() -> QIcon:
    """Prism's own icon, for the window and the task bar."""
    result = QIcon()
    for size in _APP_SIZES_PX:
        result.addPixmap(_rendered(_APP, size))
    return result


class IconLabel(QWidget):
    """An icon by itself, at a size in logical pixels. Prism's own keeps its colors."""

    def __init__(self, name: str, size: int, *, tone: Tone = "text", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._tone = tone
        self.setFixedSize(size, size)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """As sharp as the screen is."""
        painter = QPainter(self)
        if self._name == _APP:
            _svg(_APP).render(painter, QRectF(self.rect()))
        else:
            icon(self._name, tone=self._tone).paint(painter, self.rect())


class _ThemedEngine(QIconEngine):
    """Draws an icon in the theme of the moment, so that switching themes exchanges no icon."""

    def __init__(self, name: str, tone: Tone) -> None:
        super().__init__()
        self._name = name
        self._tone = tone
        self._clones: list[QIconEngine] = []

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        """Draw the icon into `rect`."""
        ratio = painter.device().devicePixelRatioF()
        pixmap = self.pixmap(rect.size() * ratio, mode, state)
        painter.drawPixmap(rect, pixmap)

    def pixmap(self, size: QSize, mode: QIcon.Mode, _state: QIcon.State) -> QPixmap:
        """The icon in device pixels."""
        tone = "faint" if mode == QIcon.Mode.Disabled else self._tone
        return tinted(self._name, max(1, min(size.width(), size.height())), getattr(tones(), tone))

    def clone(self) -> QIconEngine:
        """Another one alike, for an icon that Qt takes apart."""
        # PySide frees what Python lets go of, though Qt holds it.
        self._clones.append(_ThemedEngine(self._name, self._tone))
        return self._clones[-1]


@cache
def tinted(name: str, size: int, color: str) -> QPixmap:
    """The icon in one color, `size` device pixels a side."""
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
    _svg(name).render(painter, QRectF(0, 0, size, size))
    painter.end()
    return pixmap


@cache
def _svg(name: str) -> QSvgRenderer:
    return QSvgRenderer(str(resource_path("icons", f"{name}.svg")))
