"""When a photo was taken, as its EXIF data tells, without decoding it."""

from __future__ import annotations

import io
import re
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import BinaryIO, Literal

from prism_core.errors import PhotoReadError
from prism_core.image.exif import EXIF_IFD, Tag, read_directory
from prism_core.image.header import START_BYTES, open_header, reading, sniff
from prism_core.image.metadata import from_pillow

_TAKEN, _DIGITIZED = 0x9003, 0x9004
"""DateTimeOriginal and DateTimeDigitized (EXIF 2.32, 4.6.5)."""
_DAY = re.compile(rb"(\d{4}):(\d\d):(\d\d)")


def taken_on(path: Path) -> date | None:
    """The day that the EXIF data of the photo at `path` names, of its taking, else of its scan; None without one."""
    try:
        with reading(path), path.open("rb") as file:
            source_format = sniff(file.read(START_BYTES))
            file.seek(0)
            if source_format is None:
                return None
            if source_format == "TIFF":
                return _day_in(file)
            return _day_in(io.BytesIO(from_pillow(open_header(path, file, source_format)).exif))
    except PhotoReadError:
        return None


def _day_in(source: BinaryIO) -> date | None:
    """The day told by an EXIF block, or by a TIFF file as one."""
    source.seek(0)
    order: Literal["big", "little"] = "big" if source.read(2) == b"MM" else "little"
    try:
        pointer = read_directory(source)[EXIF_IFD]
        tags = read_directory(source, int.from_bytes(pointer.data, order))
    except (ValueError, KeyError):
        return None
    return _day(tags.get(_TAKEN)) or _day(tags.get(_DIGITIZED))


def _day(tag: Tag | None) -> date | None:
    found = _DAY.match(tag.data) if tag else None
    if found is None:
        return None
    with suppress(ValueError):  # 0000:00:00 stands for unknown
        return date(*map(int, found.groups()))
    return None
