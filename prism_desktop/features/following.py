"""Telling of the open photo when its file vanishes from the disk, comes back, or becomes another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from prism_desktop.library.survey import Changes
from prism_desktop.panels.banner import Message

if TYPE_CHECKING:
    from prism_desktop.main_window import MainWindow

_SUBJECT, _FOLDER = "vanished", "folder vanished"


class Following(QObject):
    """Joins what changes on the disk with the photo on the canvas, which stays there."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        window.library.disk_changed.connect(self._follow)
        window.selection.photo_chosen.connect(lambda _: window.stage.banners.unsay(_SUBJECT))
        window.open_flow.opened.connect(lambda _: window.stage.banners.unsay(_FOLDER))

    def _follow(self, changes: Changes) -> None:
        window = self._window
        for other in (*changes.gone, *changes.altered):
            window.opener.forget(other)
            window.previewer.forget(other)
        self._tell_of_folder()
        path = window.desk.chosen
        if path is None or not window.library.catalog.paths:
            return
        if path in changes.gone:
            text = self.tr("{name} is not in its folder any more. Put it back, or choose another photo.")
            window.stage.banners.say(_SUBJECT, Message("problem", text.format(name=path.name)))
        elif path in changes.added:
            window.stage.banners.unsay(_SUBJECT)
        elif path in changes.altered:
            window.desk.choose(path)

    def _tell_of_folder(self) -> None:
        window = self._window
        if window.library.catalog.paths:
            window.stage.banners.unsay(_FOLDER)
            return
        window.stage.banners.unsay(_SUBJECT)
        text = self.tr(
            "There are no photos in {folder} any more. Was it renamed or moved, or is its drive not connected? "
            "Bring it back, or open it where it is now."
        ).format(folder=window.open_flow.name)
        action = (self.tr("Open folder…"), window.open_flow.ask_folder)
        window.stage.banners.say(_FOLDER, Message("problem", text, action))
