"""Light or dark, by a key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from prism_desktop.main_window import MainWindow


class Theming(QObject):
    """Joins the view menu with the appearance, whoever else changes that."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._appearance = window.appearance
        self._action = window.actions_.view.light
        self._action.triggered.connect(self._choose)
        window.appearance.changed.connect(self._follow)
        self._follow()

    def _choose(self, light: bool) -> None:  # noqa: FBT001 - a signal's argument
        self._appearance.choose("light" if light else "dark")

    def _follow(self) -> None:
        self._action.setChecked(self._appearance.light)
