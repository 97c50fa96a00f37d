"""Going from photo to photo."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget

from prism_desktop.actions.group import ActionGroup
from prism_desktop.actions.places import Place


class PhotoActions(ActionGroup):
    """What is done with photos of the open folder."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        add = partial(self.add, place=Place.PHOTO_GO)
        self.previous = add(
            self.tr("Previous photo"), ("PgUp", "Alt+Left"), self.tr("Go to the photo before"), "previous"
        )
        self.next = add(self.tr("Next photo"), ("PgDown", "Alt+Right"), self.tr("Go to the photo after"), "next")
