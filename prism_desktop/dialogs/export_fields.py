"""The fields of the export dialog: each an offer of what most people want, and room for what some do."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QFileDialog, QHBoxLayout, QLineEdit, QPushButton, QSlider, QSpinBox, QWidget

from prism_core.export_options import EDGE_LIMITS
from prism_core.naming import FIELDS, PLAIN_NAME
from prism_desktop.dialogs.path_line import PathLine
from prism_desktop.look.theme import SPACING

_OWN = "own"
_EDGES_PX = (4096, 2048, 1200)
_SPIN_PX = 96


class Offer(QComboBox):
    """A list of values with their names."""

    def __init__(self, entries: Sequence[tuple[object, str]], chosen: object, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        for value, text in entries:
            self.addItem(text, value)
        self.choose(chosen)

    def choose(self, value: object) -> None:
        """Choose a value; the first one where it is not offered."""
        self.setCurrentIndex(max(0, self.findData(value)))


class FolderField(QWidget):
    """A folder's path, typed or looked for."""

    changed = Signal()

    def __init__(self, folder: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = PathLine(folder)
        self.line.setToolTip(self.tr("The folder for the color copies; it is made if there is none"))
        self.browse = QPushButton(self.tr("Browse…"))
        self.browse.setToolTip(self.tr("Choose another folder"))
        self.browse.clicked.connect(self._browse)
        row = _row(self, self.line, self.browse)
        row.setStretch(0, 1)
        self.setFocusProxy(self.line)
        self.line.textChanged.connect(self.changed)

    def _browse(self) -> None:
        # The folder offered is mostly not there yet, and with its name in place Qt's own dialog lets nobody choose.
        folder = Path(self.line.path or Path.home())
        there = next((place for place in (folder, *folder.parents) if place.is_dir()), Path.home())
        dialog = QFileDialog(self, self.tr("Folder for the color copies"), str(there))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.fileSelected.connect(self.line.setText)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()


class NameField(QWidget):
    """How the copies are called: one of some ways, or a template of one's own."""

    changed = Signal()

    def __init__(self, template: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        ways = {
            PLAIN_NAME: self.tr("As the original"),
            "{name}-color": self.tr("The original's name with “-color”"),
            "{date} {name}": self.tr("Date, then the original's name"),
            "{folder} {counter}": self.tr("Folder and a number"),
        }
        self.way = Offer([*ways.items(), (_OWN, self.tr("Your own…"))], template if template in ways else _OWN)
        self.own = QLineEdit(template)
        fields = ", ".join(f"{{{name}}}" for name in FIELDS)
        self.own.setToolTip(self.tr("Write text and any of {fields}").format(fields=fields))
        self.own.setAccessibleName(self.tr("Your own names"))
        row = _row(self, self.way, self.own)
        row.setStretch(0, 1)
        row.setStretch(1, 1)
        self.setFocusProxy(self.way)
        self.way.currentIndexChanged.connect(self._follow)
        self.own.textChanged.connect(lambda _: self.changed.emit())
        self.own.setVisible(self.way.currentData() == _OWN)

    @property
    def template(self) -> str:
        """The template of names."""
        return self.own.text() if self.way.currentData() == _OWN else self.way.currentData()

    def _follow(self) -> None:
        own = self.way.currentData() == _OWN
        self.own.setVisible(own)
        if own:
            self.own.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()


class SizeField(QWidget):
    """How large the copies are: as the originals, or no longer than so many pixels."""

    changed = Signal()

    def __init__(self, edge_px: int | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        words = {
            4096: self.tr("Large: up to 4096 pixels"),
            2048: self.tr("Screen: up to 2048 pixels"),
            1200: self.tr("E-mail: up to 1200 pixels"),
        }
        offers: list[tuple[object, str]] = [(None, self.tr("Original size")), *words.items()]
        chosen = edge_px if edge_px is None or edge_px in words else _OWN
        self.way = Offer([*offers, (_OWN, self.tr("Your own…"))], chosen)
        self.own = QSpinBox()
        self.own.setRange(*EDGE_LIMITS)
        self.own.setValue(edge_px or _EDGES_PX[1])
        self.own.setSuffix(self.tr(" px"))
        self.own.setFixedWidth(_SPIN_PX)
        self.own.setToolTip(self.tr("The longer edge; smaller photos keep their size"))
        self.own.setAccessibleName(self.tr("Longer edge in pixels"))
        row = _row(self, self.way, self.own)
        row.setStretch(0, 1)
        self.setFocusProxy(self.way)
        self.way.currentIndexChanged.connect(self._follow)
        self.own.valueChanged.connect(lambda _: self.changed.emit())
        self.own.setVisible(chosen == _OWN)

    @property
    def edge_px(self) -> int | None:
        """The longest edge of a copy; None for the original's."""
        value = self.way.currentData()
        return self.own.value() if value == _OWN else value

    def _follow(self) -> None:
        self.own.setVisible(self.way.currentData() == _OWN)
        self.changed.emit()


class QualityField(QWidget):
    """1 to 100, by a slider or as a number."""

    changed = Signal()

    def __init__(self, quality: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.number = QSpinBox()
        self.number.setRange(1, 100)
        self.number.setFixedWidth(_SPIN_PX // 2 + SPACING)
        self.number.setAlignment(Qt.AlignmentFlag.AlignCenter)
        slider = QSlider(Qt.Orientation.Horizontal)
        slider.setRange(1, 100)
        slider.setProperty("mirrored", self.isRightToLeft())  # for the style sheet
        slider.setAccessibleName(self.tr("Quality, by a slider"))
        for part in (self.number, slider):
            part.setToolTip(self.tr("Higher looks better and takes more room; above 92 hardly anybody sees it"))
        row = _row(self, slider, self.number)
        row.setStretch(0, 1)
        self.setFocusProxy(self.number)
        slider.valueChanged.connect(self.number.setValue)
        self.number.valueChanged.connect(slider.setValue)
        self.number.setValue(quality)
        self.number.valueChanged.connect(lambda _: self.changed.emit())

    def value(self) -> int:
        """The quality chosen."""
        return self.number.value()


def _row(parent: QWidget, *parts: QWidget) -> QHBoxLayout:
    row = QHBoxLayout(parent)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(SPACING)
    for part in parts:
        row.addWidget(part)
    return row
