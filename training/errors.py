"""Errors that training raises on purpose, beside those of `prism_core.errors`.

    TrainingError
    ├── DataError           the photographs cannot be trained on
    ├── RunError            the run cannot start, go on or be kept as asked
    └── DivergedError       the loss or its gradient is no number any more

The text of each is one line: what is wrong, and what to do next.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from prism_core.errors import PrismError


class TrainingError(Exception):
    """Base of all errors that training raises on purpose."""


class DataError(TrainingError):
    """The photographs cannot be trained on."""


class RunError(TrainingError):
    """The run cannot start, go on or be kept as asked."""


class DivergedError(TrainingError):
    """The loss or its gradient is no number any more. everywhere: all processes of the run know, and raise it too."""

    def __init__(self, text: str, *, everywhere: bool = False) -> None:
        super().__init__(text)
        self.everywhere = everywhere


TOLD = (TrainingError, PrismError, FileNotFoundError)
"""What is told to whoever started a command in one line; anything else comes with its traceback."""


@contextmanager
def told() -> Iterator[None]:
    """End the program with that one line where something of `TOLD` is raised inside; decorates commands, too."""
    try:
        yield
    except TOLD as error:
        sys.exit(f"error: {error}")
