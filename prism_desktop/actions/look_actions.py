"""Taking looks and hints from one photo to others, and making an album of them."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from prism_desktop.actions.group import ActionGroup
from prism_desktop.actions.places import Place


class LookActions(ActionGroup):
    """What is copied and pasted goes to the chosen photos."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.copy_look = self.add(
            self.tr("Copy look"),
            "Ctrl+C",
            self.tr("Take along the adjustments of this photo"),
            "copy-look",
            place=Place.EDIT_COPY,
        )
        self.paste_look = self.add(
            self.tr("Paste look"),
            "Ctrl+V",
            self.tr("Give the chosen photos the adjustments that were copied"),
            "paste-look",
            place=Place.EDIT_COPY,
        )
        self.copy_hints = self.add(
            self.tr("Copy hints"),
            "Ctrl+Shift+C",
            self.tr("Take along the color hints of this photo"),
            "copy-hints",
            place=Place.EDIT_COPY,
        )
        self.paste_hints = self.add(
            self.tr("Paste hints"),
            "Ctrl+Shift+V",
            self.tr("Give the chosen photos the hints that were copied, at the same places"),
            "paste-hints",
            place=Place.EDIT_COPY,
        )
        self.reference = self.add(
            self.tr("Colors like another photo…"),
            "Ctrl+L",
            self.tr("Give the chosen photos the colors of another one, in light and shadow"),
            "reference",
            place=Place.PHOTO_ALBUM,
        )
        self.forget_reference = self.add(
            self.tr("Colors of their own again"),
            "Ctrl+Alt+K",
            self.tr("Give the chosen photos their automatic colors again"),
            "reference-off",
            place=Place.PHOTO_ALBUM,
        )
        self.match = self.add(
            self.tr("Match chosen photos"),
            "Ctrl+M",
            self.tr("Bring the chosen photos to one white balance and saturation"),
            "match",
            place=Place.PHOTO_ALBUM,
        )
