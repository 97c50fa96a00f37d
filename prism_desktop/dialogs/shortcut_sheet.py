"""Every key and every move of the mouse, to be searched."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from prism_desktop.actions.actions import Actions
from prism_desktop.actions.menus import title_of
from prism_desktop.actions.places import Menu, Place
from prism_desktop.dialogs.mouse_moves import mouse_moves
from prism_desktop.look.theme import SPACING

_SIZE_PX = QSize(900, 640)
_COLUMNS = 2


class ShortcutSheet(QDialog):
    """The actions in the groups of the menus, as they are declared; typing leaves those with these words."""

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keys and mouse"))
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Search, for example: undo"))
        self.search.setToolTip(self.tr("Type what you want to do, or a key"))
        self.search.setAccessibleName(self.tr("Search keys and mouse"))
        self.search.setClearButtonEnabled(True)
        self._nothing = QLabel(self.tr("Nothing is called so."))
        self._nothing.setProperty("role", "quiet")
        self._nothing.hide()
        self.groups = [_Group(self.tr("On the photo"), [_Row(*move) for move in mouse_moves()])]
        for menu in Menu:
            rows = [_row_of(action) for place in Place if place.menu is menu for action in actions.at(place)]
            if rows:
                self.groups.append(_Group(title_of(menu).replace("&", ""), rows))
        self._lay_out()
        self.search.textChanged.connect(self._filter)
        self.resize(_SIZE_PX.boundedTo(self.screen().availableSize()))

    @classmethod
    def open_for(cls, actions: Actions, parent: QWidget) -> None:
        """Show the sheet without stopping anything."""
        dialog = cls(actions, parent)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _lay_out(self) -> None:
        inside = QWidget()
        columns = QHBoxLayout(inside)
        columns.setContentsMargins(0, 0, SPACING, 0)
        columns.setSpacing(4 * SPACING)
        for groups in _balanced(self.groups):
            column = QVBoxLayout()
            column.setSpacing(3 * SPACING)
            for group in groups:
                column.addWidget(group)
            column.addStretch(1)
            columns.addLayout(column, 1)
        area = QScrollArea()
        area.setWidget(inside)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        area.setToolTip(self.tr("Keys and mouse"))
        area.setAccessibleName(self.tr("Keys and mouse"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.button(QDialogButtonBox.StandardButton.Close).setToolTip(self.tr("Close this list (Esc)"))
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * SPACING, 3 * SPACING, 3 * SPACING, 2 * SPACING)
        column.setSpacing(2 * SPACING)
        column.addWidget(self.search)
        column.addWidget(self._nothing)
        column.addWidget(area, 1)
        column.addWidget(buttons)

    def _filter(self, text: str) -> None:
        words = text.casefold().split()
        for group in self.groups:
            group.filter(words)
        self._nothing.setVisible(not any(group.isVisibleTo(self) for group in self.groups))


@dataclass(frozen=True)
class _Row:
    keys: tuple[str, ...]
    what: str
    tip: str = ""

    def holds(self, words: list[str]) -> bool:
        told = f"{self.what} {self.tip} {' '.join(self.keys)}".casefold()
        return all(word in told for word in words)


class _Group(QWidget):
    """A heading and its rows."""

    def __init__(self, heading: str, rows: list[_Row]) -> None:
        super().__init__()
        self.rows = [(row, _line_of(row)) for row in rows]
        title = QLabel(heading)
        title.setProperty("role", "heading")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACING // 2)
        column.addWidget(title)
        for _, line in self.rows:
            column.addWidget(line)

    def filter(self, words: list[str]) -> None:
        for row, line in self.rows:
            line.setVisible(row.holds(words))
        self.setVisible(any(row.holds(words) for row, _ in self.rows))


def _row_of(action: QAction) -> _Row:
    native = QKeySequence.SequenceFormat.NativeText
    keys = tuple(key.toString(native) for key in action.shortcuts() if _is_common(key))
    return _Row(keys, action.iconText(), action.statusTip())


def _is_common(keys: QKeySequence) -> bool:
    """Whether most keyboards have this key: not one of the extra keys for Open or Undo, say."""
    key = keys[0].key()  # type: ignore[index]  # the stubs lack it
    return key < Qt.Key.Key_Back and not Qt.Key.Key_F13 <= key <= Qt.Key.Key_F35


def _line_of(row: _Row) -> QWidget:
    line = QWidget()
    line.setToolTip(row.tip)
    what = QLabel(row.what)
    what.setWordWrap(True)
    layout = QHBoxLayout(line)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(SPACING // 2)
    layout.addWidget(what, 1)
    for text in row.keys:
        key = QLabel(text)
        key.setProperty("role", "key")
        layout.addWidget(key, 0, Qt.AlignmentFlag.AlignTop)
    return line


def _balanced(groups: list[_Group]) -> list[list[_Group]]:
    """The groups in columns of about the same height, each group in the column that is shortest so far."""
    columns: list[list[_Group]] = [[] for _ in range(_COLUMNS)]
    heights = [0] * _COLUMNS
    for group in groups:
        shortest = heights.index(min(heights))
        columns[shortest].append(group)
        heights[shortest] += len(group.rows) + 2
    return columns
