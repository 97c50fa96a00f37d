"""The slider of detail is answered at once: what the generator says at its steps is asked while it is in sight."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from prism_desktop.rendering.foresight import Foresight

if TYPE_CHECKING:
    from prism_desktop.main_window import MainWindow


class Foreseeing(QObject):
    """Joins the slider with what looks ahead for it."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        row = window.adjust_panel.detail
        foresight = Foresight(row.steps, window.editor, window.desk, window.previewer, window.workers.inference, self)
        row.looked_at.connect(foresight.want)
