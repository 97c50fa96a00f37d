"""Hints are honored: at a hint's point the result has the hint's color, whatever the generator made of it.

What is missing there is added, and spreads from the point to what is like it (`prism_core.hints.likeness`). Several
hints share one linear system: it is the best guess of what is missing elsewhere (kriging; Rasmussen and Williams,
Gaussian Processes for Machine Learning, 2006, ch. 2). The generator does not hear of hints: asked again with each, it
makes less of them than this does of its first answer, and takes longer than a hand waits (CONTRIBUTING.md, "Hints").

What is missing can be the photo's own: its light was warmer, or all of it more vivid. What goes beyond `CAST` is an
object's own, which goes a third as far and hardly over edges (`prism_core.hints.edges`), so that the hint that makes a
skirt pink does not paint the house. What is to be kept neutral is an object's own altogether: of a gray shirt nothing
follows for the meadow.
"""

from __future__ import annotations

from typing import TypeVar

import cv2
import numpy as np
import numpy.typing as npt

from prism_core.color.lab import Floats
from prism_core.color.upsample import ChromaField
from prism_core.hints.edges import open_ways
from prism_core.hints.fill import fill
from prism_core.hints.likeness import CHROMA, SHARES, THINGS, alike_to, looks_of, relation, resized, steps_of
from prism_core.hints.points import HintPoints

OWN = 0.023
"""What of an error is the spot's own, and tells nothing of its neighbors."""
CAST = 25.0
"""Of an error of so many CIELAB units half can be the photo's, of a smaller one more."""
CAST_WIDTH = 4.0
"""How many CIELAB units beyond `CAST` the odds fall to 1/e."""
_PIN_REACH = 8.0
"""Where the spread of what upsampling took from a hint ends, in px of the field."""
_RIDGE = 1e-6
"""Added to the system's diagonal against rounding."""
_SMALL_SYSTEM = 300

_Doubles = npt.NDArray[np.float64]
_Real = TypeVar("_Real", np.float32, np.float64)


def honor(
    ab: Floats, lightness: Floats, points: HintPoints, likeness: Floats, brushed: npt.NDArray[np.bool_] | None = None
) -> Floats:
    """`ab` (2 x h x w, CIELAB units) corrected to the points' colors, nearly; `pin` then makes it exact.

    lightness: h x w, L* in 0..100. likeness: E x h/4 x w/4 (rounded up), as `prism_core.seeing.Seen` has it. brushed:
    h x w, what lies under strokes: of one color, whatever the generator saw there.
    """
    if not len(points):
        return ab
    height, width = lightness.shape
    if brushed is not None:
        ab, likeness = fill(ab, brushed), fill(likeness, _shrunk(brushed, *likeness.shape[1:]))
    # Half size costs a quarter and leaves no greater error: upsampling sharpens the edges of the whole later.
    half = -(-height // 2), -(-width // 2)
    chroma = np.stack([resized(plane, *half, cv2.INTER_AREA) for plane in ab])
    points = points.distinct(*half)
    missing = _correction(chroma, looks_of(lightness, likeness, *half), points, open_ways(lightness, points))
    return ab + np.stack([resized(plane, height, width, cv2.INTER_LINEAR) for plane in missing])


def _correction(ab: Floats, looks: Floats, points: HintPoints, ways: Floats) -> Floats:
    """What is missing at the points, spread: 2 x h x w. ways: as `open_ways` has them."""
    height, width = ab.shape[1:]
    size = ways.shape[1:]
    corners = _corners(*_placed(points, height, width, size), size)
    between = np.sum([ways[:, row, column] * share for row, column, share in corners], axis=0)
    own = between.diagonal()[:, None]
    amounts, vivid = _amounts(ab, looks, points, np.minimum(between / own, 1))
    result: Floats = np.einsum("fc,fhw->chw", vivid.astype(np.float32), ab)
    cube = np.empty_like(looks[0])
    for alike, way, *parts in zip(alike_to(points, looks), ways / np.float32(own[:, None]), *amounts, strict=True):
        for power, values in enumerate(parts):
            if power == 1:
                alike *= np.minimum(resized(way, height, width, cv2.INTER_LINEAR), 1, out=cube)
            if power:
                alike *= np.multiply(alike, alike, out=cube)
            for channel, value in zip(result, values.tolist(), strict=True):
                cv2.scaleAdd(alike, value, channel, dst=channel)
    return result


def _amounts(ab: Floats, looks: Floats, points: HintPoints, between: Floats) -> tuple[list[_Doubles], _Doubles]:
    """What each of n points adds of each power of its likeness, n x 2 for each of `SHARES`; and what is added for each
    unit of predicted chroma, 2 x 2.

    between: n x n, how open the ways from point to point are.
    """
    height, width = ab.shape[1:]
    rows, columns = points.pixels(height, width)
    way = np.hypot(rows[:, None] - rows, columns[:, None] - columns) * steps_of(points, height, width)
    own, chroma = looks[:, rows, columns].astype(np.float64), ab[:, rows, columns].T.astype(np.float64)
    alike = np.exp(-way - np.square(own[:, :, None] - own[:, None]).sum(axis=0))
    missing = points.ab - chroma
    photos_own = points.ab.any(axis=1) / (1 + np.exp((np.hypot(*missing.T) - CAST) / CAST_WIDTH))
    within = alike * np.sqrt(between * between.T)
    alone = OWN * np.eye(len(points))
    whole = relation(alike, within, SHARES) + chroma @ chroma.T / CHROMA**2
    shared = _solve(whole + alone, missing * photos_own[:, None])
    single = _solve(relation(alike, within, THINGS) + alone, missing - whole @ shared)
    powers = [share * shared + thing * single for share, thing in zip(SHARES, THINGS, strict=True)]
    vivid: _Doubles = chroma.T @ shared / CHROMA**2
    return powers, vivid


def pin(field: ChromaField, points: HintPoints, lightness: Floats, height: int, width: int) -> ChromaField:
    """The field with what upsampling took from the points' colors put back.

    lightness: n values, the photo's L* at the points' own pixels of `height` x `width`.
    """
    if not len(points):
        return field
    size = field.offset.shape[1:]
    y, x = _placed(points, height, width, size)
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


def _shrunk(mask: npt.NDArray[np.bool_], height: int, width: int) -> npt.NDArray[np.bool_]:
    return resized(mask.astype(np.float32), height, width, cv2.INTER_AREA) > 0.5


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


def _placed(points: HintPoints, height: int, width: int, size: tuple[int, ...]) -> tuple[_Doubles, _Doubles]:
    """Rows and columns, between those of a grid, of the points' pixels of height x width."""
    places = zip(points.pixels(height, width), (height, width), size, strict=True)
    y, x = (np.clip((pixels + 0.5) * (few / many) - 0.5, 0, few - 1) for pixels, many, few in places)
    return y, x


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
