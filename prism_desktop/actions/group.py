"""How an action is declared: once, with all that menus, tool bar, tooltips and the shortcut sheet say of it."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from prism_desktop.actions.places import Place
from prism_desktop.look.icons import icon

Key = QKeySequence.StandardKey | str
Keys = Key | tuple[Key, ...]


class ActionGroup(QObject):
    """Actions that belong together. Who connects them decides what they do."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._places: list[tuple[Place, QAction]] = []

    def at(self, place: Place) -> list[QAction]:
        """The actions of a section of the menus, in the order of their declaration."""
        return [action for where, action in self._places if where is place]

    def add(
        self, text: str, keys: Keys, tip: str, icon_name: str = "", *, place: Place, checkable: bool = False
    ) -> QAction:
        """A new action of the window. keys: standard keys of the platform, shortcuts, or several of both."""
        action = QAction(text, self._window)
        action.setIconText(text.rstrip("…"))  # the plain name, whatever the text comes to be
        action.setCheckable(checkable)
        action.setShortcuts(_sequences(keys))
        show_tip(action, tip)
        action.setStatusTip(tip)
        if icon_name:
            action.setIcon(icon(icon_name))
        self._window.addAction(action)
        self._places.append((place, action))
        return action


def show_tip(action: QAction, tip: str) -> None:
    """Say this, and the action's key, to whoever points at it."""
    shown = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    action.setToolTip(f"{tip} ({shown})" if shown else tip)


def _sequences(keys: Keys) -> list[QKeySequence]:
    """Every shortcut once; a platform may have several, or none, for a standard key."""
    found: list[QKeySequence] = []
    for key in keys if isinstance(keys, tuple) else (keys,):
        bound = QKeySequence.keyBindings(key) if isinstance(key, QKeySequence.StandardKey) else [QKeySequence(key)]
        found += [each for each in bound if each not in found]
    return found
