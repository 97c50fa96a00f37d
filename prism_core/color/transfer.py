"""The sRGB tone curve (IEC 61966-2-1), both ways, for every pixel type Prism holds."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any

import cv2
import numpy as np
import numpy.typing as npt

if TYPE_CHECKING:
    from prism_core.color.lab import Floats

_KNEE = 0.0031308
"""Linear light below which the curve is a straight line of slope 12.92."""
_ENCODED_KNEE = 0.04045
"""The same, encoded."""


def srgb_to_linear(encoded: npt.ArrayLike) -> npt.NDArray[np.float64]:
    """SRGB values in 0..1 to linear light in 0..1, in full precision."""
    values = np.asarray(encoded, dtype=np.float64)
    return np.where(values <= _ENCODED_KNEE, values / 12.92, ((values + 0.055) / 1.055) ** 2.4)


def linear_to_srgb(linear: npt.ArrayLike) -> npt.NDArray[np.float64]:
    """Linear light in 0..1 to sRGB values in 0..1, in full precision."""
    values = np.asarray(linear, dtype=np.float64)
    return np.where(values <= _KNEE, values * 12.92, 1.055 * np.maximum(values, _KNEE) ** (1 / 2.4) - 0.055)


def linearize(pixels: npt.NDArray[Any]) -> Floats:
    """SRGB pixels of any shape, uint8, uint16 or float32 in 0..1, to linear light, float32 in 0..1."""
    if pixels.dtype == np.uint8:
        light = cv2.LUT(np.ascontiguousarray(pixels), _linear_table(256))
        return np.asarray(light, dtype=np.float32).reshape(pixels.shape)
    if pixels.dtype == np.uint16:
        return _linear_table(65536).take(pixels)
    values: Floats = np.clip(pixels, 0, 1)
    above = np.maximum(values, np.float32(_ENCODED_KNEE))
    linear: Floats = np.asarray(cv2.pow((above + np.float32(0.055)) / np.float32(1.055), 2.4), dtype=np.float32)
    linear = linear.reshape(values.shape)
    linear -= (above - values) / np.float32(12.92)
    return np.maximum(linear, 0, out=linear)  # black, but for the rounding of the power


def encode(linear: Floats, dtype: npt.DTypeLike) -> npt.NDArray[Any]:
    """Linear light, float32 in 0..1, of any shape to sRGB values of `dtype`, rounded to the nearest."""
    if dtype == np.uint8:
        # 65536 levels of light leave 20 to the darkest step of the 8-bit curve.
        levels = linear * np.float32(65535)
        levels += np.float32(0.5)
        return _byte_table().take(levels.astype(np.uint16))
    above = np.maximum(linear, np.float32(_KNEE))
    encoded: Floats = np.asarray(cv2.pow(above, 1 / 2.4), dtype=np.float32).reshape(linear.shape)
    encoded *= np.float32(1.055)
    encoded -= np.float32(0.055)
    encoded += (linear - above) * np.float32(12.92)
    if dtype == np.float32:
        # The line and the power meet with a rounding error, which would leave 0..1 at black.
        return np.clip(encoded, 0, 1, out=encoded)
    return np.asarray(encoded * np.float32(65535) + np.float32(0.5), dtype=np.uint16)


@lru_cache
def _linear_table(levels: int) -> Floats:
    return srgb_to_linear(np.linspace(0, 1, levels)).astype(np.float32)


@lru_cache
def _byte_table() -> npt.NDArray[np.uint8]:
    return np.rint(linear_to_srgb(np.linspace(0, 1, 65536)) * 255).astype(np.uint8)
