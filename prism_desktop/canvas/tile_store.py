"""The tiles at hand of one photo, before and after, bounded in bytes, and how they are painted."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter

from prism_desktop.canvas.photo_painter import rect_of
from prism_desktop.canvas.tiles import Size, Tile, level_size
from prism_desktop.canvas.viewport import Viewport
from prism_desktop.photo.byte_lru import ByteLru

LIMIT_BYTES = 112 * 2**20
"""Of each, before and after: three screens of 2560 x 1440."""
SKIRT_PX = 1
"""A tile's picture reaches so far over its edges, so that no seam shows where it is enlarged."""


@dataclass(frozen=True, eq=False)
class TilePicture:
    """A tile as it was and in color, `SKIRT_PX` larger on every side where the photo goes on."""

    tile: Tile
    before: QImage
    after: QImage


class TileStore:
    """Keeps tiles until the photo, or for those in color the recipe, is another."""

    def __init__(self) -> None:
        self._before: ByteLru[Tile, QImage] = ByteLru(LIMIT_BYTES, lambda image: image.sizeInBytes())
        self._after: ByteLru[Tile, QImage] = ByteLru(LIMIT_BYTES, lambda image: image.sizeInBytes())
        self.edition = 0
        """Another whenever the tiles are others."""

    def put(self, picture: TilePicture) -> None:
        """Keep this one; the least recently seen ones go."""
        self.edition += 1
        self._before.put(picture.tile, picture.before)
        self._after.put(picture.tile, picture.after)

    def forget_colors(self) -> None:
        """The recipe is another."""
        self.edition += len(self._after) > 0
        for tile in self._after.keys():  # noqa: SIM118 - a list, which may shrink meanwhile
            self._after.drop(tile)

    def forget(self) -> None:
        """The photo is another."""
        self.forget_colors()
        self.edition += 1
        for tile in self._before.keys():  # noqa: SIM118 - a list, which may shrink meanwhile
            self._before.drop(tile)

    def missing(self, tiles: Iterable[Tile], *, before: bool = False) -> list[Tile]:
        """Those of the tiles that are not here, in color or as they were."""
        pictures = self._before if before else self._after
        return [tile for tile in tiles if tile not in pictures]

    def paint(self, painter: QPainter, viewport: Viewport, tiles: Iterable[Tile], *, before: bool) -> None:
        """Those of the tiles that are here."""
        pictures = self._before if before else self._after
        grid = _Grid(viewport)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        for tile in tiles:
            image = pictures.get(tile)
            if image is not None:
                painter.save()
                painter.setClipRect(grid.place(tile), Qt.ClipOperation.IntersectClip)
                painter.drawImage(grid.place_of_picture(tile), image)
                painter.restore()
        painter.restore()


def tile_rect(viewport: Viewport, tile: Tile) -> QRectF:
    """Where a tile lies on the canvas."""
    return _Grid(viewport).place(tile)


class _Grid:
    """Where tiles lie on a canvas; what is the same for all of them is found out once for a frame."""

    def __init__(self, viewport: Viewport) -> None:
        self._viewport = viewport
        self._rect = rect_of(viewport)
        self._sizes: dict[int, Size] = {}

    def place(self, tile: Tile) -> QRectF:
        """A tile's own part, with its edges on device pixels: neighbors share them."""
        return _on_pixels(self._on_canvas(tile, 0), self._viewport.pixel_ratio)

    def place_of_picture(self, tile: Tile) -> QRectF:
        """That of its picture, which reaches beyond it."""
        return self._on_canvas(tile, SKIRT_PX)

    def _on_canvas(self, tile: Tile, skirt: int) -> QRectF:
        if tile.level not in self._sizes:
            self._sizes[tile.level] = level_size(self._viewport.photo, tile.level)
        rect, size = self._rect, self._sizes[tile.level]
        across, down = rect.width() / size[0], rect.height() / size[1]
        left, top, right, bottom = tile.box(size, skirt)
        return QRectF(rect.x() + left * across, rect.y() + top * down, (right - left) * across, (bottom - top) * down)


def _on_pixels(rect: QRectF, ratio: float) -> QRectF:
    """The rectangle with its edges on device pixels."""
    left, top = round(rect.left() * ratio) / ratio, round(rect.top() * ratio) / ratio
    right, bottom = round(rect.right() * ratio) / ratio, round(rect.bottom() * ratio) / ratio
    return QRectF(left, top, right - left, bottom - top)
