"""What an export could not do or keep, and why; each photo is a link to itself."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QBrush, QGuiApplication, QPalette
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QPushButton,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from prism_desktop.look.theme import SPACING
from prism_desktop.queue.jobs import State
from prism_desktop.queue.report import Report
from prism_desktop.texts.core_words import in_words
from prism_desktop.texts.direction import path_isolated
from prism_desktop.texts.queue_wording import outcome
from prism_desktop.texts.wording import photo_count, readable, sentence, whole

_SIZE_PX = (760, 440)
_NAME_PX = 260
_MOST_ROWS = 500
"""Of each kind: nobody reads on, and the list copied has them all."""
_PATH_ROLE = Qt.ItemDataRole.UserRole


class ReportDialog(QDialog):
    """Every photo that gave no result, or not all of it, with the reason and what can be done about it."""

    photo_asked = Signal(object)
    """The path of a photo that was clicked."""
    again_asked = Signal(object)
    """The `State` whose photos are to be exported after all."""
    folder_asked = Signal()
    """The folder of the results is to be shown."""

    def __init__(self, report: Report, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._report = report
        self.setWindowTitle(self.tr("Export report"))
        self.resize(*_SIZE_PX)
        heading = QLabel(sentence(outcome(report.counts, sheet=report.sheet)))
        heading.setProperty("role", "heading")
        place = QLabel(
            self.tr("Color copies are in {folder}").format(folder=path_isolated(readable(str(report.folder))))
        )
        place.setProperty("role", "quiet")
        place.setTextFormat(Qt.TextFormat.PlainText)
        place.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * SPACING, 3 * SPACING, 3 * SPACING, 2 * SPACING)
        column.setSpacing(SPACING)
        column.addWidget(heading)
        column.addWidget(place)
        column.addWidget(self._make_table(), 1)
        column.addWidget(self._make_buttons())

    def _make_table(self) -> QTreeWidget:
        self.table = QTreeWidget()
        self.table.setHeaderLabels([self.tr("Photo"), self.tr("What happened")])
        self.table.setRootIsDecorated(False)
        self.table.setWordWrap(True)
        self.table.setAccessibleName(self.tr("Photos without a color copy, and why"))
        self.table.setToolTip(self.tr("A click on a photo shows it"))
        self.table.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.table.header().setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        self.table.setItemDelegateForColumn(1, _Wrapped(self.table))
        self.table.header().sectionResized.connect(lambda *_: self.table.doItemsLayout())
        for state, rows in self._report.rows.items():
            group = QTreeWidgetItem([self._title_of(state, len({path for path, _ in rows}))])
            self.table.addTopLevelItem(group)
            group.setFirstColumnSpanned(True)
            group.setFlags(Qt.ItemFlag.ItemIsEnabled)
            for path, reason in rows[:_MOST_ROWS]:
                item = QTreeWidgetItem([self._short(readable(path.name)), self._told(reason)])
                item.setData(0, _PATH_ROLE, path)
                item.setForeground(0, QBrush(self.palette().color(QPalette.ColorRole.Link)))
                item.setToolTip(0, self.tr("Show {path}").format(path=readable(str(path))))
                item.setToolTip(1, in_words(reason))
                group.addChild(item)
            if len(rows) > _MOST_ROWS:
                more = self.tr("… and {n} more; “Copy list” has them all").format(n=whole(len(rows) - _MOST_ROWS))
                group.addChild(QTreeWidgetItem([more]))
        self.table.expandAll()
        self.table.itemClicked.connect(self._ask_photo)
        self.table.itemActivated.connect(self._ask_photo)
        return self.table

    def _told(self, reason: str) -> str:
        """What a sheet lacks is told by names of files, whose letters stay as they are."""
        return in_words(reason) if self._report.sheet else sentence(in_words(reason))

    def _short(self, name: str) -> str:
        """A very long name would push the reasons out of sight; the tip has it whole."""
        return self.fontMetrics().elidedText(name, Qt.TextElideMode.ElideMiddle, _NAME_PX)

    def _make_buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        words = {
            State.FAILED: self.tr("Try again"),
            State.LEFT_OUT: self.tr("Color those left out, too"),
            State.CANCELED: self.tr("Color the rest after all"),
        }
        self.again = {
            state: buttons.addButton(text, QDialogButtonBox.ButtonRole.ActionRole)
            for state, text in words.items()
            if state in self._report.rows
        }
        for state, button in self.again.items():
            button.setToolTip(self.tr("Put these photos into the export once more"))
            button.clicked.connect(lambda _=False, state=state: self._ask_again(state))
        self.copy = buttons.addButton(self.tr("Copy list"), QDialogButtonBox.ButtonRole.ActionRole)
        self.copy.setVisible(not self._report.empty)
        self.copy.setToolTip(self.tr("Put the list on the clipboard"))
        self.copy.clicked.connect(self._copy)
        show = QPushButton(self.tr("Open folder"))
        show.setToolTip(self.tr("Show the color copies"))
        show.clicked.connect(self.folder_asked)
        buttons.addButton(show, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.button(QDialogButtonBox.StandardButton.Close).setToolTip(self.tr("Close the report (Esc)"))
        buttons.rejected.connect(self.reject)
        return buttons

    def _title_of(self, state: State, count: int) -> str:
        words = {
            State.FAILED: self.tr("{photos} could not be colored"),
            State.LEFT_OUT: self.tr("{photos} left out, with no need of color"),
            State.CANCELED: self.tr("{photos} not done, because the export was stopped"),
            State.DONE: self.tr("{photos} in color, with something left out"),
        }
        return words[state].format(photos=photo_count(count))

    def _ask_photo(self, item: QTreeWidgetItem) -> None:
        path = item.data(0, _PATH_ROLE)
        if path is not None:
            self.photo_asked.emit(path)

    def _ask_again(self, state: State) -> None:
        self.again_asked.emit(state)
        self.accept()

    def _copy(self) -> None:
        lines = [f"{path}: {in_words(reason)}" for rows in self._report.rows.values() for path, reason in rows]
        QGuiApplication.clipboard().setText("\n".join(lines))


class _Wrapped(QStyledItemDelegate):
    """Gives a reason as many lines as it takes; a tree by itself would give all rows one."""

    def __init__(self, table: QTreeWidget) -> None:
        super().__init__(table)
        self._table = table

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """As high as the text is at the column's width."""
        size, metrics = super().sizeHint(option, index), self._table.fontMetrics()
        room = QRect(0, 0, self._table.columnWidth(index.column()) - 2 * SPACING, 0)
        text = metrics.boundingRect(room, Qt.TextFlag.TextWordWrap.value, str(index.data() or ""))
        return QSize(size.width(), size.height() + max(0, text.height() - metrics.height()))
