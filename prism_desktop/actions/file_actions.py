"""Opening, exporting, leaving."""

from __future__ import annotations

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from prism_desktop.actions.group import ActionGroup
from prism_desktop.actions.places import Place


class FileActions(ActionGroup):
    """What is done with files and folders."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.open_folder = self.add(
            self.tr("Open folder…"),
            QKeySequence.StandardKey.Open,
            self.tr("Open a folder of photos"),
            "folder-open",
            place=Place.FILE_OPEN,
        )
        self.open_photos = self.add(
            self.tr("Open photos…"),
            "Ctrl+Shift+O",
            self.tr("Open some photos"),
            "image-open",
            place=Place.FILE_OPEN,
        )
        self.color_all = self.add(
            self.tr("Color all…"),
            "Ctrl+Shift+A",
            self.tr("Save color copies of all photos that need color"),
            "color-all",
            place=Place.FILE_EXPORT,
        )
        self.export_photo = self.add(
            self.tr("Export photo…"),
            "Ctrl+E",
            self.tr("Save a color copy of this photo"),
            "export",
            place=Place.FILE_EXPORT,
        )
        self.export_selection = self.add(
            self.tr("Export selection…"),
            "Ctrl+Alt+E",
            self.tr("Save color copies of the selected photos"),
            "select-all",
            place=Place.FILE_EXPORT,
        )
        self.export_folder = self.add(
            self.tr("Export folder…"),
            "Ctrl+Shift+E",
            self.tr("Save color copies of this folder's photos, with every choice"),
            "export-folder",
            place=Place.FILE_EXPORT,
        )
        self.contact_sheet = self.add(
            self.tr("Contact sheet…"),
            "Ctrl+P",
            self.tr("Make a PDF of the photos before and after, to print or to send"),
            "contact-sheet",
            place=Place.FILE_EXPORT,
        )
        self.quit = self.add(self.tr("Quit"), "Ctrl+Q", self.tr("Close Prism"), "quit", place=Place.FILE_END)
        self.quit.setMenuRole(QAction.MenuRole.QuitRole)
