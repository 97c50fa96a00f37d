"""The way of a stroke, as it is drawn and as it is kept: fewer points, the same line. Qt-free."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

Points = list[tuple[float, float]]

_APART_PX = 2.0
"""Pointer positions nearer than this to the last one say nothing new."""
_AT_ONCE = 128
"""So many positions are thinned anew at each move; of a long scribble the rest is settled."""
TOLERANCE_PX = 0.8
"""How far the kept line may lie from the drawn one."""


class StrokePath:
    """A line that grows under the pointer, in logical pixels of the canvas."""

    def __init__(self, x: float, y: float) -> None:
        self.begin = (x, y)
        self._settled: Points = []
        self._newest: Points = [(x, y)]

    @property
    def points(self) -> Points:
        """The line, in few points."""
        return self._settled + thinned(self._newest)

    def go(self, x: float, y: float) -> bool:
        """Go on to this place; whether that is far enough to count."""
        if math.dist(self._newest[-1], (x, y)) < _APART_PX:
            return False
        self._newest.append((x, y))
        if len(self._newest) > _AT_ONCE:
            self._settled += thinned(self._newest)[:-1]
            self._newest = self._newest[-1:]
        return True


def thinned(points: Sequence[tuple[float, float]], tolerance: float = TOLERANCE_PX) -> Points:
    """The points without those that lie within `tolerance` of the line through the others.

    After Ramer (1972) and Douglas and Peucker (1973); the ends stay.
    """
    places = np.array(points, dtype=np.float64)
    stays = np.zeros(len(places), dtype=bool)
    stays[[0, -1]] = True
    spans = [(0, len(places) - 1)]
    while spans:
        first, last = spans.pop()
        if last - first < 2:
            continue
        away = _distances(places[first + 1 : last], places[first], places[last])
        farthest = int(away.argmax())
        if away[farthest] > tolerance:
            middle = first + 1 + farthest
            stays[middle] = True
            spans += [(first, middle), (middle, last)]
    return [(float(x), float(y)) for x, y in places[stays]]


def distance_to_path(points: Sequence[tuple[float, float]], x: float, y: float) -> float:
    """From a place to the nearest of a line."""
    places = np.array(points, dtype=np.float64)
    if len(places) == 1:
        return math.dist(points[0], (x, y))
    begins, ways = places[:-1], np.diff(places, axis=0)
    from_begin = np.array([x, y]) - begins
    lengths = np.maximum((ways**2).sum(axis=1), 1e-12)
    shares = np.clip((from_begin * ways).sum(axis=1) / lengths, 0, 1)
    return float(np.linalg.norm(from_begin - shares[:, None] * ways, axis=1).min())


_Doubles = npt.NDArray[np.float64]


def _distances(places: _Doubles, begin: _Doubles, end: _Doubles) -> _Doubles:
    """From each of n x 2 places to the segment from `begin` to `end`."""
    way = end - begin
    length = max(float(way @ way), 1e-12)
    shares = np.clip((places - begin) @ way / length, 0, 1)
    return np.asarray(np.linalg.norm(places - begin - shares[:, None] * way, axis=1), dtype=np.float64)
