"""The page of the panel that tells what is known: of the photo's file, of its edits, of the model."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from prism_desktop.look.theme import SPACING
from prism_desktop.panels.facts_table import FactsTable
from prism_desktop.panels.page import Page

NAME = "info"


class InfoPage(Page):
    """Three tables; long ones can be folded away."""

    folder_asked = Signal()
    """The folder of the photo's edits is to be shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.file = FactsTable()
        self.edits = FactsTable()
        self.model = FactsTable()
        self.show_folder = QPushButton(self.tr("Show in folder"))
        self.show_folder.setAutoDefault(True)  # Enter presses it
        self.show_folder.setToolTip(self.tr("Open the folder that keeps what you change of this photo"))
        self.show_folder.clicked.connect(lambda: self.folder_asked.emit())
        edits = QWidget()
        column = QVBoxLayout(edits)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACING)
        column.addWidget(self.edits)
        column.addWidget(self.show_folder)
        self.add_section(self.tr("Photo"), self.file)
        self.edits_section = self.add_section(self.tr("Your edits"), edits)
        self.model_section = self.add_section(self.tr("The model that colors"), self.model)
