"""The exports under way at the window's bottom edge: a thin line, and above it, if wanted, the list."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QHeaderView,
    QSizePolicy,
    QToolButton,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from prism_desktop.actions.queue_actions import QueueActions
from prism_desktop.look.theme import SPACING
from prism_desktop.panels.queue_bar import QueueBar
from prism_desktop.panels.queue_model import QueueModel
from prism_desktop.queue.export_queue import Progress
from prism_desktop.queue.jobs import State

_LEAST_LIST_PX, _ICON_PX = 72, 16
_MOST_UNFOLDED = 1000


class QueuePanel(QFrame):
    """Shows nothing while there is nothing to export."""

    unfolded = Signal()
    """The list is in sight now, and wants room."""
    chosen_changed = Signal()
    """Another export is chosen in the list."""
    photo_asked = Signal(object)
    """The path of a photo that was asked for by a double click."""

    def __init__(self, model: QueueModel, actions: QueueActions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("queuePanel")
        self._model = model
        self.bar = QueueBar(actions)
        self.tree = self._tree(model)
        self.tree.addActions([actions.earlier, actions.later, actions.retry, actions.report])
        self.tree.addActions([actions.open_results, actions.clear, actions.stop])
        self._list = QWidget()
        self._list.setMinimumHeight(_LEAST_LIST_PX)
        row = QHBoxLayout(self._list)
        row.setContentsMargins(SPACING, SPACING, SPACING, 0)
        row.setSpacing(SPACING // 2)
        row.addWidget(self.tree, 1)
        row.addLayout(_buttons([actions.earlier, actions.later], [actions.retry, actions.report]))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._list, 1)
        column.addWidget(self.bar)
        actions.show_queue.toggled.connect(self._unfold)
        self._unfold(actions.show_queue.isChecked())
        model.rowsInserted.connect(self._show_new)
        model.rowsRemoved.connect(lambda *_: self._choose_first())
        model.dataChanged.connect(lambda first, *_: self._follow_work(first))
        self.hide()

    @property
    def chosen(self) -> Progress | None:
        """The export that is chosen in the list: the first one where none is."""
        return self._model.job_at(self.tree.currentIndex()) or self._model.job_at(self._model.index(0, 0))

    @property
    def chosen_photo(self) -> int | None:
        """The number of the photo that is chosen in that export; None where the export itself is."""
        index = self.tree.currentIndex()
        return index.row() if index.parent().isValid() else None

    def choose_photo(self, number: int) -> None:
        """Choose another photo of the chosen export."""
        self.tree.setCurrentIndex(self._model.index(number, 0, self.tree.currentIndex().parent()))

    def _tree(self, model: QueueModel) -> QTreeView:
        tree = QTreeView()
        tree.setModel(model)
        tree.setHeaderHidden(True)
        tree.setUniformRowHeights(True)
        tree.setAllColumnsShowFocus(True)
        tree.setAccessibleName(self.tr("Exports and their photos"))
        tree.setToolTip(self.tr("A double click shows a photo; a right click tells what can be done"))
        tree.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        tree.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        tree.header().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        tree.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        tree.selectionModel().currentChanged.connect(lambda *_: self.chosen_changed.emit())
        tree.doubleClicked.connect(self._ask_photo)
        return tree

    def _unfold(self, unfolded: bool) -> None:  # noqa: FBT001 - a signal's argument
        policy = QSizePolicy.Policy.Preferred if unfolded else QSizePolicy.Policy.Fixed
        self._list.setVisible(unfolded)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, policy)
        if unfolded:
            self.unfolded.emit()

    def _show_new(self, parent: QModelIndex, row: int) -> None:
        """A new export: its photos are in sight at once, if it is the only one and not too large for that."""
        index = self._model.index(row, 0, parent)
        alone = self._model.rowCount() == 1 and self._model.rowCount(index) <= _MOST_UNFOLDED
        self.tree.setExpanded(index, alone)
        self._choose_first()

    def _choose_first(self, *_: object) -> None:
        if not self.tree.currentIndex().isValid():
            self.tree.setCurrentIndex(self._model.index(0, 0))
        self.chosen_changed.emit()

    def _follow_work(self, index: QModelIndex) -> None:
        """The photo in work comes into sight, unless others are being looked at."""
        job, looks = self._model.job_at(index), self.chosen_photo is not None or self.tree.underMouse()
        if job is None or looks or not self.tree.isVisible() or not self.tree.isExpanded(index.parent()):
            return
        if index.parent().isValid() and job.photos[index.row()].state is State.RUNNING:
            self.tree.scrollTo(index)

    def _ask_photo(self, index: QModelIndex) -> None:
        job = self._model.job_at(index)
        if job is not None and index.parent().isValid():
            self.photo_asked.emit(job.photos[index.row()].source)


def _buttons(*columns: list[QAction]) -> QGridLayout:
    """As few rows as stay in sight where the list is as low as it can be."""
    grid = QGridLayout()
    grid.setSpacing(SPACING // 2)
    for column, actions in enumerate(columns):
        for row, action in enumerate(actions):
            button = QToolButton()
            button.setDefaultAction(action)
            button.setIconSize(QSize(_ICON_PX, _ICON_PX))
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.setAccessibleName(action.iconText())
            grid.addWidget(button, row, column)
    grid.setRowStretch(grid.rowCount(), 1)
    return grid
