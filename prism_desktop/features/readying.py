"""What the first photos will need to be shown at once is made ready while nothing is open yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from prism_desktop.main_window import MainWindow

_SETTLED_MS = 300
"""By then the invitation shows."""


class Readying(QObject):
    """Has the tool bar's icons drawn, one in a turn: all at once would take as long as to show the photos."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._bar = window.tool_bar
        self._left = [action.icon() for action in self._bar.actions()]
        self._next_turn = QTimer(self, singleShot=True, interval=_SETTLED_MS)
        self._next_turn.timeout.connect(self._draw_one)
        self._next_turn.start()

    def _draw_one(self) -> None:
        if self._left and not self._bar.isVisible():
            self._left.pop().pixmap(self._bar.iconSize(), self._bar.devicePixelRatioF())
            self._next_turn.start(0)
