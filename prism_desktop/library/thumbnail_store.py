"""Thumbnails on the disk, so that a folder seen before is seen at once: bounded in bytes, the oldest go. Qt-free.

A file is named after what it shows: the photo's path, size and time of change, and for one in color the recipe and the
model. A photo that changes gets another name, and the file of the old one goes with the oldest.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from prism_core.image.atomic import TEMP_PREFIX, atomic_write

LIMIT_BYTES = 512 * 2**20
"""Room for the thumbnails of some thirty thousand photos."""
_SUFFIX = ".thumbnail"
_TRIM_TO = 0.9


class ThumbnailStore:
    """A folder of thumbnails. Any thread may use it; nothing is lost by it but time, so errors of the disk are none."""

    def __init__(self, folder: Path, limit_bytes: int = LIMIT_BYTES) -> None:
        self.folder = folder
        self.limit_bytes = limit_bytes

    def read(self, key: str) -> bytes | None:
        """What was kept under this key, now the newest; None where it was let go or never came."""
        path = self._path(key)
        with suppress(OSError):
            content = path.read_bytes()
            os.utime(path)
            return content
        return None

    def write(self, key: str, content: bytes) -> bool:
        """Keep this under a key; whether that went well."""
        path = self._path(key)
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            with atomic_write(path, durable=False) as file:
                file.write(content)
        except OSError:
            return False
        return True

    def size_bytes(self) -> int:
        """How much room all thumbnails take now."""
        return sum(size for _, size, _ in self._files())

    def trim(self) -> None:
        """Let the oldest go until the others fit; and what a crash left unfinished."""
        files = sorted(self._files())
        excess = sum(size for _, size, _ in files) - self.limit_bytes
        if excess > 0:
            excess += round(self.limit_bytes * (1 - _TRIM_TO))  # so that the next trim is a while off
        for _, size, path in files:
            if excess > 0 or path.name.startswith(TEMP_PREFIX):
                with suppress(OSError):
                    path.unlink()
                    excess -= size

    def clear(self) -> None:
        """Let all thumbnails go."""
        for _, _, path in self._files():
            with suppress(OSError):
                path.unlink()

    def _path(self, key: str) -> Path:
        return self.folder / key[:2] / (key + _SUFFIX)

    def _files(self) -> Iterator[tuple[int, int, Path]]:
        """Time of the last use in ns, bytes and path of each file."""
        for shelf in _entries(self.folder):
            for file in _entries(shelf.path):
                with suppress(OSError):  # let go by another window
                    if shelf.is_dir(follow_symlinks=False) and file.name.endswith(_SUFFIX):
                        facts = file.stat()
                        yield facts.st_mtime_ns, facts.st_size, Path(file.path)


def _entries(folder: Path | str) -> list[os.DirEntry[str]]:
    """What is in a folder; nothing where there is none."""
    with suppress(OSError), os.scandir(folder) as entries:
        return list(entries)
    return []


def thumbnail_key(photo: Path, facts: os.stat_result, *look: str) -> str:
    """The name of a photo's thumbnail. look: what else decides what it shows."""
    parts = (str(photo), str(facts.st_size), str(facts.st_mtime_ns), *look)
    return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogateescape")).hexdigest()[:40]
