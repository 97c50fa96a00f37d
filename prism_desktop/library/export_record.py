"""Which photos were exported, remembered between starts. Qt-free."""

from __future__ import annotations

import time
from contextlib import suppress
from pathlib import Path

import msgspec

from prism_core.data_folder import data_folder
from prism_desktop.library.line_file import LineFile
from prism_desktop.library.survey import Exported


class _Line(msgspec.Struct, frozen=True):
    photo: Path
    mtime_ns: int
    when_ns: int
    target: Path


class ExportRecord:
    """A line for each export, in Prism's data folder. For one thread at a time."""

    def __init__(self, file: Path | None = None) -> None:
        self._lines = LineFile(file or data_folder("exported.jsonl"), _Line)

    def add(self, photo: Path, target: Path) -> None:
        """Note that a photo was exported just now. Raises `OSError` where the disk does not take it."""
        with suppress(FileNotFoundError):  # the photo is gone: nothing to remember
            self._lines.add(_Line(photo, photo.stat().st_mtime_ns, time.time_ns(), target))

    def read(self) -> dict[str, Exported]:
        """The last export of each photo, by its path."""
        return {str(line.photo): Exported(line.mtime_ns, line.when_ns) for line in self._lines.read()}
