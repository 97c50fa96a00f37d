"""Opening photos, from every way of asking for them to the first one chosen."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from prism_desktop.actions.menus import fill_recent_menu
from prism_desktop.panels.banner import Message

if TYPE_CHECKING:
    from prism_desktop.main_window import MainWindow
    from prism_desktop.photo.photo_loader import LoadedPhoto

_SUBJECT = "open"


class Opening(QObject):
    """Joins menu and invitation with what opens folders and photos."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        flow, invitation, actions = window.open_flow, window.stage.empty_state, window.actions_.file
        actions.open_folder.triggered.connect(lambda: flow.ask_folder())
        actions.open_photos.triggered.connect(lambda: flow.ask_photos())
        actions.quit.triggered.connect(lambda: window.close())
        invitation.open_folder_asked.connect(flow.ask_folder)
        invitation.open_photos_asked.connect(flow.ask_photos)
        invitation.folder_chosen.connect(self._open)
        flow.opened.connect(self._show_opened)
        flow.failed.connect(self._show_not_opened)
        window.desk.photo_shown.connect(self._show_notices)
        window.desk.cleared.connect(lambda: window.status.show_notices(()))
        self._frame = QTimer(self, singleShot=True, interval=0)
        self._frame.timeout.connect(self._show_frame)
        self._show_recent()

    def _open(self, folder: Path) -> None:
        self._window.open_flow.open([folder])

    def _show_opened(self, photos: list[Path]) -> None:
        self._window.stage.banners.unsay(_SUBJECT)
        self._window.library.begin(photos)
        self._frame.start()

    def _show_frame(self) -> None:
        """What surrounds the photos comes in a turn of its own: it has all be laid out anew."""
        self._window.tool_bar.show()
        self._show_recent()

    def _show_notices(self, photo: LoadedPhoto) -> None:
        notices = list(photo.raster.notices)
        if photo.largest_level > 0:
            notices.append(self.tr("This photo is too large to show every pixel up close; exports have them all"))
        self._window.status.show_notices(notices)

    def _show_not_opened(self, text: str) -> None:
        self._window.stage.banners.say(_SUBJECT, Message("problem", text))
        self._show_recent()

    def _show_recent(self) -> None:
        folders = self._window.settings.recent_folders
        self._window.stage.empty_state.show_recent(folders)
        fill_recent_menu(self._window.recent_menu, folders, self._open)
