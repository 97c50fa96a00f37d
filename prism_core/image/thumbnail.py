"""Small pictures of photos, quickly."""

from __future__ import annotations

import io
from pathlib import Path
from typing import BinaryIO

import imagecodecs
import numpy as np

from prism_core.color.icc import to_srgb
from prism_core.image.decoded import to_raster
from prism_core.image.depth import to_byte
from prism_core.image.header import START_BYTES, open_header, reading, sniff
from prism_core.image.raster import Metadata, Raster
from prism_core.image.read import from_image, read_raster

_QUALITY = 88


def read_thumbnail(path: Path, edge_px: int) -> Raster:
    """The photo at `path` with its long edge at most `edge_px`: upright, sRGB, uint8, gray or RGB, no metadata.

    Of a JPEG only as much is decoded as that size needs; other formats are read in full. Raises as `read_raster`.
    """
    with reading(path), path.open("rb") as file:
        start = file.read(START_BYTES)
        file.seek(0)
        raster = _read_small_jpeg(path, file, edge_px) if sniff(start) == "JPEG" else read_raster(path)
    small = raster.downscaled(edge_px)
    alpha = None if small.alpha is None else to_byte(small.alpha)
    pixels = to_byte(to_srgb(small.pixels, small.metadata.icc))
    return Raster(pixels, alpha, Metadata(), small.source_format, small.notices)


def _read_small_jpeg(path: Path, file: BinaryIO, edge_px: int) -> Raster:
    image = open_header(path, io.BytesIO(file.read()), "JPEG")
    scale = edge_px / max(image.size)
    image.draft(None, (max(1, int(image.width * scale)), max(1, int(image.height * scale))))
    image.load()
    return to_raster(from_image(np.asarray(image), image), "JPEG")


def encode_thumbnail(raster: Raster) -> bytes:
    """A thumbnail as the bytes of a small JPEG file. What is transparent shows its hidden color."""
    pixels = raster.pixels[..., 0] if raster.pixels.shape[2] == 1 else raster.pixels
    return bytes(imagecodecs.jpeg8_encode(pixels, level=_QUALITY))


def decode_thumbnail(content: bytes) -> Raster | None:
    """The thumbnail in the bytes of `encode_thumbnail`; None where they are damaged, or none."""
    if not content:
        return None
    try:
        pixels = imagecodecs.jpeg8_decode(content)
    except imagecodecs.Jpeg8Error:
        return None
    return Raster(pixels.reshape(*pixels.shape[:2], -1), source_format="JPEG")
