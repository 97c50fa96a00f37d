"""What lies under the pointer: pure functions over hints and a viewport. Qt-free."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from prism_core.recipe import Hint, PointHint, Region
from prism_desktop.canvas.compare import Divider
from prism_desktop.canvas.stroke_path import distance_to_path
from prism_desktop.canvas.viewport import Viewport

HINT_REACH_PX = 14.0
STROKE_REACH_PX = 9.0
REGION_REACH_PX = 6.0


@dataclass(frozen=True)
class HintTarget:
    """A hint, by its index in the recipe."""

    index: int


@dataclass(frozen=True)
class DividerTarget:
    """The before/after divider."""


@dataclass(frozen=True)
class PhotoTarget:
    """A free spot of the photo, in fractions 0..1."""

    x: float
    y: float


@dataclass(frozen=True)
class OutsideTarget:
    """The canvas beside the photo."""


Target = HintTarget | DividerTarget | PhotoTarget | OutsideTarget


def target_at(x: float, y: float, *, viewport: Viewport, hints: Sequence[Hint], divider: Divider | None) -> Target:
    """What the pointer at (x, y), logical pixels, would take hold of: a hint before the divider before the photo."""
    index = hint_at(x, y, viewport=viewport, hints=hints)
    if index is not None:
        return HintTarget(index)
    if divider is not None and divider.holds(x, y, viewport):
        return DividerTarget()
    if viewport.rect.contains(x, y):
        photo_x, photo_y = viewport.to_photo(x, y)
        return PhotoTarget(photo_x, photo_y)
    return OutsideTarget()


def hint_at(x: float, y: float, *, viewport: Viewport, hints: Sequence[Hint]) -> int | None:
    """The hint nearest to a canvas point, measured by its reach; of two equally near, the later one."""
    best, nearest = None, 1.0
    for index, hint in enumerate(hints):
        reach = HINT_REACH_PX if isinstance(hint, PointHint) else STROKE_REACH_PX
        share = distance_to(hint, x, y, viewport) / reach
        if share <= nearest:
            best, nearest = index, share
    return best


def hints_touched(x: float, y: float, reach: float, *, viewport: Viewport, hints: Sequence[Hint]) -> set[int]:
    """The hints within `reach` of a canvas point, all in logical pixels."""
    return {index for index, hint in enumerate(hints) if distance_to(hint, x, y, viewport) <= reach}


def region_at(x: float, y: float, *, viewport: Viewport, regions: Sequence[Region]) -> int | None:
    """The smallest region around a canvas point."""
    return _smallest(regions, lambda region: _beyond(region, x, y, viewport) <= REGION_REACH_PX)


def frame_at(x: float, y: float, *, viewport: Viewport, regions: Sequence[Region]) -> int | None:
    """The smallest region whose frame is at a canvas point."""
    return _smallest(regions, lambda region: abs(_beyond(region, x, y, viewport)) <= REGION_REACH_PX)


def _smallest(regions: Sequence[Region], fits: Callable[[Region], bool]) -> int | None:
    """Of the regions that fit the smallest; of two as small the later one."""
    best, least = None, math.inf
    for index, region in enumerate(regions):
        if fits(region) and region.width * region.height <= least:
            best, least = index, region.width * region.height
    return best


def _beyond(region: Region, x: float, y: float, viewport: Viewport) -> float:
    """How far a canvas point lies beyond a region's frame; negative inside it."""
    left, top = viewport.to_canvas(region.x, region.y)
    right, bottom = viewport.to_canvas(region.x + region.width, region.y + region.height)
    return max(left - x, x - right, top - y, y - bottom)


def distance_to(hint: Hint, x: float, y: float, viewport: Viewport) -> float:
    """From a canvas point to a hint's place or the line of its stroke, in logical pixels."""
    if isinstance(hint, PointHint):
        return math.dist(viewport.to_canvas(hint.x, hint.y), (x, y))
    return distance_to_path(viewport.path_to_canvas(hint.points), x, y)
