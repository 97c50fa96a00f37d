"""The bar above the photos: which of them are shown, in which order, and how many that are."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QToolButton, QWidget

from prism_desktop.library.arrange import Order, Wish
from prism_desktop.library.cell_stamps import BADGES
from prism_desktop.library.date_choice import DateChoice
from prism_desktop.library.state_chips import StateChips
from prism_desktop.look.icons import icon
from prism_desktop.look.theme import SPACING
from prism_desktop.texts.wording import photo_count, whole

_HERE = Qt.ShortcutContext.WidgetShortcut
_TEXT_PX, _TEXT_SHARE, _CHOICE_PX, _LEAST_PX = (150, 220), 8, 180, 420


class FilterBar(QFrame):
    """Tells its wish, and shows one. It knows no photos."""

    wished = Signal(object)
    """A `Wish`."""
    days_asked = Signal()
    """The list of days is opened: which years there are should be known."""

    left = Signal()
    """The name is typed: the keys are for the photos again."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("filterBar")
        self.setAccessibleName(self.tr("Filter and order of the photos"))
        self._wish = Wish()
        self._in_folders = False
        self._row = QHBoxLayout(self)
        self.text = self._text()
        self.states = StateChips()
        self.days = DateChoice()
        self.folder = self._choice(self.tr("Folder"), self.tr("Show the photos of one folder"))
        self.order = self._choice(self.tr("Order"), self.tr("Sort the photos"))
        self.direction = self._direction()
        self.count = QLabel(alignment=Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        self.count.setProperty("role", "quiet")
        self.clear = QPushButton(icon("clear-filter"), self.tr("Clear filter"))
        self.clear.setProperty("role", "link")
        self.clear.setAutoDefault(True)  # Enter presses it
        self.clear.setToolTip(self.tr("Show all photos again"))
        self.clear.setAccessibleName(self.tr("Clear filter"))
        policy = self.clear.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.clear.setSizePolicy(policy)
        self._fill_order()
        self._lay_out()
        self._connect()
        self.show_wish(Wish())

    def minimumSizeHint(self) -> QSize:
        """The bar makes no window wider: what has no room gives way."""
        return QSize(_LEAST_PX, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show what there is room for. The room for a name goes by the bar alone, so that no button moves when used."""
        super().resizeEvent(event)
        self.text.setFixedWidth(min(max(self.width() // _TEXT_SHARE, _TEXT_PX[0]), _TEXT_PX[1]))
        self._make_room()

    @property
    def wish(self) -> Wish:
        """What is wished for, as far as it shows."""
        return self._wish

    def show_wish(self, wish: Wish) -> None:
        """Show what is wished for."""
        self._wish = wish
        if self.text.text() != wish.text:
            self.text.setText(wish.text)
        self.states.show_states(wish.states)
        if wish.days is None:
            self.days.show_any()
        self.folder.setCurrentIndex(max(0, self.folder.findData(str(wish.folder))))
        self.order.setCurrentIndex(self.order.findData(wish.order.value))
        self.direction.setChecked(wish.backwards)
        self.direction.setIcon(icon("sort-down" if wish.backwards else "sort-up"))
        self.clear.setVisible(wish.filters)
        self._make_room()

    def show_count(self, shown: int, of_all: int, chosen: int, *, busy: bool) -> None:
        """Tell how many photos are shown, and chosen where that is not one. busy: their days are being read."""
        if busy:
            text = self.tr("Reading the dates…")
        elif shown == of_all:
            text = photo_count(of_all)
        else:
            text = self.tr("{shown} of {all} photos").format(shown=whole(shown), all=whole(of_all))
        if chosen > 1:
            text = self.tr("{n} selected").format(n=whole(chosen)) + f" · {text}"
        self.count.setText(text)
        self._keep_room_for(text, self.tr("{shown} of {all} photos").format(shown=whole(of_all), all=whole(of_all)))
        self._make_room()

    def _keep_room_for(self, *counts: str) -> None:
        """Room for what a filter brings is kept while there is none: the buttons stay where they are pressed."""
        self.count.setMinimumWidth(max(map(self.count.fontMetrics().horizontalAdvance, counts)))

    def offer_folders(self, folders: Sequence[Path]) -> None:
        """The folders that hold photos; with a single one there is nothing to choose."""
        self._in_folders = len(folders) > 1
        self.folder.clear()
        self.folder.addItem(self.tr("All folders"), None)
        root = Path(os.path.commonpath(folders)) if len(folders) > 1 else Path()
        for folder in folders if len(folders) > 1 else ():
            self.folder.addItem(str(folder.relative_to(root)) if folder != root else root.name, str(folder))
        self._make_room()

    def _make_room(self) -> None:
        """In a narrow window words go first, then the parts used least; what the photos are filtered by stays."""
        wish = self._wish
        self.folder.setVisible(self._in_folders)
        for part in (self.days, self.order, self.direction, self.count):
            part.setVisible(True)
        self.clear.setText(self.tr("Clear filter"))
        spare = (
            (self.direction, wish.backwards),
            (self.order, wish.order is not Order.NAME),
            (self.folder, wish.folder is not None),
            (self.days, wish.days is not None),
            (self.count, False),
        )
        self.states.show_words(BADGES)
        if not self._fits:
            self.clear.setText("")
            self._show_words()
        for part, used in spare:
            if not self._fits and not used:
                part.hide()
        self._row.activate()  # not later: texts would be cut for a moment

    def _show_words(self) -> None:
        """Of as many states as there is room for; first of those that are filtered by."""
        states = sorted(BADGES, key=lambda state: state not in self._wish.states)
        for count in range(len(states), -1, -1):
            self.states.show_words(states[:count])
            if self._fits:
                return

    @property
    def _fits(self) -> bool:
        return self._row.minimumSize().width() <= self.width()

    def _chosen_folder(self) -> Path | None:
        # Text, since Qt does not find a path among its data.
        name: str | None = self.folder.currentData()
        return None if name is None else Path(name)

    def _text(self) -> QLineEdit:
        text = QLineEdit()
        text.setPlaceholderText(self.tr("Find by name"))
        text.setToolTip(self.tr("Show the photos with this in their name"))
        text.setAccessibleName(self.tr("Find by name"))
        text.setClearButtonEnabled(True)
        text.setAcceptDrops(False)  # what is dropped on the window is opened, wherever
        text.addAction(QAction(icon("search", tone="quiet"), "", text), QLineEdit.ActionPosition.LeadingPosition)
        text.setFixedWidth(_TEXT_PX[0])
        return text

    def _choice(self, name: str, tip: str) -> QComboBox:
        choice = QComboBox()
        choice.setAccessibleName(name)
        choice.setToolTip(tip)
        choice.setMaximumWidth(_CHOICE_PX)
        choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        return choice

    def _direction(self) -> QToolButton:
        direction = QToolButton()
        direction.setObjectName("chip")
        direction.setCheckable(True)
        direction.setToolTip(self.tr("The other way round"))
        direction.setAccessibleName(self.tr("The other way round"))
        return direction

    def _fill_order(self) -> None:
        self.order.addItem(self.tr("By name"), Order.NAME.value)
        self.order.addItem(self.tr("By date"), Order.DATE.value)
        self.order.addItem(self.tr("By state"), Order.STATE.value)

    def _lay_out(self) -> None:
        row = self._row
        row.setContentsMargins(SPACING, SPACING // 2, SPACING, SPACING // 2)
        row.setSpacing(SPACING)
        for part in (self.text, self.states, self.days, self.folder, self.order, self.direction):
            row.addWidget(part)
        row.addStretch(1)
        row.addWidget(self.clear)
        row.addWidget(self.count)

    def _connect(self) -> None:
        self.text.returnPressed.connect(self.left)
        escape = QShortcut(QKeySequence(QKeySequence.StandardKey.Cancel), self.text, self.left.emit)
        escape.setContext(_HERE)  # PySide passes it over among the arguments
        self.text.textChanged.connect(lambda text: self._ask(text=text.strip()))
        self.states.chosen.connect(lambda: self._ask(states=self.states.states))
        self.days.chosen.connect(lambda: self._ask(days=self.days.days))
        self.days.opened.connect(self.days_asked)
        self.folder.activated.connect(lambda _: self._ask(folder=self._chosen_folder()))
        self.order.activated.connect(lambda _: self._ask(order=Order(self.order.currentData())))
        self.direction.clicked.connect(lambda backwards: self._ask(backwards=backwards))
        self.clear.clicked.connect(lambda _: self._ask_for(self._wish.without_filter()))

    def _ask(self, **changes: object) -> None:
        self._ask_for(replace(self._wish, **changes))  # type: ignore[arg-type]

    def _ask_for(self, wish: Wish) -> None:
        if wish != self._wish:
            self.show_wish(wish)
            self.wished.emit(wish)
