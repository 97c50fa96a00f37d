"""Hints are honored: whatever the generator made of them, at a hint's point the result has the hint's color.

What is missing there is added, and spreads from the point to the pixels near it that are about as light as it, the way
colors do in Levin, Lischinski and Weiss, SIGGRAPH 2004. Several hints share one linear system, so that all hold.
The spread is Wendland's (1 - r)^2 (Advances in Computational Mathematics 4, 1995): it ends at r = 1, any points make a
solvable system of it, and, unlike a Gaussian, it does not overshoot between near points of unlike colors.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import cv2
import numpy as np
import numpy.typing as npt

from prism_core.color.lab import Floats
from prism_core.color.upsample import ChromaField
from prism_core.hints.planes import stroke_mask
from prism_core.recipe import Hint, PointHint, StrokeHint

REACH = 0.15
"""Where a hint's spread ends, as a fraction of the long edge; six times its radius where that is more."""
TONE = 24.0
"""Where it ends in L*."""
_PIN_REACH = 8.0
"""Where the spread of what upsampling took from a hint ends, in px of the field."""
_RIDGE = 1e-6
"""Added to the system's diagonal against rounding."""
_STROKE_POINTS = 200
"""Points that all strokes of a photo are sampled into, at most."""
_SMALL_SYSTEM = 300

_Doubles = npt.NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class HintPoints:
    """Hints as n points.

    xy: n x 2 fractions of the photo. ab: n x 2, CIELAB units. radius: n fractions of the long edge.
    """

    xy: _Doubles
    ab: _Doubles
    radius: _Doubles

    def __len__(self) -> int:
        return len(self.xy)

    def pixels(self, height: int, width: int) -> tuple[npt.NDArray[np.intp], npt.NDArray[np.intp]]:
        """Row and column of the pixel each point lies in."""
        columns = np.minimum((self.xy[:, 0] * width).astype(np.intp), width - 1)
        rows = np.minimum((self.xy[:, 1] * height).astype(np.intp), height - 1)
        return rows, columns

    def distinct(self, height: int, width: int) -> HintPoints:
        """Those that are no later one's on a grid of that size: not in its pixel, and a pixel or more away."""
        places = self.xy * (width, height)
        pixels = np.stack(self.pixels(height, width), axis=1)
        stays = np.ones(len(self), dtype=bool)
        for i in range(len(self) - 1, 0, -1):
            if stays[i]:
                near = ((places[:i] - places[i]) ** 2).sum(axis=1) < 1
                stays[:i] &= ~(near | (pixels[:i] == pixels[i]).all(axis=1))
        return HintPoints(self.xy[stays], self.ab[stays], self.radius[stays])


def hint_points(hints: Iterable[Hint], height: int, width: int) -> HintPoints:
    """The hints as distinct points on a grid of that size, strokes sampled along their path.

    Points under a later stroke are left out.
    """
    hints = tuple(hints)
    strokes = sum(_length(hint, height, width) for hint in hints if isinstance(hint, StrokeHint))
    points: list[tuple[float, ...]] = []
    for hint in hints:
        if isinstance(hint, PointHint):
            path: list[tuple[float, float]] = [(hint.x, hint.y)]
        else:
            path = _along(hint, height, width, spacing=strokes / _STROKE_POINTS)
            covered = stroke_mask(hint, height, width)
            points = [point for point in points if not covered[_pixel(point, height, width)]]
        points += [(x, y, hint.a, hint.b, hint.radius) for x, y in path]
    table = np.array(points, dtype=np.float64).reshape(-1, 5)
    return HintPoints(table[:, :2], table[:, 2:4], table[:, 4]).distinct(height, width)


def honor(ab: Floats, lightness: Floats, points: HintPoints) -> Floats:
    """`ab` (2 x h x w, CIELAB units) corrected to the points' colors. lightness: h x w, L* in 0..100."""
    height, width = lightness.shape
    points = points.distinct(height, width)
    if not len(points):
        return ab
    rows, columns = points.pixels(height, width)
    guide = cv2.GaussianBlur(lightness, (0, 0), 1.0, borderType=cv2.BORDER_REFLECT) / np.float32(TONE)
    tones = guide[rows, columns]
    reach = np.maximum(REACH, 6 * points.radius) * max(height, width)
    squared = (rows[:, None] - rows) ** 2.0 + (columns[:, None] - columns) ** 2.0
    contrast = (tones[:, None] - tones).astype(np.float64) ** 2
    amounts = _solve(_spread(squared / reach**2 + contrast), points.ab - ab[:, rows, columns].T)
    result = ab.copy()
    for row, column, tone, end, amount in zip(rows, columns, tones, reach, amounts, strict=True):
        window, away = _around(row, column, end, height, width)
        away += (guide[window] - tone) ** 2
        result[(slice(None), *window)] += _spread(away) * amount.astype(np.float32)[:, None, None]
    return result


def pin(field: ChromaField, points: HintPoints, lightness: Floats, height: int, width: int) -> ChromaField:
    """The field with what upsampling took from the points' colors put back.

    lightness: n values, the photo's L* at the points' own pixels of `height` x `width`.
    """
    if not len(points):
        return field
    size = field.offset.shape[1:]
    rows, columns = points.pixels(height, width)
    y = np.clip((rows + 0.5) * (size[0] / height) - 0.5, 0, size[0] - 1)
    x = np.clip((columns + 0.5) * (size[1] / width) - 0.5, 0, size[1] - 1)
    weights, found = np.zeros((len(points), len(points))), np.zeros((len(points), 2))
    for row, column, share in _corners(y, x, size):
        squared = (row[:, None] - y) ** 2 + (column[:, None] - x) ** 2
        weights += share[:, None] * _spread(squared / _PIN_REACH**2)
        at_corner = field.slope[:, row, column] * lightness + field.offset[:, row, column]
        found += share[:, None] * at_corner.T
    offset = field.offset.copy()
    for row, column, amount in zip(y, x, _solve(weights, points.ab - found), strict=True):
        window, away = _around(row, column, _PIN_REACH, *size)
        offset[(slice(None), *window)] += _spread(away) * amount.astype(np.float32)[:, None, None]
    return ChromaField(field.slope, offset)


def _length(stroke: StrokeHint, height: int, width: int) -> float:
    return float(_way(stroke, height, width)[-1])


def _along(stroke: StrokeHint, height: int, width: int, *, spacing: float) -> list[tuple[float, float]]:
    """Points (fractions) along a stroke: a brush radius apart, or `spacing` px where that is more."""
    corners = np.array(stroke.points, dtype=np.float64)
    way = _way(stroke, height, width)
    spacing = max(2.0, spacing, stroke.radius * max(height, width))
    stops = np.linspace(0, way[-1], round(way[-1] / spacing) + 1)
    x, y = (np.interp(stops, way, corners[:, axis]) for axis in (0, 1))
    return list(zip(x.tolist(), y.tolist(), strict=True))


def _way(stroke: StrokeHint, height: int, width: int) -> _Doubles:
    """The way in px from a stroke's start to each of its corners."""
    legs = np.diff(np.array(stroke.points, dtype=np.float64), axis=0) * (width, height)
    return np.concatenate([[0.0], np.cumsum(np.hypot(legs[:, 0], legs[:, 1]))])


def _pixel(point: tuple[float, ...], height: int, width: int) -> tuple[int, int]:
    return min(int(point[1] * height), height - 1), min(int(point[0] * width), width - 1)


def _spread(squared: npt.NDArray[Any]) -> npt.NDArray[Any]:
    """Wendland's (1 - r)^2 of r^2, of any shape; 0 beyond r = 1."""
    left = np.maximum(1 - np.sqrt(squared), 0)
    return np.asarray(left * left)


def _around(row: float, column: float, reach: float, height: int, width: int) -> tuple[tuple[slice, slice], Floats]:
    """The window of the grid within `reach` of a place, and r^2 there."""
    slices, squares = [], []
    for center, count in ((row, height), (column, width)):
        low, high = max(0, int(np.ceil(center - reach))), min(count, int(center + reach) + 1)
        slices.append(slice(low, high))
        squares.append((((np.arange(low, high) - center) / reach) ** 2).astype(np.float32))
    return (slices[0], slices[1]), squares[0][:, None] + squares[1]


def _corners(
    y: _Doubles, x: _Doubles, size: tuple[int, ...]
) -> list[tuple[npt.NDArray[np.intp], npt.NDArray[np.intp], _Doubles]]:
    """The four grid points around each (y, x): rows, columns, and bilinear shares."""
    top, left = y.astype(np.intp), x.astype(np.intp)
    bottom, right = np.minimum(top + 1, size[0] - 1), np.minimum(left + 1, size[1] - 1)
    down, across = y - top, x - left
    return [
        (top, left, (1 - down) * (1 - across)),
        (top, right, (1 - down) * across),
        (bottom, left, down * (1 - across)),
        (bottom, right, down * across),
    ]


def _solve(weights: _Doubles, missing: _Doubles) -> _Doubles:
    """n x 2 amounts with `weights @ amounts` = `missing`."""
    count = len(weights)
    system = np.concatenate([weights + _RIDGE * np.eye(count), missing], axis=1)
    if count > _SMALL_SYSTEM:
        return np.asarray(np.linalg.solve(system[:, :count], missing), dtype=np.float64)
    # Gauss and Jordan: NumPy's solver wakes threads that, on busy cores, wait for each other 50 times as long as this.
    for k in range(count):
        pivot = k + int(np.abs(system[k:, k]).argmax())
        system[[k, pivot]] = system[[pivot, k]]
        system[k] /= system[k, k]
        factors = system[:, k].copy()
        factors[k] = 0
        system -= factors[:, None] * system[k]
    return system[:, count:]
