"""Work off the GUI thread. The only file that knows threads and Qt together.

Workers take and return plain data; every callback runs on the GUI thread, and only for the newest job of its key.
Results travel through a deque and a signal without arguments, so that no Python object is handed over by Qt and
no QObject is ever touched, or let go, by a worker.
"""

from __future__ import annotations

import gc
import os
import sys
import threading
from collections import deque
from collections.abc import Callable, Hashable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from functools import partial
from time import perf_counter
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from prism_core.jobs import CancelToken

T = TypeVar("T")


_TURN_S = 0.0001
"""How long a worker's Python may go on before the window's thread gets its turn. Painting crosses between Qt and Python
hundreds of times, and may wait at each: of Python's own 5 ms long stalls were made, and of 0.5 ms some of 60 ms."""


@contextmanager
def short_turns() -> Iterator[None]:
    """Let no worker keep the window waiting for Python."""
    usual = sys.getswitchinterval()
    sys.setswitchinterval(_TURN_S)
    try:
        yield
    finally:
        sys.setswitchinterval(usual)


GUI_TURN_S = 0.004
"""How long answers of workers are taken before the window looks for what else there is to do."""


_NICENESS = 5
"""A third of the window's share of a core that both want. At ten, pictures come late where other programs work, too."""


def _give_way() -> None:
    """Let the window's thread go first where both want a core, and what is computed take what it leaves.

    Linux alone counts niceness by thread; threads that this one starts have it, too, those of ONNX Runtime and OpenCV
    among them. Elsewhere, and where the system does not allow it, all are equal: nothing depends on it but smoothness.
    """
    if sys.platform == "linux":
        thread = threading.get_native_id()
        with suppress(OSError):
            os.sched_setscheduler(thread, os.SCHED_BATCH, os.sched_param(0))
            os.setpriority(os.PRIO_PROCESS, thread, os.getpriority(os.PRIO_PROCESS, thread) + _NICENESS)


class Job:
    """What running work is given: `token` tells it to stop, `report` tells the GUI thread how far it is."""

    def __init__(self, report: Callable[[Any], None]) -> None:
        self.token = CancelToken()
        self.report = report
        """Hands a value to `on_progress`; safe to call from the working thread."""


class GuiCalls(QObject):
    """Calls made on the GUI thread, in the order in which threads asked for them; among many it paints and listens."""

    _wake = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._calls: deque[Callable[[], None]] = deque()
        self._next_turn = QTimer(self, singleShot=True, interval=0)
        self._next_turn.timeout.connect(self._run)
        self._wake.connect(self._next_turn.start, Qt.ConnectionType.QueuedConnection)

    def post(self, call: Callable[[], None]) -> None:
        """Have `call` made soon; safe to call from any thread."""
        self._calls.append(call)
        self._wake.emit()

    def clear(self) -> None:
        """Make no call that was not made yet."""
        self._calls.clear()

    def _run(self) -> None:
        end = perf_counter() + GUI_TURN_S
        while self._calls:
            call = self._calls.popleft()
            if self._calls:  # those follow even if this one raises, or opens a dialog with an event loop of its own
                self._next_turn.start()
            call()
            if perf_counter() > end:
                return


class TaskRunner(QObject):
    """A small pool whose jobs answer on the GUI thread, the newest job of each key alone."""

    submitted = Signal(object)
    """The key of a job that was handed to the pool just now."""

    def __init__(self, *, threads: int, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = ThreadPoolExecutor(max_workers=threads, thread_name_prefix=name, initializer=_give_way)
        self._current: dict[Hashable, Job] = {}
        self._calls = GuiCalls(self)

    def submit(
        self,
        key: Hashable,
        func: Callable[[Job], T],
        on_result: Callable[[T], None],
        on_error: Callable[[Exception], None],
        on_progress: Callable[[Any], None] | None = None,
    ) -> Job:
        """Run `func(job)` on the pool; a job of the same key that has not answered yet is canceled and forgotten.

        Exactly one of `on_result` and `on_error` is called later, unless the job is canceled through the runner.
        """
        self.cancel(key)
        job = Job(lambda value: self._calls.post(partial(self._progress, key, job, on_progress, value)))
        self._current[key] = job
        self._pool.submit(self._work, key, job, func, on_result, on_error)
        self.submitted.emit(key)
        return job

    def cancel(self, key: Hashable) -> None:
        """Cancel the job of `key`, if there is one; neither of its callbacks will be called."""
        job = self._current.pop(key, None)
        if job is not None:
            job.token.cancel()

    def busy(self, key: Hashable) -> bool:
        """Whether a job of `key` has not answered yet."""
        return key in self._current

    @property
    def idle(self) -> bool:
        """Whether every job has answered."""
        return not self._current

    def finish(self) -> None:
        """Let every job run to its end, without callbacks, and end the threads."""
        self._current.clear()
        self._pool.shutdown(wait=True)
        self._calls.clear()

    def shut_down(self) -> None:
        """Cancel every job, wait until the running ones have stopped, and end the threads."""
        for key in list(self._current):
            self.cancel(key)
        self._pool.shutdown(wait=True, cancel_futures=True)
        self._calls.clear()

    def _work(
        self,
        key: Hashable,
        job: Job,
        func: Callable[[Job], T],
        on_result: Callable[[T], None],
        on_error: Callable[[Exception], None],
    ) -> None:
        if job.token.canceled:
            return
        try:
            answer = partial(on_result, func(job))
        except Exception as error:
            answer = partial(on_error, error)
        self._calls.post(partial(self._answer, key, job, answer))

    def _answer(self, key: Hashable, job: Job, answer: Callable[[], None]) -> None:
        if self._current.get(key) is job:
            del self._current[key]
            answer()

    def _progress(self, key: Hashable, job: Job, on_progress: Callable[[Any], None] | None, value: object) -> None:
        if on_progress is not None and self._current.get(key) is job:
            on_progress(value)


class GuiGarbageCollector(QObject):
    """Runs Python's cyclic garbage collector on the GUI thread alone.

    Left to itself it runs in whichever thread allocates, and a QObject freed by a worker crashes Qt (pyqtgraph's
    `util/garbage_collector.py` tells the story). What lives at start is frozen, so that a full pass stays short.
    """

    _INTERVAL_MS = 500

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._was_enabled = gc.isenabled()
        gc.disable()
        gc.freeze()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._collect)
        self._timer.start(self._INTERVAL_MS)

    def stop(self) -> None:
        """Give the collector back to Python."""
        self._timer.stop()
        gc.unfreeze()
        if self._was_enabled:
            gc.enable()

    def _collect(self) -> None:
        for generation in (2, 1, 0):
            if gc.get_count()[generation] > gc.get_threshold()[generation]:
                gc.collect(generation)
                return
