"""Which CIELAB colors sRGB can show, and the nearest it can show of the others. Formulas: CIE 15:2018."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
import numpy.typing as npt

from prism_core.color.lab import Floats
from prism_core.color.lightness import DELTA, RGB_TO_XYZ, WHITE

_XYZ_TO_RGB = np.linalg.inv(RGB_TO_XYZ)
_PARTS = 16
"""The bound of chroma is looked for in so many parts at a time: each look costs 40 us by itself."""
_FEW = 0.1
"""Share of a photo's pixels up to which it is quicker to take some out."""
_TOLERANCE = 1e-4
"""How far linear RGB may leave 0..1 and still count as shown: under half a step of 8-bit sRGB."""


def lab_to_linear(lightness: npt.ArrayLike, a: npt.ArrayLike, b: npt.ArrayLike) -> npt.NDArray[np.float64]:
    """L*, a*, b* (arrays of one shape, or scalars) to linear sRGB, shape (..., 3); outside 0..1 where out of gamut."""
    lightness, a, b = np.broadcast_arrays(*(np.asarray(v, dtype=np.float64) for v in (lightness, a, b)))
    middle = (lightness + 16) / 116
    f = np.stack([middle + a / 500, middle, middle - b / 200], axis=-1)
    xyz = np.where(f > DELTA, f * f * f, 3 * DELTA**2 * (f - 4 / 29)) * WHITE
    return np.asarray(xyz @ _XYZ_TO_RGB.T, dtype=np.float64)


def in_gamut(lightness: npt.ArrayLike, a: npt.ArrayLike, b: npt.ArrayLike) -> npt.NDArray[np.bool_]:
    """Whether sRGB can show these colors; arrays of one shape, or scalars. CIELAB units."""
    linear = lab_to_linear(lightness, a, b)
    return np.asarray(((linear >= -_TOLERANCE) & (linear <= 1 + _TOLERANCE)).all(axis=-1))


def fit_chroma(
    lightness: npt.ArrayLike, a: npt.ArrayLike, b: npt.ArrayLike, *, rounds: int = 6
) -> npt.NDArray[np.float64]:
    """The (a*, b*), shape (..., 2), of the same L* and hue with as much of the chroma as sRGB can show.

    Arrays of one shape, or scalars; CIELAB units. A color in gamut comes back as it is. rounds: of the search for that
    chroma; 6 find it to 1e-5 units, 3 to 0.03 in half the time.
    """
    lightness, a, b = np.broadcast_arrays(*(np.asarray(v, dtype=np.float64) for v in (lightness, a, b)))
    low, width = np.zeros_like(a), 1.0
    # Along a hue, sRGB shows every chroma from gray up to a bound.
    for _ in range(rounds):
        width /= _PARTS
        tried = low[..., None] + width * np.arange(1, _PARTS)
        shown = in_gamut(lightness[..., None], a[..., None] * tried, b[..., None] * tried)
        low = low + width * np.logical_and.accumulate(shown, axis=-1).sum(axis=-1)
    factor = np.where(in_gamut(lightness, a, b), 1.0, low)
    return np.stack([a * factor, b * factor], axis=-1)


def fit_linear(planes: list[Floats], luminance: Floats) -> None:
    """Bring linear RGB, three H x W float32 planes of the given `luminance`, into 0..1, in place.

    A color outside moves toward the gray of its own luminance, just as far as it must: it keeps L* and loses chroma.
    """
    red, green, blue = planes
    low = np.minimum(np.minimum(red, green), blue)
    high = np.maximum(np.maximum(red, green), blue)
    out = ((low < 0) | (high > 1)).reshape(-1)
    count = np.count_nonzero(out)
    if count == 0:
        return
    # Few pixels are outside as a rule: these are taken out, and put back.
    outside = np.flatnonzero(out) if count <= _FEW * out.size else slice(None)
    gray, low, high = (plane.reshape(-1)[outside] for plane in (luminance, low, high))
    # In place: new memory for each step would cost more than the arithmetic.
    np.subtract(gray, low, out=low)
    np.subtract(high, gray, out=high)
    # 0 of 0 is NaN, and no bound; that both are none cannot be.
    with np.errstate(invalid="ignore"):
        room = np.fmin(_share(gray, low), _share(1 - gray, high), out=low)
    missing = np.subtract(np.float32(1), room, out=room)
    for plane in planes:
        colors = plane.reshape(-1)
        way = np.subtract(gray, colors[outside], out=high)
        way *= missing
        way += colors[outside]  # nothing is added where nothing is missing: such a color stays to the last bit
        colors[outside] = np.clip(way, 0, 1, out=way)  # of rounding alone


def _share(room: Floats, way: Floats) -> Floats:
    """How much of `way` fits into `room`: 0..1, NaN where both are nothing. Overwrites `way`."""
    np.maximum(way, room, out=way)
    return np.divide(room, way, out=way)


@lru_cache
def ab_grid(step: float = 10.0) -> tuple[tuple[float, float], ...]:
    """The (a*, b*) on a grid of `step` through gray that sRGB can show at some L* (0, 0.5, 1 ...), sorted by a* and b*.

    The bins of `ab_logits` stand on it, as in Zhang et al., ECCV 2016.
    """
    reach = np.arange(-np.floor(110 / step), np.floor(110 / step) + 1) * step
    a, b = np.meshgrid(reach, reach, indexing="ij")
    lightness = np.arange(0, 100.5, 0.5).reshape(-1, 1, 1)
    shown = in_gamut(lightness, a[None], b[None]).any(axis=0)
    return tuple((float(x), float(y)) for x, y in zip(a[shown], b[shown], strict=True))
