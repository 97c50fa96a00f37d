"""Works through the export queue in the background, while its owner goes on coloring."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from prism_core.batch import cores_per_photo, default_jobs
from prism_core.jobs import share_cores
from prism_core.models.engine import Engine
from prism_desktop.library.left_out import words_for
from prism_desktop.queue.changes import Change
from prism_desktop.queue.export_queue import ExportQueue, Progress
from prism_desktop.queue.jobs import ExportJob, QueuedPhoto, State
from prism_desktop.queue.pace import Pace
from prism_desktop.queue.speed import Speed
from prism_desktop.queue.work import Outcome, PhotoWork
from prism_desktop.task_runner import Job, TaskRunner
from prism_desktop.texts.queue_wording import disk_full
from prism_desktop.texts.wording import explain

PHOTOS_IN_FLIGHT = max(1, default_jobs() - 1)
"""One less than a batch would take: its owner is at work in the same window."""

_Place = tuple[str, int]
"""A photo in flight: the id of its job, and its number there."""


class Exporter(QObject):
    """Takes the photos of a queue in their order, a few at a time, and tells it how each ended."""

    changed = Signal(object)
    """A `Change` that the queue took, whoever asked for it."""
    judged = Signal(object, object)
    """The path of a photo that was looked at, and the `Verdict`: it was left out for that."""
    progressed = Signal()
    """A contact sheet in the making is further."""
    settled = Signal()
    """An export that was asked for is in the queue now, or cannot be."""
    stopped_changed = Signal()
    """The queue cannot go on by itself, or can again."""

    def __init__(self, runner: TaskRunner, engine: Callable[[], Engine | None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.queue = ExportQueue(self._take_change)
        self.pace = Pace()
        self.speed = Speed()
        self.fraction = 0.0
        """How far a contact sheet in the making is."""
        self.stopped = ""
        """Why the queue cannot go on, until it is told to."""
        self._runner = runner
        self._engine = engine
        self._work: PhotoWork | None = None
        self._in_flight: set[_Place] = set()
        self._expected = 0

    @property
    def running(self) -> bool:
        """Whether photos are worked on."""
        return bool(self._in_flight)

    @property
    def expecting(self) -> bool:
        """Whether an export was asked for that is not in the queue yet."""
        return self._expected > 0

    def expect(self) -> None:
        """An export was asked for; to lay one of thousands of photos out takes seconds."""
        self._expected += 1

    def settle(self) -> None:
        """It was added, or could not be."""
        self._expected -= 1
        self.settled.emit()

    def add(self, job: ExportJob) -> None:
        """Put a job at the end of the queue, to begin by `work_on`. What went well before gives way on the list."""
        if self.queue.left == 0:
            self._clear(lambda done: not done.counts[State.FAILED])
        self.queue.add(job)

    def clear(self) -> None:
        """Take all that is done off the list."""
        self._clear(lambda _: True)

    def retry(self, job_id: str, state: State) -> None:
        """Take up the photos of a job that ended in this state once more."""
        self.queue.retry(job_id, {state})
        self.work_on()

    def resume(self) -> None:
        """Go on after a pause, or after what stopped the queue is mended."""
        self.stopped = ""
        self.queue.pause(paused=False)
        self.stopped_changed.emit()
        self.work_on()

    def cancel(self, job_id: str) -> None:
        """Give up what of a job has not ended; nothing is left half-written."""
        for place in [place for place in self._in_flight if place[0] == job_id]:
            self._runner.cancel(place)
            self._in_flight.discard(place)
        self.queue.cancel(job_id)
        self.work_on()

    def work_on(self) -> None:
        """Take up as many photos as may be in flight. Safe to call at any time."""
        engine = self._engine()
        if engine is None:
            return
        if self._work is None or self._work.engine is not engine:
            self._work = PhotoWork(engine)
        while len(self._in_flight) < PHOTOS_IN_FLIGHT and (turn := self.queue.next_photo()):
            job, index = turn
            if not self._in_flight:
                self.pace.begin()
            self._begin(self._work, job.asked, index)

    def _begin(self, work: PhotoWork, job: ExportJob, index: int) -> None:
        place = job.id, index
        photo = self.queue.job(job.id).photos[index]
        self._in_flight.add(place)
        self.queue.begin(*place)
        self._runner.submit(
            place,
            partial(_color, work, job, photo),
            partial(self._end, place),
            partial(self._fail, place),
            self._progress,
        )

    def _progress(self, fraction: float) -> None:
        self.fraction = fraction
        self.progressed.emit()

    def _end(self, place: _Place, outcome: Outcome) -> None:
        self._in_flight.discard(place)
        if outcome.state is State.WAITING:
            self.stopped = disk_full(self.queue.job(place[0]).asked.folder)
            self.queue.put_back(*place)
            self.queue.pause(paused=True)
            self.stopped_changed.emit()
            return
        if outcome.state is State.DONE:
            self.pace.count()
        if outcome.verdict is not None:
            self.judged.emit(self.queue.job(place[0]).photos[place[1]].source, outcome.verdict)
        if outcome.seconds:
            self.speed.learn(outcome.seconds / (len(self._in_flight) + 1), outcome.megapixels)
        self.queue.end(
            *place,
            outcome.state,
            target=outcome.target,
            reason=outcome.reason or words_for(outcome.verdict) or "",
            notices=outcome.notices,
        )
        self.work_on()

    def _fail(self, place: _Place, error: Exception) -> None:
        self._in_flight.discard(place)
        self.queue.end(*place, State.FAILED, reason=explain(error))
        self.work_on()

    def _clear(self, which: Callable[[Progress], bool]) -> None:
        for job in [job for job in self.queue.jobs if job.left == 0 and which(job)]:
            self.queue.remove(job.id)

    def _take_change(self, change: Change) -> None:
        self.changed.emit(change)


def _color(work: PhotoWork, job: ExportJob, photo: QueuedPhoto, task: Job) -> Outcome:
    share_cores(cores_per_photo(PHOTOS_IN_FLIGHT))
    if job.sheet is not None:
        from prism_desktop.queue.sheets import make

        return make(job.sheet, photo.target, work.engine, task.token, task.report)
    return work.color(job, photo, task.token)
