"""Other ways to color the open photo, to choose from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from prism_desktop.rendering.variant_renders import VariantRenders

if TYPE_CHECKING:
    from prism_desktop.main_window import MainWindow


class Varying(QObject):
    """Has variants rendered while their strip is in sight."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        strip = window.adjust_page.variants
        renders = VariantRenders(window.editor, window.desk, window.previewer, window.workers.inference, self)
        renders.offered.connect(strip.show_offers)
        renders.rendered.connect(strip.show_picture)
        strip.looked_at.connect(renders.want)
