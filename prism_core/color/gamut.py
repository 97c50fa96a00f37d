"""Which CIELAB colors sRGB can show, and the nearest it can show of the others.

Formulas: CIE 15:2018 (CIELAB) and IEC 61966-2-1 (sRGB primaries, D65), with the white point of `color.lab`.
"""

from __future__ import annotations

from functools import lru_cache

import numpy as np
import numpy.typing as npt

_RGB_TO_XYZ = np.array([[0.412453, 0.357580, 0.180423], [0.212671, 0.715160, 0.072169], [0.019334, 0.119193, 0.950227]])
_WHITE = _RGB_TO_XYZ.sum(axis=1)
_XYZ_TO_RGB = np.linalg.inv(_RGB_TO_XYZ)
_TOLERANCE = 1e-4
"""How far linear RGB may leave 0..1 and still count as shown: under half a step of 8-bit sRGB."""


def lab_to_linear(lightness: npt.ArrayLike, a: npt.ArrayLike, b: npt.ArrayLike) -> npt.NDArray[np.float64]:
    """L*, a*, b* (arrays of one shape, or scalars) to linear sRGB, shape (..., 3); outside 0..1 where out of gamut."""
    lightness, a, b = np.broadcast_arrays(*(np.asarray(v, dtype=np.float64) for v in (lightness, a, b)))
    middle = (lightness + 16) / 116
    f = np.stack([middle + a / 500, middle, middle - b / 200], axis=-1)
    xyz = np.where(f > 6 / 29, f**3, 3 * (6 / 29) ** 2 * (f - 4 / 29)) * _WHITE
    return np.asarray(xyz @ _XYZ_TO_RGB.T, dtype=np.float64)


def in_gamut(lightness: npt.ArrayLike, a: npt.ArrayLike, b: npt.ArrayLike) -> npt.NDArray[np.bool_]:
    """Whether sRGB can show these colors; arrays of one shape, or scalars. CIELAB units."""
    linear = lab_to_linear(lightness, a, b)
    return np.asarray(((linear >= -_TOLERANCE) & (linear <= 1 + _TOLERANCE)).all(axis=-1))


@lru_cache
def ab_grid(step: float = 10.0) -> tuple[tuple[float, float], ...]:
    """The (a*, b*) on a grid of `step` through gray that sRGB can show at some L*, sorted by a* and then b*.

    The bins of `ab_logits` stand on it, as in Zhang et al., ECCV 2016.
    """
    reach = np.arange(-np.floor(110 / step), np.floor(110 / step) + 1) * step
    a, b = np.meshgrid(reach, reach, indexing="ij")
    lightness = np.arange(0, 100.5, 0.5).reshape(-1, 1, 1)
    shown = in_gamut(lightness, a[None], b[None]).any(axis=0)
    return tuple((float(x), float(y)) for x, y in zip(a[shown], b[shown], strict=True))
