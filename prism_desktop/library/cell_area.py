"""The place of photos in cells of one size, in rows that wrap or in a single one, and how they are painted."""

from __future__ import annotations

from time import perf_counter

from PySide6.QtCore import QItemSelection, QModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QRegion
from PySide6.QtWidgets import QAbstractItemView, QWidget

from prism_desktop.library.cell_painter import CellPainter
from prism_desktop.library.cells import Cells
from prism_desktop.library.photo_model import AnyIndex, PhotoModel
from prism_desktop.library.photo_selection import PhotoSelection

TURN_S = 0.004
"""How long cells are painted before the window looks for what else there is to do."""


class CellArea(QAbstractItemView):
    """Shows a `PhotoModel`; `CellView` adds what mouse and keys do."""

    def __init__(
        self,
        model: PhotoModel,
        selection: PhotoSelection,
        painter: CellPainter,
        *,
        wraps: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._photos = model
        self._selection = selection
        self._painter = painter
        self._wraps = wraps
        self.setModel(model)
        self.setSelectionModel(selection.items)
        # Else Qt would paint everything anew at each step of scrolling.
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        # The photo under the mouse is framed; the style sheet would keep Qt from telling which it is.
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_Hover)

    @property
    def wraps(self) -> bool:
        """Whether the rows wrap, and scroll down."""
        return self._wraps

    def set_wraps(self, *, wraps: bool) -> None:
        """Lay the photos out in rows that wrap, or in a single one; the current one stays in sight."""
        self._wraps = wraps
        for bar in (self.horizontalScrollBar(), self.verticalScrollBar()):
            bar.setRange(0, 0)
        self.updateGeometries()
        self.scrollTo(self.currentIndex())
        self.viewport().update()

    @property
    def cells(self) -> Cells:
        """Where each photo lies."""
        size, count = self._painter.cell_size, self._photos.rowCount()
        columns = max(1, self.viewport().width() // size.width()) if self._wraps else max(1, count)
        return Cells(count, size.width(), size.height(), columns)

    def visualRect(self, index: AnyIndex) -> QRect:
        """Where a photo is in the viewport."""
        if not index.isValid():
            return QRect()
        return self._place(self.cells, index.row())

    def indexAt(self, point: QPoint) -> QModelIndex:
        """The photo at a place of the viewport."""
        cells = self.cells
        at = self._mirrored(QRect(point, QSize(1, 1))).topLeft()
        number = cells.number_at(at.x() + self.horizontalOffset() - self._margin(cells), at.y() + self.verticalOffset())
        return QModelIndex() if number is None else self._photos.index(number)

    def scrollTo(
        self, index: AnyIndex, _hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible
    ) -> None:
        """Bring a photo into sight, by the shortest way."""
        if not index.isValid():
            return
        x, y = self.cells.place(index.row())
        size, room = self._painter.cell_size, self.viewport().size()
        bar, begin, length, shown = (
            (self.verticalScrollBar(), y, size.height(), room.height())
            if self._wraps
            else (self.horizontalScrollBar(), x, size.width(), room.width())
        )
        bar.setValue(min(max(bar.value(), begin + length - shown), begin))

    def horizontalOffset(self) -> int:
        """How far the strip is scrolled."""
        return 0 if self._wraps else self.horizontalScrollBar().value()

    def verticalOffset(self) -> int:
        """How far the grid is scrolled."""
        return self.verticalScrollBar().value() if self._wraps else 0

    def isIndexHidden(self, _index: AnyIndex) -> bool:
        """No photo of the list is hidden."""
        return False

    def visualRegionForSelection(self, _selection: QItemSelection) -> QRegion:
        """Where to paint anew when the selection changes: what is in sight is painted quickly enough."""
        return QRegion(self.viewport().rect())

    def reset(self) -> None:
        """The list is another."""
        super().reset()
        self.updateGeometries()

    def rowsInserted(self, parent: AnyIndex, start: int, end: int) -> None:
        """More photos are there."""
        super().rowsInserted(parent, start, end)
        self.updateGeometries()
        if any(rows.stop > start for rows in self.rows_in(self.viewport().rect())):
            self.viewport().update()

    def updateGeometries(self) -> None:
        """Let the scroll bar know how much there is."""
        width, height = self.cells.extent
        room = self.viewport().size()
        bar, extent, shown, step = (
            (self.verticalScrollBar(), height, room.height(), self._painter.cell_size.height())
            if self._wraps
            else (self.horizontalScrollBar(), width, room.width(), self._painter.cell_size.width())
        )
        bar.setRange(0, max(0, extent - shown))
        bar.setPageStep(shown)
        bar.setSingleStep(step // 2)
        super().updateGeometries()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Move what is painted; only what comes into sight is painted anew."""
        self.viewport().scroll(-dx if self.isRightToLeft() else dx, dy)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The cells that the event asks for: as many lines as one turn has time for, the others in the next."""
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), self._painter.ground)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        end, cells, region = perf_counter() + TURN_S, self.cells, event.region()
        for number, rows in enumerate(self.rows_in(event.rect())):
            if number and perf_counter() > end:
                left = self.viewport().rect()
                left.setTop(self._place(cells, rows.start).top())
                self.viewport().update(region.intersected(left))
                return
            self._paint_line(painter, cells, rows, region)

    def _paint_line(self, painter: QPainter, cells: Cells, rows: range, region: QRegion) -> None:
        """The cells that lie in a region: a strip at one end and a new thumbnail at the other leave much between."""
        hovered = self.indexAt(self.viewport().mapFromGlobal(self.cursor().pos())).row() if self.underMouse() else -1
        current = self.currentIndex().row() if self.hasFocus() else -1
        paths = self._photos.paths
        for row in rows:
            place = self._place(cells, row)
            if region.intersects(place):
                selected = self._selection.is_selected(row)
                self._painter.paint(
                    painter, place, paths[row], selected=selected, hovered=row == hovered, current=row == current
                )

    def rows_in(self, rect: QRect) -> list[range]:
        """The photos that lie, even in part, in a rectangle of the viewport."""
        cells, room = self.cells, self._mirrored(rect)
        left, top = room.x() + self.horizontalOffset() - self._margin(cells), room.y() + self.verticalOffset()
        return cells.between(left, top, left + room.width(), top + room.height())

    def _place(self, cells: Cells, row: int) -> QRect:
        x, y = cells.place(row)
        left, top = x - self.horizontalOffset() + self._margin(cells), y - self.verticalOffset()
        return self._mirrored(QRect(left, top, cells.width, cells.height))

    def _margin(self, cells: Cells) -> int:
        """The grid stands in the middle."""
        return (self.viewport().width() - cells.columns * cells.width) // 2 if self._wraps else 0

    def _mirrored(self, place: QRect) -> QRect:
        if not self.isRightToLeft():
            return place
        return QRect(QPoint(self.viewport().width() - place.x() - place.width(), place.y()), place.size())
