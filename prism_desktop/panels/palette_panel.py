"""Historical palettes: choose one, and colors of their time from it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QComboBox, QLabel, QVBoxLayout, QWidget

from prism_desktop.editing.hint_color import HintColor
from prism_desktop.editing.palettes import palettes, translated
from prism_desktop.look.theme import SPACING
from prism_desktop.panels.swatches import Swatch, Swatches

_NOTE_LINES = 3


class PalettePanel(QWidget):
    """A list of palettes, the colors of one, and below them the name of a color or who chose them."""

    palette_changed = Signal(str)
    """Another palette shows: its (English) name."""

    def __init__(self, hint_color: HintColor, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.choice = QComboBox()
        self.choice.setAccessibleName(self.tr("Palette"))
        self.choice.setToolTip(self.tr("Colors of their time, ready to use"))
        self.choice.addItems([translated(palette.name) for palette in palettes()])
        self.swatches = Swatches(hint_color)
        self._note = QLabel()
        self._note.setProperty("role", "quiet")
        self._note.setWordWrap(True)
        self._note.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._note.setMinimumHeight(_NOTE_LINES * self._note.fontMetrics().lineSpacing())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACING)
        for part in (self.choice, self.swatches, self._note):
            column.addWidget(part)
        self.choice.currentIndexChanged.connect(lambda _: self._change())
        self.swatches.looked_at.connect(self._tell)
        self._show()

    @property
    def note(self) -> str:
        """What is said of the colors now."""
        return self._note.text()

    def choose_palette(self, name: str) -> None:
        """Show the palette of that (English) name; a name that there is not changes nothing."""
        names = [palette.name for palette in palettes()]
        if name in names:
            self.choice.setCurrentIndex(names.index(name))

    def _change(self) -> None:
        self._show()
        self.palette_changed.emit(palettes()[self.choice.currentIndex()].name)

    def _show(self) -> None:
        palette = palettes()[self.choice.currentIndex()]
        self.swatches.show_swatches(
            [Swatch(color.ab, translated(color.name), own=QColor(color.color)) for color in palette.colors]
        )
        self._tell("")

    def _tell(self, name: str) -> None:
        palette = palettes()[self.choice.currentIndex()]
        sources = {translated(color.name): color.source for color in palette.colors}
        source = translated(sources.get(name, "") or palette.source)
        self._note.setText(f"{name}\n{source}" if name else source)
