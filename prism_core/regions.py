"""Regions: boxes that the generator looks at once more, from near. Where they lie on its picture, and how they blend.

What is seen from near is brought down to the generator's own picture of the photo and blended into it there, so hints,
adjustments and upsampling know nothing of regions. The box counts in full; around it lies a rim, which the generator
sees, too, and in which the one answer passes into the other.
"""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np

from prism_core.color.lab import Floats
from prism_core.models.area import Area
from prism_core.recipe import Region

RIM = 0.2
"""Width of the rim as a fraction of the region's shorter side."""


@dataclass(frozen=True, eq=False)
class Close:
    """A region's place on the generator's picture. area: the box with its rim. weight: h x w of the area, 0..1."""

    area: Area
    weight: Floats

    def coarser(self, step: int) -> Close:
        """The same place where each pixel is `step` of these wide."""
        top, left = self.area.top // step, self.area.left // step
        area = Area(top, -(-self.area.bottom // step), left, -(-self.area.right // step))
        return Close(area, _fitted(self.weight, area))


def place(region: Region, picture: Area, height: int, width: int, *, step: int) -> Close | None:
    """Where a region lies on a `height` x `width` copy; None where it misses the picture, a scan's margins apart.

    The area starts at multiples of `step`, or with the picture.
    """
    left, right = region.x * width, (region.x + region.width) * width
    top, bottom = region.y * height, (region.y + region.height) * height
    rim = max(1.0, RIM * min(right - left, bottom - top))
    rows = _span(top - rim, bottom + rim, picture.top, picture.bottom, step)
    columns = _span(left - rim, right + rim, picture.left, picture.right, step)
    if not (rows and columns):
        return None
    down = _ramp(rows, top, bottom, rim, picture.top, picture.bottom)
    across = _ramp(columns, left, right, rim, picture.left, picture.right)
    return Close(Area(rows[0], rows[1], columns[0], columns[1]), down[:, None] * across)


def blended(planes: Floats, near: Floats, close: Close) -> Floats:
    """C x h x w `planes` with `near` (C planes of any size) in the region's place, as far as its weight says."""
    result = planes.copy()
    for plane, seen in zip(result, near, strict=True):
        part = plane[close.area.slices]
        part += (_fitted(seen, close.area) - part) * close.weight
    return result


def _fitted(plane: Floats, area: Area) -> Floats:
    fitted = cv2.resize(plane, (area.width, area.height), interpolation=cv2.INTER_AREA)
    return np.asarray(fitted, dtype=np.float32).reshape(area.height, area.width)


def _span(start: float, end: float, first: int, last: int, step: int) -> tuple[int, int] | None:
    """Whole px around `start` to `end`, within `first` to `last`; None where nothing is left."""
    low = max(first, int(np.floor(start)) // step * step)
    high = min(last, -int(-np.ceil(end) // step) * step)
    return (low, high) if low < high else None


def _ramp(span: tuple[int, int], start: float, end: float, rim: float, first: int, last: int) -> Floats:
    """1 between `start` and `end`, falling smoothly to 0 over the rim, but not toward the picture's own ends."""
    centers = np.arange(*span) + 0.5
    inside = [np.ones_like(centers)]
    if start > first:
        inside.append((centers - (start - rim)) / rim)
    if end < last:
        inside.append(((end + rim) - centers) / rim)
    share = np.clip(np.min(inside, axis=0), 0, 1)
    return np.asarray(share * share * (3 - 2 * share), dtype=np.float32)
