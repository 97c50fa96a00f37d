"""Telling of the open photo when its file vanishes from the disk, comes back, or becomes another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from prism_desktop.library.survey import Changes
from prism_desktop.panels.banner import Message

if TYPE_CHECKING:
    from prism_desktop.main_window import MainWindow

_SUBJECT = "vanished"


class Following(QObject):
    """Joins what changes on the disk with the photo on the canvas, which stays there."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        window.library.disk_changed.connect(self._follow)
        window.selection.photo_chosen.connect(lambda _: window.stage.banners.unsay(_SUBJECT))

    def _follow(self, changes: Changes) -> None:
        window = self._window
        for other in (*changes.gone, *changes.altered):
            window.opener.forget(other)
            window.previewer.forget(other)
        path = window.desk.chosen
        if path is None:
            return
        if path in changes.gone:
            text = self.tr("{name} is not in its folder any more. Put it back, or choose another photo.")
            window.stage.banners.say(_SUBJECT, Message("problem", text.format(name=path.name)))
        elif path in changes.added:
            window.stage.banners.unsay(_SUBJECT)
        elif path in changes.altered:
            window.desk.choose(path)
