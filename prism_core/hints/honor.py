"""Hints are honored: whatever the generator made of them, at a hint's point the result has the hint's color.

What is missing there is added, and spreads from the point to the pixels near it that are about as light as it and were
predicted in about its color, the way colors do in Levin, Lischinski and Weiss, SIGGRAPH 2004. Several hints share one
linear system, so that all hold: it is the best guess of what is missing elsewhere (simple kriging; Rasmussen and
Williams, Gaussian Processes for Machine Learning, 2006, ch. 2) for errors that are alike by e^-r of their distance,
since they differ a little between neighbors and stay related over much of a photo, times a Gaussian in tone and color,
which ends at the edges of things. Form and widths are those that left the least error between the hints on photographs
whose colors are known.

Small errors are the photo's and go far: its light was warmer, say, than predicted. What is missing beyond that is an
object's own and goes a third as far, so that the hint that makes a skirt pink does not paint the house. What is to be
kept neutral is an object's own altogether: of a gray shirt nothing follows for the meadow.
"""

from __future__ import annotations

from typing import TypeVar

import cv2
import numpy as np
import numpy.typing as npt

from prism_core.color.lab import Floats
from prism_core.color.upsample import ChromaField
from prism_core.hints.fill import fill
from prism_core.hints.points import HintPoints

REACH = 0.7
"""Where the spread of small errors falls to 1/e, as a fraction of the long edge, in flat surroundings; six times the
hint's radius if more."""
TONE = 35.0
"""Where it falls to 1/e in L*."""
COLOR = 50.0
"""Where it falls to 1/e in predicted chroma, in CIELAB units."""
CAST = 10.0
"""How much of an error is taken for the photo's own, in CIELAB units."""
_PIN_REACH = 8.0
"""Where the spread of what upsampling took from a hint ends, in px of the field."""
_RIDGE = 1e-6
"""Added to the system's diagonal against rounding."""
_SMALL_SYSTEM = 300

_Doubles = npt.NDArray[np.float64]
_Real = TypeVar("_Real", np.float32, np.float64)


def honor(ab: Floats, lightness: Floats, points: HintPoints, painted: npt.NDArray[np.bool_]) -> Floats:
    """`ab` (2 x h x w, CIELAB units) corrected to the points' colors, nearly; `pin` then makes it exact.

    lightness: h x w, L* in 0..100. painted: h x w, where the generator saw hints: what it says there is mostly a copy
    of them, and tells nothing of the surface they stand for.
    """
    if not len(points):
        return ab
    height, width = lightness.shape
    ab = fill(ab, painted)
    # Half size costs a quarter and leaves no greater error: upsampling sharpens the edges of the whole later.
    half = -(-height // 2), -(-width // 2)
    seen, *chroma = (_resized(plane, *half, cv2.INTER_AREA) for plane in (lightness, *ab))
    missing = _correction(np.stack(chroma), seen, points)
    return ab + np.stack([_resized(plane, height, width, cv2.INTER_LINEAR) for plane in missing])


def _correction(ab: Floats, lightness: Floats, points: HintPoints) -> Floats:
    """What is missing at the points, spread: 2 x h x w."""
    height, width = lightness.shape
    points = points.distinct(height, width)
    rows, columns = points.pixels(height, width)
    likeness = np.stack([lightness / np.float32(TONE), *(ab / np.float32(COLOR))])
    own = likeness[:, rows, columns]
    steps = 1 / (np.maximum(REACH, 6 * points.radius) * max(height, width))
    way = np.hypot(rows[:, None] - rows, columns[:, None] - columns) * steps
    unlike = ((own[:, :, None] - own[:, None]).astype(np.float64) ** 2).sum(axis=0)
    alike = np.exp(-way - unlike)
    missing = points.ab - ab[:, rows, columns].T
    photos_own = points.ab.any(axis=1) * CAST / np.maximum(np.hypot(*missing.T), CAST)
    shared = _solve(alike, missing * photos_own[:, None])
    single = _solve(alike**3, missing - alike @ shared)
    # Of the distances to each point, a window of those to one in the middle of twice the photo.
    down, across = (np.square(np.arange(1 - size, size, dtype=np.float32)) for size in (height, width))
    ways = np.sqrt(down[:, None] + across)
    result, weight, part = np.zeros_like(ab), np.empty_like(lightness), np.empty_like(lightness)
    for row, column, values, step, *amounts in zip(rows, columns, own.T, steps, shared, single, strict=True):
        window = ways[height - 1 - row : 2 * height - 1 - row, width - 1 - column : 2 * width - 1 - column]
        np.multiply(window, np.float32(-step), out=weight)
        for plane, value in zip(likeness, values, strict=True):
            np.subtract(plane, value, out=part)
            part *= part
            weight -= part
        np.exp(weight, out=weight)
        np.multiply(weight, weight, out=part)
        part *= weight  # cubed, it reaches a third as far
        for spread, amount in zip((weight, part), amounts, strict=True):
            for channel, value in zip(result, amount.tolist(), strict=True):
                cv2.scaleAdd(spread, value, channel, dst=channel)
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


def _resized(plane: Floats, height: int, width: int, interpolation: int) -> Floats:
    return np.asarray(cv2.resize(plane, (width, height), interpolation=interpolation), dtype=np.float32)


def _spread(squared: npt.NDArray[_Real]) -> npt.NDArray[_Real]:
    """Wendland's (1 - r)^2 of r^2, of any shape; 0 beyond r = 1."""
    left = np.sqrt(squared)
    np.clip(left, 0, 1, out=left)
    left -= 1
    left *= left
    return left


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
