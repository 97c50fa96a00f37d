"""Running a batch: a few photos in flight, one generator, events to whoever drew it up."""

from __future__ import annotations

import time
from collections.abc import Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from contextlib import closing
from dataclasses import dataclass

import msgspec

from prism_core.batch.attempt import Attempts
from prism_core.batch.events import (
    Done,
    Event,
    Failed,
    Finished,
    Notice,
    Planned,
    Skipped,
    Started,
    printable,
)
from prism_core.batch.journal import Entry, JournalWriter
from prism_core.batch.plan import BatchPlan
from prism_core.batch.prepare import Work, prepare
from prism_core.batch.recipes import Overrides
from prism_core.batch.suitable import unsuitable
from prism_core.errors import CanceledError, PlanError
from prism_core.image.atomic import sweep
from prism_core.jobs import CancelToken, available_cores, share_cores
from prism_core.models.engine import Engine

_POLL_S = 0.2
"""How often the waiting thread looks up: on Windows a signal reaches it only then."""

_MOST_DEFAULT_JOBS = 4


def default_jobs() -> int:
    """Photos in flight where nothing else is asked for: decoding of one then overlaps with inference on another.

    Each holds a decoded photo and its result, which bounds the number.
    """
    return min(_MOST_DEFAULT_JOBS, available_cores())


def photos_in_flight(plan: BatchPlan, jobs: int | None = None) -> int:
    """How many photos of `plan` are worked on at once where `jobs` are asked for; None takes the default."""
    return max(1, min(jobs or default_jobs(), len(plan.items)))


def cores_per_photo(in_flight: int) -> int:
    """Processor cores that each of so many photos may use; for an engine's threads, too."""
    return max(1, available_cores() // in_flight)


def run_batch(
    plan: BatchPlan,
    engine: Engine,
    *,
    overrides: Overrides = Overrides(),  # noqa: B008 - a frozen value
    only_suitable: bool = False,
    jobs: int | None = None,
    cancel: CancelToken | None = None,
) -> Iterator[Event]:
    """Color the photos of `plan`, telling events as they come: `Planned` first, `Finished` last.

    only_suitable: pass over what is in color already, blank, text or a negative, unless a sidecar says how to color it.
    At most `jobs` photos are in flight, each in a thread of its own. A photo that fails is one `Failed` event; the
    rest goes on, but not past a full disk. After `cancel` no photo begins, running inference ends at once, and
    no result stays half-written; leaving the iteration early cancels, too.
    Raises `PlanError` where the output folder cannot be written.
    """
    run = _Run(plan, engine, overrides, cancel or CancelToken(), only_suitable=only_suitable)
    with closing(_open_journal(plan)) as journal:
        yield from run.events(journal, photos_in_flight(plan, jobs))


def _open_journal(plan: BatchPlan) -> JournalWriter:
    try:
        plan.out_dir.mkdir(parents=True, exist_ok=True)
        sweep({item.target.parent for item in plan.items})
        return JournalWriter(plan.out_dir)
    except OSError as error:
        reason = f"the output folder cannot be written ({error.strerror}); choose another one"
        raise PlanError(f"{plan.out_dir}: {reason}") from error


@dataclass(frozen=True)
class _Outcome:
    event: Done | Failed | Skipped
    entry: Entry | None
    disk_full: bool = False


class _Run:
    def __init__(
        self, plan: BatchPlan, engine: Engine, overrides: Overrides, cancel: CancelToken, *, only_suitable: bool
    ) -> None:
        self._plan = plan
        self._engine = engine
        self._overrides = overrides
        self._cancel = cancel
        self._only_suitable = only_suitable
        self._counts = {Done: 0, Skipped: 0, Failed: 0}
        self._stopped: str | None = None
        self._attempts = Attempts(engine)

    def events(self, journal: JournalWriter, jobs: int) -> Iterator[Event]:
        begin = time.perf_counter()
        yield from self._preface()
        for event in self._color_all(journal, jobs):
            if type(event) in self._counts:
                self._counts[type(event)] += 1
            yield event
        done, skipped, failed = self._counts.values()
        yield Finished(
            done=done,
            skipped=skipped,
            failed=failed + len(self._plan.unreadable),
            remaining=len(self._plan.items) - done - skipped - failed,
            seconds=time.perf_counter() - begin,
            canceled=self._cancel.canceled,
            stopped=self._stopped,
        )

    def _preface(self) -> Iterator[Event]:
        plan = self._plan
        yield Planned(photos=len(plan.items), ignored=plan.ignored)
        yield from (Notice(text=printable(text)) for text in self._notices())
        yield from (Failed(source=folder, reason=reason) for folder, reason in plan.unreadable)

    def _notices(self) -> Iterator[str]:
        plan = self._plan
        if self._engine.notice:
            yield self._engine.notice
        if plan.records.damaged:
            yield f"the journal in {plan.out_dir} is damaged; lines passed over: {plan.records.damaged}"
        for folder in plan.left_out:
            yield f"{folder} holds results of Prism and was left out; name it itself to color it"
        for item in plan.renamed:
            yield f"{item.source} becomes {item.target.name}: its plain name is taken"

    def _color_all(self, journal: JournalWriter, jobs: int) -> Iterator[Event]:
        waiting = list(reversed(self._plan.items))
        running: set[Future[_Outcome | None]] = set()
        with ThreadPoolExecutor(jobs, "prism-batch", share_cores, (cores_per_photo(jobs),)) as pool:
            try:
                while running or (waiting and not self._is_halted()):
                    while waiting and len(running) < jobs and not self._is_halted():
                        item = waiting.pop()
                        task = prepare(item, self._plan, self._engine.card, self._overrides)
                        if isinstance(task, Work):
                            yield Started(source=item.source, target=item.target)
                            running.add(pool.submit(self._color, task))
                        else:
                            yield task
                    finished, running = wait(running, timeout=_POLL_S, return_when=FIRST_COMPLETED)
                    for outcome in filter(None, (future.result() for future in finished)):
                        self._record(journal, outcome)
                        yield outcome.event
            finally:
                if running:
                    self._cancel.cancel()

    def _is_halted(self) -> bool:
        return self._cancel.canceled or self._stopped is not None

    def _color(self, work: Work) -> _Outcome | None:
        """Color one photo, in a worker thread; None where it was canceled."""
        begin = time.perf_counter()
        item = work.item
        if self._only_suitable and (reason := unsuitable(item.source)) is not None:
            return _Outcome(Skipped(source=item.source, target=item.target, reason=reason), None)
        try:
            attempt = self._attempts.of(item, work.recipe, self._plan.options, self._cancel)
        except CanceledError:
            return None
        if attempt.failure is not None:
            return _failure(work, attempt.failure, disk_full=attempt.disk_full)
        seconds = time.perf_counter() - begin
        return _Outcome(
            Done(source=item.source, target=item.target, seconds=seconds, notices=attempt.notices), work.entry
        )

    def _record(self, journal: JournalWriter, outcome: _Outcome) -> None:
        if outcome.disk_full:
            full = f"the disk of {self._plan.out_dir} is full"
            self._stopped = printable(f"{full}; make room and run again to go on from here")
            return
        try:
            if outcome.entry is not None:
                journal.append(outcome.entry)
        except OSError as error:
            where = f"the journal in {self._plan.out_dir} cannot be written"
            self._stopped = printable(f"{where} ({error.strerror}); run again to go on from here")


def _failure(work: Work, reason: str, *, disk_full: bool = False) -> _Outcome:
    entry = msgspec.structs.replace(work.entry, status="failed", reason=reason)
    return _Outcome(Failed(source=work.item.source, reason=reason), entry, disk_full)
