"""How large a photo is, by its header alone."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import tifffile

from prism_core.errors import PhotoReadError
from prism_core.image.header import START_BYTES, check_size, open_header, reading, sniff
from prism_core.image.webp import is_lossless

_PNG_BITS = 24
"""Place of the bit depth in a PNG file: in its header chunk, which is always the first."""
_CHANNELS = {"1": 1, "L": 1, "I;16": 1, "LA": 2, "P": 3, "RGB": 3, "YCbCr": 3, "RGBA": 4, "CMYK": 4}


@dataclass(frozen=True)
class PictureSize:
    """Size of a decoded picture.

    sample_bytes: of one channel of one pixel: 1, 2 or 4. lossless_webp: whether its file is a WebP without loss.
    """

    width: int
    height: int
    channels: int
    sample_bytes: int
    lossless_webp: bool = False

    @property
    def pixels(self) -> int:
        """How many there are."""
        return self.width * self.height


def read_size(path: Path) -> PictureSize:
    """The size of the photo at `path`, as it is stored: lying on its side, perhaps. Raises `PhotoReadError`."""
    with reading(path), path.open("rb") as file:
        start = file.read(START_BYTES + 16)
        file.seek(0)
        source_format = sniff(start)
        if source_format is None:
            raise PhotoReadError(path, "this is not a photo that Prism opens")
        if source_format == "TIFF":
            with tifffile.TiffFile(file) as tiff:
                page = tiff.pages.first
                check_size(path, page.imagewidth, page.imagelength)
                sample_bytes = _bytes_of(page.bitspersample)
                return PictureSize(page.imagewidth, page.imagelength, page.samplesperpixel, sample_bytes)
        image = open_header(path, file, source_format)
        deep = source_format == "PNG" and start[_PNG_BITS] == 16
        lossless = source_format == "WEBP" and is_lossless(file)
        return PictureSize(*image.size, _CHANNELS.get(image.mode, 3), 2 if deep else 1, lossless)


def _bytes_of(bits: int) -> int:
    return 1 if bits <= 8 else 2 if bits <= 16 else 4
