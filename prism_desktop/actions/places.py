"""Where actions stand: the menus, and in each the sections between separators. This order is the order on screen."""

from __future__ import annotations

import enum


class Menu(enum.Enum):
    """A menu of the menu bar."""

    FILE = enum.auto()
    EDIT = enum.auto()
    PHOTO = enum.auto()
    TOOLS = enum.auto()
    VIEW = enum.auto()
    HELP = enum.auto()


class Place(enum.Enum):
    """A section of a menu. A section, or a menu, without actions is not shown."""

    FILE_OPEN = Menu.FILE, 1
    FILE_EXPORT = Menu.FILE, 2
    FILE_QUEUE = Menu.FILE, 3
    FILE_END = Menu.FILE, 4
    EDIT_HISTORY = Menu.EDIT, 1
    EDIT_COPY = Menu.EDIT, 2
    EDIT_HINTS = Menu.EDIT, 3
    EDIT_RESET = Menu.EDIT, 4
    EDIT_PREFERENCES = Menu.EDIT, 5
    PHOTO_GO = Menu.PHOTO, 1
    PHOTO_CHOOSE = Menu.PHOTO, 2
    PHOTO_ALBUM = Menu.PHOTO, 3
    TOOLS_CHOOSE = Menu.TOOLS, 1
    TOOLS_SIZE = Menu.TOOLS, 2
    TOOLS_HINTS = Menu.TOOLS, 3
    TOOLS_HELP = Menu.TOOLS, 4
    VIEW_ZOOM = Menu.VIEW, 1
    VIEW_COMPARE = Menu.VIEW, 2
    VIEW_OVERLAY = Menu.VIEW, 3
    VIEW_LIBRARY = Menu.VIEW, 4
    VIEW_PANELS = Menu.VIEW, 5
    VIEW_THEME = Menu.VIEW, 6
    HELP_PAGES = Menu.HELP, 1
    HELP_ABOUT = Menu.HELP, 2

    @property
    def menu(self) -> Menu:
        """The menu that this section is in."""
        return self.value[0]
