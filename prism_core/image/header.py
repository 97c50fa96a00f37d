"""What a file is and how large its picture, told before anything is decoded; and errors in the owner's words."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from PIL.BmpImagePlugin import BmpImageFile
from PIL.ImageFile import ImageFile
from PIL.JpegImagePlugin import JpegImageFile
from PIL.PngImagePlugin import PngImageFile
from PIL.WebPImagePlugin import WebPImageFile

from prism_core.errors import PhotoError, PhotoReadError, PhotoTooLargeError
from prism_core.image.quiet import quiet_pillow

MAX_PIXELS = 1_000_000_000
"""Largest picture Prism opens: A0 at 600 dpi is 557 megapixels, and no real photo needs more than this."""

START_BYTES = 16
"""How much of a file `sniff` wants to see."""

_DAMAGED = "it is damaged, cut short or of a rare kind; scan it or copy it again"
"""Whatever decoders say of it: `__cause__` has their words."""

_SIGNATURES = {b"\xff\xd8\xff": "JPEG", b"\x89PNG\r\n\x1a\n": "PNG", b"BM": "BMP"} | dict.fromkeys(
    (b"II*\0", b"MM\0*", b"II+\0", b"MM\0+"), "TIFF"
)
# Image.open would refuse A3 at 1200 dpi as a decompression bomb; the plugins leave the limit to us.
_PLUGINS: dict[str, type[ImageFile]] = {
    "JPEG": JpegImageFile,
    "PNG": PngImageFile,
    "WEBP": WebPImageFile,
    "BMP": BmpImageFile,
}


def sniff(start: bytes) -> str | None:
    """The format of a file by its first bytes, whatever its name: as `Raster.source_format`, or None."""
    if start[:4] == b"RIFF" and start[8:12] == b"WEBP":
        return "WEBP"
    return next((name for signature, name in _SIGNATURES.items() if start.startswith(signature)), None)


def open_header(path: Path, file: BinaryIO, source_format: str) -> ImageFile:
    """The picture in `file` (not a TIFF) with its size and metadata read and nothing decoded.

    Raises `PhotoTooLargeError`, `PhotoReadError`, or whatever Pillow does on damaged bytes.
    """
    with quiet_pillow():
        image = _PLUGINS[source_format](file)
    check_size(path, *image.size)
    return image


def check_size(path: Path, width: int, height: int) -> None:
    """Raise `PhotoTooLargeError` or `PhotoReadError` unless Prism takes a picture of this size."""
    if width <= 0 or height <= 0:
        raise PhotoReadError(path, f"its picture is {width} x {height} pixels, so there is none; take another copy")
    if width * height > MAX_PIXELS:
        reason = f"its header promises {width} x {height} pixels, Prism takes up to {MAX_PIXELS // 10**6} megapixels"
        raise PhotoTooLargeError(path, f"{reason}; scale it down first, if it is a real photo")


@contextmanager
def reading(path: Path) -> Iterator[None]:
    """A block that reads the photo `path`: whatever fails in it is raised as a `PhotoReadError` for its owner."""
    try:
        yield
    except PhotoError:
        raise
    except MemoryError as error:
        raise PhotoReadError(path, "there is not enough memory to open it; close other programs") from error
    except OSError as error:
        raise PhotoReadError(path, _advice(path, error)) from error
    except Exception as error:  # decoders raise anything on damaged bytes: struct.error, IndexError, ...
        raise PhotoReadError(path, _DAMAGED) from error


def _advice(path: Path, error: OSError) -> str:
    if error.errno is None:
        return _DAMAGED
    if path.is_dir():
        return "this is a folder, not a photo; choose a photo in it"
    if error.errno == errno.ENOENT:
        return "there is no such file; check its name and folder"
    if error.errno in (errno.EACCES, errno.EPERM):
        return "Prism is not allowed to read it; change its permissions, or copy it to a folder of your own"
    return f"it cannot be read ({error.strerror}); copy it to this computer and try again"
