"""Paints one photo of a view: its thumbnail, or its place, its states, and its name below."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QPixmap

from prism_desktop.library.photo_state import NEW, State, Status
from prism_desktop.library.photo_states import PhotoStates
from prism_desktop.library.thumbnails import Thumbnails
from prism_desktop.look.icons import icon
from prism_desktop.look.theme import SPACING, tones
from prism_desktop.look.tones import Tone, Tones

_NAME_HEIGHT_PX = 20
_ICON_PX = 24
_BADGE_PX, _BADGE_ICON_PX = 22, 16
_CORNER_PX = 3

BADGES: dict[State, tuple[str, Tone]] = {
    State.UNTOUCHED: ("state-untouched", "text"),
    State.EDITED: ("state-edited", "text"),
    State.HINTS: ("hint", "accent"),
    State.QUEUED: ("state-queued", "text"),
    State.EXPORTED: ("check", "text"),
    State.FAILED: ("warning", "danger"),
    State.LEFT_OUT: ("state-left-out", "text"),
}
"""Icon and tone of each state. The shapes differ: who cannot tell the colors apart misses nothing."""


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
        room = self.room_in(place)
        image = self._thumbnails.image(path)
        if image is None:
            frame = QRectF(room)
            _paint_place(painter, room, broken=self._thumbnails.problem(path) is not None)
        else:
            frame = _fitted(image.size(), room)
            painter.drawImage(frame, image)
        if selected or hovered or current:
            painter.setPen(QPen(QColor(_frame_color(selected=selected, current=current)), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(frame.adjusted(-1, -1, 1, 1), _CORNER_PX + 1, _CORNER_PX + 1)
        _paint_badges(painter, self._states.of(path), frame)
        _paint_name(painter, path.name, cell, tones().text if selected else tones().quiet)


def _frame_color(*, selected: bool, current: bool) -> str:
    return tones().accent if selected else tones().text if current else tones().hover


def _paint_back(painter: QPainter, cell: QRect) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(tones().raised))
    painter.drawRoundedRect(cell, _CORNER_PX, _CORNER_PX)


def _fitted(size: QSize, room: QRect) -> QRectF:
    scaled = QSizeF(size).scaled(QSizeF(room.size()), Qt.AspectRatioMode.KeepAspectRatio)
    left = room.x() + round((room.width() - scaled.width()) / 2)
    return QRectF(QPointF(left, room.y() + round((room.height() - scaled.height()) / 2)), scaled)


def _paint_place(painter: QPainter, room: QRect, *, broken: bool) -> None:
    """A stand-in, drawn once and then copied: a jump far down the grid shows many of them at once."""
    ratio = painter.device().devicePixelRatio()
    painter.drawPixmap(room.topLeft(), _stand_in(room.width(), room.height(), ratio, tones(), broken=broken))


@lru_cache(maxsize=8)
def _stand_in(width: int, height: int, ratio: float, look: Tones, *, broken: bool) -> QPixmap:
    pixmap = QPixmap(round(width * ratio), round(height * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(look.panel))
    painter.drawRoundedRect(0, 0, width, height, _CORNER_PX, _CORNER_PX)
    middle = QRect((width - _ICON_PX) // 2, (height - _ICON_PX) // 2, _ICON_PX, _ICON_PX)
    sign = icon("image-broken", tone="quiet") if broken else icon("image-open", tone="faint")
    sign.paint(painter, middle)
    painter.end()
    return pixmap


def _paint_badges(painter: QPainter, status: Status, frame: QRectF) -> None:
    """From the photo's lower end corner inwards, on a dark ground that any photo lets them be seen on."""
    if status is NEW:
        return
    states = [state for state in BADGES if state in status.states and state is not State.UNTOUCHED]
    place = QRect(0, 0, _BADGE_PX, _BADGE_PX)
    place.moveBottomRight(frame.bottomRight().toPoint() - QPoint(3, 3))
    ground = QColor(tones().canvas)
    ground.setAlpha(225)
    inset = (_BADGE_PX - _BADGE_ICON_PX) // 2
    for state in reversed(states):
        name, tone = BADGES[state]
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        painter.drawEllipse(place)
        icon(name, tone=tone).paint(painter, place.adjusted(inset, inset, -inset, -inset))
        place.moveLeft(place.left() - _BADGE_PX - 2)


def _paint_name(painter: QPainter, name: str, cell: QRect, color: str) -> None:
    room = cell.adjusted(2, cell.height() - _NAME_HEIGHT_PX + 2, -2, 0)
    painter.setPen(QColor(color))
    painter.drawText(room, Qt.AlignmentFlag.AlignCenter, _shortened(name, room.width(), painter.font().key()))


@lru_cache(maxsize=2048)
def _shortened(name: str, width: int, font: str) -> str:
    wanted = QFont()
    wanted.fromString(font)
    return QFontMetrics(wanted).elidedText(name, Qt.TextElideMode.ElideMiddle, width)
