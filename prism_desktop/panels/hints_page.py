"""The page of the panel where hints get their colors."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from prism_desktop.editing.hint_color import HintColor
from prism_desktop.panels.color_panel import ColorPanel
from prism_desktop.panels.named_colors import NamedColors
from prism_desktop.panels.page import Page
from prism_desktop.panels.palette_panel import PalettePanel

NAME = "hints"


class HintsPage(Page):
    """The picker, the colors that the owner gave names, and the palettes of their time."""

    def __init__(self, hint_color: HintColor, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.color_panel = ColorPanel(hint_color)
        self.named_colors = NamedColors(hint_color)
        self.palettes = PalettePanel(hint_color)
        self.add(self.color_panel)
        self.named_section = self.add_section(self.tr("Saved colors"), self.named_colors)
        self.palettes_section = self.add_section(self.tr("Palettes"), self.palettes)
