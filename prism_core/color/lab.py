"""CIELAB for everything in Prism: sRGB primaries, D65 white, L* in 0..100, a* and b* in their own units.

The scaling of the generator's planes stands here too, so that training and the app cannot disagree about it.
Formulas: CIE 15:2018 and IEC 61966-2-1 (sRGB). OpenCV's own conversions would keep whoever asks first waiting for
0.1 s, while tables are made, and be off by up to 0.6 units.
"""

from __future__ import annotations

from typing import Any, TypeAlias

import cv2
import numpy as np
import numpy.typing as npt

from prism_core.color.lightness import RGB_TO_XYZ, WHITE, cie_f, cie_f_inverse
from prism_core.color.transfer import encode, linearize

Floats: TypeAlias = npt.NDArray[np.float32]

AB_SCALE = 110.0
"""The generator's chroma planes hold a* / 110 and b* / 110, as in Zhang et al., SIGGRAPH 2017."""

_TO_RATIOS = RGB_TO_XYZ / WHITE[:, None]
_TO_LINEAR = np.linalg.inv(_TO_RATIOS)
"""Linear sRGB to X/Xn, Y/Yn, Z/Zn, and back."""
_F_TO_LAB = np.array([[0, 116, 0, -16], [500, -500, 0, 0], [0, 200, -200, 0]])
_LAB_TO_F = np.array([[1 / 116, 1 / 500, 0, 16 / 116], [1 / 116, 0, 0, 16 / 116], [1 / 116, 0, -1 / 200, 16 / 116]])
"""CIELAB's f of these three to L*, a*, b*, and back; the last column is added."""


def to_unit(pixels: npt.NDArray[Any]) -> Floats:
    """Integer or float pixels as float32 in 0..1; float32 passes through."""
    if pixels.dtype == np.float32:
        return pixels
    return pixels.astype(np.float32) / np.float32(np.iinfo(pixels.dtype).max)


def srgb_to_lab(rgb: Floats) -> Floats:
    """H x W x 3 sRGB, float32 in 0..1, to H x W x 3 L*, a*, b*."""
    return _mixed(cie_f(_mixed(linearize(rgb), _TO_RATIOS)), _F_TO_LAB)


def normalize_lightness(lightness: Floats) -> Floats:
    """L* in 0..100 to the generator's plane in -1..1."""
    return lightness / np.float32(50) - np.float32(1)


def normalize_ab(ab: Floats) -> Floats:
    """a*, b* in CIELAB units to the generator's planes."""
    return ab / np.float32(AB_SCALE)


def denormalize_ab(planes: Floats) -> Floats:
    """The generator's chroma planes to a*, b* in CIELAB units."""
    return planes * np.float32(AB_SCALE)


def lab_to_srgb(lab: Floats) -> Floats:
    """H x W x 3 L*, a*, b* to sRGB, float32 clipped to 0..1. Out of gamut lightness changes; `recombine` keeps it."""
    return np.asarray(encode(_mixed(cie_f_inverse(_mixed(lab, _LAB_TO_F)), _TO_LINEAR), np.float32), dtype=np.float32)


def _mixed(planes: Floats, weights: npt.NDArray[np.float64]) -> Floats:
    """H x W x 3 of which each channel is a weighted sum of those of `planes`."""
    return np.asarray(cv2.transform(np.ascontiguousarray(planes), weights.astype(np.float32)), dtype=np.float32)
