"""Pixels of one bit depth as those of another, rounded to the nearest."""

from __future__ import annotations

import cv2
import numpy as np

from prism_core.image.raster import Pixels


def to_byte(values: Pixels) -> Pixels:
    """Values of any dtype and shape as uint8; uint8 passes through."""
    if values.dtype == np.uint16:
        return np.asarray(cv2.convertScaleAbs(values, alpha=255 / 65535), dtype=np.uint8).reshape(values.shape)
    return values if values.dtype == np.uint8 else _rounded(values, np.uint8)


def to_integer(values: Pixels) -> Pixels:
    """Floating point in 0..1 as uint16; integers pass through."""
    return _rounded(values, np.uint16) if values.dtype == np.float32 else values


def to_short(values: Pixels) -> Pixels:
    """Values of any dtype and shape as uint16; uint16 passes through."""
    return values.astype(np.uint16) * np.uint16(257) if values.dtype == np.uint8 else to_integer(values)


def _rounded(values: Pixels, dtype: type[np.uint8] | type[np.uint16]) -> Pixels:
    return np.asarray(np.rint(np.clip(values, 0, 1) * np.float32(np.iinfo(dtype).max)), dtype=dtype)
