"""The photos of the open folder in a row below the canvas, or beside it."""

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
_SCROLLBAR_PX, _FRAME_PX = 12, 10
_MOST_COLUMNS = 4
_ANY_PX = 16_777_215
"""Qt's own word for no limit."""


class Filmstrip(CellView):
    """One row, which the wheel turns sideways; or, upright, rows of as many as there is room for."""

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
        self.stand(upright=False)

    def stand(self, *, upright: bool) -> None:
        """Take the shape that a place beside the canvas asks for, or one below it."""
        off, shown = Qt.ScrollBarPolicy.ScrollBarAlwaysOff, Qt.ScrollBarPolicy.ScrollBarAlwaysOn
        self.setHorizontalScrollBarPolicy(off if upright else Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setVerticalScrollBarPolicy(shown if upright else off)
        across = _CELL.width() + _SCROLLBAR_PX + _FRAME_PX
        self.setMinimumWidth(across if upright else 0)
        self.setMaximumWidth(across + (_MOST_COLUMNS - 1) * _CELL.width() if upright else _ANY_PX)
        along = _CELL.height() + _SCROLLBAR_PX + 2
        self.setMinimumHeight(0 if upright else along)
        self.setMaximumHeight(_ANY_PX if upright else along)
        self.set_wraps(wraps=upright)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """A wheel turns the strip sideways, where it lies in a row."""
        if self.wraps:
            super().wheelEvent(event)
            return
        delta = event.pixelDelta() if not event.pixelDelta().isNull() else event.angleDelta()
        bar = self.horizontalScrollBar()
        bar.setValue(bar.value() - (delta.y() or delta.x()))
        event.accept()
