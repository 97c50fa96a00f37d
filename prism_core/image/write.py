"""Rasters into photos."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from PIL import Image

from prism_core.errors import PhotoWriteError
from prism_core.image.atomic import atomic_write
from prism_core.image.raster import Raster

_FORMATS = {
    ".jpg": "JPEG",
    ".jpeg": "JPEG",
    ".png": "PNG",
    ".tif": "TIFF",
    ".tiff": "TIFF",
    ".webp": "WEBP",
    ".bmp": "BMP",
}


def write_raster(path: Path, raster: Raster, *, quality: int = 92) -> None:
    """Write `raster` to `path`, in the format of its suffix, whole or not at all.

    Raises `PhotoWriteError`; then what stood at `path` before is untouched.
    """
    pixels = raster.pixels
    if pixels.dtype == np.float32:
        pixels = np.rint(np.clip(pixels, 0, 1) * 255).astype(np.uint8)
    if pixels.dtype == np.uint16:
        pixels = (pixels // 257).astype(np.uint8)
    image = Image.fromarray(pixels[..., 0] if pixels.shape[2] == 1 else pixels)
    try:
        with atomic_write(path) as file:
            image.save(file, _FORMATS[path.suffix.lower()], quality=quality, icc_profile=raster.metadata.icc or None)
    except KeyError:
        raise PhotoWriteError(path, "Prism writes .jpg, .png, .tif, .webp and .bmp; choose one of them") from None
    except OSError as error:
        raise PhotoWriteError(path, f"it cannot be written ({error.strerror or error})") from error
