"""Messages above the photo that wait until they are read and stop nothing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from prism_desktop.look.icons import IconLabel, icon
from prism_desktop.look.theme import SPACING
from prism_desktop.look.tones import Tone

_ICON_PX = 18
Kind = Literal["problem", "notice", "done"]
_ICONS: dict[Kind, tuple[str, Tone]] = {
    "problem": ("warning", "danger"),
    "notice": ("info", "quiet"),
    "done": ("check", "accent"),
}


@dataclass(frozen=True)
class Message:
    """What a banner says. action, other: a button's text and what it does."""

    kind: Kind
    text: str
    action: tuple[str, Callable[[], object]] | None = None
    other: tuple[str, Callable[[], object]] | None = None


class Banner(QFrame):
    """One message, with a button to do something about it and one to put it away."""

    def __init__(self, message: Message, put_away: Callable[[], None], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("banner")
        self.kind = message.kind
        name, tone = _ICONS[message.kind]
        sign = IconLabel(name, _ICON_PX, tone=tone)
        self.text = QLabel(message.text)
        self.text.setWordWrap(True)
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.text.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        row = QHBoxLayout(self)
        row.setContentsMargins(2 * SPACING, SPACING, SPACING, SPACING)
        row.setSpacing(SPACING)
        row.addWidget(sign, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.text, 1)
        for label, act in filter(None, (message.action, message.other)):
            button = QPushButton(label)
            button.clicked.connect(lambda _=False, act=act: act())
            button.setAutoDefault(True)  # Enter presses it
            button.setAccessibleDescription(message.text)
            row.addWidget(button)
        close = QToolButton()
        close.setIcon(icon("close", tone="quiet"))
        close.setAutoRaise(True)
        close.setToolTip(self.tr("Put this message away"))
        close.setAccessibleName(self.tr("Put this message away"))
        close.clicked.connect(lambda: put_away())
        row.addWidget(close)


class BannerArea(QWidget):
    """At most one message on each subject; a newer one takes its place."""

    focus_left = Signal()
    """A message that had the keyboard was put away."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._banners: dict[str, Banner] = {}

    def say(self, subject: str, message: Message) -> None:
        """Show a message on a subject."""
        self.unsay(subject)
        self._banners[subject] = Banner(message, lambda: self.unsay(subject), self)
        self._column.addWidget(self._banners[subject])

    def unsay(self, subject: str) -> None:
        """Put the message on a subject away."""
        banner = self._banners.pop(subject, None)
        if banner is None:
            return
        had_focus = banner.isAncestorOf(self.window().focusWidget() or self)
        self._column.removeWidget(banner)
        banner.hide()
        banner.deleteLater()
        if had_focus:
            self.focus_left.emit()

    def texts(self) -> list[str]:
        """What is said now."""
        return [banner.text.text() for banner in self._banners.values()]
