"""Errors that nothing was prepared for: the window lives on, and its owner gets a report to pass on."""

from __future__ import annotations

import logging
import sys
import time
import traceback
from types import TracebackType
from typing import Self

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from prism_desktop.dialogs.crash_dialog import CrashDialog
from prism_desktop.safety.logs import OURS
from prism_desktop.safety.report import report_of
from prism_desktop.task_runner import GuiCalls

_log = logging.getLogger(__name__)

_QUIET_S = 10.0
"""An error that comes again within this time is not told again: a window may repeat it with every frame."""


class UnexpectedErrors(QObject):
    """While entered: what no one caught, and every error logged with its trace, from whatever thread, is told."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._calls = GuiCalls(self)
        self._handler = _Handler(self)
        self._last_seen: dict[str, float] = {}
        self._dialog: CrashDialog | None = None

    def __enter__(self) -> Self:
        self._usual = sys.excepthook
        sys.excepthook = self._take_uncaught
        for name in OURS:
            logging.getLogger(name).addHandler(self._handler)
        return self

    def __exit__(self, *_: object) -> None:
        sys.excepthook = self._usual
        for name in OURS:
            logging.getLogger(name).removeHandler(self._handler)
        self._calls.clear()

    def post(self, error: BaseException) -> None:
        """Tell of an error; safe to call from any thread."""
        self._calls.post(lambda: self._tell(error))

    def _take_uncaught(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        self._usual(kind, error, trace)
        _log.error("unexpected error", exc_info=(kind, error, trace))

    def _tell(self, error: BaseException) -> None:
        sign = "".join(traceback.format_exception(error))
        earlier, self._last_seen[sign] = self._last_seen.get(sign), time.monotonic()
        if self._dialog is not None:
            self._dialog.count_another()
        elif earlier is None or time.monotonic() - earlier > _QUIET_S:
            self._dialog = CrashDialog.open_for(report_of(error), self._window)
            self._dialog.finished.connect(self._forget_dialog)

    def _forget_dialog(self) -> None:
        self._dialog = None


class _Handler(logging.Handler):
    """Passes on what was logged with a trace at ERROR or above."""

    def __init__(self, errors: UnexpectedErrors) -> None:
        super().__init__(logging.ERROR)
        self._errors = errors

    def emit(self, record: logging.LogRecord) -> None:
        """Hand over the record's error."""
        if record.exc_info and record.exc_info[1] is not None:
            self._errors.post(record.exc_info[1])
