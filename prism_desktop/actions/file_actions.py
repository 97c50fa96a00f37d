"""Opening, exporting, leaving."""

from __future__ import annotations

from functools import partial

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from prism_desktop.actions.group import ActionGroup
from prism_desktop.actions.places import Place


class FileActions(ActionGroup):
    """What is done with files and folders."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._add_opening()
        self._add_exports()
        self.quit = self.add(self.tr("Quit"), "Ctrl+Q", self.tr("Close Prism"), "quit", place=Place.FILE_END)
        self.quit.setMenuRole(QAction.MenuRole.QuitRole)

    def _add_opening(self) -> None:
        add = partial(self.add, place=Place.FILE_OPEN)
        self.open_folder = add(
            self.tr("Open folder…"), QKeySequence.StandardKey.Open, self.tr("Open a folder of photos"), "folder-open"
        )
        self.open_photos = add(self.tr("Open photos…"), "Ctrl+Shift+O", self.tr("Open some photos"), "image-open")

    def _add_exports(self) -> None:
        add = partial(self.add, place=Place.FILE_EXPORT)
        self.color_all = add(
            self.tr("Color all…"),
            "Ctrl+Shift+A",
            self.tr("Save color copies of all photos that need color"),
            "color-all",
        )
        self.export_photo = add(
            self.tr("Export photo…"), "Ctrl+E", self.tr("Save a color copy of this photo"), "export"
        )
        self.export_selection = add(
            self.tr("Export selection…"),
            "Ctrl+Alt+E",
            self.tr("Save color copies of the selected photos"),
            "select-all",
        )
        self.export_folder = add(
            self.tr("Export folder…"),
            "Ctrl+Shift+E",
            self.tr("Save color copies of this folder's photos, with every choice"),
            "export-folder",
        )
        self.contact_sheet = add(
            self.tr("Contact sheet…"),
            "Ctrl+P",
            self.tr("Make a PDF of the photos before and after, to print or to send"),
            "contact-sheet",
        )
