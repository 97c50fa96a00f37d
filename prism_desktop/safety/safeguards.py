"""What stands ready before the window does: logs, the journal of this run, a file for native crashes. Qt-free."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass

from prism_desktop.safety.logs import logging_to_files, native_crashes_go_to
from prism_desktop.safety.session import Session


@dataclass(frozen=True)
class Safeguards:
    """The session of this run, or why there is none: the data folder cannot be written."""

    session: Session | None
    problem: OSError | None = None


@contextmanager
def safeguards() -> Iterator[Safeguards]:
    """Keep them as long as the block lasts."""
    with ExitStack() as stack:
        yield _enter(stack)


def _enter(stack: ExitStack) -> Safeguards:
    try:
        stack.enter_context(logging_to_files())
        session = Session()
        stack.callback(session.end)
        stack.enter_context(native_crashes_go_to(session.crash_file))
    except OSError as error:
        return Safeguards(None, error)
    return Safeguards(session)
