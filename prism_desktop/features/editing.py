"""Changing recipes: history, hints, the color of the selected hint, and back to automatic color."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from prism_core.recipe import automatic
from prism_desktop.editing.history import Edit

if TYPE_CHECKING:
    from prism_desktop.main_window import MainWindow


class Editing(QObject):
    """Joins the edit menu and the color panel with the editor."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        editor, actions, panel = window.editor, window.actions_.edit, window.color_panel
        actions.undo.triggered.connect(lambda: window.edit_flow.undo() if self._in_grid else editor.undo())
        actions.redo.triggered.connect(lambda: window.edit_flow.redo() if self._in_grid else editor.redo())
        actions.remove_hint.triggered.connect(lambda: editor.remove_selected())
        actions.clear_hints.triggered.connect(lambda: editor.clear_hints())
        actions.reset.triggered.connect(lambda: self._reset())
        window.hint_color.used.connect(self._use_color)
        panel.show_recent(window.settings.recent_colors)
        for changed in (editor.followed, editor.document_changed, editor.selection_changed):
            changed.connect(self._follow)
        window.selection.selection_changed.connect(self._follow)
        window.stage.page_changed.connect(self._follow)
        window.edit_flow.ended.connect(self._follow)
        self._follow()

    @property
    def _in_grid(self) -> bool:
        return self._window.stage.shows_grid

    def _follow(self) -> None:
        """In the grid changes are those to the chosen photos: the open one is out of sight."""
        editor, actions = self._window.editor, self._window.actions_.edit
        document, in_grid = editor.document, self._in_grid
        if in_grid:
            actions.show_history(self._window.edit_flow.undoable, self._window.edit_flow.redoable)
        else:
            actions.show_history(*((document.next_undo, document.next_redo) if document else (None, None)))
        chosen = editor.selected is not None or editor.selected_region is not None
        actions.remove_hint.setEnabled(chosen and not in_grid)
        actions.clear_hints.setEnabled(bool(editor.recipe.hints) and not in_grid)
        actions.reset.setEnabled(self._window.selection.count > 0 if in_grid else document is not None)

    def _reset(self) -> None:
        if self._in_grid or self._window.selection.count > 1:
            changes = dict.fromkeys(self._window.targets.chosen, automatic)
            self._window.edit_flow.start(Edit.RESET, changes)
        else:
            self._window.editor.reset()

    def _use_color(self, a: float, b: float) -> None:
        window = self._window
        window.settings.add_recent_color((a, b))
        window.tools.last_color = (a, b)
        window.color_panel.show_recent(window.settings.recent_colors)
