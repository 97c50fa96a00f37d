"""Zoom and comparison."""

from __future__ import annotations

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QWidget

from prism_desktop.actions.group import ActionGroup
from prism_desktop.actions.places import Place


class ViewActions(ActionGroup):
    """How the photo is looked at."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.fit = self.add(
            self.tr("Fit"), ("F", "Ctrl+0"), self.tr("Show the whole photo"), "fit", place=Place.VIEW_ZOOM
        )
        self.actual_size = self.add(
            self.tr("100 %"),
            ("1", "Ctrl+1"),
            self.tr("Show the photo at its full size"),
            "actual-size",
            place=Place.VIEW_ZOOM,
        )
        self.zoom_in = self.add(
            self.tr("Zoom in"),
            QKeySequence.StandardKey.ZoomIn,
            self.tr("Zoom in"),
            "zoom-in",
            place=Place.VIEW_ZOOM,
        )
        self.zoom_out = self.add(
            self.tr("Zoom out"),
            QKeySequence.StandardKey.ZoomOut,
            self.tr("Zoom out"),
            "zoom-out",
            place=Place.VIEW_ZOOM,
        )
        self.compare = self.add(
            self.tr("Compare"),
            "C",
            self.tr("Show before and after: with a divider to drag, then side by side, then no more"),
            "compare",
            place=Place.VIEW_COMPARE,
            checkable=True,
        )
        self.compare_left_right = self.add(
            self.tr("Divider from top to bottom"),
            "Ctrl+2",
            self.tr("Before at the left of a divider, after at its right"),
            "compare",
            place=Place.VIEW_COMPARE,
            checkable=True,
        )
        self.compare_top_bottom = self.add(
            self.tr("Divider from left to right"),
            "Ctrl+3",
            self.tr("Before above a divider, after below it"),
            "compare-down",
            place=Place.VIEW_COMPARE,
            checkable=True,
        )
        self.compare_side_by_side = self.add(
            self.tr("Side by side"),
            "Ctrl+4",
            self.tr("Before and after beside each other, moving together"),
            "compare-side",
            place=Place.VIEW_COMPARE,
            checkable=True,
        )
        self.original = self.add(
            self.tr("Original"),
            "Shift+O",
            self.tr("Show the original photo; or hold O to look at it"),
            "original",
            place=Place.VIEW_COMPARE,
            checkable=True,
        )
        self.unsure = self.add(
            self.tr("Where to help"),
            "W",
            self.tr("Show where the model is least sure, and a hint would help"),
            "unsure",
            place=Place.VIEW_OVERLAY,
            checkable=True,
        )
        self.filmstrip = self.add(
            self.tr("Filmstrip"),
            "F6",
            self.tr("Show the row of photos at the bottom"),
            "filmstrip",
            place=Place.VIEW_PANELS,
            checkable=True,
        )
        self.side_panel = self.add(
            self.tr("Side panel"),
            "F7",
            self.tr("Show hints and adjustments beside the photo"),
            "side-panel",
            place=Place.VIEW_PANELS,
            checkable=True,
        )
        self.photo_alone = self.add(
            self.tr("Photo alone"),
            "F9",
            self.tr("Put everything around the photo away, or bring it back"),
            "photo-alone",
            place=Place.VIEW_PANELS,
            checkable=True,
        )
        self.full_screen = self.add(
            self.tr("Full screen"),
            ("F11", QKeySequence.StandardKey.FullScreen),
            self.tr("Fill the whole screen"),
            "full-screen",
            place=Place.VIEW_PANELS,
            checkable=True,
        )
        self.light = self.add(
            self.tr("Light theme"),
            "Ctrl+Shift+L",
            self.tr("Make the window light; colors are judged best on dark gray"),
            "theme",
            place=Place.VIEW_THEME,
            checkable=True,
        )
