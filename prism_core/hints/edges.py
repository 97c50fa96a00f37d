"""Edges of lightness on the way from a hint to everywhere else, by which things end.

A skirt and the wall behind it may be alike in every other way. The way with the fewest and faintest edges counts, so a
shadow across the skirt does not end it (geodesic distance; Criminisi, Sharp and Blake, GeoS, ECCV 2008). It is found on
a coarse grid, by sweeps along rows and columns.
"""

from __future__ import annotations

import cv2
import numpy as np

from prism_core.color.lab import Floats
from prism_core.hints.likeness import resized
from prism_core.hints.points import HintPoints

CELLS = 32
"""Cells of the grid along the long edge; with 64, hints were worth as much."""
EDGE = 45.0
"""Step of L* from a cell to the next beyond which likeness has fallen to 1/e; of two half as large 0.6 is left."""
ROUNDS = 3
"""Sweeps along rows, then columns: ways that turn more often are found too long. With 6 hints were worth no more."""
_FAR = 1e3


def open_ways(lightness: Floats, points: HintPoints) -> Floats:
    """N x h x w in 0..1, how open the way is from each of n points to the cells of the coarse grid: 1 without any edge.

    lightness: H x W, L* in 0..100.
    """
    scale = CELLS / max(lightness.shape)
    height, width = (max(1, round(side * scale)) for side in lightness.shape)
    cells = resized(lightness, height, width, cv2.INTER_AREA)
    closed = np.full((len(points), height, width), _FAR, np.float32)
    closed[(np.arange(len(points)), *points.pixels(height, width))] = 0
    sums = [_summed(cells, axis) for axis in (1, 0)]
    for _ in range(ROUNDS):
        for axis, along in zip((2, 1), sums, strict=True):
            forth = np.minimum.accumulate(closed - along, axis=axis) + along
            back = np.flip(np.minimum.accumulate(np.flip(closed + along, axis), axis=axis), axis) - along
            closed = np.minimum(forth, back)
    return np.exp(-closed)


def _summed(cells: Floats, axis: int) -> Floats:
    """All edges from the first cell of each row or column to each other."""
    steps = np.square(np.diff(cells, axis=axis, prepend=np.take(cells, [0], axis)) / np.float32(EDGE))
    return np.asarray(steps.cumsum(axis=axis), np.float32)
