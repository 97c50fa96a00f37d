"""Ctrl+C, a polite kill and a terminal that goes away, as a token that long work takes."""

from __future__ import annotations

import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

from prism_core.jobs import CancelToken


@contextmanager
def cancel_on_signals() -> Iterator[CancelToken]:
    """A token that these signals cancel; photos in flight are then finished or dropped, never cut."""
    cancel = CancelToken()

    def stop(_number: int, _frame: FrameType | None) -> None:
        cancel.cancel()

    previous = {number: signal.signal(number, stop) for number in _signals()}
    try:
        yield cancel
    finally:
        for number, handler in previous.items():
            signal.signal(number, handler)


def _signals() -> list[signal.Signals]:
    heard = [signal.SIGINT, signal.SIGTERM]
    if sys.platform != "win32" and signal.getsignal(signal.SIGHUP) is not signal.SIG_IGN:  # which nohup asks for
        heard.append(signal.SIGHUP)
    return heard
