"""Taking looks and hints from one photo to others, and making an album of them."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget

from prism_desktop.actions.group import ActionGroup
from prism_desktop.actions.places import Place


class LookActions(ActionGroup):
    """What is copied and pasted goes to the chosen photos."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._add_copying()
        self._add_album()

    def _add_copying(self) -> None:
        add = partial(self.add, place=Place.EDIT_COPY)
        self.copy_look = add(
            self.tr("Copy look"), "Ctrl+C", self.tr("Take along the adjustments of this photo"), "copy-look"
        )
        self.paste_look = add(
            self.tr("Paste look"),
            "Ctrl+V",
            self.tr("Give the chosen photos the adjustments that were copied"),
            "paste-look",
        )
        self.copy_hints = add(
            self.tr("Copy hints"), "Ctrl+Shift+C", self.tr("Take along the color hints of this photo"), "copy-hints"
        )
        self.paste_hints = add(
            self.tr("Paste hints"),
            "Ctrl+Shift+V",
            self.tr("Give the chosen photos the hints that were copied, at the same places"),
            "paste-hints",
        )

    def _add_album(self) -> None:
        add = partial(self.add, place=Place.PHOTO_ALBUM)
        self.reference = add(
            self.tr("Colors like another photo…"),
            "Ctrl+L",
            self.tr("Give the chosen photos the colors of another one, in light and shadow"),
            "reference",
        )
        self.forget_reference = add(
            self.tr("Colors of their own again"),
            "Ctrl+Alt+K",
            self.tr("Give the chosen photos their automatic colors again"),
            "reference-off",
        )
        self.match = add(
            self.tr("Match chosen photos"),
            "Ctrl+M",
            self.tr("Bring the chosen photos to one white balance and saturation"),
            "match",
        )
