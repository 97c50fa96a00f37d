"""What the steps of the history are called in the window."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from prism_desktop.editing.history import Edit

_NAMES: dict[Edit, Callable[[], str]] = {
    Edit.ADD_HINT: lambda: QCoreApplication.translate("edit_names", "add hint"),
    Edit.MOVE_HINT: lambda: QCoreApplication.translate("edit_names", "move hint"),
    Edit.COLOR_HINT: lambda: QCoreApplication.translate("edit_names", "color of hint"),
    Edit.REMOVE_HINT: lambda: QCoreApplication.translate("edit_names", "remove hint"),
    Edit.CLEAR_HINTS: lambda: QCoreApplication.translate("edit_names", "remove all hints"),
    Edit.RESIZE_HINT: lambda: QCoreApplication.translate("edit_names", "size of hint"),
    Edit.ADD_STROKE: lambda: QCoreApplication.translate("edit_names", "brush stroke"),
    Edit.KEEP_NEUTRAL: lambda: QCoreApplication.translate("edit_names", "keep neutral"),
    Edit.ERASE: lambda: QCoreApplication.translate("edit_names", "erase hints"),
    Edit.ADD_REGION: lambda: QCoreApplication.translate("edit_names", "closer look"),
    Edit.MOVE_REGION: lambda: QCoreApplication.translate("edit_names", "move closer look"),
    Edit.REMOVE_REGION: lambda: QCoreApplication.translate("edit_names", "remove closer look"),
    Edit.SATURATION: lambda: QCoreApplication.translate("edit_names", "saturation"),
    Edit.VIVIDNESS: lambda: QCoreApplication.translate("edit_names", "vividness"),
    Edit.TEMPERATURE: lambda: QCoreApplication.translate("edit_names", "temperature"),
    Edit.TINT: lambda: QCoreApplication.translate("edit_names", "tint"),
    Edit.LEVELS: lambda: QCoreApplication.translate("edit_names", "auto levels"),
    Edit.STRENGTH: lambda: QCoreApplication.translate("edit_names", "strength"),
    Edit.INFERENCE_SIZE: lambda: QCoreApplication.translate("edit_names", "detail"),
    Edit.VARIANT: lambda: QCoreApplication.translate("edit_names", "variant"),
    Edit.PASTE_HINTS: lambda: QCoreApplication.translate("edit_names", "paste hints"),
    Edit.PASTE_LOOK: lambda: QCoreApplication.translate("edit_names", "paste look"),
    Edit.REFERENCE: lambda: QCoreApplication.translate("edit_names", "color reference"),
    Edit.MATCH_ALBUM: lambda: QCoreApplication.translate("edit_names", "match album"),
    Edit.RESET: lambda: QCoreApplication.translate("edit_names", "back to automatic color"),
}


def name_of(edit: Edit) -> str:
    """A step's name, as it stands after "Undo"."""
    return _NAMES[edit]()
