"""Rasters into photos: the format by the file's suffix, whole or not at all."""

from __future__ import annotations

import errno
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any, BinaryIO

import imagecodecs
import numpy as np
import numpy.typing as npt
from PIL import Image

from prism_core.color.icc import to_srgb
from prism_core.errors import DISK_FULL, PhotoWriteError
from prism_core.image.atomic import atomic_write
from prism_core.image.depth import to_byte, to_integer
from prism_core.image.exif import resolution_block
from prism_core.image.raster import Pixels, Raster
from prism_core.image.segments import jpeg_header, png_chunks
from prism_core.image.tiff import write_tiff

_FULL_CHROMA_QUALITY = 95
"""JPEG quality from which chroma keeps its full resolution; below, 4:2:0 as cameras and Pillow have it."""

_JFIF_BYTES = 20
"""What `jpeg_header` stands for in an encoded JPEG: its start marker and JFIF segment."""
_LOSSLESS_EFFORT = 50
"""What libwebp takes for quality where nothing is lost: more makes files 3 % smaller, in up to four times the time."""
PNG_HEADER_BYTES = 33
"""A PNG's signature and IHDR chunk; metadata follows."""
_MAX_SIDE = {"JPEG": 65500, "WEBP": 16383}
_FORMATS = {
    **dict.fromkeys((".jpg", ".jpeg", ".jpe", ".jfif"), "JPEG"),
    **dict.fromkeys((".tif", ".tiff"), "TIFF"),
    **dict.fromkeys((".bmp", ".dib"), "BMP"),
    ".png": "PNG",
    ".webp": "WEBP",
}
_STRIP_ROWS = 256


def write_raster(path: Path, raster: Raster, *, quality: int = 92, lossless: bool = False) -> None:
    """Write `raster` to `path` in the format of its suffix, with its metadata; whole or not at all.

    quality: 1..100, of JPEG and WebP. lossless: of WebP, in place of a quality. PNG and TIFF keep 16 bits (TIFF
    floating point, too; PNG rounds it to 16 bits), the others round to 8. Alpha is kept but in JPEG and BMP, which get
    the photo over white. Where no profile can be held (BMP, gray in WebP) pixels become sRGB. `image/metadata.py`
    tells what metadata a format can hold.

    Raises `PhotoWriteError`; then what stood at `path` before is untouched, and nothing else is left.
    """
    target_format = _FORMATS.get(path.suffix.lower())
    if target_format is None:
        raise PhotoWriteError(path, "Prism writes .jpg, .png, .tif, .webp and .bmp files; choose one of these names")
    try:
        with atomic_write(path) as file:
            _encode(file, raster, target_format, quality, lossless=lossless)
    except OSError as error:
        raise PhotoWriteError(path, write_advice(path, error)) from error
    except MemoryError as error:
        raise PhotoWriteError(path, "there is not enough memory to write it; close other programs") from error
    except (ValueError, RuntimeError) as error:  # imagecodecs' errors are RuntimeErrors
        raise PhotoWriteError(path, f"it cannot be written: {error}") from error


def _encode(file: BinaryIO, raster: Raster, target_format: str, quality: int, *, lossless: bool) -> None:
    if max(raster.height, raster.width) > _MAX_SIDE.get(target_format, 2**31):
        raise ValueError(f"{target_format} takes at most {_MAX_SIDE[target_format]} pixels a side; use TIFF or PNG")
    match target_format:
        case "JPEG":
            _write_jpeg(file, raster, quality)
        case "PNG":
            _write_png(file, raster)
        case "TIFF":
            write_tiff(file, raster)
        case "WEBP":
            _write_webp(file, raster, quality, lossless=lossless)
        case "BMP":
            _write_bmp(file, raster)


def write_advice(path: Path, error: OSError) -> str:
    """Why `path` could not be written, in its owner's words, with what to do next."""
    if path.is_dir():
        return "a folder of that name stands there; choose another name"
    if error.errno in DISK_FULL:
        return "the disk is full; free some space, or choose another folder"
    if error.errno in (errno.ENOENT, errno.ENOTDIR):
        return "its folder does not exist; make it, or choose another"
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return "Prism is not allowed to write it there; choose another folder"
    return f"it cannot be written ({error.strerror or error}); choose another folder"


def _write_jpeg(file: BinaryIO, raster: Raster, quality: int) -> None:
    subsampling = "444" if quality >= _FULL_CHROMA_QUALITY else "420"
    header = jpeg_header(raster.metadata)
    encoded = imagecodecs.jpeg8_encode(_squeezed(_on_white(raster)), level=quality, subsampling=subsampling)
    file.write(header)
    file.write(memoryview(encoded)[_JFIF_BYTES:])


def _write_png(file: BinaryIO, raster: Raster) -> None:
    samples = _samples(raster, to_integer)
    # OpenCV's settings: four times as fast as the usual ones and, on photos, about as small.
    encoded = imagecodecs.png_encode(
        samples, level=1, strategy=imagecodecs.PNG.STRATEGY.RLE, filter=imagecodecs.PNG.FILTER.SUB
    )
    file.write(memoryview(encoded)[:PNG_HEADER_BYTES])
    file.write(png_chunks(raster.metadata))
    file.write(memoryview(encoded)[PNG_HEADER_BYTES:])


def _write_webp(file: BinaryIO, raster: Raster, quality: int, *, lossless: bool) -> None:
    # WebP has no gray, and a gray profile does not describe its colors.
    raster = _in_srgb(raster) if raster.pixels.shape[2] == 1 else raster
    metadata = raster.metadata
    exif = metadata.exif or (resolution_block(metadata.dpi) if metadata.dpi else b"")
    image = Image.fromarray(_samples(raster, to_byte))
    way = {"lossless": True, "exact": True, "quality": _LOSSLESS_EFFORT} if lossless else {"quality": quality}
    image.save(file, "WEBP", exif=exif, xmp=metadata.xmp, icc_profile=metadata.icc, **way)


def _write_bmp(file: BinaryIO, raster: Raster) -> None:
    dpi = {"dpi": raster.metadata.dpi} if raster.metadata.dpi else {}
    Image.fromarray(_squeezed(_on_white(_in_srgb(raster)))).save(file, "BMP", **dpi)


def _in_srgb(raster: Raster) -> Raster:
    """The photo with 8-bit pixels that need no profile."""
    pixels, icc = raster.pixels, raster.metadata.icc
    if icc:
        strips = [pixels[top : top + _STRIP_ROWS] for top in range(0, raster.height, _STRIP_ROWS)]
        pixels = np.concatenate([to_byte(to_srgb(strip, icc)) for strip in strips])
    return replace(raster, pixels=pixels, metadata=replace(raster.metadata, icc=b""))


def _samples(raster: Raster, convert: Callable[[Pixels], Pixels]) -> npt.NDArray[Any]:
    """Pixels, with alpha where there is one, as codecs take them: H x W or H x W x C."""
    pixels = convert(raster.pixels)
    return _squeezed(pixels if raster.alpha is None else np.dstack([pixels, convert(raster.alpha)]))


def _squeezed(samples: npt.NDArray[Any]) -> npt.NDArray[Any]:
    return np.ascontiguousarray(samples[..., 0] if samples.shape[2] == 1 else samples)


def _on_white(raster: Raster) -> Pixels:
    """8-bit pixels as seen over white paper."""
    pixels = to_byte(raster.pixels)
    if raster.alpha is None:
        return pixels
    share = to_byte(raster.alpha)[..., None].astype(np.uint16)
    # (x + 127) // 255 rounds to the nearest.
    return np.asarray((pixels * share + 255 * (255 - share) + 127) // 255, dtype=np.uint8)
