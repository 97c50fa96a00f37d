"""Zoom and comparison."""

from __future__ import annotations

from functools import partial

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QWidget

from prism_desktop.actions.group import ActionGroup
from prism_desktop.actions.places import Place


class ViewActions(ActionGroup):
    """How the photo is looked at."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._add_zoom()
        self._add_compare()
        self._add_overlay()
        self._add_panels()
        self._add_theme()

    def _add_zoom(self) -> None:
        add = partial(self.add, place=Place.VIEW_ZOOM)
        self.fit = add(self.tr("Fit"), ("F", "Ctrl+0"), self.tr("Show the whole photo"), "fit")
        self.actual_size = add(
            self.tr("100 %"), ("1", "Ctrl+1"), self.tr("Show the photo at its full size"), "actual-size"
        )
        self.zoom_in = add(self.tr("Zoom in"), QKeySequence.StandardKey.ZoomIn, self.tr("Zoom in"), "zoom-in")
        self.zoom_out = add(self.tr("Zoom out"), QKeySequence.StandardKey.ZoomOut, self.tr("Zoom out"), "zoom-out")

    def _add_compare(self) -> None:
        add = partial(self.add, place=Place.VIEW_COMPARE, checkable=True)
        self.compare = add(
            self.tr("Compare"),
            "C",
            self.tr("Show before and after: a divider down the photo, then one across it, side by side, no more"),
            "compare",
        )
        self.compare_left_right = add(
            self.tr("Divider from top to bottom"),
            "Ctrl+2",
            self.tr("Before at the left of a divider, after at its right"),
            "compare",
        )
        self.compare_top_bottom = add(
            self.tr("Divider from left to right"),
            "Ctrl+3",
            self.tr("Before above a divider, after below it"),
            "compare-down",
        )
        self.compare_side_by_side = add(
            self.tr("Side by side"),
            "Ctrl+4",
            self.tr("Before and after beside each other, moving together"),
            "compare-side",
        )
        self.original = add(
            self.tr("Original"), "Shift+O", self.tr("Show the original photo; or hold O to look at it"), "original"
        )

    def _add_overlay(self) -> None:
        add = partial(self.add, place=Place.VIEW_OVERLAY, checkable=True)
        self.hide_hints = add(
            self.tr("Hide hints"),
            "M",
            self.tr("Hide hints and boxes, to judge the colors below them; they are back once one is selected"),
            "hide-hints",
        )
        self.unsure = add(
            self.tr("Where to help"),
            "W",
            self.tr("Show where the model is least sure, and a hint would help"),
            "unsure",
        )

    def _add_panels(self) -> None:
        add = partial(self.add, place=Place.VIEW_PANELS, checkable=True)
        self.filmstrip = add(self.tr("Filmstrip"), "F6", self.tr("Show the photos of the folder in a row"), "filmstrip")
        self.strip_beside = add(
            self.tr("Filmstrip at the side"),
            "Shift+F6",
            self.tr("Put the filmstrip beside the photo, or below it again"),
            "filmstrip-side",
        )
        self.side_panel = add(
            self.tr("Side panel"), "F7", self.tr("Show hints and adjustments beside the photo"), "side-panel"
        )
        self.photo_alone = add(
            self.tr("Photo alone"),
            "F9",
            self.tr("Put everything around the photo away, or bring it back"),
            "photo-alone",
        )
        self.full_screen = add(
            self.tr("Full screen"),
            ("F11", QKeySequence.StandardKey.FullScreen),
            self.tr("Fill the whole screen"),
            "full-screen",
        )

    def _add_theme(self) -> None:
        self.light = self.add(
            self.tr("Light theme"),
            "Ctrl+Shift+L",
            self.tr("Make the window light; colors are judged best on dark gray"),
            "theme",
            place=Place.VIEW_THEME,
            checkable=True,
        )
