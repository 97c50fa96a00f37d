"""Whether a WebP file keeps every pixel as it was: that stands in its chunks, which Pillow does not tell of."""

from __future__ import annotations

from typing import BinaryIO

_FILE_HEADER_BYTES = 12
_CHUNK_HEADER_BYTES = 8
_FRAME_HEADER_BYTES = 16
"""Of a frame of an animation; the chunks of its picture follow."""


def is_lossless(file: BinaryIO) -> bool:
    """Whether the WebP file, read from its start, holds its first picture without loss."""
    file.seek(_FILE_HEADER_BYTES)
    while len(header := file.read(_CHUNK_HEADER_BYTES)) == _CHUNK_HEADER_BYTES:
        kind, size = header[:4], int.from_bytes(header[4:], "little")
        if kind in (b"VP8 ", b"VP8L"):
            return kind == b"VP8L"
        file.seek(_FRAME_HEADER_BYTES if kind == b"ANMF" else size + size % 2, 1)
    return False
