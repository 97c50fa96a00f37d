"""What holds for every test: no screen is needed, and no log line of ours goes by unnoticed."""

import logging
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from tests.generators import write_generator

# Before anything imports Qt; a developer who wants to see windows sets it to something else.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# A slow computer fails no test; CI, and whoever sets CI, gets the same examples each time.
settings.register_profile("prism", deadline=None, derandomize="CI" in os.environ)
settings.load_profile("prism")

OURS = ("prism_core", "prism_desktop", "training")


class _Alarms(logging.Handler):
    """Keeps what was logged at WARNING and above."""

    def __init__(self) -> None:
        super().__init__(level=logging.WARNING)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep one line; a record's arguments may change later, so it is formatted here."""
        self.lines.append(f"{record.name}: {record.levelname}: {record.getMessage()}")


@pytest.fixture(autouse=True)
def _no_unexpected_log_lines(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail a test in which Prism logs a warning or worse (after qutebrowser's logfail).

    A test that asks for `caplog` looks at the log itself.
    """
    alarms = _Alarms()
    for name in OURS:
        logging.getLogger(name).addHandler(alarms)
    yield
    for name in OURS:
        logging.getLogger(name).removeHandler(alarms)
    if alarms.lines and "caplog" not in request.fixturenames:
        pytest.fail("unexpected log lines:\n" + "\n".join(alarms.lines), pytrace=False)


@pytest.fixture(scope="session")
def model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A tiny generator."""
    return write_generator(tmp_path_factory.mktemp("model") / "tiny.onnx")
