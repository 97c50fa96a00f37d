"""Photos into rasters: sniffed by content, decoded by imagecodecs, tifffile or Pillow, set upright."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path
from typing import Any, BinaryIO

import imagecodecs
import numpy as np
import numpy.typing as npt
from PIL.ImageFile import ImageFile

from prism_core.errors import PhotoReadError
from prism_core.image.decoded import Decoded, to_raster
from prism_core.image.header import START_BYTES, open_header, reading, sniff
from prism_core.image.metadata import from_pillow, orientation
from prism_core.image.raster import Raster
from prism_core.image.tiff import read_tiff

SUFFIXES = frozenset({".jpg", ".jpeg", ".jpe", ".jfif", ".png", ".tif", ".tiff", ".webp", ".bmp", ".dib"})
"""Lower-case suffixes of the files Prism opens."""

_STRIP_ROWS = 256

_JPEG_END = b"\xff\xd9"
_JPEG_PIXELS_IN_BYTE = 2000
"""No more are possible: each 8 x 8 block takes a bit or more of each scan, of color a quarter of that."""


def is_photo(path: Path) -> bool:
    """Whether the name is that of a photo Prism opens; hidden files (also macOS's `._` twins) are none."""
    return path.suffix.lower() in SUFFIXES and not path.name.startswith(".")


def read_raster(path: Path) -> Raster:
    """The photo at `path`, upright, with its bit depth and metadata; its content decides on its format, not its name.

    8-bit pixels come as uint8 (also those with fewer bits, and palettes), 9 to 32-bit ones as uint16, floating point
    as float32. Gray stays one channel; CMYK becomes sRGB. Of several pictures (animation, pages) the first is read,
    which `Raster.notices` tells, as it tells of a profile or metadata too damaged to keep.

    Raises `PhotoTooLargeError` by the header alone, else `PhotoReadError`, if the file is missing, unreadable,
    damaged or not a photo.
    """
    with reading(path), path.open("rb") as file:
        source_format = sniff(file.read(START_BYTES))
        if source_format is None:
            raise PhotoReadError(path, _not_a_photo(path))
        file.seek(0)
        decoded = _DECODERS[source_format](path, file)
        return to_raster(decoded, source_format)


def _not_a_photo(path: Path) -> str:
    if path.stat().st_size == 0:
        return "the file is empty; copy it again from where it came from"
    return "this is not a JPEG, PNG, TIFF, WebP or BMP photo, whatever its name; convert it to one of these"


def _read_jpeg(path: Path, file: BinaryIO) -> Decoded:
    data = file.read()
    header = io.BytesIO(data)
    image = open_header(path, header, "JPEG")
    # What the file does not hold the decoder would fill with gray, at length and without a word.
    if data.find(_JPEG_END, header.tell()) < 0 or image.width * image.height > _JPEG_PIXELS_IN_BYTE * len(data):
        raise PhotoReadError(path, "the photo is cut short or damaged; scan it or copy it again")
    samples = imagecodecs.jpeg8_decode(data)
    if image.mode == "CMYK" and "adobe" in image.info:
        # Adobe writes 255 for no ink.
        samples = 255 - samples
    return from_image(samples, image)


def _read_png(path: Path, file: BinaryIO) -> Decoded:
    data = file.read()
    notices: tuple[str, ...] = ()
    try:
        image = open_header(path, io.BytesIO(_png_chunks(data, _PNG_FRAME | _PNG_METADATA)), "PNG")
    except PhotoReadError:
        raise
    except Exception:  # a damaged chunk beside the picture must not cost the picture
        image = open_header(path, io.BytesIO(_png_chunks(data, _PNG_FRAME)), "PNG")
        notices = ("its metadata is damaged and left out",)
    return from_image(imagecodecs.png_decode(data), image)._replace(notices=notices)


_PNG_FRAME = frozenset((b"IHDR", b"IEND"))
_PNG_METADATA = frozenset((b"acTL", b"iCCP", b"pHYs", b"eXIf", b"tEXt", b"zTXt", b"iTXt"))


def _png_chunks(data: bytes, kinds: frozenset[bytes]) -> bytes:
    """A PNG file's chunks of these kinds, also those behind the picture, where Pillow looks only after decoding."""
    chunks, start = [data[:8]], 8
    while start < len(data):
        end = start + 12 + int.from_bytes(data[start : start + 4], "big")
        if data[start + 4 : start + 8] in kinds:
            chunks.append(data[start:end])
        start = end
    return b"".join(chunks)


def _read_webp(path: Path, file: BinaryIO) -> Decoded:
    data = file.read()
    image = open_header(path, io.BytesIO(data), "WEBP")
    return from_image(imagecodecs.webp_decode(data), image)


def _read_bmp(path: Path, file: BinaryIO) -> Decoded:
    image = open_header(path, file, "BMP")
    mode = {"1": "L", "P": "RGB"}.get(image.mode, image.mode)
    image.load()
    samples = np.empty((image.height, image.width, len(mode)), np.uint8)
    # Strip by strip, since Pillow's way to an array holds the picture twice more.
    for top in range(0, image.height, _STRIP_ROWS):
        strip = image.crop((0, top, image.width, min(top + _STRIP_ROWS, image.height))).convert(mode)
        samples[top : top + _STRIP_ROWS] = np.asarray(strip).reshape(*samples[top : top + _STRIP_ROWS].shape)
    return from_image(samples, image)


_DECODERS: dict[str, Callable[[Path, BinaryIO], Decoded]] = {
    "JPEG": _read_jpeg,
    "PNG": _read_png,
    "TIFF": read_tiff,
    "WEBP": _read_webp,
    "BMP": _read_bmp,
}


def from_image(samples: npt.NDArray[Any], image: ImageFile) -> Decoded:
    """Samples (H x W or H x W x C) of a picture whose header Pillow has read."""
    samples = samples.reshape(*samples.shape[:2], -1)
    channels = samples.shape[2]
    # Two channels are gray with alpha and four RGB with alpha, but for CMYK.
    colors = 4 if image.mode == "CMYK" else channels - 1 + channels % 2
    metadata = from_pillow(image)
    return Decoded(samples, colors, metadata, orientation(metadata), getattr(image, "n_frames", 1))
