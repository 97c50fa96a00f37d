"""Changing the recipe of the open photo: history, hints, and the color of the selected hint."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from prism_desktop.rendering.suggester import Suggester

if TYPE_CHECKING:
    from prism_desktop.main_window import MainWindow


class Editing(QObject):
    """Joins the edit menu and the color panel with the editor."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        editor, actions, panel = window.editor, window.actions_.edit, window.color_panel
        actions.undo.triggered.connect(lambda: editor.undo())
        actions.redo.triggered.connect(lambda: editor.redo())
        actions.remove_hint.triggered.connect(lambda: editor.remove_selected())
        actions.clear_hints.triggered.connect(lambda: editor.clear_hints())
        actions.reset.triggered.connect(lambda: editor.reset())
        suggester = Suggester(editor, window.desk, window.previewer, window.workers.inference, self)
        suggester.suggested.connect(panel.show_suggestions)
        window.hint_color.used.connect(self._use_color)
        panel.show_recent(window.settings.recent_colors)

    def _use_color(self, a: float, b: float) -> None:
        window = self._window
        window.settings.add_recent_color((a, b))
        window.tools.last_color = (a, b)
        window.color_panel.show_recent(window.settings.recent_colors)
