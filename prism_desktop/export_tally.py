"""How far a batch is and how it ended, from the events it tells. Qt-free."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from natsort import natsorted, ns

from prism_core.batch import Done, Event, Failed, Finished, Notice, Planned, Skipped, Started


@dataclass(frozen=True)
class ExportProgress:
    """finished of total photos; current: the one begun last. rate: photos a second, once it is known."""

    finished: int
    total: int
    current: str = ""
    rate: float | None = None

    @property
    def seconds_left(self) -> float | None:
        """How long the rest takes at this rate."""
        return (self.total - self.finished) / self.rate if self.rate else None


@dataclass(frozen=True)
class ExportReport:
    """How an export ended.

    place: the file or folder written. failures, notes: photos with the reason why they have no result, or with what
    of them could not be kept. stopped: why the export ended early, where it did.
    """

    place: Path
    done: int
    skipped: int = 0
    remaining: int = 0
    failures: tuple[tuple[Path, str], ...] = ()
    notes: tuple[tuple[Path, str], ...] = ()
    canceled: bool = False
    stopped: str | None = None


@dataclass
class ExportTally:
    """Takes a batch's events in order. clock: seconds."""

    place: Path
    clock: Callable[[], float] = time.monotonic
    _total: int = 0
    _colored: int = 0
    _skipped: int = 0
    _current: str = ""
    _failures: list[tuple[Path, str]] = field(default_factory=list)
    _notes: list[tuple[Path, str]] = field(default_factory=list)
    _begin: float | None = None
    _end: Finished | None = None

    def take(self, event: Event) -> None:
        """Count one event."""
        if isinstance(event, Planned):
            self._total = event.photos
        elif isinstance(event, Started):
            self._begin = self.clock() if self._begin is None else self._begin
            self._current = event.source.name
        elif isinstance(event, Done):
            self._colored += 1
            self._notes += [(event.source, notice) for notice in event.notices]
        elif isinstance(event, Skipped):
            self._skipped += 1
        elif isinstance(event, Failed):
            self._failures.append((event.source, event.reason))
        elif isinstance(event, Finished):
            self._end = event
        else:
            assert isinstance(event, Notice)  # the window shows the engine's own

    @property
    def progress(self) -> ExportProgress:
        """How far the batch is; photos that were skipped say nothing about its rate."""
        finished = min(self._colored + self._skipped + len(self._failures), self._total)
        elapsed = 0.0 if self._begin is None else self.clock() - self._begin
        rate = self._colored / elapsed if self._colored and elapsed > 0 else None
        return ExportProgress(finished, self._total, self._current, rate)

    @property
    def report(self) -> ExportReport:
        """How the batch ended."""
        return ExportReport(
            place=self.place,
            done=self._colored,
            skipped=self._skipped,
            remaining=self._end.remaining if self._end else 0,
            failures=_in_order(self._failures),
            notes=_in_order(self._notes),
            canceled=self._end.canceled if self._end else False,
            stopped=self._end.stopped if self._end else None,
        )


def _in_order(told: list[tuple[Path, str]]) -> tuple[tuple[Path, str], ...]:
    """As in the folder: photos are exported side by side, and end in any order."""
    return tuple(natsorted(told, key=lambda row: str(row[0]), alg=ns.IGNORECASE))
