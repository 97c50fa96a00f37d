"""Colors that the owner gave names to: “grandfather's uniform”, to be used in every photo."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import msgspec
from PySide6.QtCore import QEvent, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QKeyEvent, QPainter, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QListWidget, QListWidgetItem, QToolButton, QVBoxLayout, QWidget

from prism_desktop.editing.colors import nearest_possible, qcolor_of
from prism_desktop.editing.hint_color import HintColor
from prism_desktop.look.icons import icon
from prism_desktop.look.theme import SPACING
from prism_desktop.settings import NamedColor

_SWATCH_PX = 18
_ROWS, _FRAME_PX = 4, 12
_BORDER = QColor(128, 128, 128, 160)
"""Tells a color from the list behind it, dark or light."""
_DELETES = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
_COLOR_ROLE = Qt.ItemDataRole.UserRole


class NamedColors(QWidget):
    """A list of colors by name. A click uses one; they are added, renamed and deleted here."""

    edited = Signal(object)
    """The colors as they are now (list of `NamedColor`)."""
    deleted = Signal(object, int)
    """A `NamedColor` was taken away, from this row."""

    def __init__(self, hint_color: HintColor, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hint_color = hint_color
        self.list = _List()
        self.list.setAccessibleName(self.tr("Saved colors"))
        self.list.setToolTip(self.tr("Click to use a color, F2 to rename it, Delete to take it away"))
        self.empty = QLabel(self.tr("Save a color under a name, such as “grandfather's uniform”, for every photo."))
        self.empty.setProperty("role", "quiet")
        self.empty.setWordWrap(True)
        self.add = self._button("add", self.tr("Save this color under a name"), self._add)
        self.rename = self._button("rename", self.tr("Rename the chosen color"), self._rename)
        self.delete = self._button("remove", self.tr("Delete the chosen color"), self._delete)
        self._lay_out()
        self.list.itemClicked.connect(self._use)
        self.list.used.connect(self._use)
        self.list.delete_asked.connect(self._delete)
        self.list.itemChanged.connect(lambda _: self._tell())
        self.list.currentItemChanged.connect(lambda *_: self._follow())
        hint_color.changed.connect(self._follow)
        self._follow()

    def show_colors(self, colors: Sequence[NamedColor]) -> None:
        """List these."""
        with QSignalBlocker(self.list):
            self.list.clear()
            for color in colors:
                self.list.addItem(_item(color))
        self._follow()

    def put_back(self, color: NamedColor, row: int) -> None:
        """List a color that was deleted again, where it was."""
        self.list.insertItem(row, _item(color))
        self.list.setCurrentRow(row)
        self._tell()

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACING // 2)
        buttons.addWidget(self.add)
        buttons.addStretch(1)
        buttons.addWidget(self.rename)
        buttons.addWidget(self.delete)
        self.add.setText(self.tr("Save this color"))
        self.add.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACING // 2)
        column.addWidget(self.empty)
        column.addWidget(self.list)
        column.addLayout(buttons)

    def _button(self, icon_name: str, tip: str, act: Callable[[], None]) -> QToolButton:
        button = QToolButton()
        button.setIcon(icon(icon_name))
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        button.setAutoRaise(True)
        button.clicked.connect(lambda: act())
        return button

    def _add(self) -> None:
        color = self._hint_color.color
        if color is not None:
            item = _item(NamedColor(self.tr("New color"), *color, lightness=self._hint_color.lightness))
            self.list.addItem(item)
            self._tell()
            self._edit(item)

    def _rename(self) -> None:
        self._edit(self.list.currentItem())

    def _edit(self, item: QListWidgetItem) -> None:
        self.list.setCurrentItem(item)
        self.list.scrollToItem(item)
        self.list.setFocus()
        self.list.editItem(item)

    def _delete(self) -> None:
        row = self.list.currentRow()
        if row >= 0:
            color = _color_of(self.list.takeItem(row))
            self._tell()
            self.deleted.emit(color, row)

    def _use(self, item: QListWidgetItem) -> None:
        if self._hint_color.possible:
            color = item.data(_COLOR_ROLE)
            self._hint_color.choose(*nearest_possible(self._hint_color.lightness, color.a, color.b))

    def _tell(self) -> None:
        items = [self.list.item(row) for row in range(self.list.count())]
        self._follow()
        self.edited.emit([_color_of(item) for item in items])

    def _follow(self) -> None:
        count = self.list.count()
        self.empty.setVisible(count == 0)
        self.list.setVisible(count > 0)
        self.list.setFixedHeight(min(count, _ROWS) * self.list.sizeHintForRow(0) + _FRAME_PX)
        self.add.setEnabled(self._hint_color.color is not None)
        for button in (self.rename, self.delete):
            button.setEnabled(self.list.currentRow() >= 0)


class _List(QListWidget):
    """Rows of color and name."""

    used = Signal(QListWidgetItem)
    """Enter was pressed on it."""
    delete_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("rows")
        self.setIconSize(QSize(_SWATCH_PX, _SWATCH_PX))
        self.setUniformItemSizes(True)
        self.setEditTriggers(QListWidget.EditTrigger.EditKeyPressed | QListWidget.EditTrigger.DoubleClicked)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def event(self, event: QEvent) -> bool:
        """Delete is this list's own while it has the focus, not the window's."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and event.key() in _DELETES:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter uses a color, Delete takes it away."""
        item = self.currentItem()
        if item is not None and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.used.emit(item)
        elif item is not None and event.key() in _DELETES:
            self.delete_asked.emit()
        else:
            super().keyPressEvent(event)


def _item(color: NamedColor) -> QListWidgetItem:
    item = QListWidgetItem(_swatch(color), color.name)
    item.setData(_COLOR_ROLE, color)
    item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)
    return item


def _color_of(item: QListWidgetItem) -> NamedColor:
    """The color of a row, under the name that it has now."""
    color: NamedColor = item.data(_COLOR_ROLE)
    return msgspec.structs.replace(color, name=item.text())


def _swatch(color: NamedColor) -> QIcon:
    pixmap = QPixmap(2 * _SWATCH_PX, 2 * _SWATCH_PX)  # sharp on dense screens, too
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(_BORDER)
    painter.setBrush(qcolor_of(color.lightness, color.a, color.b))
    painter.drawRoundedRect(pixmap.rect().adjusted(1, 1, -2, -2), 6, 6)
    painter.end()
    swatch = QIcon(pixmap)
    swatch.addPixmap(pixmap, QIcon.Mode.Selected)  # Qt would mix it with the color of the chosen row
    return swatch
