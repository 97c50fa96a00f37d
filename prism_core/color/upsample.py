"""Edge-aware upsampling: chroma predicted small follows the edges of the full-size lightness.

A fast guided filter (He and Sun, arXiv 1505.00996): around each point chroma is a linear function of L*. The functions
are fitted small, and applied to the lightness of each full-size pixel.
"""

from __future__ import annotations

from dataclasses import dataclass
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

    def scaled(self, factor: float) -> ChromaField:
        """The same field with its chroma multiplied."""
        return ChromaField(self.slope * np.float32(factor), self.offset * np.float32(factor))

    def strip(self, top: int, bottom: int, height: int, width: int) -> tuple[Floats, Floats]:
        """Slope and offset, each 2 x (bottom - top) x width, for these rows of a `height` x `width` photo."""
        rows = self.slope.shape[1]
        y = np.clip((np.arange(top, bottom) + 0.5) * rows / height - 0.5, 0, rows - 1)
        first = y.astype(int)
        second = np.minimum(first + 1, rows - 1)
        share = (y - first).astype(np.float32)[:, None]
        parts = []
        for planes in (self.slope, self.offset):
            blended = planes[:, first] * (1 - share) + planes[:, second] * share
            parts.append(
                np.stack([cv2.resize(p, (width, bottom - top), interpolation=cv2.INTER_LINEAR) for p in blended])
            )
        return parts[0], parts[1]


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
