"""Which parts of a photo are looked at closely, and at which of its sizes. Qt-free.

A level is the photo at its full size (0) or halved so many times; a tile is a rectangle of a level.
"""

from __future__ import annotations

from dataclasses import dataclass

from prism_desktop.canvas.viewport import Viewport

TILE_PX = 1024, 512
"""Width and height: of squares twice as many are painted in a frame, which takes a third longer."""
MARGIN_PX = 256.0
"""So far beyond what is in sight tiles are made as well, in pixels of the level, for those who move on."""
_ENOUGH = 0.75
"""A level enlarged by a third still looks sharp, and has half the pixels of the next."""
_BLUR = 1.1
"""Enlarged more than this, a picture looks soft."""
_MAX_LEVEL = 8
_LIMIT_BYTES = 640 * 2**20
"""A photo that takes more is looked at closely at half its size, so that it need not be held whole: of 8 bits, in gray
640 megapixels, in color 220; of 16 bits half as many."""

Size = tuple[int, int]
"""Width and height in pixels."""


@dataclass(frozen=True, order=True)
class Tile:
    """A rectangle of a level, by its place among them."""

    level: int
    row: int
    column: int

    def box(self, size: Size, skirt: int = 0) -> tuple[int, int, int, int]:
        """Left, top, right, bottom in a level of that size, with so many pixels around it as far as there are."""
        left, top = self.column * TILE_PX[0], self.row * TILE_PX[1]
        right, bottom = min(left + TILE_PX[0], size[0]), min(top + TILE_PX[1], size[1])
        return max(left - skirt, 0), max(top - skirt, 0), min(right + skirt, size[0]), min(bottom + skirt, size[1])


def level_edge(photo: Size, level: int) -> int:
    """The long edge of a level."""
    return max(1, -(-max(photo) >> level))


def level_size(photo: Size, level: int) -> Size:
    """Width and height of a level, as `Raster.downscaled` rounds them."""
    scale = level_edge(photo, level) / max(photo)
    return max(1, round(photo[0] * scale)), max(1, round(photo[1] * scale))


def least_level(photo: Size, pixel_bytes: int) -> int:
    """The largest level that is made of a photo of which a pixel takes so many bytes."""
    level = 0
    while photo[0] * photo[1] * pixel_bytes >> 2 * level > _LIMIT_BYTES:
        level += 1
    return level


def level_for(viewport: Viewport, least_scale: float, largest: int = 0) -> int:
    """The smallest level that looks sharp, and is no smaller than `least_scale` of the photo.

    largest: the `least_level` of the photo.
    """
    needed = max(viewport.zoom * _ENOUGH, least_scale)
    level = largest
    while level < _MAX_LEVEL and 0.5 ** (level + 1) >= needed:
        level += 1
    return level


def looks_soft(viewport: Viewport, width_px: int) -> bool:
    """Whether a copy of the photo, so wide, shows less here than the photo would."""
    return width_px < viewport.photo[0] and viewport.zoom * viewport.photo[0] > width_px * _BLUR


def finer_tiles(viewport: Viewport, edge_px: int, margin_px: float = 0.0, *, largest: int = 0) -> list[Tile]:
    """The tiles in sight that look sharp, of no smaller level than a copy of the photo with that long edge.

    largest: the `least_level` of the photo.
    """
    return tiles_in_sight(viewport, level_for(viewport, edge_px / max(viewport.photo), largest), margin_px)


def tiles_in_sight(viewport: Viewport, level: int, margin_px: float = 0.0) -> list[Tile]:
    """The tiles that the canvas shows, those in the middle first."""
    width, height = level_size(viewport.photo, level)
    left, top = viewport.to_photo(0, 0)
    right, bottom = viewport.to_photo(*viewport.canvas)
    columns = _range(left * width - margin_px, right * width + margin_px, width, TILE_PX[0])
    rows = _range(top * height - margin_px, bottom * height + margin_px, height, TILE_PX[1])
    middle = viewport.center_x * width / TILE_PX[0] - 0.5, viewport.center_y * height / TILE_PX[1] - 0.5
    tiles = [Tile(level, row, column) for row in rows for column in columns]
    across, down = TILE_PX
    return sorted(
        tiles, key=lambda tile: ((tile.column - middle[0]) * across) ** 2 + ((tile.row - middle[1]) * down) ** 2
    )


def _range(begin: float, end: float, limit: int, step: int) -> range:
    first, last = max(0, int(begin // step)), min(-(-limit // step), int(end // step) + 1)
    return range(first, max(first, last))
