"""A ring around large parts of the window that have the keyboard: for who came there by key, not for every click."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QWidget

_BY_KEY = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
_PROPERTY = "ringed"


def note_focus(widget: QWidget, event: QFocusEvent) -> None:
    """The widget has the keyboard now. The style sheet rings it, or the widget itself where it `is_ringed`."""
    widget.setProperty(_PROPERTY, event.reason() in _BY_KEY)
    widget.style().polish(widget)


def is_ringed(widget: QWidget) -> bool:
    """Whether the widget has the keyboard, and its owner came there by key."""
    return widget.hasFocus() and bool(widget.property(_PROPERTY))
