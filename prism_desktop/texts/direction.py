"""Names and paths among words that may run the other way."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Qt

_ISOLATE, _ISOLATE_LTR, _END = "\u2068", "\u2066", "\u2069"
"""Unicode's marks around text that has a direction of its own."""


def isolated(name: str) -> str:
    """A name in its own direction, which turns no words around it; as it is where the window's words run like it."""
    if QLocale().textDirection() == Qt.LayoutDirection.LeftToRight:
        return name
    return f"{_ISOLATE}{name}{_END}"


def path_isolated(path: str) -> str:
    """The same of a path: it runs from left to right, whatever its names are."""
    if QLocale().textDirection() == Qt.LayoutDirection.LeftToRight:
        return path
    return f"{_ISOLATE_LTR}{path}{_END}"
