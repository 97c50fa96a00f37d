"""The batch's memory: one JSON line a photo in the output folder, so that a later run knows what is done.

Each line is on the disk before the next photo is reported. A line cut by a crash is skipped, and told.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import msgspec

from prism_core.batch.events import printable
from prism_core.errors import PlanError
from prism_core.export_options import ExportOptions
from prism_core.naming import PLAIN_NAME
from prism_core.recipe import Recipe

JOURNAL_NAME = ".prism-journal.jsonl"


class Entry(msgspec.Struct, frozen=True, kw_only=True):
    """What became of one photo.

    target: the result's path below the output folder, with forward slashes. source: the photo's full path.
    size, mtime_ns: the photo's bytes and time of change. recipe: digest of recipe and options.
    model, model_sha256: id and hash of the generator. when: UTC time, ISO 8601.
    """

    target: str
    source: str
    size: int
    mtime_ns: int
    recipe: str
    model: str
    model_sha256: str
    status: Literal["done", "failed"]
    software: str
    when: str
    reason: str = ""

    @property
    def source_name(self) -> str:
        """The photo's name; its folder may have moved since, with a drive that is found at another place."""
        return self.source.replace("\\", "/").rpartition("/")[2]

    def is_same_work(self, other: Entry) -> bool:
        """Whether both tell of the same photo in the same state, colored by the same recipe and model."""
        names = ("source_name", "size", "mtime_ns", "recipe", "model", "model_sha256")
        return all(getattr(self, name) == getattr(other, name) for name in names)


@dataclass(frozen=True)
class Records:
    """What a journal holds. done: by target, the last entry of a photo that was colored. damaged: unreadable lines."""

    done: Mapping[str, Entry]
    damaged: int = 0


def read_journal(out_dir: Path) -> Records:
    """What the journal of an output folder tells; nothing where there is none. Raises `PlanError` if unreadable."""
    path = out_dir / JOURNAL_NAME
    try:
        lines = path.read_bytes().splitlines()
    except (FileNotFoundError, NotADirectoryError):
        return Records({})
    except OSError as error:
        raise PlanError(f"{path}: the journal cannot be read ({error.strerror}); check its permissions") from error
    done: dict[str, Entry] = {}
    damaged = 0
    decoder = msgspec.json.Decoder(Entry)
    for line in filter(None, lines):
        try:
            entry = decoder.decode(line)
        except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
            damaged += 1
            continue
        if entry.status == "done":
            done[entry.target] = entry
    return Records(done, damaged)


def recipe_digest(recipe: Recipe, options: ExportOptions) -> str:
    """What of a photo's treatment decides its result, apart from the model (which an entry names by its hash).

    Not the name and format of the result either: its target tells them.
    """
    written = msgspec.structs.replace(options, name=PLAIN_NAME, format="same")
    treatment = (msgspec.structs.replace(recipe, model=None), written)
    return hashlib.sha256(msgspec.json.encode(treatment)).hexdigest()


class JournalWriter:
    """Appends to the journal of an output folder. Raises `OSError` where the disk does not take it."""

    def __init__(self, out_dir: Path) -> None:
        # Unbuffered: a line that a full disk refused must not come up again when the file is closed.
        self._file = (out_dir / JOURNAL_NAME).open("ab+", buffering=0)
        self._end_cut_line()

    def append(self, entry: Entry) -> None:
        """Add a line and see it to the disk."""
        self._write(msgspec.json.encode(entry) + b"\n")
        os.fsync(self._file.fileno())

    def close(self) -> None:
        """Close the journal's file."""
        self._file.close()

    def _end_cut_line(self) -> None:
        """Give the last line its end, so that the next one does not grow onto what a crash cut short."""
        if self._file.seek(0, os.SEEK_END) > 0:
            self._file.seek(-1, os.SEEK_END)
            if self._file.read(1) != b"\n":
                self._write(b"\n")

    def _write(self, content: bytes) -> None:
        while content:
            content = content[self._file.write(content) :]


def entry_source(photo: Path) -> str:
    """A photo's path as entries hold it."""
    return printable(photo.parent.resolve() / photo.name)


def entry_target(target: Path, out_dir: Path) -> str:
    """A result's path as entries hold it."""
    return printable(Path(target.relative_to(out_dir).as_posix()))
