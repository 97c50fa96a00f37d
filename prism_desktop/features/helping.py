"""What explains Prism."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from prism_desktop.dialogs.crash_dialog import show_log_folder
from prism_desktop.texts.language import spoken
from prism_desktop.texts.wording import note

if TYPE_CHECKING:
    from prism_core.libraries import Library
    from prism_desktop.dialogs.help_window import HelpWindow
    from prism_desktop.main_window import MainWindow

_LIBRARIES = "libraries"


class Helping(QObject):
    """Opens what the help menu offers."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._pages: HelpWindow | None = None
        actions = window.actions_.help
        actions.keys.triggered.connect(lambda: self._show_keys())
        actions.logs.triggered.connect(lambda: show_log_folder())
        actions.about.triggered.connect(lambda: self._show_about())
        actions.pages.triggered.connect(lambda: self._show_pages())

    def _show_keys(self) -> None:
        from prism_desktop.dialogs.shortcut_sheet import ShortcutSheet

        ShortcutSheet.open_for(self._window.actions_, self._window)

    def _show_pages(self) -> None:
        """The window of help, once; it comes to the front where it is open."""
        if self._pages is None:
            from prism_desktop.dialogs.help_window import HelpWindow
            from prism_desktop.texts.help_pages import help_pages

            self._pages = HelpWindow(help_pages(spoken()), self._window)
        self._pages.show()
        self._pages.activateWindow()

    def _show_about(self) -> None:
        from prism_core.libraries import libraries
        from prism_desktop.dialogs.about_dialog import AboutDialog

        files = self._window.workers.files

        def ask(show: Callable[[list[Library]], None]) -> None:
            files.submit(_LIBRARIES, lambda _: libraries(), show, note)

        dialog = AboutDialog(self._window.previewer.engine, ask, self._window)
        dialog.finished.connect(lambda: files.cancel(_LIBRARIES))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
