"""The states of photos in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from prism_desktop.library.photo_state import State, Status
from prism_desktop.texts.core_words import in_words


def name_of(state: State) -> str:
    """What a state is called."""
    names = {
        State.UNTOUCHED: QCoreApplication.translate("state_words", "Not edited"),
        State.EDITED: QCoreApplication.translate("state_words", "Edited"),
        State.HINTS: QCoreApplication.translate("state_words", "With color hints"),
        State.QUEUED: QCoreApplication.translate("state_words", "In the queue"),
        State.EXPORTED: QCoreApplication.translate("state_words", "Exported"),
        State.FAILED: QCoreApplication.translate("state_words", "Failed"),
        State.LEFT_OUT: QCoreApplication.translate("state_words", "Left out of Color all"),
    }
    return names[state]


def short_name_of(state: State) -> str:
    """What a state is called where there is room for a word."""
    names = {
        State.UNTOUCHED: QCoreApplication.translate("state_words", "Not edited"),
        State.EDITED: QCoreApplication.translate("state_words", "Edited"),
        State.HINTS: QCoreApplication.translate("state_words", "Hints"),
        State.QUEUED: QCoreApplication.translate("state_words", "Queued"),
        State.EXPORTED: QCoreApplication.translate("state_words", "Exported"),
        State.FAILED: QCoreApplication.translate("state_words", "Failed"),
        State.LEFT_OUT: QCoreApplication.translate("state_words", "Left out"),
    }
    return names[state]


def describe(status: Status, *, preview: bool = False) -> list[str]:
    """A photo's states, a line each, with their reasons; of one that is untouched, whether its colors are a preview."""
    lines = [] if status.edit is State.UNTOUCHED else [name_of(status.edit)]
    if preview:
        lines.append(QCoreApplication.translate("state_words", "Not edited: its colors are a preview"))
    if status.job is State.FAILED:
        lines.append(
            QCoreApplication.translate("state_words", "Failed: {reason}").format(reason=in_words(status.reason))
        )
    elif status.job is not None:
        lines.append(name_of(status.job))
    if status.left_out is not None:
        text = QCoreApplication.translate("state_words", "{reason}: left out of Color all")
        lines.append(text.format(reason=status.left_out))
    return lines
