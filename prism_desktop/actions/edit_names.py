"""What the steps of the history are called in the window."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from prism_desktop.history import Edit


def name_of(edit: Edit) -> str:
    """A step's name, as it stands after "Undo"."""
    names = {
        Edit.ADD_HINT: QCoreApplication.translate("edit_names", "add hint"),
        Edit.MOVE_HINT: QCoreApplication.translate("edit_names", "move hint"),
        Edit.COLOR_HINT: QCoreApplication.translate("edit_names", "color of hint"),
        Edit.REMOVE_HINT: QCoreApplication.translate("edit_names", "remove hint"),
        Edit.CLEAR_HINTS: QCoreApplication.translate("edit_names", "remove all hints"),
        Edit.SATURATION: QCoreApplication.translate("edit_names", "saturation"),
        Edit.VIVIDNESS: QCoreApplication.translate("edit_names", "vividness"),
        Edit.STRENGTH: QCoreApplication.translate("edit_names", "strength"),
        Edit.RESET: QCoreApplication.translate("edit_names", "back to automatic color"),
    }
    return names[edit]
