"""What rests on the canvas is kept as it lies there: marks move over it, and no picture is scaled for them anew."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap

from prism_desktop.canvas.photo_painter import PhotoPainter, beside_photo, paint_veil
from prism_desktop.canvas.tile_store import TileStore
from prism_desktop.canvas.tiles import Tile
from prism_desktop.canvas.viewport import Viewport
from prism_desktop.look.theme import tones


@dataclass(frozen=True, eq=False)
class Scene:
    """What is seen of the photo, before or after. tiles: those in sight; veil: a picture over it, if there is one."""

    view: Viewport
    image: QImage
    tiles: list[Tile]
    veil: QImage | None
    before: bool


class Layers:
    """A screen of the photo before, and one after, each kept once the view has come to rest."""

    def __init__(self, tiles: TileStore) -> None:
        self._tiles = tiles
        self._painter = PhotoPainter()
        self._kept: dict[bool, tuple[Hashable, QPixmap]] = {}
        self._views: dict[bool, Viewport] = {}

    def paint(self, painter: QPainter, scene: Scene, *, whole: bool) -> None:
        """The scene. whole: whether all of the canvas is painted, and not a part that changed."""
        veil, kept = scene.veil, self._kept.get(scene.before)
        key = scene.view, scene.image.cacheKey(), self._tiles.edition, veil and veil.cacheKey(), tones().canvas
        if kept is not None and kept[0] == key:
            painter.drawPixmap(QPointF(0, 0), kept[1])
        elif whole and self._views.get(scene.before) == scene.view:
            pixmap = self._drawn(scene, kept[1] if kept else None)
            self._kept[scene.before] = key, pixmap
            painter.drawPixmap(QPointF(0, 0), pixmap)
        else:
            self._draw(painter, scene)
        self._views[scene.before] = scene.view

    def forget(self) -> None:
        """Let the pictures go."""
        self._painter.forget()
        self._kept.clear()
        self._views.clear()

    def _draw(self, painter: QPainter, scene: Scene) -> None:
        for strip in beside_photo(scene.view):
            painter.fillRect(strip, QColor(tones().canvas))
        if not scene.tiles or self._tiles.missing(scene.tiles, before=scene.before):
            self._painter.paint_photo(painter, scene.view, scene.image)
        self._tiles.paint(painter, scene.view, scene.tiles, before=scene.before)
        if scene.veil is not None:
            paint_veil(painter, scene.view, scene.veil)

    def _drawn(self, scene: Scene, old: QPixmap | None) -> QPixmap:
        """The scene on a screen of its own; on the old one, where that is as large."""
        view = scene.view
        size = QSize(*(round(side * view.pixel_ratio) for side in view.canvas))
        pixmap = old if old is not None and old.size() == size else QPixmap(size)
        pixmap.setDevicePixelRatio(view.pixel_ratio)
        painter = QPainter(pixmap)
        self._draw(painter, scene)
        painter.end()
        return pixmap
