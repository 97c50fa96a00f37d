"""What the window remembers is written while it goes on: to wait for the disk would hold it up."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from prism_desktop.texts.wording import note

if TYPE_CHECKING:
    from prism_desktop.main_window import MainWindow


class Remembering(QObject):
    """Has each change of the settings written in the background; the newest has all of them."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._runner = window.workers.saves
        window.settings.file.save_soon = self._save

    def _save(self, write: Callable[[], None]) -> None:
        self._runner.submit("settings", lambda _: write(), lambda _: None, note)
