"""Where queues are kept: a file for each Prism that runs at once, locked while it does.

A lock ends with its process, however that ends; so what an earlier Prism left over is found by the next one.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import IO

from prism_desktop.queue.jobs import ExportJob
from prism_desktop.queue.queue_log import QueueLog, read_queue, unfinished

_NAME, _MOST = "queue-{number}.jsonl", 64


@dataclass(frozen=True)
class Claimed:
    """A queue's file for this process alone. left: jobs that earlier ones did not finish. damaged: unusable lines."""

    log: QueueLog
    left: tuple[ExportJob, ...]
    damaged: int
    lock: IO[bytes]
    """Open as long as the file is claimed."""


def claim(folder: Path) -> Claimed:
    """Take the first file that no running Prism has, and the jobs left over in any. Raises `OSError`."""
    folder.mkdir(parents=True, exist_ok=True)
    left: list[ExportJob] = []
    damaged = 0
    free = list(_free_files(folder))
    for file, _ in free:
        queue, unusable = read_queue(file)
        left += unfinished(queue)
        damaged += unusable
    (own, lock), *others = free
    log = QueueLog(own)
    log.begin(left)
    for file, other in others:
        file.unlink(missing_ok=True)
        other.close()
    return Claimed(log, tuple(left), damaged, lock)


def _free_files(folder: Path) -> Iterator[tuple[Path, IO[bytes]]]:
    """Queues that no running Prism has, locked now; at least one, which may be new."""
    found = False
    for number in count(1):
        file = folder / _NAME.format(number=number)
        if found and (not file.exists() or number > _MOST):
            return
        lock = _lock(file.with_suffix(".lock"))
        if lock is not None:
            found = True
            yield file, lock


def _lock(path: Path) -> IO[bytes] | None:
    """The open, locked file; None where another process has it."""
    file = path.open("ab")
    try:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        file.close()
        return None
    return file
