"""The queue on disk: one line of JSON for each change, so that a power cut takes the photo in flight and no more.

Lines are on the disk before `append` returns. A line cut by a crash, or damaged since, is passed over and counted.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

import msgspec

from prism_core.image.atomic import atomic_write
from prism_desktop.path_json import decode_path, encode
from prism_desktop.queue.changes import Added, Change
from prism_desktop.queue.export_queue import ExportQueue, QueueError
from prism_desktop.queue.jobs import ENDED, ExportJob, State


def encode_change(change: Change) -> bytes:
    """A change as one line. Its end comes first: what follows a line that was cut is a line of its own."""
    return b"\n" + encode(change)


def read_queue(file: Path) -> tuple[ExportQueue, int]:
    """The queue that the lines of `file` tell of, and how many of them could not be used. Raises `OSError`."""
    queue, damaged = ExportQueue(), 0
    decoder = msgspec.json.Decoder(Change, dec_hook=decode_path)
    for line in filter(None, file.read_bytes().splitlines() if file.exists() else []):
        try:
            queue.apply(decoder.decode(line))
        except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError, QueueError):
            damaged += 1
    return queue, damaged


def unfinished(queue: ExportQueue) -> list[ExportJob]:
    """The jobs in which something is left to do, as they go on: what was in flight waits again."""
    return [_interrupted(job.job) for job in queue.jobs if job.left]


class QueueLog:
    """Writes a queue's changes to its file. Raises `OSError` where the disk does not take them."""

    def __init__(self, file: Path) -> None:
        self._path = file

    def begin(self, jobs: Sequence[ExportJob]) -> None:
        """Start anew with these jobs, in place of all that was written before."""
        with atomic_write(self._path) as file:
            file.writelines(encode_change(Added(job)) for job in jobs)

    def append(self, change: Change) -> None:
        """Add a change, and see it to the disk."""
        with self._path.open("ab", buffering=0) as file:
            line = encode_change(change)
            while line:
                line = line[file.write(line) :]
            os.fsync(file.fileno())


def _interrupted(job: ExportJob) -> ExportJob:
    """The job as it goes on. A photo may be further than the log, which is written beside the work."""
    photos = (
        photo if photo.state in ENDED else msgspec.structs.replace(photo, state=State.WAITING, begun=True)
        for photo in job.photos
    )
    return msgspec.structs.replace(job, photos=tuple(photos))
