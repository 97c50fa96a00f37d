"""EXIF blocks: set upright in place, taken out of a TIFF file and put into one.

An EXIF block is a small TIFF file: a header and directories (IFDs) of tags. Pillow finds and reads the directories;
only their bytes are moved here, since Pillow's own way back re-encodes values (non-ASCII text becomes `?`,
fractions are reduced). Layout: TIFF 6.0, section 2; EXIF 2.32, 4.5.2; BigTIFF as libtiff has it.
"""

from __future__ import annotations

import io
import struct
from collections.abc import Iterable, Mapping
from typing import BinaryIO, NamedTuple

from PIL.TiffImagePlugin import ImageFileDirectory_v2

from prism_core.image.quiet import quiet_pillow

EXIF_IFD, GPS_IFD, INTEROP_IFD = 34665, 34853, 40965
_POINTERS = {EXIF_IFD: (INTEROP_IFD,), GPS_IFD: (), INTEROP_IFD: ()}
"""Tags that point to a directory, and the pointers which that one may hold."""

_ORIENTATION = 274
_RESOLUTION, _RESOLUTION_UNIT = (282, 283), 296
_INCHES = {2: 1.0, 3: 2.54}
"""What a value must be multiplied by to count by the inch, by its unit: inch or centimeter."""
_SHORT, _LONG, _RATIONAL = 3, 4, 5
_ITEM_BYTES = {1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 6: 1, 7: 1, 8: 2, 9: 4, 10: 8, 11: 4, 12: 8, 13: 4, 16: 8}

_LAYOUT_TAGS = frozenset(
    {254, 255, *range(256, 260), *range(262, 267), 273, _ORIENTATION, *range(277, 285), 288, 289, 290, 291, 292, 293}
    | {296, 301, 317, 318, 319, 320, *range(321, 326), 326, 327, 328, 330, *range(332, 348), *range(512, 533)}
)
"""How a TIFF file stores its picture, its resolution and its color: true of that file alone."""
_OWN_TAGS = frozenset({700, 33723, 34377, 34675, 37724})
"""XMP, IPTC, Photoshop's resources, ICC profile, Photoshop's layers: not EXIF."""


class Tag(NamedTuple):
    """One tag's value as the bytes of its file. kind: TIFF's number of its type."""

    kind: int
    data: bytes


def is_sound(block: bytes) -> bool:
    """Whether the block is an EXIF block that tells anything."""
    try:
        return _has_header(block) and bool(read_directory(io.BytesIO(block)))
    except ValueError:
        return False


def _has_header(block: bytes) -> bool:
    return block[:4] in (b"II*\0", b"MM\0*") and len(block) >= 8


def orientation(block: bytes) -> int | None:
    """How the stored picture must be turned, 1..8 (EXIF 2.32, 4.6.4 A); None where the block does not say."""
    for start in _entries(block):
        tag, kind = struct.unpack_from(_order(block) + "HH", block, start)
        if tag == _ORIENTATION and kind == _SHORT:
            (value,) = struct.unpack_from(_order(block) + "H", block, start + 8)
            return value if 1 <= value <= 8 else None
    return None


def upright(block: bytes) -> bytes:
    """The block saying that the picture stands upright; otherwise byte for byte the same."""
    for start in _entries(block):
        (tag,) = struct.unpack_from(_order(block) + "H", block, start)
        if tag == _ORIENTATION:
            return block[:start] + struct.pack(_order(block) + "HHLHH", tag, _SHORT, 1, 1, 0) + block[start + 12 :]
    return block


def without_thumbnail(block: bytes) -> bytes:
    """The block with its embedded thumbnail cut off, which shows the picture as it was; its other bytes stay."""
    entries = _entries(block)
    after = entries[-1] + 12 if entries else len(block)
    return block[:after] + b"\0" * 4 + block[after + 4 :] if after + 4 <= len(block) else block


def resolution(block: bytes) -> tuple[float, float] | None:
    """Horizontal and vertical pixels per inch (EXIF 2.32, 4.6.4 A); None where the block does not say."""
    if not is_sound(block):
        return None
    tags = read_directory(io.BytesIO(block))
    try:
        pairs = [struct.unpack(_order(block) + "LL", tags[number].data) for number in _RESOLUTION]
        (unit,) = struct.unpack(_order(block) + "H", tags[_RESOLUTION_UNIT].data)
        x, y = (above / below * _INCHES[unit] for above, below in pairs)
    except (KeyError, struct.error, ZeroDivisionError):
        return None
    return (x, y) if x > 0 and y > 0 else None


def resolution_block(dpi: tuple[float, float]) -> bytes:
    """An EXIF block that tells the resolution and nothing else."""
    values = [Tag(_RATIONAL, struct.pack("<LL", round(value * 1000), 1000)) for value in dpi]
    tags = dict(zip(_RESOLUTION, values, strict=True)) | {_RESOLUTION_UNIT: Tag(_SHORT, struct.pack("<H", 2))}
    return b"II*\0" + struct.pack("<L", 8) + _pack_directory(tags, 8, "<", big=False)


def _order(block: bytes) -> str:
    return "<" if block[:2] == b"II" else ">"


def _entries(block: bytes) -> range:
    """Where the 12-byte entries of the first directory start; empty if the block is cut short."""
    if not _has_header(block):
        return range(0)
    (start,) = struct.unpack_from(_order(block) + "L", block, 4)
    if start + 2 > len(block):
        return range(0)
    (count,) = struct.unpack_from(_order(block) + "H", block, start)
    end = start + 2 + 12 * count
    return range(start + 2, end, 12) if end <= len(block) else range(0)


def read_directory(file: BinaryIO, offset: int | None = None) -> dict[int, Tag]:
    """Tags of one directory of a TIFF file (or an EXIF block as one), by number; the first directory by default.

    Damaged tags are left out. Raises `ValueError` if there is no directory.
    """
    file.seek(0)
    header = file.read(8)
    header += file.read(8) if header[2:3] == b"\x2b" or header[3:4] == b"\x2b" else b""
    with quiet_pillow():
        try:
            directory = ImageFileDirectory_v2(_for_pillow(header), header[:2])
            file.seek(directory.next if offset is None else offset)
            directory.load(file)
        except Exception as error:  # whatever damaged bytes do to Pillow's reader
            raise ValueError(f"no TIFF directory ({error})") from error
    # The raw values; Pillow's public way to them decodes.
    return {number: Tag(directory.tagtype[number], data) for number, data in directory._tagdata.items()}


def _for_pillow(header: bytes) -> bytes:
    """The header of a TIFF file, a BigTIFF's number where Pillow looks for it in either byte order."""
    return b"II\x2b\0" + header[4:] if header.startswith(b"MM\0\x2b") else header


def exif_from_tiff(file: BinaryIO, tags: Mapping[int, Tag]) -> bytes:
    """The EXIF block of a TIFF file: what its first directory's `tags` tell of the picture, with EXIF and GPS.

    Empty if that is nothing.
    """
    file.seek(0)
    order = "<" if file.read(2) == b"II" else ">"
    told = {number: tag for number, tag in tags.items() if number not in _LAYOUT_TAGS | _OWN_TAGS}
    if not told:
        return b""
    block = io.BytesIO()
    block.write(b"II*\0" if order == "<" else b"MM\0*")
    block.write(bytes(4))
    start = _copy_directory(file, told, (EXIF_IFD, GPS_IFD), block, order, big=False)
    block.seek(4)
    block.write(struct.pack(order + "L", start))
    return block.getvalue()


def exif_into_tiff(block: bytes, file: BinaryIO, more: Mapping[int, Tag]) -> None:
    """Add to the TIFF file what the EXIF block tells, and the tags `more`; both have the byte order of the file.

    Of a tag in both, the block's stands. file: open for reading and writing; its first directory is written anew.
    """
    source = io.BytesIO(block)
    tags = read_directory(file)
    told = read_directory(source) if is_sound(block) else {}
    told = {number: tag for number, tag in told.items() if number not in _LAYOUT_TAGS | _OWN_TAGS}
    file.seek(0)
    header = file.read(4)
    order, big = ("<" if header[:2] == b"II" else ">"), b"\x2b" in header
    start = _copy_directory(source, {**more, **told, **tags}, (EXIF_IFD, GPS_IFD), file, order, big=big)
    file.seek(8 if big else 4)
    file.write(struct.pack(order + ("Q" if big else "L"), start))


def _copy_directory(
    source: BinaryIO, tags: Mapping[int, Tag], pointers: Iterable[int], target: BinaryIO, order: str, *, big: bool
) -> int:
    """Write `tags`, and before them the directories of `source` that they point to, at the end of `target`."""
    copied = dict(tags)
    for number in pointers:
        if number not in tags:
            continue
        del copied[number]
        offset = int.from_bytes(tags[number].data, "little" if order == "<" else "big")
        try:
            inner = read_directory(source, offset)
        except ValueError:
            continue
        if inner:
            start = _copy_directory(source, inner, _POINTERS[number], target, order, big=big)
            copied[number] = Tag(_LONG, struct.pack(order + "L", start))
    target.seek(0, io.SEEK_END)
    start = target.tell() + target.tell() % 2
    target.write(bytes(start - target.tell()))
    target.write(_pack_directory(copied, start, order, big=big))
    return start


def _pack_directory(tags: Mapping[int, Tag], start: int, order: str, *, big: bool) -> bytes:
    """A directory that will stand at `start`, its larger values behind it; no further directory follows."""
    head, entry, inline, offset_code = ("Q", "HHQ", 8, "Q") if big else ("H", "HHL", 4, "L")
    entries = [struct.pack(order + head, len(tags))]
    values = b""
    behind = start + len(entries[0]) + len(tags) * (4 + 2 * inline) + inline
    for number, (kind, data) in sorted(tags.items()):
        entries.append(struct.pack(order + entry, number, kind, len(data) // _ITEM_BYTES[kind]))
        if len(data) <= inline:
            entries.append(data.ljust(inline, b"\0"))
        else:
            entries.append(struct.pack(order + offset_code, behind + len(values)))
            values += data + b"\0" * (len(data) % 2)
    return b"".join(entries) + bytes(inline) + values
