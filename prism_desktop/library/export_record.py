"""Which photos were exported, remembered between starts: a line of JSON for each in Prism's data folder. Qt-free."""

from __future__ import annotations

import os
import time
from contextlib import suppress
from pathlib import Path

import msgspec

from prism_core.data_folder import data_folder
from prism_desktop.library.survey import Exported

_MOST_LINES = 200_000


class _Line(msgspec.Struct, frozen=True):
    photo: str
    mtime_ns: int
    when_ns: int
    target: str


class ExportRecord:
    """A file of lines that only ever grows, so that a crash costs the last line at most. For one thread at a time."""

    def __init__(self, file: Path | None = None) -> None:
        self.file = file or data_folder("exported.jsonl")

    def add(self, photo: Path, target: Path) -> None:
        """Note that a photo was exported just now. Raises `OSError` where the disk does not take it."""
        with suppress(FileNotFoundError):  # the photo is gone: nothing to remember
            line = _Line(str(photo), photo.stat().st_mtime_ns, time.time_ns(), str(target))
            self.file.parent.mkdir(parents=True, exist_ok=True)
            handle = os.open(self.file, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o644)
            try:
                # The line's end comes first, too: what a crash cut short must not spoil this one.
                os.write(handle, b"\n" + msgspec.json.encode(line) + b"\n")
            finally:
                os.close(handle)

    def read(self) -> dict[str, Exported]:
        """The last export of each photo, by its path. Lines that a crash cut short are passed over."""
        try:
            lines = self.file.read_bytes().split(b"\n")
        except OSError:
            return {}
        decoder, known = msgspec.json.Decoder(_Line), {}
        for content in filter(None, lines[-_MOST_LINES:]):
            with suppress(msgspec.MsgspecError, UnicodeDecodeError):
                line = decoder.decode(content)
                known[line.photo] = Exported(line.mtime_ns, line.when_ns)
        return known
