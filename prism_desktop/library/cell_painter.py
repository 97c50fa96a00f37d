"""Paints one photo of a view: its thumbnail, or its place, its states, and its name below."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from prism_desktop.library.cell_stamps import CORNER_PX, badge_row, stand_in
from prism_desktop.library.photo_state import NEW, State, Status, is_preview
from prism_desktop.library.photo_states import PhotoStates
from prism_desktop.library.thumbnails import Thumbnails
from prism_desktop.look.theme import SPACING, tones
from prism_desktop.texts.wording import readable

_NAME_HEIGHT_PX = 20
_BADGE_MARGIN_PX = 3


class CellPainter:
    """Paints cells of fixed size, so that twenty thousand photos cost no measuring."""

    def __init__(self, thumbnails: Thumbnails, states: PhotoStates, *, cell_size: QSize) -> None:
        self.cell_size = cell_size
        self._thumbnails = thumbnails
        self._states = states

    @staticmethod
    def room_in(place: QRect) -> QRect:
        """What of a cell its thumbnail takes at most."""
        return place.adjusted(SPACING, SPACING, -SPACING, -SPACING // 2 - _NAME_HEIGHT_PX)

    @staticmethod
    def touched_by(frame: QRect) -> QRect:
        """What lies in the cells as this frame does in what their thumbnails take at most."""
        return frame.adjusted(SPACING, SPACING // 2 + _NAME_HEIGHT_PX, -SPACING, -SPACING)

    def thumbnail_in(self, place: QRect, path: Path) -> QRectF:
        """What of a cell the photo's thumbnail takes."""
        image, room = self._thumbnails.image(path), self.room_in(place)
        return QRectF(room) if image is None else _fitted(image.size(), room)

    @property
    def ground(self) -> QColor:
        """What the cells lie on."""
        return QColor(tones().canvas)

    def paint(
        self, painter: QPainter, place: QRect, path: Path, *, selected: bool, hovered: bool, current: bool
    ) -> None:
        """Paint the cell of a photo."""
        cell = place.adjusted(SPACING // 2, SPACING // 2, -SPACING // 2, -SPACING // 2)
        if selected:
            _paint_back(painter, cell)
        frame = self.thumbnail_in(place, path)
        self._paint_thumbnail(painter, frame, path, selected=selected)
        if selected or hovered or current:
            painter.setPen(QPen(QColor(_frame_color(selected=selected, current=current)), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(frame.adjusted(-1, -1, 1, 1), CORNER_PX + 1, CORNER_PX + 1)
        status, in_color = self._states.of(path), self._thumbnails.in_color(path)
        if status is not NEW or in_color:
            _paint_badges(painter, status, frame, preview=is_preview(status, in_color=in_color))
        _paint_name(painter, readable(path.name), cell, tones().text if selected else tones().quiet)

    def _paint_thumbnail(self, painter: QPainter, frame: QRectF, path: Path, *, selected: bool) -> None:
        image = self._thumbnails.image(path)
        if image is not None:
            painter.drawImage(frame, image)
            return
        ratio, broken = painter.device().devicePixelRatio(), self._thumbnails.problem(path) is not None
        room = frame.toRect()
        place = stand_in(room.width(), room.height(), ratio, tones(), selected=selected, broken=broken)
        painter.drawPixmap(room.topLeft(), place)


def _frame_color(*, selected: bool, current: bool) -> str:
    return tones().accent if selected else tones().text if current else tones().hover


def _paint_back(painter: QPainter, cell: QRect) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(tones().raised))
    painter.drawRoundedRect(cell, CORNER_PX, CORNER_PX)


def _fitted(size: QSize, room: QRect) -> QRectF:
    scaled = QSizeF(size).scaled(QSizeF(room.size()), Qt.AspectRatioMode.KeepAspectRatio)
    left = room.x() + round((room.width() - scaled.width()) / 2)
    return QRectF(QPointF(left, room.y() + round((room.height() - scaled.height()) / 2)), scaled)


def _paint_badges(painter: QPainter, status: Status, frame: QRectF, *, preview: bool) -> None:
    """In the photo's lower right corner. Who has a state is badged by it; not to be edited is one where colors show."""
    states = status.states if preview else status.states - {State.UNTOUCHED}
    row = badge_row(states, painter.device().devicePixelRatio(), tones())
    size = row.deviceIndependentSize()
    corner = frame.bottomRight() - QPointF(size.width() + _BADGE_MARGIN_PX, size.height() + _BADGE_MARGIN_PX)
    painter.drawPixmap(corner.toPoint(), row)


def _paint_name(painter: QPainter, name: str, cell: QRect, color: str) -> None:
    room = cell.adjusted(2, cell.height() - _NAME_HEIGHT_PX + 2, -2, 0)
    painter.setPen(QColor(color))
    shown = painter.fontMetrics().elidedText(name, Qt.TextElideMode.ElideMiddle, room.width())
    painter.drawText(room, Qt.AlignmentFlag.AlignCenter, shown)
