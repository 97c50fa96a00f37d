"""Undo and redo, hints, starting over."""

from __future__ import annotations

from functools import partial

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from prism_desktop.actions.edit_names import name_of
from prism_desktop.actions.group import ActionGroup, show_tip
from prism_desktop.actions.places import Place
from prism_desktop.editing.history import Edit


class EditActions(ActionGroup):
    """What changes the recipe of the open photo."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        add = partial(self.add, place=Place.EDIT_HISTORY)
        self.undo = add(self.tr("Undo"), QKeySequence.StandardKey.Undo, self.tr("Take back the last change"), "undo")
        self.redo = add(self.tr("Redo"), ("Ctrl+Shift+Z", "Ctrl+Y"), self.tr("Do again what was taken back"), "redo")
        add = partial(self.add, place=Place.EDIT_HINTS)
        # Not the platform's own keys: on X11 that is Ctrl+D, too, which leaves photos out.
        self.remove_hint = add(
            self.tr("Remove hint"), ("Del", "Backspace"), self.tr("Remove the selected hint"), "remove"
        )
        self.clear_hints = add(
            self.tr("Remove all hints"), "Ctrl+Shift+Delete", self.tr("Remove all hints of this photo"), "clear-hints"
        )
        self.reset = self.add(
            self.tr("Back to automatic color"),
            "Ctrl+Shift+R",
            self.tr("Remove all hints and adjustments of this photo, or of all that are selected"),
            "reset",
            place=Place.EDIT_RESET,
        )
        self.preferences = self.add(
            self.tr("Preferences…"),
            ("Ctrl+,", QKeySequence.StandardKey.Preferences),
            self.tr("Language, theme, graphics card, memory, model"),
            "settings",
            place=Place.EDIT_PREFERENCES,
        )
        self.preferences.setMenuRole(QAction.MenuRole.PreferencesRole)

    def show_history(self, undo: Edit | None, redo: Edit | None) -> None:
        """Name what would be undone and redone."""
        self.undo.setEnabled(undo is not None)
        self.redo.setEnabled(redo is not None)
        _name_step(self.undo, undo and self.tr("Undo {step}").format(step=name_of(undo)))
        _name_step(self.redo, redo and self.tr("Redo {step}").format(step=name_of(redo)))


def _name_step(action: QAction, step: str | None) -> None:
    """step: what the action would do now; None where there is nothing to do."""
    action.setText(step or action.iconText())
    show_tip(action, step or action.statusTip())
