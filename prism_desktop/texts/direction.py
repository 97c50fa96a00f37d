"""Names and paths among words that may run the other way."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Qt

_ISOLATE, _ISOLATE_LTR, _END = "\u2068", "\u2066", "\u2069"
"""Unicode's marks around text that has a direction of its own."""


def isolated(name: str) -> str:
    """A name in its own direction, which turns no words around it; as it is where the window's words run like it."""
    return _between(_ISOLATE, name)


def path_isolated(path: str) -> str:
    """The same of a path: it runs from left to right, whatever its names are."""
    return _between(_ISOLATE_LTR, path)


def _between(mark: str, text: str) -> str:
    if QLocale().textDirection() == Qt.LayoutDirection.LeftToRight:
        return text
    return f"{mark}{text}{_END}"
