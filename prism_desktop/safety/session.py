"""One run of Prism, and those that did not end properly.

    data folder/sessions/20260718-101500-004711000-88.lock    held by the system as long as the program lives
                         20260718-101500-004711000-88/        its journal, and what a native crash leaves

The folder of a run that ends properly goes with it: one that is there without a living program tells of a crash.
Qt-free.
"""

from __future__ import annotations

import os
import shutil
import sys
import time
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from prism_core.data_folder import data_folder
from prism_desktop.safety.recipe_journal import RecipeJournal, Unsaved, read_journals

_CRASH_FILE = "native-crash.txt"


class _Lock:
    """A lock that the system lets go when the program ends, however it ends. Raises `OSError` where another has it."""

    def __init__(self, path: Path) -> None:
        self._handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
        try:
            self._take()
        except OSError:
            os.close(self._handle)
            raise

    def let_go(self) -> None:
        """Release it."""
        os.close(self._handle)

    def _take(self) -> None:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(self._handle, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(self._handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


class Session:
    """The present run. Raises `OSError` where the data folder cannot be written."""

    def __init__(self) -> None:
        home = data_folder("sessions")
        home.mkdir(parents=True, exist_ok=True)
        name = f"{stamp(time.time_ns())}-{os.getpid()}"
        # The lock is taken before the folder is there: whoever sees the folder sees the lock held.
        self._folder = home / name
        self._lock = _Lock(_lock_of(self._folder))
        self._folder.mkdir()
        self.journal = RecipeJournal(self._folder)
        self.crash_file = self._folder / _CRASH_FILE

    def end(self) -> None:
        """The run is over. What its journal still holds is left for the next one."""
        self.journal.close()
        if self.journal.pending:
            self._lock.let_go()
        else:
            _remove(self._folder, self._lock)


def stamp(now_ns: int) -> str:
    """A time, nanoseconds since 1970, as text that sorts by it: in UTC, which no summer time sets back."""
    seconds, nanoseconds = divmod(now_ns, 10**9)
    return f"{time.strftime('%Y%m%d-%H%M%S', time.gmtime(seconds))}-{nanoseconds:09d}"


@dataclass(frozen=True)
class Crash:
    """A run that did not end properly. unsaved: what no sidecar holds. trace: what a native crash left; or empty."""

    unsaved: dict[Path, Unsaved]
    trace: str


class DeadSession:
    """The rest of such a run, kept from other programs until it is removed or let go."""

    def __init__(self, folder: Path, lock: _Lock) -> None:
        self._folder = folder
        self._lock = lock

    def read(self) -> Crash:
        """What is left of it. Raises `OSError`."""
        crash_file = self._folder / _CRASH_FILE
        trace = crash_file.read_text(encoding="utf-8", errors="replace") if crash_file.exists() else ""
        return Crash(read_journals(self._folder), trace)

    def remove(self) -> None:
        """Everything was recovered."""
        _remove(self._folder, self._lock)

    def let_go(self) -> None:
        """Leave it to a later start."""
        self._lock.let_go()


def dead_sessions() -> list[DeadSession]:
    """Runs whose program is gone, the oldest first."""
    home = data_folder("sessions")
    found: list[DeadSession] = []
    for folder in sorted(path for path in home.glob("*") if path.is_dir()):
        with suppress(OSError):  # its program lives, or another start looks after it
            found.append(DeadSession(folder, _Lock(_lock_of(folder))))
    return found


def _lock_of(folder: Path) -> Path:
    return folder.with_name(f"{folder.name}.lock")


def _remove(folder: Path, lock: _Lock) -> None:
    """Remove what is left of a run. Once the folder is gone nobody asks for its lock; Windows removes no open file."""
    shutil.rmtree(folder, ignore_errors=True)
    lock.let_go()
    with suppress(OSError):
        _lock_of(folder).unlink()
