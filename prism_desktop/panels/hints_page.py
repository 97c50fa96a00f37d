"""The page of the panel where hints get their colors."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from prism_desktop.hint_color import HintColor
from prism_desktop.panels.color_panel import ColorPanel
from prism_desktop.panels.page import Page

NAME = "hints"


class HintsPage(Page):
    """The picker."""

    def __init__(self, hint_color: HintColor, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.color_panel = ColorPanel(hint_color)
        self.add_section(self.tr("Color of the hint"), self.color_panel)
