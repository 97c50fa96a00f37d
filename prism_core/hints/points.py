"""Hints as points: what of a recipe's hints the result is measured by."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from prism_core.hints.planes import stroke_mask
from prism_core.recipe import Hint, PointHint, StrokeHint

_STROKE_POINTS = 120
"""Points that the strokes of a photo are sampled into, about, on their path and beside it."""

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
    """The hints as distinct points on a grid of that size, strokes sampled along their path and over their width.

    Points under a later stroke are left out.
    """
    hints = tuple(hints)
    strokes = {i: hint for i, hint in enumerate(hints) if isinstance(hint, StrokeHint)}
    brushed = {i: stroke_mask(stroke, height, width) for i, stroke in strokes.items()}
    length = sum(float(_way(stroke, height, width)[-1]) for stroke in strokes.values())
    area = sum(int(mask.sum()) for mask in brushed.values())
    spacing = max(length / _STROKE_POINTS, math.sqrt(area / _STROKE_POINTS))
    points: list[tuple[float, ...]] = []
    for i, hint in enumerate(hints):
        if isinstance(hint, PointHint):
            places = [(hint.x, hint.y)]
        else:
            places = _samples(hint, brushed[i], spacing)
            points = [point for point in points if not brushed[i][_pixel(point, height, width)]]
        points += [(x, y, hint.a, hint.b, hint.radius) for x, y in places]
    table = np.array(points, dtype=np.float64).reshape(-1, 5)
    return HintPoints(table[:, :2], table[:, 2:4], table[:, 4]).distinct(height, width)


def under_strokes(hints: Iterable[Hint], height: int, width: int) -> npt.NDArray[np.bool_] | None:
    """H x w, what lies under strokes; None where there are none."""
    masks = [stroke_mask(hint, height, width) > 0 for hint in hints if isinstance(hint, StrokeHint)]
    return np.any(masks, axis=0) if masks else None


def _samples(stroke: StrokeHint, mask: npt.NDArray[np.uint8], spacing: float) -> list[tuple[float, float]]:
    """Places (fractions) on a stroke's path and on a lattice under its brush, a radius or `spacing` px apart."""
    height, width = mask.shape
    spacing = max(2.0, spacing, stroke.radius * max(height, width))
    corners = np.array(stroke.points, dtype=np.float64)
    way = _way(stroke, height, width)
    stops = np.linspace(0, way[-1], round(way[-1] / spacing) + 1)
    path = [np.interp(stops, way, corners[:, axis]).tolist() for axis in (0, 1)]
    rows, columns = (np.arange(spacing / 2, side, spacing).astype(np.intp) for side in mask.shape)
    under = np.nonzero(mask[np.ix_(rows, columns)])
    lattice = ((columns[under[1]] + 0.5) / width).tolist(), ((rows[under[0]] + 0.5) / height).tolist()
    return [*zip(*lattice, strict=True), *zip(*path, strict=True)]


def _way(stroke: StrokeHint, height: int, width: int) -> _Doubles:
    """The way in px from a stroke's start to each of its corners."""
    legs = np.diff(np.array(stroke.points, dtype=np.float64), axis=0) * (width, height)
    return np.concatenate([[0.0], np.cumsum(np.hypot(legs[:, 0], legs[:, 1]))])


def _pixel(point: tuple[float, ...], height: int, width: int) -> tuple[int, int]:
    return min(int(point[1] * height), height - 1), min(int(point[0] * width), width - 1)
