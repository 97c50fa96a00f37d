"""Ctrl+C and a polite kill, as a token that long work takes."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

from prism_core.jobs import CancelToken


@contextmanager
def cancel_on_signals() -> Iterator[CancelToken]:
    """A token that Ctrl+C and a polite kill cancel; photos in flight are then finished or dropped, never cut."""
    cancel = CancelToken()

    def stop(_number: int, _frame: FrameType | None) -> None:
        cancel.cancel()

    previous = {number: signal.signal(number, stop) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield cancel
    finally:
        for number, handler in previous.items():
            signal.signal(number, handler)
