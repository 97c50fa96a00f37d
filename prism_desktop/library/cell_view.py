"""A view of photos that can be chosen and opened: a grid, or a strip of a single row."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget

from prism_desktop.library.cell_area import CellArea
from prism_desktop.library.cell_painter import CellPainter
from prism_desktop.library.photo_model import AnyIndex, PhotoModel
from prism_desktop.library.photo_selection import PhotoSelection
from prism_desktop.library.thumbnails import Thumbnails
from prism_desktop.look.focus_ring import note_focus

ADDING = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
"""With these the mouse adds to what is chosen."""
_SETTLE_MS = 30
_Flag = QItemSelectionModel.SelectionFlag
_PAGES = (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
_STEPS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class CellView(CellArea):
    """Shows a `PhotoModel` and keeps the thumbnails in sight, and those beside them, coming."""

    photo_opened = Signal(Path)
    """A photo was double-clicked, or Enter was pressed on it."""

    def __init__(
        self,
        model: PhotoModel,
        selection: PhotoSelection,
        thumbnails: Thumbnails,
        painter: CellPainter,
        *,
        wraps: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(model, selection, painter, wraps=wraps, parent=parent)
        self._thumbnails = thumbnails
        self._anchor = 0
        self._settle = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._settle.timeout.connect(self._want_what_shows)
        self.setMouseTracking(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setAccessibleName(self.tr("Photos of the open folder"))
        for bar in (self.horizontalScrollBar(), self.verticalScrollBar()):
            # Not the timer's own start: it would take the scroll bar's value for its interval.
            bar.valueChanged.connect(lambda _: self._settle.start())
        model.arranged.connect(self._follow_list)
        thumbnails.renewed.connect(self._settle.start)
        selection.items.currentChanged.connect(lambda now, _: self._reveal(now))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Keys mean the photos now."""
        note_focus(self, event)
        super().focusInEvent(event)

    def visible_paths(self) -> list[Path]:
        """The photos in sight, at least in part."""
        paths = self._photos.paths
        return [paths[row] for rows in self.rows_in(self.viewport().rect()) for row in rows]

    def moveCursor(self, _action: QAbstractItemView.CursorAction, _keys: Qt.KeyboardModifier) -> QModelIndex:
        """Keys are dealt with in `keyPressEvent`."""
        return self.currentIndex()

    def setSelection(self, _rect: QRect, _flags: QItemSelectionModel.SelectionFlag) -> None:
        """The mouse is dealt with in `mousePressEvent`."""

    def rowsInserted(self, parent: AnyIndex, start: int, end: int) -> None:
        """More photos are there, perhaps in sight."""
        super().rowsInserted(parent, start, end)
        self._settle.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More may be in sight now; the current photo stays there."""
        super().resizeEvent(event)
        self.scrollTo(self.currentIndex())
        self._settle.start()

    def event(self, event: QEvent) -> bool:
        """In a grid a page is a page: these keys do not go to the window, which has another use for them."""
        if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
            return super().event(event)
        turns = self._wraps and event.key() in _PAGES and not event.modifiers()
        event.setAccepted(turns)
        return turns or super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose a photo: alone, with Ctrl besides the others, with Shift all up to it; beside the photos, none."""
        row = self.indexAt(event.position().toPoint()).row()
        if event.button() == Qt.MouseButton.RightButton and row >= 0 and self._selection.is_selected(row):
            return  # its menu acts on all that are chosen
        if row < 0:
            if not event.modifiers() & ADDING:
                self._selection.items.clearSelection()
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._selection.choose_rows(self._anchor, row, row)
        elif event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._anchor = row
            self._selection.choose_row(row, _Flag.Toggle)
        else:
            self._anchor = row
            self._selection.choose_row(row)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """The frame of the photo under the mouse is painted by `paintEvent`."""
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Everything was done when the button was pressed."""
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open the photo."""
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and event.button() == Qt.MouseButton.LeftButton:
            self.photo_opened.emit(self._photos.paths[index.row()])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows, Home, End and pages move, with Shift they choose on the way; Space toggles, Enter opens."""
        key, count = Qt.Key(event.key()), self._photos.rowCount()
        to = self._row_for(key)
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._selection.current:
            self.photo_opened.emit(self._selection.current)
        elif key == Qt.Key.Key_Space and count:
            self._selection.choose_row(max(0, self.currentIndex().row()), _Flag.Toggle)
        elif to is None or not count:
            event.ignore()
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._selection.choose_rows(self._anchor, to, to)
        elif event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._selection.choose_row(to, _Flag.NoUpdate)
        else:
            self._anchor = to
            self._selection.choose_row(to)

    def _row_for(self, key: Qt.Key) -> int | None:
        """Where a key leads."""
        row, cells = max(0, self.currentIndex().row()), self.cells
        page = max(1, self.viewport().height() // cells.height)
        if key in _STEPS:
            columns, lines = _STEPS[key]
            return cells.moved(row, -columns if self.isRightToLeft() else columns, lines if self._wraps else 0)
        ends = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: cells.count - 1}
        pages = {Qt.Key.Key_PageUp: -page, Qt.Key.Key_PageDown: page}
        return ends[key] if key in ends else cells.moved(row, 0, pages[key]) if key in pages else None

    def _follow_list(self) -> None:
        self._anchor = max(0, self.currentIndex().row())
        self._reveal(self.currentIndex())
        self.viewport().update()
        self._settle.start()

    def _reveal(self, index: QModelIndex) -> None:
        if self.isVisible():
            self.scrollTo(index)

    def _want_what_shows(self) -> None:
        if not self.isVisible():
            return
        rect, paths = self.viewport().rect(), self._photos.paths
        after = rect.translated(0, rect.height()) if self._wraps else rect.translated(rect.width(), 0)
        before = rect.translated(0, -rect.height()) if self._wraps else rect.translated(-rect.width(), 0)
        order = [paths[row] for part in (rect, after, before) for rows in self.rows_in(part) for row in rows]
        self._thumbnails.want(dict.fromkeys(order))
