"""Edge-aware upsampling: chroma predicted small follows the edges of the full-size lightness.

A fast guided filter (He and Sun, arXiv 1505.00996): around each point chroma is a linear function of L*. The functions
are fitted small, and applied to the lightness of each full-size pixel.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any

import cv2
import numpy as np
import numpy.typing as npt

from prism_core.color.lab import Floats

RADIUS = 6
"""Half side, in px of the guide, of the window that a function is fitted in."""
EPSILON = 60.0
"""Variance of L* below which a window counts as flat: grain must not become colored noise."""


@dataclass(frozen=True, eq=False)
class ChromaField:
    """Chroma as local functions of lightness: ab = slope * L* + offset. Both 2 x h x w float32, h and w the guide's."""

    slope: Floats
    offset: Floats

    @cached_property
    def lines(self) -> tuple[tuple[Floats, Floats], tuple[Floats, Floats]]:
        """The same for f of X/Xn and of Z/Zn, as (slope, offset) over f of Y/Yn.

        a* = 500 (f_x - f_y), b* = 200 (f_y - f_z) and L* = 116 f_y - 16 make these straight lines, too.
        """
        (slope_a, slope_b), (offset_a, offset_b) = self.slope, self.offset
        x = 1 + slope_a * np.float32(116 / 500), (offset_a - 16 * slope_a) / np.float32(500)
        z = 1 - slope_b * np.float32(116 / 200), (16 * slope_b - offset_b) / np.float32(200)
        return x, z


def stretch(plane: Floats, rows: slice, height: int, width: int) -> Floats:
    """These rows of `plane` bilinearly enlarged to `height` x `width`, pixel centers aligned."""
    count = plane.shape[0]
    y = np.clip((np.arange(rows.start, rows.stop) + 0.5) * (count / height) - 0.5, 0, count - 1)
    above = y.astype(np.intp)
    share = (y - above).astype(np.float32)[:, None]
    first = int(above[0])
    # Across first: of the few rows of the plane that these lie between.
    needed = plane[first : int(above[-1]) + 2]
    wide = np.asarray(cv2.resize(needed, (width, len(needed)), interpolation=cv2.INTER_LINEAR), dtype=np.float32)
    steps = np.diff(wide, axis=0, append=wide[-1:])
    above -= first
    result = steps[above]
    result *= share
    result += wide[above]
    return result


def guided_field(ab: Floats, guide: Floats) -> ChromaField:
    """The field that carries `ab` (2 x h' x w', CIELAB units, any size) onto `guide` (h x w, L* in 0..100)."""
    height, width = guide.shape
    large = [cv2.resize(plane, (width, height), interpolation=cv2.INTER_LINEAR) for plane in ab]
    mean = _box(guide)
    variance = np.maximum(_box(guide * guide) - mean * mean, 0) + np.float32(EPSILON)
    slopes, offsets = [], []
    for plane in large:
        average = _box(plane)
        slope = (_box(plane * guide) - average * mean) / variance
        slopes.append(_box(slope))
        offsets.append(_box(average - slope * mean))
    return ChromaField(np.stack(slopes), np.stack(offsets))


def _box(plane: npt.NDArray[Any]) -> Floats:
    side = 2 * RADIUS + 1
    return np.asarray(cv2.blur(plane, (side, side), borderType=cv2.BORDER_REFLECT), dtype=np.float32)
