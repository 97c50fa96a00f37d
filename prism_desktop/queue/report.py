"""How exports ended, photo by photo, for those that did not simply become a color copy."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from natsort import natsorted, ns

from prism_desktop.queue.export_queue import Progress
from prism_desktop.queue.jobs import QueuedPhoto, State

TOLD = (State.FAILED, State.LEFT_OUT, State.CANCELED)
"""States that are told photo by photo, the gravest first."""


@dataclass(frozen=True)
class Report:
    """Some exports. jobs: their ids. counts: photos by state. rows: photos by state, and under DONE those of which
    something could not be kept; each with the reason, in the folder's order.
    """

    jobs: tuple[str, ...]
    counts: Counter[State]
    rows: dict[State, tuple[tuple[Path, str], ...]]
    folder: Path
    sheet: bool

    @property
    def empty(self) -> bool:
        """Whether every photo simply became a color copy, or was kept."""
        return not self.rows


def has_report(job: Progress) -> bool:
    """Whether there is something to tell of an export, found out without looking at each photo."""
    return bool(job.noted or any(job.counts[state] for state in TOLD))


def report_on(jobs: Sequence[Progress]) -> Report:
    """The report on at least one export. folder: where the last one's results are."""
    photos = [photo for job in jobs for photo in job.photos]
    rows = {state: _rows(photo for photo in photos if photo.state is state) for state in TOLD}
    rows[State.DONE] = tuple(_in_order((photo.source, note) for photo in photos for note in photo.notices))
    return Report(
        jobs=tuple(job.id for job in jobs),
        counts=sum((job.counts for job in jobs), Counter()),
        rows={state: told for state, told in rows.items() if told},
        folder=jobs[-1].asked.folder,
        sheet=all(job.asked.sheet for job in jobs),
    )


def _rows(photos: Iterable[QueuedPhoto]) -> tuple[tuple[Path, str], ...]:
    return tuple(_in_order((photo.source, photo.reason) for photo in photos))


def _in_order(rows: Iterable[tuple[Path, str]]) -> list[tuple[Path, str]]:
    """As in the folder: photos are colored side by side, and end in any order."""
    return list(natsorted(rows, key=lambda row: str(row[0]), alg=ns.IGNORECASE))
