"""Looking at all photos, and choosing among them."""

from __future__ import annotations

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QWidget

from prism_desktop.actions.group import ActionGroup
from prism_desktop.actions.places import Place


class LibraryActions(ActionGroup):
    """What is done with the list of photos."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.select_all = self.add(
            self.tr("Select all photos"),
            QKeySequence.StandardKey.SelectAll,
            self.tr("Select all photos that are shown"),
            "select-all",
            place=Place.PHOTO_CHOOSE,
        )
        self.color_anyway = self.add(
            self.tr("Color it anyway"),
            "Ctrl+K",
            self.tr("Color the selected photos with all others, whatever they look like"),
            "color-anyway",
            place=Place.PHOTO_CHOOSE,
        )
        self.leave_out = self.add(
            self.tr("Leave out of Color all"),
            "Ctrl+D",
            self.tr("Do not color the selected photos when all are colored"),
            "state-left-out",
            place=Place.PHOTO_CHOOSE,
        )
        self.find = self.add(
            self.tr("Find photos"),
            QKeySequence.StandardKey.Find,
            self.tr("Show some of the photos: by name, state, day or folder"),
            "search",
            place=Place.PHOTO_CHOOSE,
        )
        self.clear_filter = self.add(
            self.tr("Clear filter"),
            "Ctrl+Shift+F",
            self.tr("Show all photos again"),
            "clear-filter",
            place=Place.PHOTO_CHOOSE,
        )
        self.grid = self.add(
            self.tr("Grid of all photos"),
            "G",
            self.tr("Show all photos at a glance; Enter opens one"),
            "grid",
            place=Place.VIEW_LIBRARY,
            checkable=True,
        )
