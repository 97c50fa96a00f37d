"""Hints are honored: whatever the generator made of them, at a hint's point the result has the hint's color.

What is missing there is added, and spreads from the point to the pixels near it that are about as light as it, the way
colors do in Levin, Lischinski and Weiss, SIGGRAPH 2004. Several hints share one linear system, so that all hold.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass

import cv2
import numpy as np
import numpy.typing as npt

from prism_core.color.lab import Floats
from prism_core.color.upsample import ChromaField
from prism_core.hints.planes import stroke_mask
from prism_core.recipe import Hint, PointHint, StrokeHint

REACH = 0.05
"""Standard deviation of a hint's spread, as a fraction of the long edge."""
TONE = 8.0
"""Standard deviation of its spread in L*: a step of 20 stops it."""
_PIN_REACH = 3.0
"""The same for what is left after upsampling, in px of the field."""
_CROWDED = 1.5
"""A hint reaches no farther than its nearest neighbor of another color divided by this, so that each keeps its own."""
_CUTOFF = 3.0
"""Standard deviations after which a spread ends."""
_RIDGE = 3e-4
"""Added to the system's diagonal, so that neighbors on a stroke cannot outbid each other."""
_MOST_POINTS = 300

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


def hint_points(hints: Iterable[Hint], height: int, width: int) -> HintPoints:
    """The hints as points on a grid of that size, strokes sampled along their path.

    Of points in one pixel, or less than a pixel apart, only the last stays; so does none under a later stroke.
    """
    points: list[tuple[float, ...]] = []
    for hint in hints:
        if isinstance(hint, PointHint):
            path: tuple[tuple[float, float], ...] = ((hint.x, hint.y),)
        else:
            path = _along(hint, height, width)
            covered = stroke_mask(hint, height, width)
            points = [point for point in points if not covered[_pixel(point, height, width)]]
        points += [(x, y, hint.a, hint.b, hint.radius) for x, y in path]
    table = np.array(points, dtype=np.float64).reshape(-1, 5)
    table = table[_last_of_each(table[:, :2] * (width, height), (width, height))]
    table = table[:: max(1, math.ceil(len(table) / _MOST_POINTS))]
    return HintPoints(table[:, :2], table[:, 2:4], table[:, 4])


def honor(ab: Floats, lightness: Floats, points: HintPoints) -> Floats:
    """`ab` (2 x h x w, CIELAB units) corrected to the points' colors. lightness: h x w, L* in 0..100."""
    if not len(points):
        return ab
    height, width = lightness.shape
    rows, columns = points.pixels(height, width)
    guide = cv2.GaussianBlur(lightness, (0, 0), 1.0, borderType=cv2.BORDER_REFLECT)
    tones = guide[rows, columns].astype(np.float64)
    squared = (rows[:, None] - rows) ** 2.0 + (columns[:, None] - columns) ** 2.0
    contrast = ((tones[:, None] - tones) / TONE) ** 2
    reach = _reaches(squared, contrast, points, np.maximum(REACH, 2 * points.radius) * max(height, width))
    weights = np.where(squared <= (_CUTOFF * reach) ** 2, np.exp(-(squared / reach**2 + contrast) / 2), 0)
    amounts = _solve(weights, points.ab - ab[:, rows, columns].T)
    result = ab.copy()
    for row, column, tone, spread, amount in zip(rows, columns, tones, reach, amounts, strict=True):
        window, weight = _bump(row, column, spread, height, width)
        difference = (guide[window] - np.float32(tone)) * np.float32(1 / TONE)
        weight = weight * np.exp(difference * difference * np.float32(-0.5))
        result[(slice(None), *window)] += weight * amount.astype(np.float32)[:, None, None]
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
    corners, shares = _corners(y, x, size)
    squared = (y[:, None] - y) ** 2 + (x[:, None] - x) ** 2
    reach = _reaches(squared, np.zeros_like(squared), points, np.full(len(points), _PIN_REACH))
    weights = np.zeros_like(squared)
    found = np.zeros((len(points), 2))
    for (row, column), share in zip(corners, shares, strict=True):
        away = (row[:, None] - y) ** 2 + (column[:, None] - x) ** 2
        weights += share[:, None] * np.where(away <= (_CUTOFF * reach) ** 2, np.exp(-away / reach**2 / 2), 0)
        at_corner = field.slope[:, row, column] * lightness + field.offset[:, row, column]
        found += share[:, None] * at_corner.T
    offset = field.offset.copy()
    for row, column, spread, amount in zip(y, x, reach, _solve(weights, points.ab - found), strict=True):
        window, weight = _bump(row, column, spread, *size)
        offset[(slice(None), *window)] += weight * amount.astype(np.float32)[:, None, None]
    return ChromaField(field.slope, offset)


def _along(stroke: StrokeHint, height: int, width: int) -> tuple[tuple[float, float], ...]:
    """Points (fractions) along a stroke, a brush radius apart."""
    corners = np.array(stroke.points, dtype=np.float64)
    legs = np.diff(corners, axis=0) * (width, height)
    way = np.concatenate([[0.0], np.cumsum(np.hypot(legs[:, 0], legs[:, 1]))])
    spacing = max(2.0, stroke.radius * max(height, width))
    stops = np.linspace(0, way[-1], round(way[-1] / spacing) + 1)
    x, y = (np.interp(stops, way, corners[:, axis]) for axis in (0, 1))
    return tuple(zip(x.tolist(), y.tolist(), strict=True))


def _pixel(point: tuple[float, ...], height: int, width: int) -> tuple[int, int]:
    return min(int(point[1] * height), height - 1), min(int(point[0] * width), width - 1)


def _last_of_each(places: _Doubles, size: tuple[int, int]) -> npt.NDArray[np.bool_]:
    """Which of n x 2 places, in px, are no later one's: not in its pixel, and a pixel or more away."""
    pixels = np.minimum(places.astype(np.intp), np.array(size) - 1)
    stays = np.ones(len(places), dtype=bool)
    for i in range(len(places) - 1, 0, -1):
        if stays[i]:
            near = ((places[:i] - places[i]) ** 2).sum(axis=1) < 1
            stays[:i] &= ~(near | (pixels[:i] == pixels[i]).all(axis=1))
    return stays


def _reaches(squared: _Doubles, contrast: _Doubles, points: HintPoints, widest: _Doubles) -> _Doubles:
    """Each point's reach in px: `widest`, or less where one of another color and like lightness is near."""
    other = (points.ab[:, None] != points.ab).any(axis=2) & (contrast < _CROWDED**2)
    room = np.sqrt(squared / np.maximum(_CROWDED**2 - contrast, 1e-6), where=other, out=np.full_like(squared, np.inf))
    return np.asarray(np.minimum(widest, room.min(axis=1)), dtype=np.float64)


def _bump(row: float, column: float, reach: float, height: int, width: int) -> tuple[tuple[slice, slice], Floats]:
    """A Gaussian's window on the grid, and its values there."""
    slices, values = [], []
    for center, count in ((row, height), (column, width)):
        low = max(0, int(np.ceil(center - _CUTOFF * reach)))
        high = min(count, int(center + _CUTOFF * reach) + 1)
        slices.append(slice(low, high))
        values.append(np.exp(-(((np.arange(low, high) - center) / reach) ** 2) / 2).astype(np.float32))
    return (slices[0], slices[1]), values[0][:, None] * values[1]


def _corners(
    y: _Doubles, x: _Doubles, size: tuple[int, ...]
) -> tuple[list[tuple[npt.NDArray[np.intp], npt.NDArray[np.intp]]], list[_Doubles]]:
    """The four grid points around each (y, x), and their bilinear shares."""
    top, left = y.astype(np.intp), x.astype(np.intp)
    bottom, right = np.minimum(top + 1, size[0] - 1), np.minimum(left + 1, size[1] - 1)
    down, across = y - top, x - left
    corners = [(top, left), (top, right), (bottom, left), (bottom, right)]
    return corners, [(1 - down) * (1 - across), (1 - down) * across, down * (1 - across), down * across]


def _solve(weights: _Doubles, missing: _Doubles) -> _Doubles:
    """n x 2 amounts with `weights @ amounts` = `missing`, as nearly as the ridge allows."""
    # Gauss and Jordan: `numpy.linalg.solve` wakes threads that, on busy cores, wait for each other 50 times as long.
    count = len(weights)
    system = np.concatenate([weights + _RIDGE * np.eye(count), missing], axis=1)
    for k in range(count):
        pivot = k + int(np.abs(system[k:, k]).argmax())
        system[[k, pivot]] = system[[pivot, k]]
        system[k] /= system[k, k]
        factors = system[:, k].copy()
        factors[k] = 0
        system -= factors[:, None] * system[k]
    return system[:, count:]
