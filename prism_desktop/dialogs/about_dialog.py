"""What this Prism is: its version, its model, and their licenses."""

from __future__ import annotations

from PySide6.QtCore import Qt, qVersion
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

import prism_core
from prism_core.models.engine import Engine
from prism_desktop.icons import IconLabel
from prism_desktop.theme import SPACING

_ICON_PX, _TEXT_WIDTH_PX = 64, 420


class AboutDialog(QDialog):
    """Prism, its model's card in words, Qt."""

    def __init__(self, engine: Engine | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("About Prism"))
        sign = IconLabel("app", _ICON_PX)
        column = QVBoxLayout()
        column.setSpacing(SPACING)
        title = QLabel(self.tr("Prism {version}").format(version=prism_core.__version__))
        title.setProperty("role", "title")
        column.addWidget(title)
        for text in self._texts(engine):
            label = QLabel(text)
            label.setProperty("role", "quiet")
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setFixedWidth(_TEXT_WIDTH_PX)
            column.addWidget(label)
        row = QHBoxLayout()
        row.setSpacing(3 * SPACING)
        row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(column, 1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.button(QDialogButtonBox.StandardButton.Close).setToolTip(self.tr("Close this page (Esc)"))
        buttons.rejected.connect(self.reject)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(3 * SPACING, 3 * SPACING, 3 * SPACING, 2 * SPACING)
        outer.setSpacing(2 * SPACING)
        outer.addLayout(row)
        outer.addWidget(buttons)

    @classmethod
    def open_for(cls, engine: Engine | None, parent: QWidget) -> None:
        """Show the dialog without stopping anything."""
        dialog = cls(engine, parent)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _texts(self, engine: Engine | None) -> list[str]:
        texts = [self.tr("Brings color back to old photographs, on this computer alone. Apache License 2.0.")]
        if engine is not None:
            card = engine.card
            model = self.tr("Model: {name} {version}, {license}. {description}")
            texts.append(
                model.format(name=card.name, version=card.version, license=card.license, description=card.description)
            )
            texts.append(self.tr("What it cannot do: {limits}").format(limits=card.limits))
        texts.append(self.tr("Qt {version}, LGPL 3.").format(version=qVersion()))
        return texts
