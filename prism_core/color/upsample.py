"""Edge-aware upsampling: chroma predicted small follows the edges of the full-size lightness.

As in the guided filter (He, Sun and Tang, TPAMI 2013; its fast form by He and Sun, arXiv 1505.00996) chroma is a linear
function of L* around each point, fitted small and applied to the lightness of each full-size pixel. Its offsets are
not averaged over the window, though: averaging blurs the prediction, which costs more than edges gain. So the result,
averaged down again, is the prediction itself, and the slope carries only what the prediction was too small to show.
Measured by tests/benchmarks/bleeding.py.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any

import cv2
import numpy as np
import numpy.typing as npt

from prism_core.color.lab import Floats

WINDOW = 0.7
"""Standard deviation, in px of the prediction, of the window that a slope is fitted in."""
EPSILON = 60.0
"""Variance of L* below which a window counts as flat: grain must not become colored noise."""
FINENESS = 2
"""How much finer than the prediction the field is: enlarged cubically so far, bilinearly from there on."""


@dataclass(frozen=True, eq=False)
class ChromaField:
    """Chroma as local functions of lightness: ab = slope * L* + offset. Both 2 x h x w float32; it covers the photo."""

    slope: Floats
    offset: Floats

    @cached_property
    def lines(self) -> Floats:
        """The same for f of X/Xn and of Z/Zn over f of Y/Yn: 4 x h x w, slope and offset of x, slope and offset of z.

        a* = 500 (f_x - f_y), b* = 200 (f_y - f_z) and L* = 116 f_y - 16 make these straight lines, too.
        """
        lines = np.empty((4, *self.slope.shape[1:]), np.float32)
        # In place: new memory for each step would cost ten times as much as the arithmetic.
        for k, scale in enumerate((1 / 500, -1 / 200)):
            slope, offset = lines[2 * k : 2 * k + 2]
            np.multiply(self.slope[k], np.float32(116 * scale), out=slope)
            slope += np.float32(1)
            np.multiply(self.slope[k], np.float32(-16), out=offset)
            offset += self.offset[k]
            offset *= np.float32(scale)
        return lines


def guided_field(ab: Floats, lightness: Floats) -> ChromaField:
    """The field that carries `ab` (2 x h x w, CIELAB units) onto any size. lightness: h x w, L* in 0..100, as seen."""
    height, width = lightness.shape
    mean = _window(lightness)
    variance = np.maximum(_window(lightness * lightness) - mean * mean, np.float32(0)) + np.float32(EPSILON)
    field = ChromaField(*np.empty((2, 2, FINENESS * height, FINENESS * width), np.float32))
    for plane, slopes, offsets in zip(ab, field.slope, field.offset, strict=True):
        slope = _window((_window(plane * lightness) - _window(plane) * mean) / variance)
        _enlarge(slope, slopes)
        _enlarge(plane - slope * lightness, offsets)
    return field


def stretch(planes: Floats, rows: slice, columns: slice, height: int, width: int) -> Floats:
    """A window of C x h x w `planes` bilinearly enlarged to C x `height` x `width`, pixel centers aligned.

    Returns C x rows x columns, a view of rows x C x columns: a few calls for all planes, for small photos have as many
    rows as large ones.
    """
    count = planes.shape[1]
    y = np.clip((np.arange(rows.start, rows.stop) + 0.5) * (count / height) - 0.5, 0, count - 1)
    above = y.astype(np.intp)
    share = (y - above).astype(np.float32)[:, None, None]
    # Two rows at least: OpenCV enlarges a single one another way, less exactly.
    first, last = max(0, min(int(above[0]), count - 2)), int(above[-1])
    # Across first: of the few rows of the planes that these lie between.
    wide = np.empty((last + 2 - first, len(planes), columns.stop - columns.start), np.float32)
    needed = min(last + 2, count) - first
    for k, plane in enumerate(planes[:, first : last + 2]):
        wide[:needed, k] = cv2.resize(plane, (width, needed), interpolation=cv2.INTER_LINEAR)[:, columns]
    wide[needed:] = wide[needed - 1]
    # A few large steps, and not two for each row of the planes: threads would wait for each other at every one.
    at = above - first
    result = np.take(np.diff(wide, axis=0), at, axis=0)
    result *= share
    result += np.take(wide, at, axis=0)
    return np.asarray(result.transpose(1, 0, 2), dtype=np.float32)


def _enlarge(plane: Floats, finer: Floats) -> None:
    """Write `plane` into all of `finer`, smoothly."""
    cv2.resize(plane, finer.shape[::-1], dst=finer, interpolation=cv2.INTER_CUBIC)


def _window(plane: npt.NDArray[Any]) -> Floats:
    blurred = cv2.GaussianBlur(plane, (0, 0), WINDOW, borderType=cv2.BORDER_REFLECT)
    return np.asarray(blurred, dtype=np.float32)
