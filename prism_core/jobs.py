"""What long work takes: a token to cancel it by, a function to tell how far it is, and the cores it may use.

No threads live here.
"""

from __future__ import annotations

import os
import threading
from collections.abc import Callable
from contextvars import ContextVar

from prism_core.errors import CanceledError

Progress = Callable[[float], None]
"""Called with the finished fraction, 0 to 1, from the working thread."""


_share: ContextVar[int | None] = ContextVar("share", default=None)


def available_cores() -> int:
    """Processor cores that work begun in this thread may use.

    Those the process may run on, as its affinity says where the system tells, or what `share_cores` left of them.
    """
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return min(cores, _share.get() or cores)


def share_cores(cores: int) -> None:
    """Leave `cores` of the processor cores to this thread from now on: its neighbors are busy on the others.

    Two photos that each take all cores are a tenth slower than two on one core each.
    """
    _share.set(cores)


class CancelToken:
    """Tells running work to stop. Safe to use from any thread."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._canceled = False
        self._callbacks: dict[int, Callable[[], None]] = {}
        self._next_key = 0

    @property
    def canceled(self) -> bool:
        """Whether `cancel` was called."""
        return self._canceled

    def cancel(self) -> None:
        """Cancel, and call what `subscribe` registered. A second call does nothing."""
        with self._lock:
            if self._canceled:
                return
            self._canceled = True
            callbacks = list(self._callbacks.values())
        for callback in callbacks:
            callback()

    def raise_if_canceled(self) -> None:
        """Raise `CanceledError` once canceled; to be called between the steps of long work."""
        if self._canceled:
            raise CanceledError("canceled")

    def subscribe(self, callback: Callable[[], None]) -> Callable[[], None]:
        """Call `callback` on cancellation (at once if it is past); the returned function ends that."""
        with self._lock:
            key, self._next_key = self._next_key, self._next_key + 1
            if not self._canceled:
                self._callbacks[key] = callback
                return lambda: self._unsubscribe(key)
        callback()
        return lambda: None

    def _unsubscribe(self, key: int) -> None:
        with self._lock:
            self._callbacks.pop(key, None)
