"""PDF files of pages with pictures on them, written as they come: nothing but an index stays in memory.

Of ISO 32000-1 what pictures need: DCTDecode and FlateDecode images, one content stream a page, a cross-reference table.
Positions are points (1/72 inch) from the page's lower left corner.
"""

from __future__ import annotations

import zlib
from dataclasses import dataclass, field
from typing import BinaryIO

import imagecodecs
import numpy as np

from prism_core.image.raster import Pixels

_CATALOG, _PAGES, _INFO = 1, 2, 3
_QUALITY = 85


@dataclass(frozen=True)
class Box:
    """A rectangle on a page, in points."""

    x: float
    y: float
    width: float
    height: float


@dataclass
class PdfWriter:
    """Writes pages into an empty file. width, height: of the pages, in points. title: what readers show."""

    file: BinaryIO
    width: float
    height: float
    title: str
    _offsets: dict[int, int] = field(default_factory=dict)
    _pages: list[int] = field(default_factory=list)
    _drawn: list[bytes] = field(default_factory=list)
    _images: list[int] = field(default_factory=list)
    _next: int = _INFO + 1

    def __post_init__(self) -> None:
        self.file.write(b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n")

    def draw_photo(self, pixels: Pixels, box: Box) -> None:
        """Put H x W x {1, 3} sRGB, uint8, over the whole of `box`, as JPEG."""
        space = b"/DeviceRGB" if pixels.shape[2] == 3 else b"/DeviceGray"
        samples = np.ascontiguousarray(pixels if pixels.shape[2] == 3 else pixels[..., 0])
        self._draw(pixels, b"/DCTDecode", space, bytes(imagecodecs.jpeg8_encode(samples, level=_QUALITY)), box)

    def draw_ink(self, pixels: Pixels, box: Box) -> None:
        """Put H x W gray, uint8, over the whole of `box`, without loss."""
        self._draw(pixels, b"/FlateDecode", b"/DeviceGray", zlib.compress(np.ascontiguousarray(pixels).tobytes()), box)

    def fill(self, box: Box, gray: float) -> None:
        """Fill `box` with an even gray, 0 for black to 1."""
        self._drawn.append(f"{gray:.3f} g {_rectangle(box)} re f\n".encode())

    def end_page(self) -> None:
        """Finish the page; what is drawn next is on another."""
        content = zlib.compress(b"".join(self._drawn))
        stream = self._write_stream(b"/Filter /FlateDecode", content)
        images = b" ".join(b"/I%d %d 0 R" % (number, number) for number in self._images)
        size = f"0 0 {self.width:.2f} {self.height:.2f}".encode()
        page = b"<< /Type /Page /Parent %d 0 R /MediaBox [%b] /Resources << /XObject << %b >> >> /Contents %d 0 R >>"
        self._pages.append(self._write_object(page % (_PAGES, size, images, stream)))
        self._drawn, self._images = [], []

    def close(self) -> None:
        """Write what makes the pages a file."""
        kids = b" ".join(b"%d 0 R" % page for page in self._pages)
        title = ("\ufeff" + self.title).encode("utf-16-be", "replace").hex().encode()
        self._write_object(b"<< /Type /Catalog /Pages %d 0 R >>" % _PAGES, _CATALOG)
        self._write_object(b"<< /Type /Pages /Count %d /Kids [%b] >>" % (len(self._pages), kids), _PAGES)
        self._write_object(b"<< /Title <%b> /Producer (Prism) >>" % title, _INFO)
        start = self.file.tell()
        rows = b"".join(b"%010d 00000 n \n" % self._offsets[number] for number in range(1, self._next))
        self.file.write(b"xref\n0 %d\n0000000000 65535 f \n%b" % (self._next, rows))
        trailer = b"trailer\n<< /Size %d /Root %d 0 R /Info %d 0 R >>\nstartxref\n%d\n%%%%EOF\n"
        self.file.write(trailer % (self._next, _CATALOG, _INFO, start))

    def _draw(self, pixels: Pixels, coding: bytes, space: bytes, data: bytes, box: Box) -> None:
        size = b"/Width %d /Height %d" % (pixels.shape[1], pixels.shape[0])
        kind = b"/Type /XObject /Subtype /Image %b /ColorSpace %b /BitsPerComponent 8 /Filter %b" % (
            size,
            space,
            coding,
        )
        number = self._write_stream(kind, data)
        self._images.append(number)
        place = f"{box.width:.2f} 0 0 {box.height:.2f} {box.x:.2f} {box.y:.2f}".encode()
        self._drawn.append(b"q %b cm /I%d Do Q\n" % (place, number))

    def _write_stream(self, entries: bytes, data: bytes) -> int:
        return self._write_object(b"<< %b /Length %d >>\nstream\n%b\nendstream" % (entries, len(data), data))

    def _write_object(self, content: bytes, number: int | None = None) -> int:
        if number is None:
            number, self._next = self._next, self._next + 1
        self._offsets[number] = self.file.tell()
        self.file.write(b"%d 0 obj\n%b\nendobj\n" % (number, content))
        return number


def _rectangle(box: Box) -> str:
    return f"{box.x:.2f} {box.y:.2f} {box.width:.2f} {box.height:.2f}"
