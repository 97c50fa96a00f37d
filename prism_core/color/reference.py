"""Another photo as an example of color: what is taken from it, and how it is given.

Taken are the mean and the standard deviation of a* and b* in five bands of lightness, in three rows from top to bottom;
bands and rows overlap like tents. A photo of the same roll, room or season says so how warm its light is, and how
strong its colors are in shadow, middle and light, in skies and on floors. Given is the color transfer of Reinhard et
al., IEEE CG&A 2001, in each: the automatic chroma is shifted and spread until it has the example's mean and deviation,
as far as the light of a photo may lie from another's: a blue shirt that fills the example must not turn a face blue.

An example is worth as much as it is alike, and the generator tells how much that is: by what it holds likely in both
photos, all over (Bhattacharyya's coefficient of the two distributions, as normal ones), and in each band. Of 160 held-
out photos (`tests/benchmarks/reference.py`), the error became by the photo itself as example 0.70 times what it was, by
its other half 0.81 times, by any other photo 1.03 times; with neither likeness nor rows that was 0.79, 0.84 and 1.17.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from prism_core.color.lab import Floats
from prism_core.color.temper import fade
from prism_core.recipe import Outlook, Reference, ReferenceBand

BANDS = (10.0, 30.0, 50.0, 70.0, 90.0)
"""L* of the bands' middles."""
ROWS = 3
LARGEST_SHIFT = 15.0
"""Most that a mean is shifted, in CIELAB units."""
LARGEST_GAIN = 1.2
"""Most that the chroma's deviation is multiplied or divided by: beyond, a generator's small errors turn garish."""
LEAST_ALIKE = 0.85
"""Bhattacharyya's coefficient from which photos have anything in common: halves of one have 0.95 and more, any two
0.92 (median).
"""
_FARTHEST = 8.0
"""CIELAB units between what the generator says of two bands at which they have little in common."""
_LEAST_SHARE = 0.01
"""Share of the pixels below which a band says nothing, and takes what its neighbors say; a row's takes half of it."""

_Doubles = npt.NDArray[np.float64]


class _Tents(NamedTuple):
    """How much pixels belong to rows, R x h, and to bands, h x B x w."""

    rows: Floats
    bands: Floats


def bands_of(ab: Floats, said: Floats, lightness: Floats) -> tuple[ReferenceBand, ...]:
    """What is taken from a photo's colors `ab`, of which the generator made `said` by itself; 2 x h x w, CIELAB units.

    lightness: h x w, L*. From dark to light, the top row first.
    """
    middles = np.array(BANDS)
    tents = _tents(lightness, middles, ROWS)
    share, mean, spread = _statistics(ab, tents)
    columns = (np.tile(middles, ROWS), share.ravel(), *mean, *spread, *_statistics(said, tents)[1])
    return tuple(ReferenceBand(*(round(float(value), 3) for value in row)) for row in zip(*columns, strict=True))


def outlook_of(logits: Floats, bins: Sequence[tuple[float, float]]) -> Outlook:
    """What a generator holds likely, by its Q x h x w logits over Q bins (a*, b*)."""
    shares = np.exp(logits - logits.max(axis=0))
    weight = (shares / shares.sum(axis=0)).mean(axis=(1, 2)).astype(np.float64)
    centers = np.array(bins, np.float64)
    mean = weight @ centers
    off = centers - mean
    covariance = (off * weight[:, None]).T @ off
    values = (*mean, covariance[0, 0], covariance[0, 1], covariance[1, 1])
    return Outlook(*(round(float(value), 3) for value in values))


def matched(ab: Floats, lightness: Floats, reference: Reference, said: Floats, outlook: Outlook | None) -> Floats:
    """`ab` with the reference's mean and deviation in each band and row, as far as the two photos are alike.

    ab: 2 x h x w, CIELAB units; lightness: h x w, 0..100. said, outlook: what the generator says of the photo; None
    will do for a reference that has no outlook itself.
    """
    middles, share, want_mean, want_spread, their_said = _table(reference)
    tents = _tents(lightness, middles, reference.rows)
    own_share, mean, spread = _statistics(ab, tents)
    own_mean, own_spread = _settled(mean, own_share), _settled(spread, own_share)
    shift = _settled(want_mean, share) - own_mean
    shift *= LARGEST_SHIFT / np.maximum(np.hypot(*shift), LARGEST_SHIFT)
    gain = _settled(want_spread, share) / np.maximum(own_spread, 1e-3)
    more = np.clip(gain, 1 / LARGEST_GAIN, LARGEST_GAIN) - 1
    if reference.outlook is not None:
        if outlook is None:
            raise ValueError("the photo was looked at without a reference")
        own_said = _settled(_statistics(said, tents)[1], own_share)
        trust = likeness(reference.outlook, outlook) * _alike(_settled(their_said, share), own_said)
        shift, more = shift * trust, more * trust
    # (ab - mean) * gain + mean + shift, less ab, which is what fades.
    start, gained, way = _spread_out([own_mean, more, shift], tents)
    return np.asarray(ab + ((ab - start) * gained + way) * fade(lightness), dtype=np.float32)


def likeness(one: Outlook, other: Outlook) -> float:
    """How far two photos are of one kind, 0 to 1."""
    (mean, covariance), (their_mean, their_covariance) = _normal(one), _normal(other)
    between = (covariance + their_covariance) / 2
    off = mean - their_mean
    apart = np.linalg.det(between) / np.sqrt(np.linalg.det(covariance) * np.linalg.det(their_covariance))
    coefficient = np.exp(-off @ np.linalg.solve(between, off) / 8) / np.sqrt(apart)
    return float(np.clip((coefficient - LEAST_ALIKE) / (1 - LEAST_ALIKE), 0, 1) ** 2)


def _normal(outlook: Outlook) -> tuple[_Doubles, _Doubles]:
    """Mean and covariance; no direction is narrower than a step of rounding."""
    covariance = np.array([[outlook.aa, outlook.ab], [outlook.ab, outlook.bb]])
    return np.array([outlook.a, outlook.b]), covariance + 1e-2 * np.eye(2)


def _alike(one: _Doubles, other: _Doubles) -> _Doubles:
    """How far each band of two photos is alike, by what the generator says of its mean, 2 x K: 0 to 1, K."""
    return np.asarray(np.exp(-((np.hypot(*(one - other)) / _FARTHEST) ** 2) / 2))


def _table(reference: Reference) -> tuple[_Doubles, _Doubles, _Doubles, _Doubles, _Doubles]:
    """One row's L*, B; then of every row and band: shares, R x B; means, deviations, what the generator said, 2 x K."""
    rows = [
        (each.share, each.a, each.b, each.spread_a, each.spread_b, each.said_a, each.said_b) for each in reference.bands
    ]
    columns = np.array(rows, dtype=np.float64).T
    count = len(reference.bands) // reference.rows
    middles = np.array([band.lightness for band in reference.bands[:count]])
    return middles, columns[0].reshape(reference.rows, count), columns[1:3], columns[3:5], columns[5:7]


def _tents(lightness: Floats, middles: _Doubles, rows: int) -> _Tents:
    """How much each pixel belongs to each band and each row; over bands, and over rows, that sums up to 1."""
    band = np.interp(lightness, middles, np.arange(len(middles))).astype(np.float32)
    numbers = np.arange(len(middles), dtype=np.float32)[:, None]
    bands = np.maximum(0, 1 - np.abs(band[:, None] - numbers))
    height = np.linspace(0, rows - 1, len(lightness), dtype=np.float32)
    return _Tents(np.maximum(0, 1 - np.abs(height - np.arange(rows, dtype=np.float32)[:, None])), bands)


def _statistics(ab: Floats, tents: _Tents) -> tuple[_Doubles, _Doubles, _Doubles]:
    """Shares of the pixels, R x B; means, 2 x K, and standard deviations, 2 x K, of a* and b*; K is all rows' bands."""
    planes = np.stack([np.ones_like(ab[0]), *ab, *ab**2], axis=-1, dtype=np.float32)
    sums = np.einsum("rh,hbc->crb", tents.rows, tents.bands @ planes, dtype=np.float64)
    weight = np.maximum(sums[0], 1e-9)
    mean, square = sums[1:3] / weight, sums[3:5] / weight
    spread = np.sqrt(np.maximum(square - mean**2, 0))
    return weight / ab[0].size, mean.reshape(2, -1), spread.reshape(2, -1)


def _settled(values: _Doubles, share: _Doubles) -> _Doubles:
    """2 x K values, those of rows with next to no pixels taken from all of their band, or from the bands beside it."""
    rows, count = share.shape
    each = values.reshape(2, rows, count)
    band = share.sum(axis=0)
    whole = (each * share).sum(axis=1) / np.maximum(band, 1e-12)
    known = np.flatnonzero(band >= min(_LEAST_SHARE, band.max()))
    filled = np.stack([np.interp(np.arange(count), known, row[known]) for row in whole])
    if rows == 1:
        return filled
    mixed = (each * share + _LEAST_SHARE * filled[:, None]) / (share + _LEAST_SHARE)
    return np.asarray(mixed.reshape(2, -1))


def _spread_out(values: list[_Doubles], tents: _Tents) -> Floats:
    """V times 2 x K values on the pixels, V x 2 x h x w."""
    grid = np.stack(values).reshape(2 * len(values), len(tents.rows), -1)
    lines = np.einsum("rh,vrb->hvb", tents.rows, grid.astype(np.float32))
    planes = np.moveaxis(lines @ tents.bands, 1, 0)
    return np.asarray(planes.reshape(len(values), 2, *planes.shape[1:]), dtype=np.float32)
