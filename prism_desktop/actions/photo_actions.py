"""Going from photo to photo."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from prism_desktop.actions.group import ActionGroup
from prism_desktop.actions.places import Place


class PhotoActions(ActionGroup):
    """What is done with photos of the open folder."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.previous = self.add(
            self.tr("Previous photo"),
            ("PgUp", "Alt+Left"),
            self.tr("Go to the photo before"),
            "previous",
            place=Place.PHOTO_GO,
        )
        self.next = self.add(
            self.tr("Next photo"),
            ("PgDown", "Alt+Right"),
            self.tr("Go to the photo after"),
            "next",
            place=Place.PHOTO_GO,
        )
