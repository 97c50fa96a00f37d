"""The photo's own lightness and the predicted chroma together, strip by strip."""

from __future__ import annotations

import numpy as np

from prism_core.color.gamut import lab_to_linear
from prism_core.color.lab import srgb_to_lab, to_unit
from prism_core.color.lightness import lightness, linear_to_srgb, luminance
from prism_core.color.upsample import ChromaField
from prism_core.image.raster import Pixels
from prism_core.jobs import CancelToken

_STRIP_PX = 1 << 16


def recombine(pixels: Pixels, field: ChromaField, strength: float, cancel: CancelToken | None = None) -> Pixels:
    """H x W x 3 sRGB of the dtype of `pixels` (H x W x {1, 3} sRGB): its lightness, the chroma of `field`.

    strength 0..1 blends the photo's own chroma (0) with the field's (1). Colors that sRGB cannot show lose chroma,
    never lightness.
    """
    height, width = pixels.shape[:2]
    result = np.empty((height, width, 3), pixels.dtype)
    step = max(1, _STRIP_PX // width)
    for top in range(0, height, step):
        if cancel is not None:
            cancel.raise_if_canceled()
        rows = slice(top, min(top + step, height))
        result[rows] = _strip(pixels[rows], field, rows, height, strength)
    return result


def _strip(pixels: Pixels, field: ChromaField, rows: slice, height: int, strength: float) -> Pixels:
    y = luminance(pixels)
    light = lightness(y)
    slope, offset = field.strip(rows.start, rows.stop, height, pixels.shape[1])
    ab = (slope * light + offset) * np.float32(strength)
    if strength < 1 and pixels.shape[2] == 3:
        ab += np.moveaxis(srgb_to_lab(to_unit(pixels))[..., 1:], 2, 0) * np.float32(1 - strength)
    linear = lab_to_linear(light, ab[0], ab[1])
    gray = y[..., None].astype(np.float64)
    low, high = linear.min(axis=2, keepdims=True), linear.max(axis=2, keepdims=True)
    keep = np.minimum(
        gray / np.maximum(gray - low, gray + 1e-12), (1 - gray) / np.maximum(high - gray, 1 - gray + 1e-12)
    )
    encoded = linear_to_srgb(np.clip(gray + np.minimum(keep, 1) * (linear - gray), 0, 1))
    if pixels.dtype == np.float32:
        return encoded.astype(np.float32)
    limit = np.iinfo(pixels.dtype).max
    return np.asarray(np.rint(encoded * limit), dtype=pixels.dtype)
