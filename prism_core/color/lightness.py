"""The photo's own lightness: all that the generator sees of it, and what the result keeps.

Sepia and faded casts end here, since luminance is the one thing read. Formulas: IEC 61966-2-1 (the sRGB curve) and
CIE 15:2018 (L*).
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any

import cv2
import numpy as np
import numpy.typing as npt

from prism_core.color.lab import Floats, to_unit

LUMINANCE = np.array([0.212671, 0.715160, 0.072169])
"""Weights of linear sRGB in luminance Y, as OpenCV's CIELAB takes them."""


def srgb_to_linear(encoded: npt.ArrayLike) -> npt.NDArray[np.float64]:
    """SRGB values in 0..1 to linear light in 0..1."""
    values = np.asarray(encoded, dtype=np.float64)
    return np.where(values <= 0.04045, values / 12.92, ((values + 0.055) / 1.055) ** 2.4)


def linear_to_srgb(linear: npt.ArrayLike) -> npt.NDArray[np.float64]:
    """Linear light in 0..1 to sRGB values in 0..1."""
    values = np.asarray(linear, dtype=np.float64)
    return np.where(values <= 0.0031308, values * 12.92, 1.055 * np.maximum(values, 0.0031308) ** (1 / 2.4) - 0.055)


def linearize(pixels: npt.NDArray[Any]) -> Floats:
    """sRGB pixels of any shape, uint8, uint16 or float32 in 0..1, to linear light as float32 in 0..1."""
    if pixels.dtype == np.uint8:
        return np.asarray(cv2.LUT(pixels, _linear_table(256)), dtype=np.float32)
    if pixels.dtype == np.uint16:
        return _linear_table(65536).take(pixels)
    return srgb_to_linear(np.clip(to_unit(pixels), 0, 1)).astype(np.float32)


def luminance(pixels: npt.NDArray[Any]) -> Floats:
    """H x W x {1, 3} sRGB pixels to H x W luminance Y in 0..1."""
    linear = linearize(pixels)
    if pixels.shape[2] == 1:
        return linear.reshape(pixels.shape[:2])
    return np.asarray(cv2.transform(linear, LUMINANCE.astype(np.float32).reshape(1, 3)), dtype=np.float32)


def lightness(luminance_y: Floats) -> Floats:
    """Luminance Y in 0..1 to L* in 0..100."""
    cube_root = np.cbrt(luminance_y)
    linear = luminance_y * np.float32((29 / 6) ** 2 / 3) + np.float32(4 / 29)
    f = np.where(luminance_y > np.float32((6 / 29) ** 3), cube_root, linear)
    return np.asarray(f * np.float32(116) - np.float32(16), dtype=np.float32)


@lru_cache
def _linear_table(levels: int) -> Floats:
    return srgb_to_linear(np.linspace(0, 1, levels)).astype(np.float32)
