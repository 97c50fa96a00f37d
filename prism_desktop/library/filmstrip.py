"""The photos of the open folder in a row below the canvas."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QTimer, Signal
from PySide6.QtGui import QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QListView, QWidget

from prism_desktop.library.photo_delegate import CELL_HEIGHT_PX, CELL_WIDTH_PX, PhotoDelegate
from prism_desktop.library.photo_model import PATH_ROLE, PhotoModel
from prism_desktop.library.thumbnails import Thumbnails

_SCROLLBAR_PX = 12
_SETTLE_MS = 30


class Filmstrip(QListView):
    """Shows a `PhotoModel` and keeps the thumbnails in sight, and those beside them, coming."""

    photo_chosen = Signal(Path)

    def __init__(self, model: PhotoModel, thumbnails: Thumbnails, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("filmstrip")
        self.setAccessibleName(self.tr("Photos of the open folder"))
        self._photos = model
        self._thumbnails = thumbnails
        self.setModel(model)
        self.setItemDelegate(PhotoDelegate(self))
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(False)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setHorizontalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setFixedHeight(CELL_HEIGHT_PX + _SCROLLBAR_PX + 2)
        self._settle = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._settle.timeout.connect(self._want_what_shows)
        # Not the timer's own start: it would take the scroll bar's value for its interval.
        self.horizontalScrollBar().valueChanged.connect(lambda _: self._settle.start())
        self.horizontalScrollBar().rangeChanged.connect(lambda *_: self._settle.start())
        model.modelReset.connect(self._settle.start)
        self.selectionModel().currentChanged.connect(self._choose)

    @property
    def current(self) -> Path | None:
        """The chosen photo."""
        return self.currentIndex().data(PATH_ROLE) if self.currentIndex().isValid() else None

    def choose(self, path: Path) -> None:
        """Make this photo the chosen one."""
        row = self._photos.row_of(path)
        if row is not None:
            self._go_to(row)

    def step(self, by: int) -> None:
        """Choose the photo so many places further."""
        count = self._photos.rowCount()
        if count:
            self._go_to(min(max(self.currentIndex().row() + by, 0), count - 1))

    def keyboardSearch(self, search: str) -> None:
        """Typed letters are shortcuts of the window, not the beginnings of names."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        """A wheel turns the strip sideways."""
        delta = event.pixelDelta() if not event.pixelDelta().isNull() else event.angleDelta()
        bar = self.horizontalScrollBar()
        bar.setValue(bar.value() - (delta.y() or delta.x()))
        event.accept()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More may be in sight now."""
        super().resizeEvent(event)
        self._settle.start()

    def _go_to(self, row: int) -> None:
        index = self._photos.index(row)
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.scrollTo(index)

    def _choose(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if current.isValid():
            self.photo_chosen.emit(current.data(PATH_ROLE))

    def _want_what_shows(self) -> None:
        left = self.horizontalScrollBar().value()
        first = max(0, left // CELL_WIDTH_PX)
        last = (left + self.viewport().width()) // CELL_WIDTH_PX + 1
        ahead = last - first
        paths = self._photos.paths
        order = [*paths[first:last], *paths[last : last + ahead], *paths[max(0, first - ahead) : first]]
        self._thumbnails.want(order)
