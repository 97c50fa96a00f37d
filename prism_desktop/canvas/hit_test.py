"""What lies under the pointer: pure functions over hints and a viewport. Qt-free."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from prism_core.recipe import Hint, PointHint
from prism_desktop.canvas.viewport import Viewport

HINT_REACH_PX = 14.0
DIVIDER_REACH_PX = 7.0
HANDLE_REACH_PX = 14.0


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


def target_at(x: float, y: float, *, viewport: Viewport, hints: Sequence[Hint], divider: float | None) -> Target:
    """What the pointer at (x, y), logical pixels, would take hold of: a hint before the divider before the photo."""
    index = hint_at(x, y, viewport=viewport, hints=hints)
    if index is not None:
        return HintTarget(index)
    if divider is not None and on_divider(x, y, viewport=viewport, divider=divider):
        return DividerTarget()
    if viewport.rect.contains(x, y):
        photo_x, photo_y = viewport.to_photo(x, y)
        return PhotoTarget(photo_x, photo_y)
    return OutsideTarget()


def hint_at(x: float, y: float, *, viewport: Viewport, hints: Sequence[Hint]) -> int | None:
    """The hint nearest to a canvas point within reach; of two equally near, the later one."""
    best, best_distance = None, HINT_REACH_PX
    for index, hint in enumerate(hints):
        if isinstance(hint, PointHint):
            hint_x, hint_y = viewport.to_canvas(hint.x, hint.y)
            distance = math.hypot(hint_x - x, hint_y - y)
            if distance <= best_distance:
                best, best_distance = index, distance
    return best


def on_divider(x: float, y: float, *, viewport: Viewport, divider: float) -> bool:
    """Whether a canvas point holds the divider; `divider` is its place as a fraction of the photo's width."""
    rect = viewport.rect
    divider_x, _ = viewport.to_canvas(divider, 0)
    handle_y = (max(rect.y, 0) + min(rect.y + rect.height, viewport.canvas[1])) / 2
    on_handle = math.hypot(x - divider_x, y - handle_y) <= HANDLE_REACH_PX
    return on_handle or (abs(x - divider_x) <= DIVIDER_REACH_PX and rect.y <= y <= rect.y + rect.height)


def divider_position(x: float, *, viewport: Viewport) -> float:
    """The divider's place, 0..1, when it is dragged to canvas column `x`; it stays in sight."""
    left, _ = viewport.to_photo(0, 0)
    right, _ = viewport.to_photo(viewport.canvas[0], 0)
    return min(max(viewport.to_photo(x, 0)[0], left, 0.0), right, 1.0)
