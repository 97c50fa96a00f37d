"""Saying of photos that they are to be colored, or not, whatever they look like."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from prism_desktop.library.photo_state import State

if TYPE_CHECKING:
    from prism_desktop.main_window import MainWindow

_LOOKED_AT = 1000
"""Of more photos than this both can be said without looking."""
_SETTLE_MS = 50
"""Thousands of photos may be selected, and their states come one after the other."""


class LeavingOut(QObject):
    """Joins the selection with the owner's word on it."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        actions = window.actions_.library
        actions.color_anyway.triggered.connect(lambda: self._say(leave_out=False))
        actions.leave_out.triggered.connect(lambda: self._say(leave_out=True))
        self._settle = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._settle.timeout.connect(self._follow)
        window.selection.selection_changed.connect(self._settle.start)
        window.states.changed.connect(lambda _: self._settle.start())
        self._follow()

    def _say(self, *, leave_out: bool) -> None:
        self._window.library.left_out.say(self._window.selection.selected_paths(), leave_out=leave_out)

    def _follow(self) -> None:
        """What can be said: an edited photo is colored in any case."""
        window, actions = self._window, self._window.actions_.library
        selected = window.selection.selected_paths()
        statuses = [window.states.of(path) for path in selected[:_LOOKED_AT]]
        many = len(selected) > _LOOKED_AT
        actions.color_anyway.setEnabled(many or any(each.left_out for each in statuses))
        can_leave_out = any(each.edit is State.UNTOUCHED and not each.left_out for each in statuses)
        actions.leave_out.setEnabled(many or can_leave_out)
