"""A button for each state of photos: what it looks like, what it means, and whether such photos are shown."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from prism_desktop.library.cell_stamps import BADGES
from prism_desktop.library.photo_state import State
from prism_desktop.library.state_words import name_of, short_name_of
from prism_desktop.look.icons import icon

_ICON_PX = 18


class StateChips(QWidget):
    """With none pressed, photos of every state are shown; with some, those in at least one of them."""

    chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("States"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        self._buttons = {state: self._button(state) for state in BADGES}
        for button in self._buttons.values():
            row.addWidget(button)

    @property
    def states(self) -> frozenset[State]:
        """The states whose buttons are pressed."""
        return frozenset(state for state, button in self._buttons.items() if button.isChecked())

    def show_states(self, states: Iterable[State]) -> None:
        """Press these buttons and no others."""
        pressed = set(states)
        for state, button in self._buttons.items():
            button.setChecked(state in pressed)

    def show_words(self, states: Iterable[State]) -> None:
        """Say beside these pictures what they mean; the others tell it where the mouse rests."""
        said = set(states)
        for state, button in self._buttons.items():
            style = Qt.ToolButtonStyle
            button.setToolButtonStyle(style.ToolButtonTextBesideIcon if state in said else style.ToolButtonIconOnly)
        self.updateGeometry()  # at once, so that who lays the chips out can ask how wide they are

    def _button(self, state: State) -> QToolButton:
        sign, tone = BADGES[state]
        button = QToolButton()
        button.setObjectName("chip")
        button.setIcon(icon(sign, tone=tone))
        button.setIconSize(QSize(_ICON_PX, _ICON_PX))
        button.setText(short_name_of(state))
        button.setCheckable(True)
        button.setToolTip(self._tip(state))
        button.setAccessibleName(name_of(state))
        button.clicked.connect(lambda _: self.chosen.emit())
        return button

    def _tip(self, state: State) -> str:
        if state is State.UNTOUCHED:
            return self.tr("Show photos that nobody has edited; their colors are a preview")
        return self.tr("Show photos that are: {state}").format(state=name_of(state))
