"""A line to type a path into."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QWidget

from prism_desktop.texts.wording import readable


class PathLine(QLineEdit):
    """Shows a path. What was offered comes back as it is, for names that are no Unicode cannot be shown or typed."""

    def __init__(self, offered: str, parent: QWidget | None = None) -> None:
        self._offered, self._shown = offered, readable(offered)
        super().__init__(self._shown, parent)

    @property
    def path(self) -> str:
        """The path that stands there."""
        text = self.text()
        return self._offered if text == self._shown else text.strip()
