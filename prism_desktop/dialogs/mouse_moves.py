"""What the mouse, and keys that are no actions, do on the photo."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def mouse_moves() -> list[tuple[tuple[str, ...], str]]:
    """Each move and what it does."""
    return [((move,), what) for move, what in _moves()]


def _moves() -> list[tuple[str, str]]:
    return [
        (
            QCoreApplication.translate("mouse_moves", "Click"),
            QCoreApplication.translate("mouse_moves", "Add a hint, or select one"),
        ),
        (
            QCoreApplication.translate("mouse_moves", "Ctrl+click"),
            QCoreApplication.translate("mouse_moves", "Add a hint in the color chosen last"),
        ),
        (
            QCoreApplication.translate("mouse_moves", "Drag a hint"),
            QCoreApplication.translate("mouse_moves", "Move it"),
        ),
        (
            QCoreApplication.translate("mouse_moves", "Right click a hint"),
            QCoreApplication.translate("mouse_moves", "Remove it"),
        ),
        (
            QCoreApplication.translate("mouse_moves", "Right click"),
            QCoreApplication.translate("mouse_moves", "Show what can be done with the photo"),
        ),
        (
            QCoreApplication.translate("mouse_moves", "Arrow keys"),
            QCoreApplication.translate("mouse_moves", "Move the selected hint, or else a ring; with Shift, far"),
        ),
        (
            QCoreApplication.translate("mouse_moves", "Enter"),
            QCoreApplication.translate("mouse_moves", "Use the tool inside the ring"),
        ),
        (
            QCoreApplication.translate("mouse_moves", "Escape"),
            QCoreApplication.translate(
                "mouse_moves", "Let go of the selected hint, of a color taken up, then of the tool"
            ),
        ),
        (
            QCoreApplication.translate("mouse_moves", "Wheel"),
            QCoreApplication.translate("mouse_moves", "Zoom at the pointer"),
        ),
        (
            QCoreApplication.translate("mouse_moves", "Ctrl+wheel, Alt+wheel"),
            QCoreApplication.translate("mouse_moves", "Make brush, eraser or selected hint larger or smaller"),
        ),
        (
            QCoreApplication.translate("mouse_moves", "Space+drag, middle drag"),
            QCoreApplication.translate("mouse_moves", "Move the photo"),
        ),
        (
            QCoreApplication.translate("mouse_moves", "Hold O"),
            QCoreApplication.translate("mouse_moves", "See the original"),
        ),
    ]
