"""Metadata as bytes of JPEG and PNG files: segments and chunks to stand before the encoded picture.

Formats: JFIF 1.02, EXIF 2.32 (4.7.2), XMP part 3 (2020), ICC.1:2022 annex B.4, PNG 3rd edition, Photoshop's "Image
Resource Blocks", and ImageMagick's raw profiles for what PNG has no chunk for (as ExifTool documents them).
"""

from __future__ import annotations

import binascii
import io
import struct
import zlib

from PIL.PngImagePlugin import putchunk

from prism_core.image.raster import Metadata
from prism_core.image.xmp import split

EXIF_PREFIX = b"Exif\0\0"
PNG_XMP = "XML:com.adobe.xmp"
RAW_PROFILE = "Raw profile type "
"""How the keyword of a text begins that holds a block: a name, a length and hexadecimal bytes."""
IPTC_RESOURCE = 0x0404
COMMENT = "Comment"
"""The keyword of a JPEG's comment among `Metadata.texts`."""

_XMP_PREFIX = b"http://ns.adobe.com/xap/1.0/\0"
_ICC_PREFIX = b"ICC_PROFILE\0"
_PHOTOSHOP_PREFIX = b"Photoshop 3.0\0"
_MAX_SEGMENT = 65533
_INCH_IN_METERS = 0.0254
_MAX_KEYWORD = 79
_PLAIN_UTF8 = b"\0\0\0\0\0"
"""Behind the keyword of an iTXt chunk: not compressed, no language, no translated keyword."""


def jpeg_header(metadata: Metadata) -> bytes:
    """The beginning of a JPEG file with this metadata, up to where its tables begin; of dpi whole numbers.

    XMP larger than a segment is split (extended XMP). Raises `ValueError` if another block is too large for JPEG.
    """
    segments = [b"\xff\xd8", _segment(0xE0, _jfif(metadata.dpi), "JFIF header")]
    if metadata.exif:
        segments.append(_segment(0xE1, EXIF_PREFIX + metadata.exif, "EXIF"))
    if metadata.xmp:
        packet, extension = split(metadata.xmp, _MAX_SEGMENT - len(_XMP_PREFIX))
        segments.append(_segment(0xE1, _XMP_PREFIX + packet, "XMP"))
        segments.extend(_segment(0xE1, part, "XMP") for part in extension)
    size = _MAX_SEGMENT - len(_ICC_PREFIX) - 2
    parts = [metadata.icc[start : start + size] for start in range(0, len(metadata.icc), size)]
    for number, part in enumerate(parts, 1):
        segments.append(_segment(0xE2, _ICC_PREFIX + bytes((number, len(parts))) + part, "ICC profile"))
    if metadata.iptc:
        segments.append(_segment(0xED, _PHOTOSHOP_PREFIX + _resource(metadata.iptc), "IPTC"))
    for key, text in metadata.texts:
        segments.append(_segment(0xFE, as_comment(key, text), "comment"))
    return b"".join(segments)


def as_comment(key: str, text: str) -> bytes:
    """One of `Metadata.texts` where there are no keywords."""
    return (text if key == COMMENT else f"{key}: {text}").encode("utf-8", "surrogateescape")


def _jfif(dpi: tuple[float, float] | None) -> bytes:
    inches, x, y = (1, *(max(1, min(round(value), 65535)) for value in dpi)) if dpi else (0, 1, 1)
    return b"JFIF\0" + struct.pack(">HBHHBB", 0x0102, inches, x, y, 0, 0)


def _segment(marker: int, payload: bytes, name: str) -> bytes:
    if len(payload) > _MAX_SEGMENT:
        raise ValueError(f"its {name} of {len(payload) // 1024} KB is more than a JPEG can hold; use PNG or TIFF")
    return struct.pack(">BBH", 0xFF, marker, len(payload) + 2) + payload


def png_chunks(metadata: Metadata) -> bytes:
    """The chunks of a PNG file with this metadata, to stand behind its header chunk."""
    chunks = io.BytesIO()
    if metadata.icc:
        putchunk(chunks, b"iCCP", b"ICC Profile\0\0", zlib.compress(metadata.icc))
    if metadata.dpi:
        x, y = (round(value / _INCH_IN_METERS) for value in metadata.dpi)
        putchunk(chunks, b"pHYs", struct.pack(">LLB", x, y, 1))
    if metadata.exif:
        putchunk(chunks, b"eXIf", metadata.exif)
    if metadata.xmp:
        putchunk(chunks, b"iTXt", PNG_XMP.encode(), _PLAIN_UTF8, metadata.xmp)
    if metadata.iptc:
        block = _resource(metadata.iptc)
        text = f"\niptc\n{len(block):8}\n{block.hex()}\n"
        putchunk(chunks, b"zTXt", f"{RAW_PROFILE}iptc".encode(), b"\0\0", zlib.compress(text.encode()))
    for key, text in metadata.texts:
        keyword = key.encode("latin-1", "replace")[:_MAX_KEYWORD]
        putchunk(chunks, b"iTXt", keyword, _PLAIN_UTF8, text.encode("utf-8", "replace"))
    return chunks.getvalue()


def unhex(text: str) -> bytes:
    """The bytes of a raw profile text; empty if it is damaged."""
    try:
        return binascii.unhexlify("".join(text.split()[2:]))
    except ValueError:
        return b""


def iptc_of_resources(block: bytes) -> bytes:
    """The IPTC record in Photoshop resources, as ImageMagick wraps it; the block itself where it is bare."""
    marker = b"8BIM" + struct.pack(">H", IPTC_RESOURCE)
    start = block.find(marker)
    if start < 0:
        return block
    name = start + len(marker)
    size = name + block[name] + 1 + (block[name] + 1) % 2
    (length,) = struct.unpack_from(">L", block, size)
    return block[size + 4 : size + 4 + length]


def _resource(iptc: bytes) -> bytes:
    padding = b"\0" * (len(iptc) % 2)
    return b"8BIM" + struct.pack(">HHL", IPTC_RESOURCE, 0, len(iptc)) + iptc + padding
