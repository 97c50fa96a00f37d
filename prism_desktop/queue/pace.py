"""How fast photos are colored lately, and so how long the rest takes."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable

_WINDOW = 30
"""Photos: enough to even out large and small ones, few enough to follow a computer that is used for other things."""


class Pace:
    """Told when work begins and when a photo is done. clock: seconds."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._times: deque[float] = deque(maxlen=_WINDOW + 1)

    def begin(self) -> None:
        """Work begins now, or goes on after a rest that must not count."""
        self._times.clear()
        self._times.append(self._clock())

    def count(self) -> None:
        """A photo is done."""
        self._times.append(self._clock())

    @property
    def rate(self) -> float | None:
        """Photos a second; None before the first is done."""
        elapsed = self._times[-1] - self._times[0] if self._times else 0.0
        return (len(self._times) - 1) / elapsed if elapsed > 0 else None

    def seconds_left(self, photos: int) -> float | None:
        """How long so many photos take at this rate."""
        rate = self.rate
        return photos / rate if rate else None
