"""Photos into rasters."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from PIL import Image, ImageOps

from prism_core.errors import PhotoReadError
from prism_core.image.raster import Metadata, Raster

SUFFIXES = frozenset({".jpg", ".jpeg", ".jpe", ".jfif", ".png", ".tif", ".tiff", ".webp", ".bmp", ".dib"})
"""Lower-case suffixes of the files Prism opens."""


def is_photo(path: Path) -> bool:
    """Whether the name is that of a photo Prism opens; hidden files (also macOS's `._` twins) are none."""
    return path.suffix.lower() in SUFFIXES and not path.name.startswith(".")


def read_raster(path: Path) -> Raster:
    """The photo at `path`, upright, with its bit depth and metadata.

    Raises `PhotoReadError` if the file is missing, unreadable, damaged or not a photo.
    """
    try:
        with Image.open(path) as image:
            upright = ImageOps.exif_transpose(image)
            metadata = Metadata(icc=image.info.get("icc_profile", b""), dpi=image.info.get("dpi"))
            gray = upright.mode in ("1", "L", "LA", "I", "I;16")
            pixels = np.asarray(upright.convert("L" if gray else "RGB"))
            return Raster(pixels.reshape(*pixels.shape[:2], -1), None, metadata, image.format or "PNG")
    except (OSError, ValueError) as error:
        raise PhotoReadError(
            path, f"it cannot be read as a photo ({error}); open and save it anew elsewhere"
        ) from error
