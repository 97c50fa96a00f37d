"""What explains Prism."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from prism_desktop.dialogs.about_dialog import AboutDialog
from prism_desktop.dialogs.crash_dialog import show_log_folder
from prism_desktop.dialogs.shortcut_sheet import ShortcutSheet

if TYPE_CHECKING:
    from prism_desktop.main_window import MainWindow


class Helping(QObject):
    """Opens what the help menu offers."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        actions = window.actions_.help
        actions.keys.triggered.connect(lambda: ShortcutSheet.open_for(window.actions_, window))
        actions.logs.triggered.connect(lambda: show_log_folder())
        actions.about.triggered.connect(lambda: AboutDialog.open_for(window.previewer.engine, window))
