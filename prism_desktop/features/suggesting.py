"""Likely colors for the spot of the selected hint: offered in the panel, and tried one after the other by a key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from prism_core.hints.suggest import Suggestion
from prism_desktop.rendering.suggester import Suggester

if TYPE_CHECKING:
    from prism_desktop.main_window import MainWindow

_SAME = 1.0
"""Units of a* and b* together within which a hint has a suggested color."""
_MESSAGE_MS = 6000


class Suggesting(QObject):
    """Joins the generator's suggestions with panel, keys and editor."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._suggested: tuple[Suggestion, ...] = ()
        self._step = 0
        """Which way to go once the suggestions are known; 0 is nowhere."""
        self._gesture = 0
        suggester = Suggester(window.editor, window.desk, window.previewer, window.workers.inference, self)
        suggester.suggested.connect(self._take)
        tool = window.actions_.tool
        tool.next_color.triggered.connect(lambda: self._go(1))
        tool.previous_color.triggered.connect(lambda: self._go(-1))
        window.editor.selection_changed.connect(self._begin)
        window.stage.page_changed.connect(self._follow)
        self._begin()

    def _begin(self) -> None:
        self._suggested, self._step = (), 0
        self._gesture = self._window.editor.begin_gesture()
        self._follow()

    def _follow(self) -> None:
        window = self._window
        has_hint = window.editor.selected is not None and not window.stage.shows_grid
        for action in (window.actions_.tool.next_color, window.actions_.tool.previous_color):
            action.setEnabled(has_hint)

    def _take(self, suggested: tuple[Suggestion, ...]) -> None:
        self._suggested = suggested
        self._window.color_panel.show_suggestions(suggested)
        if self._step:
            self._go(self._step)

    def _go(self, by: int) -> None:
        editor, count = self._window.editor, len(self._suggested)
        if editor.selected is None or not count:
            self._step = by
            return
        self._step = 0
        at = self._at
        number = (at + by) % count if at is not None else 0 if by > 0 else count - 1
        color = self._suggested[number]
        # All that is tried for a hint is one step of undo.
        editor.color_hint(editor.selected, (color.a, color.b), gesture=self._gesture)
        editor.end_gesture()
        text = self.tr("Likely color {n} of {count} for this spot: {share}. S leads to the next one.")
        share = f"{color.share:.0%}".replace("%", " %")
        self._window.status.showMessage(text.format(n=number + 1, count=count, share=share), _MESSAGE_MS)

    @property
    def _at(self) -> int | None:
        """Which of the suggested colors the hint has."""
        hint = self._window.editor.selected_hint
        if hint is None:
            return None
        apart = [abs(hint.a - each.a) + abs(hint.b - each.b) for each in self._suggested]
        return next((number for number, far in enumerate(apart) if far < _SAME), None)
