"""The queue itself: which jobs there are, how far each photo is, which comes next.

Every change goes through `apply`, and the changes are the log (`queue_log.py`): applied again from the first to the
last, they give the same queue.
"""

from __future__ import annotations

from bisect import insort
from collections import Counter, deque
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import msgspec

from prism_core.errors import PrismError
from prism_desktop.queue.changes import Added, Canceled, Change, Changed, Exchanged, Moved, Paused, Removed, Retried
from prism_desktop.queue.jobs import AGAIN, ENDED, ExportJob, QueuedPhoto, State


class QueueError(PrismError):
    """A change that the queue cannot take: of a job it does not hold, say."""


@dataclass(eq=False)
class Progress:
    """A job as it is now: what was asked for, and how far its photos are."""

    asked: ExportJob
    photos: list[QueuedPhoto]
    counts: Counter[State] = field(default_factory=Counter)
    noted: int = 0
    """Photos of which something could not be kept."""
    waiting: deque[int] = field(default_factory=deque)

    def __post_init__(self) -> None:
        self.counts.update([photo.state for photo in self.photos])
        self.noted = len([photo for photo in self.photos if photo.notices])
        self.recount_waiting()

    @property
    def id(self) -> str:
        """The job's."""
        return self.asked.id

    @property
    def ended(self) -> int:
        """How many photos need nothing more."""
        return len(self.photos) - self.left

    @property
    def left(self) -> int:
        """How many photos wait or are worked on."""
        return self.counts[State.WAITING] + self.counts[State.RUNNING]

    @property
    def job(self) -> ExportJob:
        """The job with its photos as they are now."""
        return msgspec.structs.replace(self.asked, photos=tuple(self.photos))

    def waiting_beside(self, index: int, by: int) -> int | None:
        """The photo that waits so many places after this one, which waits, too; None where there is none."""
        place = self.waiting.index(index) + by if index in self.waiting else -1
        return self.waiting[place] if 0 <= place < len(self.waiting) else None

    def put(self, index: int, photo: QueuedPhoto) -> None:
        """Exchange a photo."""
        self.counts[self.photos[index].state] -= 1
        self.counts[photo.state] += 1
        self.noted += bool(photo.notices) - bool(self.photos[index].notices)
        self.photos[index] = photo

    def recount_waiting(self) -> None:
        """Line up the photos that wait, in the order they were asked for."""
        self.waiting = deque([index for index, photo in enumerate(self.photos) if photo.state is State.WAITING])


class ExportQueue:
    """Jobs in the order they are done. listener: told of every change once it is applied."""

    def __init__(self, listener: Callable[[Change], None] | None = None) -> None:
        self.jobs: list[Progress] = []
        self.paused = False
        self._listener = listener

    @property
    def left(self) -> int:
        """How many photos wait or are worked on, in all jobs."""
        return sum(job.left for job in self.jobs)

    def job(self, job_id: str) -> Progress:
        """The job of that id. Raises `QueueError`."""
        found = next((job for job in self.jobs if job.id == job_id), None)
        if found is None:
            raise QueueError("this export is not in the queue any more")
        return found

    def place_of(self, job_id: str) -> int:
        """Where a job stands, 0 being the first."""
        return self.jobs.index(self.job(job_id))

    def next_photo(self) -> tuple[Progress, int] | None:
        """The photo whose turn it is; None where all are done, or the queue is paused."""
        if self.paused:
            return None
        job = next((job for job in self.jobs if job.waiting), None)
        return None if job is None else (job, job.waiting[0])

    def add(self, job: ExportJob) -> None:
        """Put a job at the end."""
        self.apply(Added(job))

    def begin(self, job_id: str, index: int) -> None:
        """Work on a photo begins."""
        photo = self.job(job_id).photos[index]
        self.apply(Changed(job_id, index, msgspec.structs.replace(photo, state=State.RUNNING)))

    def end(
        self,
        job_id: str,
        index: int,
        state: State,
        *,
        target: Path | None = None,
        reason: str = "",
        notices: Sequence[str] = (),
    ) -> None:
        """Work on a photo has ended so; target: where the result stands."""
        photo = self.job(job_id).photos[index]
        ended = msgspec.structs.replace(
            photo, state=state, target=target or photo.target, reason=reason, notices=tuple(notices), begun=False
        )
        self.apply(Changed(job_id, index, ended))

    def put_back(self, job_id: str, index: int) -> None:
        """Let a photo that is worked on wait for its turn again."""
        photo = self.job(job_id).photos[index]
        self.apply(Changed(job_id, index, msgspec.structs.replace(photo, state=State.WAITING, begun=True)))

    def retry(self, job_id: str, states: Collection[State] = (State.FAILED,)) -> None:
        """Let the photos in these states wait again; one that was left out is colored this time."""
        self.apply(Retried(job_id, tuple(sorted(states))))

    def cancel(self, job_id: str) -> None:
        """Give up what of a job has not ended."""
        self.apply(Canceled(job_id))

    def move(self, job_id: str, place: int) -> None:
        """Put a job elsewhere in the queue, 0 being first; what lies outside becomes the nearest place."""
        self.apply(Moved(job_id, min(max(place, 0), len(self.jobs) - 1)))

    def exchange(self, job_id: str, index: int, other: int) -> None:
        """Let two photos of a job that wait take each other's place."""
        self.apply(Exchanged(job_id, index, other))

    def remove(self, job_id: str) -> None:
        """Take a job off the list; nothing of it may be left to do."""
        self.apply(Removed(job_id))

    def pause(self, *, paused: bool) -> None:
        """Let no further photo begin, or go on."""
        if paused != self.paused:
            self.apply(Paused(paused))

    def apply(self, change: Change) -> None:
        """The one place where anything changes. Raises `QueueError` for what makes no sense; then nothing changed."""
        match change:
            case Added(job):
                self._require(all(job.id != known.id for known in self.jobs), "this export is in the queue already")
                self.jobs.append(Progress(job, list(job.photos)))
            case Changed(job_id, index, photo):
                self._change(self.job(job_id), index, photo)
            case Retried(job_id, states):
                self._retry(self.job(job_id), states)
            case Canceled(job_id):
                self._cancel(self.job(job_id))
            case Moved(job_id, place):
                self.jobs.insert(place, self.jobs.pop(self.place_of(job_id)))
            case Exchanged(job_id, index, other):
                self._exchange(self.job(job_id), index, other)
            case Removed(job_id):
                self._require(self.job(job_id).left == 0, "this export still has photos to do")
                self.jobs.pop(self.place_of(job_id))
            case Paused(paused):
                self.paused = paused
        if self._listener is not None:
            self._listener(change)

    def _change(self, job: Progress, index: int, photo: QueuedPhoto) -> None:
        self._require(0 <= index < len(job.photos), "this photo is not in the queue")
        begins = photo.state is State.RUNNING
        expected = State.WAITING if begins else State.RUNNING
        self._require(job.photos[index].state is expected, "this photo's turn was another")
        if begins:
            job.waiting.remove(index)
        elif photo.state is State.WAITING:
            insort(job.waiting, index)
        job.put(index, photo)

    def _exchange(self, job: Progress, index: int, other: int) -> None:
        self._require({index, other} <= set(job.waiting), "this photo does not wait any more")
        job.photos[index], job.photos[other] = job.photos[other], job.photos[index]

    def _retry(self, job: Progress, states: Collection[State]) -> None:
        self._require(set(states) <= AGAIN, "these photos cannot be asked for again")
        for index, photo in enumerate(job.photos):
            if photo.state in states:
                anyway = photo.anyway or photo.state is State.LEFT_OUT
                job.put(index, msgspec.structs.replace(photo, state=State.WAITING, reason="", anyway=anyway))
        job.recount_waiting()

    def _cancel(self, job: Progress) -> None:
        for index, photo in enumerate(job.photos):
            if photo.state not in ENDED:
                job.put(index, msgspec.structs.replace(photo, state=State.CANCELED))
        job.recount_waiting()

    def _require(self, condition: bool, problem: str) -> None:  # noqa: FBT001 - reads like an assertion
        if not condition:
            raise QueueError(problem)
