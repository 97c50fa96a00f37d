"""The rubber band: a frame that is drawn from beside the photos chooses those that it touches."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, QRect, QTimer
from PySide6.QtGui import QColor, QGuiApplication, QPainter, QRegion

from prism_desktop.library.cell_area import CellArea
from prism_desktop.library.cell_painter import CellPainter
from prism_desktop.library.photo_selection import PhotoSelection
from prism_desktop.look.theme import tones

_FILL_ALPHA = 45
_EDGE_PX = 16
"""Inside the view, too: where the window fills the screen, no mouse gets beyond it."""
_STEP_MS = 16
_MOST_PX = 60
"""Scrolled at a step, four thousand a second: the farther the mouse is beyond the edge, the faster."""


class Band(QObject):
    """Belongs to a view that scrolls down. Its beginning lies among the photos, and scrolls with them."""

    def __init__(self, view: CellArea, selection: PhotoSelection) -> None:
        super().__init__(view)
        self._view = view
        self._selection = selection
        self._begin: QPoint | None = None
        self._to = QPoint()
        self._drawn = QRect()
        self._before: list[range] = []
        self._kept: list[range] = []
        self._under: list[range] | None = None
        self._scrolling = QTimer(self, interval=_STEP_MS)
        self._scrolling.timeout.connect(self._scroll)
        view.verticalScrollBar().valueChanged.connect(lambda _: self._follow())
        view.model().modelAboutToBeReset.connect(self._forget)

    @property
    def stretched(self) -> bool:
        """Whether it is drawn."""
        return not self._drawn.isNull()

    def begin(self, place: QPoint, *, adds: bool) -> None:
        """The button went down there. adds: what is chosen by now stays so."""
        self._begin = place + self._scrolled
        self._before = self._selection.chosen_rows()
        self._kept = self._before if adds else []
        self._under = None

    def stretch(self, place: QPoint) -> None:
        """The mouse is there; as long as it has hardly moved, this may be a click."""
        if self._begin is None:
            return
        moved = place + self._scrolled - self._begin
        if self.stretched or moved.manhattanLength() >= QGuiApplication.styleHints().startDragDistance():
            self._to = place
            self._choose()
            if not self._beyond:
                self._scrolling.stop()
            elif not self._scrolling.isActive():
                self._scrolling.start()

    def end(self) -> tuple[int, int] | None:
        """The button is up: the first and the last photo that the band touches, in the order it was drawn."""
        touched, down = self._under, self._begin is not None and (self._to + self._scrolled).y() >= self._begin.y()
        was_stretched = self.stretched
        self._forget()
        if not was_stretched or not touched:
            return None
        first, last = touched[0].start, touched[-1].stop - 1
        return (first, last) if down else (last, first)

    def give_up(self) -> None:
        """All is chosen that was before."""
        before = self._before
        self._forget()
        self._selection.choose_ranges(before)

    def paint(self, painter: QPainter) -> None:
        """Over the photos."""
        line, fill = QColor(tones().accent), QColor(tones().accent)
        fill.setAlpha(_FILL_ALPHA)
        painter.setPen(line)
        painter.setBrush(fill)
        painter.drawRect(self._drawn.adjusted(0, 0, -1, -1))

    @property
    def _scrolled(self) -> QPoint:
        return QPoint(0, self._view.verticalOffset())

    @property
    def _beyond(self) -> int:
        """How far the mouse is beyond the upper edge, as a negative number, or the lower one."""
        y, height = self._to.y(), self._view.viewport().height()
        return min(0, y - _EDGE_PX) + max(0, y - height + 1 + _EDGE_PX)

    def _scroll(self) -> None:
        bar = self._view.verticalScrollBar()
        bar.setValue(bar.value() + min(max(self._beyond, -_MOST_PX), _MOST_PX))

    def _follow(self) -> None:
        """The photos scroll under the mouse, and what is painted with them."""
        if self.stretched:
            self._choose()
            self._view.viewport().update()

    def _choose(self) -> None:
        begin = (self._begin or QPoint()) - self._scrolled
        left, right = sorted((begin.x(), self._to.x()))
        top, bottom = sorted((begin.y(), self._to.y()))
        frame = QRect(left, top, right - left + 1, bottom - top + 1)
        self._redraw(frame)
        under = [rows for rows in self._view.rows_in(CellPainter.touched_by(frame)) if rows]
        if under != self._under:
            self._under = under
            self._selection.choose_ranges([*self._kept, *under])

    def _redraw(self, frame: QRect) -> None:
        changed = QRegion(self._drawn).xored(QRegion(frame))
        for each in (self._drawn, frame):
            changed += QRegion(each).subtracted(QRegion(each.adjusted(1, 1, -1, -1)))
        self._drawn = frame
        self._view.viewport().update(changed)

    def _forget(self) -> None:
        """Of another list of photos it says nothing."""
        self._scrolling.stop()
        self._view.viewport().update(self._drawn)
        self._begin, self._drawn = None, QRect()
