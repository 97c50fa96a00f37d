"""Help, and what Prism is."""

from __future__ import annotations

from functools import partial

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from prism_desktop.actions.group import ActionGroup
from prism_desktop.actions.places import Place


class HelpActions(ActionGroup):
    """What explains Prism."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        add = partial(self.add, place=Place.HELP_PAGES)
        self.pages = add(
            self.tr("Help"),
            ("F1", QKeySequence.StandardKey.HelpContents),
            self.tr("How to color, correct and export photos"),
            "help",
        )
        self.tour = add(
            self.tr("Short tour"), "Ctrl+F1", self.tr("Show what is where, on the photo that is open"), "tour"
        )
        self.keys = add(self.tr("Keys and mouse"), "?", self.tr("What keys and mouse do"), "keys")
        self.logs = add(
            self.tr("Show log folder"),
            "Ctrl+Shift+F1",
            self.tr("Open the folder where Prism writes down what it does"),
            "log",
        )
        self.about = self.add(
            self.tr("About Prism"),
            "Shift+F1",
            self.tr("Versions, the model and its license"),
            "about",
            place=Place.HELP_ABOUT,
        )
        self.about.setMenuRole(QAction.MenuRole.AboutRole)
