"""CIELAB for everything in Prism: sRGB primaries, D65 white, L* in 0..100, a* and b* in their own units.

The scaling of the generator's planes stands here too, so that training and the app cannot disagree about it.
Formulas: CIE 15:2018 and IEC 61966-2-1 (sRGB); the forward conversion is OpenCV's float path.
"""

from __future__ import annotations

from typing import Any, TypeAlias

import cv2
import numpy as np
import numpy.typing as npt

Floats: TypeAlias = npt.NDArray[np.float32]

AB_SCALE = 110.0
"""The generator's chroma planes hold a* / 110 and b* / 110, as in Zhang et al., SIGGRAPH 2017."""


def to_unit(pixels: npt.NDArray[Any]) -> Floats:
    """Integer or float pixels as float32 in 0..1; float32 passes through."""
    if pixels.dtype == np.float32:
        return pixels
    return pixels.astype(np.float32) / np.float32(np.iinfo(pixels.dtype).max)


def srgb_to_lab(rgb: Floats) -> Floats:
    """H x W x 3 sRGB, float32 in 0..1, to H x W x 3 L*, a*, b*."""
    return np.asarray(cv2.cvtColor(np.ascontiguousarray(rgb), cv2.COLOR_RGB2Lab), dtype=np.float32)


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
    return np.asarray(cv2.cvtColor(np.ascontiguousarray(lab), cv2.COLOR_Lab2RGB), dtype=np.float32)
