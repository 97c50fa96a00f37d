"""What many cells show alike: drawn once, then copied, for a jump far down the grid shows a hundred cells at once."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap

from prism_desktop.library.photo_state import State
from prism_desktop.look.icons import icon
from prism_desktop.look.tones import Tone, Tones

CORNER_PX = 3
_SIGN_PX = 24
_BADGE_PX, _BADGE_GAP_PX, _BADGE_ICON_PX = 22, 2, 16
_BADGE_GROUND = 225
"""Opacity: dark enough that any photo lets badges be seen on it."""

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


@lru_cache(maxsize=16)
def stand_in(width: int, height: int, ratio: float, look: Tones, *, selected: bool, broken: bool) -> QPixmap:
    """The place of a thumbnail that is not here yet, or never comes. It is opaque: to blend it takes five times longer.

    width, height: in logical pixels, of which the screen has `ratio` a side.
    """
    pixmap = _blank(width, height, ratio, QColor(look.raised if selected else look.canvas))
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(look.panel))
    painter.drawRoundedRect(0, 0, width, height, CORNER_PX, CORNER_PX)
    middle = QRect((width - _SIGN_PX) // 2, (height - _SIGN_PX) // 2, _SIGN_PX, _SIGN_PX)
    sign = icon("image-broken", tone="quiet") if broken else icon("image-open", tone="faint")
    sign.paint(painter, middle)
    painter.end()
    return pixmap


@lru_cache(maxsize=64)
def badge_row(states: frozenset[State], ratio: float, look: Tones) -> QPixmap:
    """The badges of a photo in these states, beside each other; empty where there is none."""
    shown = [BADGES[state] for state in BADGES if state in states]
    width = len(shown) * (_BADGE_PX + _BADGE_GAP_PX) - _BADGE_GAP_PX if shown else 0
    pixmap = _blank(width, _BADGE_PX if shown else 0, ratio, QColor(Qt.GlobalColor.transparent))
    if not shown:
        return pixmap
    ground = QColor(look.canvas)
    ground.setAlpha(_BADGE_GROUND)
    inset = (_BADGE_PX - _BADGE_ICON_PX) // 2
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ground)
    for number, (name, tone) in enumerate(shown):
        place = QRect(number * (_BADGE_PX + _BADGE_GAP_PX), 0, _BADGE_PX, _BADGE_PX)
        painter.drawEllipse(place)
        icon(name, tone=tone).paint(painter, place.adjusted(inset, inset, -inset, -inset))
    painter.end()
    return pixmap


def _blank(width: int, height: int, ratio: float, color: QColor) -> QPixmap:
    pixmap = QPixmap(round(width * ratio), round(height * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(color)
    return pixmap
