"""Photos scaled down as light mixes: averages of linear light, so that fine patterns keep their brightness."""

from __future__ import annotations

from dataclasses import replace

import cv2
import numpy as np

from prism_core.color.icc import SRGB_PROFILE, can_hold_color, from_linear, to_linear
from prism_core.color.lab import Floats, to_unit
from prism_core.color.transfer import encode
from prism_core.image.exif_size import resized
from prism_core.image.raster import Raster

_STRIP_ROWS = 256


def scaled_down(raster: Raster, edge_px: int) -> Raster:
    """The photo with its long edge at most `edge_px`; itself where it is that small.

    Its dtype and profile stay, but for one channel's or one that color cannot be written in: that becomes sRGB.
    What is transparent does not bleed into what is not. The resolution in dpi shrinks with the picture,
    and EXIF data tells its new size.
    """
    scale = edge_px / max(raster.height, raster.width)
    if scale >= 1:
        return raster
    height, width = (max(1, round(side * scale)) for side in (raster.height, raster.width))
    light, alpha = _averaged(raster, height, width)
    icc = raster.metadata.icc
    if light.shape[2] == 3 and can_hold_color(icc):
        pixels = from_linear(light, icc, raster.pixels.dtype)
    else:
        pixels = encode(light, raster.pixels.dtype)
        icc = icc and SRGB_PROFILE
    dpi = raster.metadata.dpi
    exif = resized(raster.metadata.exif, width, height, scale)
    metadata = replace(raster.metadata, exif=exif, icc=icc, dpi=dpi and (dpi[0] * scale, dpi[1] * scale))
    return replace(raster, pixels=pixels, alpha=_like(alpha, raster), metadata=metadata)


def _averaged(raster: Raster, height: int, width: int) -> tuple[Floats, Floats | None]:
    """Linear light, height x width x C, and the alpha over it, 0..1: columns first, strip by strip, rows after."""
    columns = [_columns(raster, slice(top, top + _STRIP_ROWS), width) for top in range(0, raster.height, _STRIP_ROWS)]
    small = _area(np.concatenate(columns), height, width)
    if raster.alpha is None:
        return np.clip(small, 0, 1), None
    alpha = small[..., -1:]
    light = np.divide(small[..., :-1], alpha, out=np.zeros_like(small[..., :-1]), where=alpha > 0)
    return np.clip(light, 0, 1), np.clip(alpha[..., 0], 0, 1)


def _columns(raster: Raster, rows: slice, width: int) -> Floats:
    """Linear light of some rows, scaled to `width` columns; of a photo with alpha multiplied by it, and followed."""
    light = to_linear(raster.pixels[rows], raster.metadata.icc)
    if raster.alpha is not None:
        alpha = to_unit(raster.alpha[rows])[..., None]
        light = np.concatenate([light * alpha, alpha], axis=2)
    return _area(light, len(light), width)


def _area(planes: Floats, height: int, width: int) -> Floats:
    small = cv2.resize(planes, (width, height), interpolation=cv2.INTER_AREA)
    return np.asarray(small, dtype=np.float32).reshape(height, width, planes.shape[2])


def _like(alpha: Floats | None, raster: Raster) -> Floats | None:
    """Alpha of the dtype that the photo has."""
    if alpha is None or raster.pixels.dtype == np.float32:
        return alpha
    full = np.iinfo(raster.pixels.dtype).max
    return np.asarray(np.rint(alpha * np.float32(full)), dtype=raster.pixels.dtype)
