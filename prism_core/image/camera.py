"""When a picture was taken, and with what, as an EXIF block tells it (EXIF 2.32, 4.6.4 and 4.6.5)."""

from __future__ import annotations

import io
from datetime import datetime
from typing import NamedTuple

from prism_core.image.exif import EXIF_IFD, Tag, is_sound, read_directory

_MAKE, _MODEL, _CHANGED, _TAKEN, _DIGITIZED = 271, 272, 306, 36867, 36868


class Shot(NamedTuple):
    """taken: by the clock of the camera, or of the scanner. device: maker and model of either. None where not told."""

    taken: datetime | None = None
    device: str | None = None


def read_shot(block: bytes) -> Shot:
    """What the EXIF block tells of the picture's making; nothing for an empty or damaged one."""
    if not is_sound(block):
        return Shot()
    tags = read_directory(io.BytesIO(block))
    inner = _inner(block, tags.get(EXIF_IFD))
    dates = (_date(inner.get(_TAKEN)), _date(inner.get(_DIGITIZED)), _date(tags.get(_CHANGED)))
    return Shot(next((date for date in dates if date is not None), None), _device(tags))


def _inner(block: bytes, pointer: Tag | None) -> dict[int, Tag]:
    if pointer is None:
        return {}
    offset = int.from_bytes(pointer.data, "little" if block[:2] == b"II" else "big")
    try:
        return read_directory(io.BytesIO(block), offset)
    except ValueError:
        return {}


def _date(tag: Tag | None) -> datetime | None:
    try:
        return datetime.strptime(_text(tag), "%Y:%m:%d %H:%M:%S")
    except ValueError:
        return None


def _device(tags: dict[int, Tag]) -> str | None:
    """Maker and model; many models repeat their maker."""
    make, model = _text(tags.get(_MAKE)), _text(tags.get(_MODEL))
    if model.lower().startswith(make.lower()):
        return model or None
    return f"{make} {model}".strip()


def _text(tag: Tag | None) -> str:
    return "" if tag is None else tag.data.split(b"\0")[0].decode("utf-8", "replace").strip()
