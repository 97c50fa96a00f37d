"""Looking at all photos, and choosing among them."""

from __future__ import annotations

from functools import partial

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QWidget

from prism_desktop.actions.group import ActionGroup
from prism_desktop.actions.places import Place


class LibraryActions(ActionGroup):
    """What is done with the list of photos."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        add = partial(self.add, place=Place.PHOTO_CHOOSE)
        self.select_all = add(
            self.tr("Select all photos"),
            QKeySequence.StandardKey.SelectAll,
            self.tr("Select all photos that are shown"),
            "select-all",
        )
        self.color_anyway = add(
            self.tr("Color it anyway"),
            "Ctrl+K",
            self.tr("Color the selected photos with all others, whatever they look like"),
            "color-anyway",
        )
        self.leave_out = add(
            self.tr("Leave out of Color all"),
            "Ctrl+D",
            self.tr("Do not color the selected photos when all are colored"),
            "state-left-out",
        )
        self.find = add(
            self.tr("Find photos"),
            QKeySequence.StandardKey.Find,
            self.tr("Show some of the photos: by name, state, day or folder"),
            "search",
        )
        self.clear_filter = add(
            self.tr("Clear filter"), "Ctrl+Shift+F", self.tr("Show all photos again"), "clear-filter"
        )
        self.grid = self.add(
            self.tr("Grid of all photos"),
            "G",
            self.tr("Show all photos at a glance; Enter opens one"),
            "grid",
            place=Place.VIEW_LIBRARY,
            checkable=True,
        )
        self.previews = self.add(
            self.tr("Previews in color"),
            "Shift+G",
            self.tr("Show the colors of photos before you open them, or the scans as they are"),
            "previews",
            place=Place.VIEW_LIBRARY,
            checkable=True,
        )
