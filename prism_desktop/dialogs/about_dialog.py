"""What this Prism is: its version, its model, what it is built on, and all their licenses."""

from __future__ import annotations

import platform
from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, qVersion
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QPlainTextEdit,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

import prism_core
from prism_core.libraries import Library
from prism_core.models.engine import Engine
from prism_desktop.look.icons import IconLabel
from prism_desktop.look.theme import SPACING
from prism_desktop.texts.card_words import card_words

AskLibraries = Callable[[Callable[[list[Library]], None]], object]
"""Reads the libraries in the background."""

_ICON_PX = 64
_SIZE_PX = QSize(640, 520)
_LIST_WIDTH_PX = 220


class AboutDialog(QDialog):
    """Versions above; below, the model's card in words and the licenses."""

    def __init__(self, engine: Engine | None, ask_libraries: AskLibraries, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("About Prism"))
        self._libraries: list[Library] = []
        self.names = QListWidget()
        self.names.setFixedWidth(_LIST_WIDTH_PX)
        self.names.setAccessibleName(self.tr("Libraries"))
        self.names.setToolTip(self.tr("The libraries that Prism is built on"))
        self.license = _reading(self.tr("License"), self.tr("The license of the chosen library"))
        self.card = _reading(self.tr("Model"), self.tr("What the model is, learned from, and cannot do"))
        self._align_card()
        self.card.setPlainText(self._model(engine))
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setToolTip(self.tr("The model, or the libraries"))
        self.tabs.tabBar().setAccessibleName(self.tr("About Prism"))
        self.tabs.addTab(self.card, self.tr("Model"))
        self.tabs.addTab(self._licenses(), self.tr("Libraries and licenses"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.button(QDialogButtonBox.StandardButton.Close).setToolTip(self.tr("Close this page (Esc)"))
        buttons.rejected.connect(self.reject)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(3 * SPACING, 3 * SPACING, 3 * SPACING, 2 * SPACING)
        outer.setSpacing(2 * SPACING)
        outer.addLayout(self._heading())
        outer.addWidget(self.tabs, 1)
        outer.addWidget(buttons)
        self.resize(_SIZE_PX.boundedTo(self.screen().availableSize()))
        self.names.currentRowChanged.connect(self._show_license)
        ask_libraries(self._show_libraries)

    def _align_card(self) -> None:
        """Its lines begin where the language does; a text of many lines would have them all begin at the left."""
        option = self.card.document().defaultTextOption()
        side = Qt.AlignmentFlag.AlignRight if self.isRightToLeft() else Qt.AlignmentFlag.AlignLeft
        option.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute)
        self.card.document().setDefaultTextOption(option)

    def _heading(self) -> QHBoxLayout:
        title = QLabel(self.tr("Prism {version}").format(version=prism_core.__version__))
        title.setProperty("role", "title")
        purpose = QLabel(self.tr("Brings color back to old photographs, on this computer alone. Apache License 2.0."))
        built = self.tr("Qt {qt}, Python {python}, {system}")
        versions = QLabel(
            built.format(qt=qVersion(), python=platform.python_version(), system=platform.platform(terse=True))
        )
        column = QVBoxLayout()
        column.setSpacing(SPACING // 2)
        column.addWidget(title)
        for label in (purpose, versions):
            label.setProperty("role", "quiet")
            column.addWidget(label)
        if self.isRightToLeft():  # lines in Latin letters would stand at the other side
            for label in (title, purpose, versions):
                label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute)
        row = QHBoxLayout()
        row.setSpacing(2 * SPACING)
        row.addWidget(IconLabel("app", _ICON_PX))
        row.addLayout(column, 1)
        return row

    def _licenses(self) -> QWidget:
        page = QWidget()
        row = QHBoxLayout(page)
        row.setContentsMargins(0, SPACING, 0, 0)
        row.setSpacing(SPACING)
        row.addWidget(self.names)
        row.addWidget(self.license, 1)
        return page

    def _model(self, engine: Engine | None) -> str:
        if engine is None:
            return self.tr("No model is loaded.")
        return f"{engine.card.name} {engine.card.version}\n\n{card_words(engine.card)}"

    def _show_libraries(self, libraries: list[Library]) -> None:
        self._libraries = libraries
        for library in libraries:
            self.names.addItem(f"{library.name} {library.version}")
        self.names.setCurrentRow(0)

    def _show_license(self, row: int) -> None:
        library = self._libraries[row]
        self.license.setPlainText(f"{library.name} {library.version}\n{library.license}\n\n{library.text}")


def _reading(name: str, tip: str) -> QPlainTextEdit:
    """Text to read, scroll and copy."""
    text = QPlainTextEdit()
    text.setReadOnly(True)
    text.setTabChangesFocus(True)
    text.setAccessibleName(name)
    text.setToolTip(tip)
    return text
