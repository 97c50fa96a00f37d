"""The whole queue in a few numbers, for the line at the window's bottom edge."""

from __future__ import annotations

import enum
from collections import Counter
from dataclasses import dataclass, field

from prism_desktop.queue.export_queue import ExportQueue
from prism_desktop.queue.jobs import State


class Phase(enum.Enum):
    """What the queue is doing."""

    EMPTY = enum.auto()
    WORKING = enum.auto()
    PAUSING = enum.auto()
    """No photo begins, some are still in flight."""
    PAUSED = enum.auto()
    STOPPED = enum.auto()
    """It cannot go on by itself; the disk is full, say."""
    ENDED = enum.auto()


@dataclass(frozen=True)
class Summary:
    """The jobs that are not done; once all are, all that are listed.

    total, ended, left: numbers of photos. counts: photos by state. jobs: how many. sheet: contact sheets are
    made, and nothing else. sheets: contact sheets beside photos, by state.
    """

    phase: Phase
    jobs: int = 0
    total: int = 0
    ended: int = 0
    counts: Counter[State] = field(default_factory=Counter)
    sheet: bool = False
    sheets: Counter[State] = field(default_factory=Counter)

    @property
    def left(self) -> int:
        """How many photos need work."""
        return self.total - self.ended


def summarize(queue: ExportQueue, *, running: bool, stopped: bool) -> Summary:
    """The queue as it is now. running: photos are in flight; stopped: it cannot go on by itself."""
    jobs = [job for job in queue.jobs if job.left] or queue.jobs
    # A sheet is no photo: beside exports of photos it is not counted.
    exports, sheets = [job for job in jobs if job.asked.sheet is None], [job for job in jobs if job.asked.sheet]
    if not exports:
        exports, sheets = sheets, exports
    return Summary(
        phase=_phase(queue, running=running, stopped=stopped),
        jobs=len(exports),
        total=sum(len(job.photos) for job in exports),
        ended=sum(job.ended for job in exports),
        sheet=any(job.asked.sheet for job in exports),
        counts=sum((job.counts for job in exports), Counter()),
        sheets=sum((job.counts for job in sheets), Counter()),
    )


def _phase(queue: ExportQueue, *, running: bool, stopped: bool) -> Phase:
    if not queue.jobs:
        return Phase.EMPTY
    if queue.left == 0:
        return Phase.ENDED
    if stopped:
        return Phase.STOPPED
    if queue.paused:
        return Phase.PAUSING if running else Phase.PAUSED
    return Phase.WORKING
