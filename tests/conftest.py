"""What holds for every test: no screen is needed, and no log line of ours goes by unnoticed."""

import errno
import logging
import os
import runpy
import tempfile
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

from tests.generators import write_generator

# Before anything imports Qt; a developer who wants to see windows sets it to something else.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# Before anything imports ONNX Runtime; the engine sets it for itself.
os.environ["ORT_DISABLE_TELEMETRY"] = "1"

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


@pytest.fixture(scope="session", autouse=True)
def _compiled_translations() -> None:
    """See that the checkout speaks as its sources say, also after a pull without another install."""
    tool = Path(__file__).parents[1] / "packaging" / "translations.py"
    translations = runpy.run_path(str(tool))
    if not translations["is_compiled"]():
        translations["compile_all"]()


@pytest.fixture(autouse=True)
def own_data(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A data folder of the test's own, for the programs it starts, too; it is not made before it is needed."""
    home = tmp_path_factory.mktemp("data")
    monkeypatch.setenv("XDG_DATA_HOME", str(home))
    monkeypatch.setattr("platformdirs.user_data_path", lambda *_, **__: home / "Prism")
    return home / "Prism"


@pytest.fixture
def read_only(monkeypatch: pytest.MonkeyPatch) -> Callable[[Path], AbstractContextManager[None]]:
    """`with read_only(folder):` no file can be made there; by refusing, since an administrator may write anywhere."""
    usual = tempfile.mkstemp

    @contextmanager
    def refusing(folder: Path) -> Iterator[None]:
        def refuse(*arguments: object, **options: Any) -> tuple[int, str]:
            if Path(options["dir"]) == folder:
                raise PermissionError(errno.EACCES, "Permission denied")
            return usual(*arguments, **options)

        with monkeypatch.context() as patch:
            patch.setattr("prism_core.image.atomic.tempfile.mkstemp", refuse)
            yield

    return refusing


@pytest.fixture(scope="session")
def model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A tiny generator."""
    return write_generator(tmp_path_factory.mktemp("model") / "tiny.onnx")
