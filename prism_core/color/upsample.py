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
from itertools import pairwise
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
    def lines(self) -> tuple[tuple[Floats, Floats], tuple[Floats, Floats]]:
        """The same for f of X/Xn and of Z/Zn, as (slope, offset) over f of Y/Yn.

        a* = 500 (f_x - f_y), b* = 200 (f_y - f_z) and L* = 116 f_y - 16 make these straight lines, too.
        """
        (slope_a, slope_b), (offset_a, offset_b) = self.slope, self.offset
        x = 1 + slope_a * np.float32(116 / 500), (offset_a - 16 * slope_a) / np.float32(500)
        z = 1 - slope_b * np.float32(116 / 200), (16 * slope_b - offset_b) / np.float32(200)
        return x, z


def guided_field(ab: Floats, lightness: Floats) -> ChromaField:
    """The field that carries `ab` (2 x h x w, CIELAB units) onto any size. lightness: h x w, L* in 0..100, as seen."""
    mean = _window(lightness)
    variance = np.maximum(_window(lightness * lightness) - mean * mean, np.float32(0)) + np.float32(EPSILON)
    slopes = [_window((_window(plane * lightness) - _window(plane) * mean) / variance) for plane in ab]
    offsets = [plane - slope * lightness for plane, slope in zip(ab, slopes, strict=True)]
    return ChromaField(*(np.stack([_finer(plane) for plane in planes]) for planes in (slopes, offsets)))


def stretch(plane: Floats, rows: slice, height: int, width: int) -> Floats:
    """These rows of `plane` bilinearly enlarged to `height` x `width`, pixel centers aligned."""
    count = plane.shape[0]
    y = np.clip((np.arange(rows.start, rows.stop) + 0.5) * (count / height) - 0.5, 0, count - 1)
    above = y.astype(np.intp)
    share = (y - above).astype(np.float32)[:, None]
    first, last = int(above[0]), int(above[-1])
    # Across first: of the few rows of the plane that these lie between.
    needed = plane[first : last + 2]
    wide: Floats = np.asarray(cv2.resize(needed, (width, len(needed)), interpolation=cv2.INTER_LINEAR))
    result = np.empty((len(y), width), np.float32)
    stops = np.searchsorted(above, np.arange(first, last + 2))
    for k, (start, stop) in enumerate(pairwise(stops)):
        lines = result[start:stop]
        np.multiply(wide[min(k + 1, len(wide) - 1)] - wide[k], share[start:stop], out=lines)
        lines += wide[k]
    return result


def _finer(plane: npt.NDArray[Any]) -> Floats:
    height, width = plane.shape
    finer = cv2.resize(plane, (FINENESS * width, FINENESS * height), interpolation=cv2.INTER_CUBIC)
    return np.asarray(finer, dtype=np.float32)


def _window(plane: npt.NDArray[Any]) -> Floats:
    blurred = cv2.GaussianBlur(plane, (0, 0), WINDOW, borderType=cv2.BORDER_REFLECT)
    return np.asarray(blurred, dtype=np.float32)
