"""The size and resolution that an EXIF block tells of its picture, after that was scaled or laid on its side."""

from __future__ import annotations

import struct
from collections.abc import Iterator

from prism_core.image.exif import EXIF_IFD, is_sound

_RESOLUTION, _SIDES = (282, 283), (0xA002, 0xA003)
"""XResolution and YResolution, PixelXDimension and PixelYDimension (EXIF 2.32, 4.6.4 and 4.6.5)."""
_SHORT, _LONG, _RATIONAL = 3, 4, 5
_PARTS = 10_000
"""Resolution is told to so many parts of a pixel."""


def resized(block: bytes, width: int, height: int, scale: float) -> bytes:
    """The block saying that the picture is `width` x `height` px, and its resolution `scale` times what it was.

    What the block does not tell stays untold; otherwise it stays byte for byte the same.
    """
    if not is_sound(block):
        return block
    changed = bytearray(block)
    order = "<" if block[:2] == b"II" else ">"
    (first,) = struct.unpack_from(order + "L", block, 4)
    for place, tag, kind in _entries(block, first, order):
        if tag in _RESOLUTION and kind == _RATIONAL:
            _scale_fraction(changed, place, order, scale)
        elif tag == EXIF_IFD:
            (inner,) = struct.unpack_from(order + "L", block, place + 8)
            for own, side, width_kind in _entries(block, inner, order):
                if side in _SIDES:
                    _set_side(changed, own, order, width_kind, width if side == _SIDES[0] else height)
    return bytes(changed)


def transposed(block: bytes) -> bytes:
    """The block of a picture turned by a quarter: its two sides, and its two resolutions, have changed places."""
    if not is_sound(block):
        return block
    changed = bytearray(block)
    order = "<" if block[:2] == b"II" else ">"
    (first,) = struct.unpack_from(order + "L", block, 4)
    outer = {tag: place for place, tag, _ in _entries(block, first, order)}
    _exchange(changed, outer, _RESOLUTION)
    if EXIF_IFD in outer:
        (inner,) = struct.unpack_from(order + "L", block, outer[EXIF_IFD] + 8)
        _exchange(changed, {tag: place for place, tag, _ in _entries(block, inner, order)}, _SIDES)
    return bytes(changed)


def _exchange(block: bytearray, places: dict[int, int], tags: tuple[int, int]) -> None:
    """Let two entries of a directory have each other's value, or its place: all of them but their tags."""
    if all(tag in places for tag in tags):
        one, other = (slice(places[tag] + 2, places[tag] + 12) for tag in tags)
        block[one], block[other] = block[other], block[one]


def _entries(block: bytes, start: int, order: str) -> Iterator[tuple[int, int, int]]:
    """Place, tag and type of each entry of the directory at `start`; none of one that is cut short."""
    if start + 2 > len(block):
        return
    (count,) = struct.unpack_from(order + "H", block, start)
    if start + 2 + 12 * count > len(block):
        return
    for place in range(start + 2, start + 2 + 12 * count, 12):
        yield place, *struct.unpack_from(order + "HH", block, place)


def _scale_fraction(block: bytearray, place: int, order: str, scale: float) -> None:
    (value,) = struct.unpack_from(order + "L", block, place + 8)
    if value + 8 > len(block):
        return
    above, below = struct.unpack_from(order + "LL", block, value)
    if below:
        struct.pack_into(order + "LL", block, value, min(round(above / below * scale * _PARTS), 2**32 - 1), _PARTS)


def _set_side(block: bytearray, place: int, order: str, kind: int, side: int) -> None:
    if kind in (_SHORT, _LONG):
        struct.pack_into(order + ("H" if kind == _SHORT else "L"), block, place + 8, side)
