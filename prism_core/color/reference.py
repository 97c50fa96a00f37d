"""Another photo as an example of color: what is taken from it, and how it is given.

Taken are the mean and the standard deviation of a* and b* in five bands of lightness, which overlap like tents, and
nothing of what lies where: a photo of the same roll, room or season says how warm its light is, and how strong its
colors are in shadow, middle and light. Given is the color transfer of Reinhard et al., IEEE CG&A 2001, in each band:
the automatic chroma is shifted and spread until it has the example's mean and deviation there. It does not find faces
in the one for faces in the other.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from prism_core.color.lab import Floats
from prism_core.color.measure import picture_colors
from prism_core.color.temper import fade
from prism_core.errors import RecipeError
from prism_core.image.raster import Raster
from prism_core.recipe import Reference, ReferenceBand

BANDS = (10.0, 30.0, 50.0, 70.0, 90.0)
"""L* of the bands' middles."""
LARGEST_GAIN = 2.0
"""Most that the chroma's deviation is multiplied or divided by: beyond, a generator's small errors turn garish."""
_LEAST_SHARE = 0.01
"""Share of the pixels below which a band says nothing, and takes what its neighbors say."""
_LEAST_CHROMA = 3.0
"""Mean chroma below which a photo is none in color; gray scans have less, by JPEG and rounding."""

_Doubles = npt.NDArray[np.float64]


def reference_of(raster: Raster, name: str) -> Reference:
    """What can be taken from a photo in color. Raises `RecipeError` where it has none."""
    lightness, chroma = picture_colors(raster)
    if np.hypot(*chroma).mean() < _LEAST_CHROMA:
        raise RecipeError(f"{name} has no color to take over; choose a photo in color")
    share, mean, spread = _statistics(chroma, lightness, np.array(BANDS))
    rows = zip(BANDS, share.tolist(), *mean.tolist(), *spread.tolist(), strict=True)
    return Reference(name, tuple(ReferenceBand(*(round(value, 3) for value in row)) for row in rows))


def matched(ab: Floats, lightness: Floats, reference: Reference) -> Floats:
    """`ab` (2 x h x w, CIELAB units) with the reference's mean and deviation in each band; lightness: h x w, 0..100."""
    bands = reference.bands
    middles = np.array([band.lightness for band in bands])
    share, mean, spread = _statistics(ab, lightness, middles)
    theirs = np.array([band.share for band in bands])
    result = np.empty_like(ab)
    for k, (name, deviation) in enumerate((("a", "spread_a"), ("b", "spread_b"))):
        own_mean, own_spread = (_filled(values[k], share) for values in (mean, spread))
        want_mean, want_spread = (_filled(_column(bands, field), theirs) for field in (name, deviation))
        gain = np.clip(want_spread / np.maximum(own_spread, 1e-3), 1 / LARGEST_GAIN, LARGEST_GAIN)
        factor, start = (np.interp(lightness, middles, values).astype(np.float32) for values in (gain, own_mean))
        result[k] = (ab[k] - start) * factor + np.interp(lightness, middles, want_mean).astype(np.float32)
    return ab + (result - ab) * fade(lightness)


def _column(bands: tuple[ReferenceBand, ...], field: str) -> _Doubles:
    return np.array([getattr(band, field) for band in bands], dtype=np.float64)


def _statistics(ab: Floats, lightness: Floats, middles: _Doubles) -> tuple[_Doubles, _Doubles, _Doubles]:
    """Each band's share of the pixels, B; mean, 2 x B; and standard deviation, 2 x B, of a* and b*."""
    tents = np.stack([np.interp(lightness.ravel(), middles, unit) for unit in np.eye(len(middles))])
    weight = np.maximum(tents.sum(axis=1), 1e-9)
    flat = ab.reshape(2, -1).astype(np.float64)
    mean = flat @ tents.T / weight
    spread = np.sqrt(np.maximum(flat**2 @ tents.T / weight - mean**2, 0))
    return weight / lightness.size, mean, spread


def _filled(values: _Doubles, share: _Doubles) -> _Doubles:
    """B values, those of bands with next to no pixels taken from the bands beside them."""
    known = np.flatnonzero(share >= min(_LEAST_SHARE, share.max()))
    return np.interp(np.arange(len(values)), known, values[known])
