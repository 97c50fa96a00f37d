"""All photos of the open folder at a glance."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from prism_desktop.library.cell_painter import CellPainter
from prism_desktop.library.cell_view import CellView
from prism_desktop.library.no_match import NoMatch
from prism_desktop.library.photo_model import PhotoModel
from prism_desktop.library.photo_selection import PhotoSelection
from prism_desktop.library.photo_states import PhotoStates
from prism_desktop.library.thumbnails import Thumbnails

_CELL = QSize(208, 200)
ROOM = CellPainter.room_in(QRect(QPoint(0, 0), _CELL)).size()
"""What of a cell its thumbnail takes at most, in logical pixels."""


class Grid(CellView):
    """Rows that wrap, and scroll down."""

    def __init__(
        self,
        model: PhotoModel,
        selection: PhotoSelection,
        thumbnails: Thumbnails,
        states: PhotoStates,
        parent: QWidget | None = None,
    ) -> None:
        painter = CellPainter(thumbnails, states, cell_size=_CELL)
        super().__init__(model, selection, thumbnails, painter, wraps=True, parent=parent)
        self.setObjectName("grid")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.no_match = NoMatch(self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What is said of an empty grid stands in its middle."""
        super().resizeEvent(event)
        self.no_match.setGeometry(self.rect())
