"""The page of the panel where the whole photo is adjusted."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from prism_desktop.actions.look_actions import LookActions
from prism_desktop.editing.editor import Editor
from prism_desktop.panels.adjust_panel import AdjustPanel
from prism_desktop.panels.history_list import HistoryList
from prism_desktop.panels.look_bar import LookBar
from prism_desktop.panels.page import Page
from prism_desktop.panels.variant_strip import VariantStrip
from prism_desktop.rendering.preview import Previewer

NAME = "adjust"


class AdjustPage(Page):
    """Sliders, what goes from photo to photo, and what was done so far."""

    def __init__(
        self, editor: Editor, previewer: Previewer, actions: LookActions, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.adjust_panel = AdjustPanel(editor, previewer)
        self.history = HistoryList(editor)
        self.add(self.adjust_panel)
        self.variants = VariantStrip(editor)
        self.variants_section = self.add_section(self.tr("Variants"), self.variants)
        self.looks = LookBar(actions, editor)
        self.add_section(self.tr("Looks and albums"), self.looks)
        self.history_section = self.add_section(self.tr("History"), self.history)
