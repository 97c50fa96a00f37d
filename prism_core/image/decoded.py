"""A picture as its file stores it, and how it becomes a raster: upright, gray or RGB, without damaged blocks."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, NamedTuple

import cv2
import numpy as np
import numpy.typing as npt

from prism_core.color.icc import SRGB_PROFILE, cmyk_to_srgb, is_usable
from prism_core.image import exif, xmp
from prism_core.image.metadata import upright
from prism_core.image.raster import Metadata, Raster

_STRIP_ROWS = 256
_MAX_DPI = 100_000
"""Finer than light can show; a damaged header says more."""


class Decoded(NamedTuple):
    """A picture as its file stores it.

    samples: H x W x (colors, and one more for alpha); uint8, uint16 or float32 in 0..1, as the file is turned.
    colors: 1 (gray), 3 (RGB) or 4 (CMYK with 0 for no ink). turn: its EXIF orientation, 1..8.
    pictures: how many the file holds; this is the first. notices: as in `Raster`.
    """

    samples: npt.NDArray[Any]
    colors: int
    metadata: Metadata
    turn: int
    pictures: int
    notices: tuple[str, ...] = ()


def to_raster(decoded: Decoded, source_format: str) -> Raster:
    """The picture as a raster; what had to be left out is told in its notices."""
    samples, colors, metadata, turn, pictures, told = decoded
    notices = list(told)
    if pictures > 1:
        notices.append(f"the file holds {pictures} pictures; only the first is used")
    metadata = _sound(metadata, colors, notices)
    alpha = _turned(np.ascontiguousarray(samples[..., colors]), turn) if samples.shape[2] > colors else None
    pixels = np.ascontiguousarray(samples[..., :colors])
    if colors == 4:
        pixels = _from_cmyk(pixels, metadata.icc)
        metadata = replace(metadata, icc=SRGB_PROFILE)
        notices.append("its CMYK inks become sRGB colors")
    pixels = _turned(pixels, turn)
    return Raster(pixels, alpha, upright(metadata, turn), source_format, tuple(notices))


def _sound(metadata: Metadata, colors: int, notices: list[str]) -> Metadata:
    """The metadata without what is too damaged to be of use; says so in `notices`."""
    if metadata.icc and not is_usable(metadata.icc, colors):
        notices.append("its color profile is damaged or of another kind; its colors are taken for sRGB")
        metadata = replace(metadata, icc=b"")
    if metadata.exif and not exif.is_sound(metadata.exif):
        notices.append("its EXIF data is damaged and left out")
        metadata = replace(metadata, exif=b"")
    if metadata.dpi and not all(0 < value <= _MAX_DPI for value in metadata.dpi):
        metadata = replace(metadata, dpi=None)
    if metadata.xmp and not xmp.is_sound(metadata.xmp):
        notices.append("its XMP data is damaged; a colorized copy gets a new packet")
    return metadata


def _from_cmyk(cmyk: npt.NDArray[Any], icc: bytes) -> npt.NDArray[Any]:
    rgb = np.empty((*cmyk.shape[:2], 3), cmyk.dtype)
    for top in range(0, len(cmyk), _STRIP_ROWS):
        rgb[top : top + _STRIP_ROWS] = cmyk_to_srgb(cmyk[top : top + _STRIP_ROWS], icc)
    return rgb


_FLIPS = {2: 1, 3: -1, 4: 0, 5: None, 6: 1, 7: -1, 8: 0}
"""After transposing (5 to 8), what cv2.flip must do to what EXIF's orientations describe; None is nothing."""


def _turned(pixels: npt.NDArray[Any], turn: int) -> npt.NDArray[Any]:
    """Pixels of a picture stored in EXIF orientation `turn` set upright."""
    if turn == 1:
        return pixels
    turned: npt.NDArray[Any] = cv2.transpose(pixels) if turn >= 5 else pixels
    flip = _FLIPS[turn]
    turned = turned if flip is None else cv2.flip(turned, flip)
    return turned.reshape(*turned.shape[:2], *pixels.shape[2:])
