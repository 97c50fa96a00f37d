"""A file of JSON lines that only ever grows, so that a crash costs the last line at most. Qt-free."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from typing import Generic, TypeVar

import msgspec

from prism_desktop.path_json import decode_path, encode

_MOST_LINES = 200_000

L = TypeVar("L", bound=msgspec.Struct)


class LineFile(Generic[L]):
    """Values of one type, the oldest first. For one thread at a time."""

    def __init__(self, file: Path, kind: type[L]) -> None:
        self.file = file
        self._decoder = msgspec.json.Decoder(kind, dec_hook=decode_path)

    def add(self, *values: L) -> None:
        """Write values behind the others. Raises `OSError` where the disk does not take them."""
        self.file.parent.mkdir(parents=True, exist_ok=True)
        handle = os.open(self.file, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o644)
        try:
            # The line's end comes first, too: what a crash cut short must not spoil the next line.
            os.write(handle, b"\n" + b"\n".join(map(encode, values)) + b"\n")
        finally:
            os.close(handle)

    def read(self) -> list[L]:
        """What was written. Lines that a crash cut short are passed over."""
        try:
            lines = self.file.read_bytes().split(b"\n")
        except OSError:
            return []
        values = []
        for line in filter(None, lines[-_MOST_LINES:]):
            with suppress(msgspec.MsgspecError, UnicodeDecodeError):
                values.append(self._decoder.decode(line))
        return values
