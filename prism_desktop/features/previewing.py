"""Photos that nobody has edited are seen in automatic colors, or as they were scanned."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from prism_desktop.main_window import MainWindow


class Previewing(QObject):
    """Joins the view menu with the library, and remembers what was chosen."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        action = window.actions_.library.previews
        action.setChecked(window.settings.previews_in_color)
        window.library.previews.turn(action.isChecked())
        action.toggled.connect(self._turn)

    def _turn(self, on: bool) -> None:  # noqa: FBT001 - a signal's argument
        self._window.settings.previews_in_color = on
        self._window.library.previews.turn(on)
