"""Ways to compare before and after, and where the divider lies between them. Qt-free."""

from __future__ import annotations

import enum
import math
from dataclasses import dataclass

from prism_desktop.canvas.viewport import Viewport

DIVIDER_REACH_PX = 7.0
HANDLE_REACH_PX = 14.0


class Compare(enum.Enum):
    """How the original shows beside the result."""

    OFF = enum.auto()
    LEFT_RIGHT = enum.auto()
    TOP_BOTTOM = enum.auto()
    SIDE_BY_SIDE = enum.auto()

    @property
    def next(self) -> Compare:
        """The way after this one, and in the end none again."""
        ways = list(Compare)
        return ways[(ways.index(self) + 1) % len(ways)]


@dataclass(frozen=True)
class Divider:
    """The line between before and after. place: a fraction of the photo's width, or of its height if not `upright`."""

    place: float
    upright: bool = True

    def handle(self, viewport: Viewport) -> tuple[float, float]:
        """The middle of the part in sight, in logical pixels."""
        rect, (width, height) = viewport.rect, viewport.canvas
        x, y = viewport.to_canvas(self.place, self.place)
        if self.upright:
            return x, (max(rect.y, 0) + min(rect.y + rect.height, height)) / 2
        return (max(rect.x, 0) + min(rect.x + rect.width, width)) / 2, y

    def holds(self, x: float, y: float, viewport: Viewport) -> bool:
        """Whether a canvas point takes hold of it."""
        center = self.handle(viewport)
        if math.dist(center, (x, y)) <= HANDLE_REACH_PX:
            return True
        away = abs(x - center[0]) if self.upright else abs(y - center[1])
        return away <= DIVIDER_REACH_PX and viewport.rect.contains(x, y)

    def dragged(self, x: float, y: float, viewport: Viewport) -> float:
        """Its place, 0..1, when it is dragged to a canvas point; it stays in sight."""
        axis = 0 if self.upright else 1
        least, most = viewport.to_photo(0, 0)[axis], viewport.to_photo(*viewport.canvas)[axis]
        return min(max(viewport.to_photo(x, y)[axis], least, 0.0), most, 1.0)
