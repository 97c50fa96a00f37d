"""The pages of the panel at the right."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget

from prism_desktop.actions.group import ActionGroup
from prism_desktop.actions.places import Place


class PanelActions(ActionGroup):
    """Which page of the panel is open."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        add = partial(self.add, place=Place.VIEW_PANELS, checkable=True)
        self.hints = add(self.tr("Hints"), "Alt+1", self.tr("Choose the color of a hint"), "hint")
        self.adjust = add(self.tr("Adjust"), "Alt+2", self.tr("Adjust the colors of the whole photo"), "adjust")
        self.info = add(self.tr("Info"), "Alt+3", self.tr("What is known of this photo and of the model"), "info")
