"""All photos of the open folder at a glance."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QItemSelectionModel, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from prism_desktop.library.band import Band
from prism_desktop.library.cell_painter import CellPainter
from prism_desktop.library.cell_view import ADDING, CellView
from prism_desktop.library.no_match import NoMatch
from prism_desktop.library.photo_model import PhotoModel
from prism_desktop.library.photo_selection import PhotoSelection
from prism_desktop.library.photo_states import PhotoStates
from prism_desktop.library.thumbnails import Thumbnails

_CELL = QSize(208, 200)
ROOM = CellPainter.room_in(QRect(QPoint(0, 0), _CELL)).size()
"""What of a cell its thumbnail takes at most, in logical pixels."""


class Grid(CellView):
    """Rows that wrap, and scroll down; a band that is drawn from beside the photos chooses those that it touches."""

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
        self._band = Band(self, selection)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What is said of an empty grid stands in its middle."""
        super().resizeEvent(event)
        self.no_match.setGeometry(self.rect())

    def event(self, event: QEvent) -> bool:
        """Escape gives the band up before it means anything else."""
        if event.type() == QEvent.Type.ShortcutOverride and self._gives_up(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape gives the band up."""
        if self._gives_up(event):
            self._band.give_up()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Beside a photo a band may begin; all else happens as without one."""
        place = event.position().toPoint()
        if event.button() == Qt.MouseButton.LeftButton and not self._shows_photo(place):
            self._band.begin(place, adds=bool(event.modifiers() & ADDING))
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """The band follows."""
        super().mouseMoveEvent(event)
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._band.stretch(event.position().toPoint())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Keys go on from where the band ended."""
        super().mouseReleaseEvent(event)
        ends = self._band.end() if event.button() == Qt.MouseButton.LeftButton else None
        if ends is not None:
            self._anchor, current = ends
            self._selection.choose_row(current, QItemSelectionModel.SelectionFlag.NoUpdate)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The photos, and the band over them."""
        super().paintEvent(event)
        if self._band.stretched:
            self._band.paint(QPainter(self.viewport()))

    def _gives_up(self, event: QEvent) -> bool:
        return self._band.stretched and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape

    def _shows_photo(self, place: QPoint) -> bool:
        index = self.indexAt(place)
        path = self._photos.paths[index.row()] if index.isValid() else None
        return path is not None and self._painter.thumbnail_in(self.visualRect(index), path).contains(place)
