"""A decoded photo: pixels, upright, with all that came with them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any, TypeAlias

import cv2
import numpy as np
import numpy.typing as npt

Pixels: TypeAlias = npt.NDArray[Any]
"""H x W x {1, 3}; uint8, uint16, or float32 in 0..1."""


@dataclass(frozen=True, eq=False)
class Metadata:
    r"""What travels with the pixels, as the bytes the file held; empty bytes where it held none.

    exif: a TIFF-structured EXIF block without the `Exif\0\0` prefix, its orientation set to upright.
    xmp: an XMP packet. iptc: an IPTC-IIM record. icc: the profile that `Raster.pixels` are in; empty means sRGB
    (or, for one channel, sRGB's tone curve).
    dpi: horizontal and vertical resolution in pixels per inch.
    texts: keywords and texts of a PNG; a JPEG's comment has the keyword `Comment`.
    """

    exif: bytes = b""
    xmp: bytes = b""
    iptc: bytes = b""
    icc: bytes = b""
    dpi: tuple[float, float] | None = None
    texts: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, eq=False)
class Raster:
    """A decoded photo. Never modified in place: the arrays are read-only.

    pixels: H x W x {1, 3}; uint8, uint16, or float32 in 0..1; upright.
    alpha: H x W of the same dtype, or None where the photo is opaque.
    metadata: EXIF, XMP, IPTC, ICC profile and dpi of the file.
    source_format: "JPEG", "PNG", "TIFF", "WEBP" or "BMP": what the file was, whatever its name.
    notices: what reading could not keep, one line each for the photo's owner; usually none.
    """

    pixels: Pixels
    alpha: npt.NDArray[Any] | None = None
    metadata: Metadata = Metadata()
    source_format: str = "PNG"
    notices: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        pixels = self.pixels
        if pixels.ndim != 3 or pixels.shape[2] not in (1, 3) or pixels.size == 0:
            raise ValueError(f"pixels must be H x W x 1 or 3 and not empty, not {pixels.shape}")
        if pixels.dtype not in (np.uint8, np.uint16, np.float32):
            raise ValueError(f"pixels must be uint8, uint16 or float32, not {pixels.dtype}")
        if self.alpha is not None and self.alpha.shape != pixels.shape[:2]:
            raise ValueError(f"alpha must be {pixels.shape[:2]}, not {self.alpha.shape}")
        for array in (pixels, self.alpha):
            if array is not None:
                array.flags.writeable = False

    @property
    def height(self) -> int:
        """Rows of pixels."""
        return int(self.pixels.shape[0])

    @property
    def width(self) -> int:
        """Columns of pixels."""
        return int(self.pixels.shape[1])

    @property
    def bit_depth(self) -> int:
        """Bits per channel: 8, 16 or 32."""
        return int(self.pixels.dtype.itemsize) * 8

    def downscaled(self, edge_px: int) -> Raster:
        """The photo with its long edge at most `edge_px`, by area averaging; itself where it is that small."""
        scale = edge_px / max(self.height, self.width)
        if scale >= 1:
            return self
        size = (max(1, round(self.width * scale)), max(1, round(self.height * scale)))
        small = cv2.resize(self.pixels, size, interpolation=cv2.INTER_AREA)
        alpha = None if self.alpha is None else cv2.resize(self.alpha, size, interpolation=cv2.INTER_AREA)
        return replace(self, pixels=small.reshape(size[1], size[0], -1), alpha=alpha)
