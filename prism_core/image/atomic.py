"""Files that appear whole or not at all."""

from __future__ import annotations

import os
import re
import tempfile
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

TEMP_PREFIX = ".prism-"
"""Hidden, so that a folder watched or listed during the write does not show the unfinished file."""


_LEFT_OVER = re.compile(r"\.prism-[a-z0-9_]{8}(\.\w+)?")
"""What `mkstemp` makes of the prefix; the journal of a batch is no such name."""
_IDLE_S = 3600.0
"""Nobody writes a file for so long without a byte more: the largest PNG, 1000 megapixels of 16 bits, is encoded for
minutes before its first one, and a network drive may have a clock of its own."""


def sweep(folders: Iterable[Path]) -> None:
    """Remove unfinished files that a killed process left in these folders; what is being written stays."""
    for folder in folders:
        _sweep(folder)


def _sweep(folder: Path) -> None:
    with suppress(OSError):
        for file in [file for file in folder.iterdir() if _LEFT_OVER.fullmatch(file.name)]:
            with suppress(OSError):
                if time.time() - file.stat().st_mtime > _IDLE_S:
                    file.unlink()


@contextmanager
def atomic_write(path: Path, *, durable: bool = True) -> Iterator[BinaryIO]:
    """A binary file, open for reading and writing, that becomes `path` when the block ends without an error.

    It is a temporary file in the same folder until then, synced to the disk and put in place in one step; after an
    error it is removed and what stood at `path` is untouched. A file that is replaced keeps its permissions.
    durable: whether it must survive a power cut; what can be made again need not, and is written much faster.
    Raises `OSError` (no folder, no permission, no space); the caller names it in its own words.
    """
    handle, name = tempfile.mkstemp(prefix=TEMP_PREFIX, suffix=path.suffix, dir=path.parent)
    os.close(handle)
    temp = Path(name)
    try:
        with temp.open("w+b") as file:
            yield file
            if durable:
                file.flush()
                os.fsync(file.fileno())
        with suppress(OSError):  # FAT and some network drives know no permissions
            temp.chmod(_permissions(path))
        temp.replace(path)
    except BaseException:
        temp.unlink(missing_ok=True)
        raise
    if durable:
        _sync_folder(path.parent)


def _permissions(path: Path) -> int:
    """The mode of the file that is replaced, or what a new file gets; mkstemp's own mode hides it from everyone."""
    try:
        return path.stat().st_mode & 0o777
    except FileNotFoundError:
        return 0o666 & ~_UMASK


def _current_umask() -> int:
    mask = os.umask(0o022)
    os.umask(mask)
    return mask


_UMASK = _current_umask()
"""Read once at import: reading it means setting it for the whole process, which no working thread may do."""


def _sync_folder(folder: Path) -> None:
    """Make the new name itself survive a power cut, where the system can; Windows has no such call."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    except OSError:
        return  # some network drives refuse; the file itself is whole and in place
    finally:
        os.close(handle)
