"""How late the window's own thread comes to what is due: what a person feels as a stall."""

from __future__ import annotations

import statistics
import time
from typing import Any

AIM_MS = 16.0


class Heart:
    """A timer of the window's thread, which tells how late it comes, and what that thread had of a core meanwhile."""

    EVERY_MS = 2

    def __init__(self) -> None:
        from PySide6.QtCore import Qt, QTimer

        self._hold_ups_ms: list[float] = []
        self._own_ms: list[float] = []
        self._last = time.perf_counter(), time.thread_time()
        self._timer = QTimer(interval=self.EVERY_MS, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def stop(self) -> dict[str, list[float]]:
        """What was measured: hold-ups, and the time of a core that the thread itself took between two beats."""
        self._timer.stop()
        return {"hold_ups_ms": self._hold_ups_ms, "own_ms": self._own_ms}

    def _beat(self) -> None:
        now = time.perf_counter(), time.thread_time()
        self._hold_ups_ms.append(max(0.0, (now[0] - self._last[0]) * 1000 - self.EVERY_MS))
        self._own_ms.append((now[1] - self._last[1]) * 1000)
        self._last = now


def told(result: dict[str, Any]) -> str:
    """What `Heart.stop` gave, in words."""
    held, own = result["hold_ups_ms"], result["own_ms"]
    over = sum(each > AIM_MS for each in held)
    return (
        f"longest {max(held):.1f} ms, p99 {_p99(held):.1f} ms, {over} of {len(held)} over {AIM_MS:g} ms; "
        f"of the core the thread itself took {max(own):.1f} ms at most, p99 {_p99(own):.1f} ms"
    )


def _p99(values: list[float]) -> float:
    return statistics.quantiles(values, n=100, method="inclusive")[-1]
