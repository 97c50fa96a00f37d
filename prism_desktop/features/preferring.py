"""The preferences, and what keeps to them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from prism_core.models import cuda
from prism_desktop.library.thumbnail_room import ThumbnailRoom
from prism_desktop.photo.memory import Memory
from prism_desktop.rendering.models import Models
from prism_desktop.texts.language import language_for, spoken
from prism_desktop.texts.wording import note

if TYPE_CHECKING:
    from prism_desktop.main_window import MainWindow

_GPUS = "gpus"


class Preferring(QObject):
    """Opens the preferences, and keeps to the bounds on memory and disk."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._spoken = spoken()
        self._memory = Memory(window.settings, window.opener, window.previewer, self)
        self._thumbnails = ThumbnailRoom(window.settings, window.library.store, window.workers.thumbnails, self)
        self._models = Models(window.workers.files, self)
        window.actions_.edit.preferences.triggered.connect(lambda: self.open())

    def open(self) -> None:
        """Show the preferences."""
        from prism_desktop.dialogs.preferences.export_page import ExportPage
        from prism_desktop.dialogs.preferences.look_page import LookPage
        from prism_desktop.dialogs.preferences.model_page import ModelPage
        from prism_desktop.dialogs.preferences.preferences_dialog import PreferencesDialog
        from prism_desktop.dialogs.preferences.speed_page import SpeedPage
        from prism_desktop.dialogs.preferences.storage_page import StoragePage

        window = self._window
        speed = SpeedPage(window.engine_keeper, window.previewer)
        pages = [
            LookPage(window.settings, window.appearance, self._spoken),
            speed,
            ModelPage(self._models, window.engine_keeper, window.previewer),
            ExportPage(window.settings),
            StoragePage(self._memory, self._thumbnails),
        ]
        dialog = PreferencesDialog(pages, window)
        dialog.finished.connect(dialog.deleteLater)
        dialog.finished.connect(lambda: window.workers.files.cancel(_GPUS))
        dialog.finished.connect(self._speak)
        window.workers.files.submit(_GPUS, lambda _: cuda.gpu_names(), speed.show_gpus, note)
        dialog.open()

    def _speak(self) -> None:
        """Open the window anew in the language chosen, if it is another."""
        if language_for(self._window.settings.preferences.language) != self._spoken:
            self._window.reopening.ask()
