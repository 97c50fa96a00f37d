"""The log files in the data folder, and native crashes that write their own trace. Qt-free."""

from __future__ import annotations

import faulthandler
import logging
import platform
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from logging.handlers import RotatingFileHandler
from pathlib import Path

import prism_core
from prism_core.data_folder import data_folder

_log = logging.getLogger(__name__)

OURS = ("prism_core", "prism_desktop")
"""Loggers of Prism's own packages."""

_LIMIT_BYTES, _OLDER_FILES = 2**20, 3
_FORMAT = "%(asctime)s %(levelname)s %(name)s [%(process)d %(threadName)s]: %(message)s"


def log_folder() -> Path:
    """Where the logs lie."""
    return data_folder("logs")


def last_log_lines(count: int = 60) -> str:
    """The end of the log; empty where there is none."""
    try:
        text = (log_folder() / "prism.log").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""
    return "\n".join(text.splitlines()[-count:])


def log_system() -> None:
    """Log which Prism runs on what. Takes 40 ms."""
    _log.info("Prism %s on %s", prism_core.__version__, platform.platform())


@contextmanager
def logging_to_files() -> Iterator[None]:
    """Write what Prism logs to files of bounded size, as long as the block lasts. Raises `OSError`."""
    log_folder().mkdir(parents=True, exist_ok=True)
    file = RotatingFileHandler(
        log_folder() / "prism.log", maxBytes=_LIMIT_BYTES, backupCount=_OLDER_FILES, encoding="utf-8"
    )
    file.setFormatter(logging.Formatter(_FORMAT))
    loggers = [logging.getLogger(name) for name in OURS]
    levels = [logger.level for logger in loggers]
    for logger in loggers:
        logger.setLevel(logging.INFO)
        logger.addHandler(file)
    _log.info("Prism starts")
    try:
        yield
        _log.info("Prism ends")
    finally:
        for logger, level in zip(loggers, levels, strict=True):
            logger.removeHandler(file)
            logger.setLevel(level)
        file.close()


@contextmanager
def native_crashes_go_to(path: Path) -> Iterator[None]:
    """Let a crash in native code write where every thread was, as long as the block lasts. Raises `OSError`."""
    was_enabled = faulthandler.is_enabled()
    with path.open("w", encoding="utf-8") as file:
        faulthandler.enable(file)
        try:
            yield
        finally:
            faulthandler.disable()
            if was_enabled and sys.__stderr__ is not None:
                faulthandler.enable(sys.__stderr__)
