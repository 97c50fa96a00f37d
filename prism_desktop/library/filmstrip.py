"""The photos of the open folder in a row below the canvas."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QWidget

from prism_desktop.library.cell_painter import CellPainter
from prism_desktop.library.cell_view import CellView
from prism_desktop.library.photo_model import PhotoModel
from prism_desktop.library.photo_selection import PhotoSelection
from prism_desktop.library.photo_states import PhotoStates
from prism_desktop.library.thumbnails import Thumbnails

_CELL = QSize(120, 108)
_SCROLLBAR_PX = 12


class Filmstrip(CellView):
    """One row, which the wheel turns sideways."""

    def __init__(
        self,
        model: PhotoModel,
        selection: PhotoSelection,
        thumbnails: Thumbnails,
        states: PhotoStates,
        parent: QWidget | None = None,
    ) -> None:
        painter = CellPainter(thumbnails, states, cell_size=_CELL)
        super().__init__(model, selection, thumbnails, painter, wraps=False, parent=parent)
        self.setObjectName("filmstrip")
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFixedHeight(_CELL.height() + _SCROLLBAR_PX + 2)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """A wheel turns the strip sideways."""
        delta = event.pixelDelta() if not event.pixelDelta().isNull() else event.angleDelta()
        bar = self.horizontalScrollBar()
        bar.setValue(bar.value() - (delta.y() or delta.x()))
        event.accept()
