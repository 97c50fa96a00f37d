"""What Prism knows of a photo beside its pixels: read through Pillow, set upright, marked as colorized.

    format  EXIF  XMP   IPTC          ICC   dpi   texts
    JPEG    yes   yes   yes           yes   yes   comments
    PNG     yes   yes   as a profile  yes   yes   yes
    TIFF    yes   yes   yes           yes   yes   as its description
    WebP    yes   yes   no            yes   EXIF  no
    BMP     no    no    no            no    yes   no

WebP's resolution is that of its EXIF block; one is made for it where there is none.
Blocks are carried byte for byte; of EXIF the orientation alone is set to upright, with sides and resolutions changing
places where that turns the picture by a quarter, and into and out of a TIFF its directories are moved, so that a maker
note that counts from the block's start loses its way there.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime

from PIL.ImageFile import ImageFile
from PIL.JpegImagePlugin import JpegImageFile
from PIL.PngImagePlugin import PngImageFile

from prism_core.image import exif as exif_block
from prism_core.image.exif_size import transposed
from prism_core.image.raster import Metadata
from prism_core.image.segments import (
    COMMENT,
    EXIF_PREFIX,
    IPTC_RESOURCE,
    PNG_XMP,
    RAW_PROFILE,
    iptc_of_resources,
    unhex,
)
from prism_core.image.xmp import EXTENSION_PREFIX, join, mark


def from_pillow(image: ImageFile) -> Metadata:
    """The metadata of an opened JPEG, PNG, WebP or BMP file, its EXIF as it stands."""
    info = image.info
    exif = _bytes(info.get("exif")).removeprefix(EXIF_PREFIX)
    metadata = Metadata(
        exif=exif,
        xmp=_bytes(info.get("xmp")),
        icc=_bytes(info.get("icc_profile")),
        dpi=_dpi(image) or exif_block.resolution(exif),
    )
    if isinstance(image, JpegImageFile):
        return _with_jpeg_parts(metadata, image)
    return _with_png_parts(metadata, image) if isinstance(image, PngImageFile) else metadata


def _dpi(image: ImageFile) -> tuple[float, float] | None:
    """What the picture's header says, beside its EXIF data."""
    stored = image.info.get("dpi")
    # Pillow says 72 of a JPEG whose header is silent, where its EXIF data is, too.
    silent = isinstance(image, JpegImageFile) and not image.info.get("jfif_unit")
    if silent or stored is None or min(stored) <= 0:
        return None
    # PNG and BMP count whole pixels a meter: 300 dpi come back as 299.9994.
    x, y = (float(round(value)) if abs(value - round(value)) < _METER_STEP else float(value) for value in stored)
    return x, y


def _with_jpeg_parts(metadata: Metadata, image: JpegImageFile) -> Metadata:
    comment = _bytes(image.info.get("comment")).decode("utf-8", "surrogateescape")
    return replace(
        metadata,
        xmp=join(metadata.xmp, [data for _, data in image.applist if data.startswith(EXTENSION_PREFIX)]),
        iptc=_bytes(image.info.get("photoshop", {}).get(IPTC_RESOURCE)),
        texts=((COMMENT, comment),) if comment else (),
    )


def _with_png_parts(metadata: Metadata, image: PngImageFile) -> Metadata:
    texts = {key: str(text) for key, text in image.png.im_text.items()} if image.png else {}
    profiles = {key.removeprefix(RAW_PROFILE): unhex(text) for key, text in texts.items() if _is_profile(key)}
    return replace(
        metadata,
        exif=metadata.exif or profiles.get("exif", profiles.get("APP1", b"")).removeprefix(EXIF_PREFIX),
        xmp=metadata.xmp or profiles.get("xmp", b""),
        iptc=iptc_of_resources(profiles.get("iptc", b"")),
        texts=tuple((key, text) for key, text in texts.items() if key != PNG_XMP and not _is_profile(key)),
    )


def _bytes(value: bytes | str | None) -> bytes:
    return value.encode() if isinstance(value, str) else value or b""


def _is_profile(key: str) -> bool:
    return key.startswith(RAW_PROFILE)


_METER_STEP = 0.0254 / 2
"""By how much of a dpi a whole number of pixels a meter may miss."""

_XMP_ORIENTATION = re.compile(rb"(tiff:Orientation(?:\s*=\s*[\"']|>))([2-8])")

_QUARTER_TURNED = 5
"""From this orientation on, a picture is stored on its side."""


def orientation(metadata: Metadata) -> int:
    """How the stored picture must be turned, 1..8 with 1 for upright: as EXIF says, else XMP."""
    stored = exif_block.orientation(metadata.exif)
    if stored is not None:
        return stored
    found = _XMP_ORIENTATION.search(metadata.xmp)
    return int(found[2]) if found else 1


def upright(metadata: Metadata, turn: int) -> Metadata:
    """The metadata of a picture stored in orientation `turn`, 1..8, and set upright since: EXIF and XMP say so.

    The thumbnail, if it lay, is cut off.
    """
    exif, dpi = exif_block.upright(metadata.exif), metadata.dpi
    if turn != 1:
        exif = exif_block.without_thumbnail(exif)
    if turn >= _QUARTER_TURNED:
        exif, dpi = transposed(exif), dpi and (dpi[1], dpi[0])
    return replace(metadata, exif=exif, dpi=dpi, xmp=_XMP_ORIENTATION.sub(rb"\g<1>1", metadata.xmp))


def mark_colorized(metadata: Metadata, *, model: str, software: str, when: datetime) -> Metadata:
    """The metadata saying that an algorithm colored the picture, with which model and program, and when.

    The rest of the XMP packet stays, but a damaged packet, which no program could read, gives way to a new one.
    The EXIF block loses its thumbnail, which is still without color. when: with its time zone.
    """
    exif = exif_block.without_thumbnail(metadata.exif)
    return replace(metadata, exif=exif, xmp=mark(metadata.xmp, model=model, software=software, when=when))
