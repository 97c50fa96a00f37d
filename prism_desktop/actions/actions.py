"""All groups of actions of the window."""

from __future__ import annotations

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from prism_desktop.actions.edit_actions import EditActions
from prism_desktop.actions.file_actions import FileActions
from prism_desktop.actions.help_actions import HelpActions
from prism_desktop.actions.library_actions import LibraryActions
from prism_desktop.actions.look_actions import LookActions
from prism_desktop.actions.panel_actions import PanelActions
from prism_desktop.actions.photo_actions import PhotoActions
from prism_desktop.actions.places import Place
from prism_desktop.actions.queue_actions import QueueActions
from prism_desktop.actions.tool_actions import ToolActions
from prism_desktop.actions.view_actions import ViewActions


class Actions:
    """The window's actions by group."""

    def __init__(self, window: QWidget) -> None:
        self.file = FileActions(window)
        self.queue = QueueActions(window)
        self.edit = EditActions(window)
        self.photo = PhotoActions(window)
        self.library = LibraryActions(window)
        self.tool = ToolActions(window)
        self.view = ViewActions(window)
        self.look = LookActions(window)
        self.panel = PanelActions(window)
        self.help = HelpActions(window)
        self._groups = (
            self.file,
            self.queue,
            self.edit,
            self.photo,
            self.library,
            self.tool,
            self.view,
            self.look,
            self.panel,
            self.help,
        )

    def at(self, place: Place) -> list[QAction]:
        """The actions of a section of the menus."""
        return [action for group in self._groups for action in group.at(place)]

    def all(self) -> list[QAction]:
        """Every action, in the order of the menus."""
        return [action for place in Place for action in self.at(place)]
