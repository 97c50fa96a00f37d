"""Telling the log what Prism runs on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from prism_desktop.safety.logs import log_system
from prism_desktop.texts.wording import note

if TYPE_CHECKING:
    from prism_desktop.main_window import MainWindow

_SETTLED_MS = 3000
"""By then the window shows its photos: to find out the versions takes as long as to build half of it."""


class Recording(QObject):
    """Has it written once, in the background."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._runner = window.workers.plans
        self._settled = QTimer(self, singleShot=True, interval=_SETTLED_MS)
        self._settled.timeout.connect(self._record)
        self._settled.start()

    def _record(self) -> None:
        self._runner.submit("system", lambda _: log_system(), lambda _: None, note)
