"""What the steps of the history are called in the window."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from prism_desktop.editing.history import Edit


def name_of(edit: Edit) -> str:
    """A step's name, as it stands after "Undo"."""
    names = {
        Edit.ADD_HINT: QCoreApplication.translate("edit_names", "add hint"),
        Edit.MOVE_HINT: QCoreApplication.translate("edit_names", "move hint"),
        Edit.COLOR_HINT: QCoreApplication.translate("edit_names", "color of hint"),
        Edit.REMOVE_HINT: QCoreApplication.translate("edit_names", "remove hint"),
        Edit.CLEAR_HINTS: QCoreApplication.translate("edit_names", "remove all hints"),
        Edit.RESIZE_HINT: QCoreApplication.translate("edit_names", "size of hint"),
        Edit.ADD_STROKE: QCoreApplication.translate("edit_names", "brush stroke"),
        Edit.KEEP_NEUTRAL: QCoreApplication.translate("edit_names", "keep neutral"),
        Edit.ERASE: QCoreApplication.translate("edit_names", "erase hints"),
        Edit.ADD_REGION: QCoreApplication.translate("edit_names", "closer look"),
        Edit.REMOVE_REGION: QCoreApplication.translate("edit_names", "remove closer look"),
        Edit.SATURATION: QCoreApplication.translate("edit_names", "saturation"),
        Edit.VIVIDNESS: QCoreApplication.translate("edit_names", "vividness"),
        Edit.TEMPERATURE: QCoreApplication.translate("edit_names", "temperature"),
        Edit.TINT: QCoreApplication.translate("edit_names", "tint"),
        Edit.LEVELS: QCoreApplication.translate("edit_names", "auto levels"),
        Edit.STRENGTH: QCoreApplication.translate("edit_names", "strength"),
        Edit.INFERENCE_SIZE: QCoreApplication.translate("edit_names", "detail"),
        Edit.VARIANT: QCoreApplication.translate("edit_names", "variant"),
        Edit.PASTE_HINTS: QCoreApplication.translate("edit_names", "paste hints"),
        Edit.PASTE_LOOK: QCoreApplication.translate("edit_names", "paste look"),
        Edit.REFERENCE: QCoreApplication.translate("edit_names", "color reference"),
        Edit.MATCH_ALBUM: QCoreApplication.translate("edit_names", "match album"),
        Edit.RESET: QCoreApplication.translate("edit_names", "back to automatic color"),
    }
    return names[edit]
