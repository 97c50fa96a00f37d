"""How the window is arranged: its place and size, what divides it, and what of it is put away, as it was last time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from prism_desktop.main_window import MainWindow

_SIZE_PX = (1600, 1000)


class Arranging(QObject):
    """Joins the panels of the view menu with the window, and remembers the arrangement."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        actions = window.actions_.view
        self._strip_beside = actions.strip_beside
        self._parts: dict[str, tuple[QAction, QWidget]] = {
            "filmstrip": (actions.filmstrip, window.filmstrip),
            "side-panel": (actions.side_panel, window.side_panel),
        }
        self._restore()
        for action, part in self._parts.values():
            action.toggled.connect(lambda shown, part=part: window.stage.let_show(part, shown))
            action.toggled.connect(lambda _: self._follow())
        actions.strip_beside.toggled.connect(lambda beside: window.stage.place_strip(beside=beside))
        actions.photo_alone.triggered.connect(self._show_alone)
        actions.full_screen.triggered.connect(lambda: self._turn_full_screen())
        window.installEventFilter(self)
        window.closing_down.connect(self._remember)

    def eventFilter(self, _window: QObject, event: QEvent) -> bool:
        """The window may be made full, or whole again, by the desktop."""
        if event.type() == QEvent.Type.WindowStateChange:
            self._window.actions_.view.full_screen.setChecked(self._window.isFullScreen())
        return False

    def _turn_full_screen(self) -> None:
        """Back from it the window is maximized again where it was."""
        self._window.setWindowState(self._window.windowState() ^ Qt.WindowState.WindowFullScreen)

    def _restore(self) -> None:
        window, settings = self._window, self._window.settings
        room = window.screen().availableSize()
        window.resize(min(_SIZE_PX[0], room.width() * 9 // 10), min(_SIZE_PX[1], room.height() * 9 // 10))
        if window.minimumWidth() <= room.width() < _SIZE_PX[0] and room.height() < _SIZE_PX[1]:
            window.setWindowState(Qt.WindowState.WindowMaximized)  # a small screen is needed whole
        window.restoreGeometry(settings.geometry)  # brings it to a screen that is there
        self._strip_beside.setChecked(settings.strip_beside)
        window.stage.place_strip(beside=settings.strip_beside)
        for splitter in window.stage.splitters:
            splitter.restoreState(settings.splitter(splitter.objectName()))
        put_away = settings.put_away
        for name, (action, part) in self._parts.items():
            action.setChecked(name not in put_away)
            window.stage.let_show(part, action.isChecked())
        self._follow()

    def _remember(self) -> None:
        window, settings = self._window, self._window.settings
        settings.geometry = window.saveGeometry()
        for splitter in window.stage.splitters:
            settings.set_splitter(splitter.objectName(), splitter.saveState())
        settings.strip_beside = self._strip_beside.isChecked()
        settings.put_away = [name for name, (action, _) in self._parts.items() if not action.isChecked()]

    def _show_alone(self, alone: bool) -> None:  # noqa: FBT001 - a signal's argument
        for action, _ in self._parts.values():
            action.setChecked(not alone)

    def _follow(self) -> None:
        shown = any(action.isChecked() for action, _ in self._parts.values())
        self._window.actions_.view.photo_alone.setChecked(not shown)
