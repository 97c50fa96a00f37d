"""The export queue as Qt's views want it: exports, and below each its photos."""

from __future__ import annotations

from itertools import count

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from prism_desktop.look.icons import icon
from prism_desktop.look.tones import Tone
from prism_desktop.queue.changes import Added, Canceled, Change, Changed, Exchanged, Moved, Paused, Removed, Retried
from prism_desktop.queue.export_queue import Progress
from prism_desktop.queue.exporter import Exporter
from prism_desktop.queue.jobs import State
from prism_desktop.texts.core_words import in_words
from prism_desktop.texts.queue_wording import job_state, photo_state
from prism_desktop.texts.wording import readable

AnyIndex = QModelIndex | QPersistentModelIndex

_NAME, _STATE = 0, 1
_JOB = 0
"""Internal id of an export's own index; those of its photos have the export's number."""

_ICONS: dict[State, tuple[str, Tone]] = {
    State.WAITING: ("state-queued", "quiet"),
    State.RUNNING: ("play", "accent"),
    State.DONE: ("check", "accent"),
    State.KEPT: ("check", "quiet"),
    State.LEFT_OUT: ("info", "quiet"),
    State.FAILED: ("warning", "danger"),
}


class QueueModel(QAbstractItemModel):
    """Follows an exporter's queue change by change, so that twenty thousand photos cost no resets."""

    def __init__(self, exporter: Exporter, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._queue = exporter.queue
        self._jobs: list[Progress] = []
        self._numbers: dict[str, int] = {}
        self._by_number: dict[int, Progress] = {}
        self._next = count(_JOB + 1)
        exporter.changed.connect(self._follow)

    def job_at(self, index: AnyIndex) -> Progress | None:
        """The export of a row, or of the photo in it."""
        if not index.isValid():
            return None
        number = index.internalId()
        return self._jobs[index.row()] if number == _JOB else self._by_number[number]

    def index_of(self, job_id: str) -> QModelIndex:
        """The row of an export; an invalid index where it is not listed."""
        row = next((row for row, job in enumerate(self._jobs) if job.id == job_id), None)
        return QModelIndex() if row is None else self.index(row, 0)

    def index(self, row: int, column: int, parent: AnyIndex = QModelIndex()) -> QModelIndex:  # noqa: B008
        """The index of a row: an export, or below one a photo."""
        if not 0 <= row < self.rowCount(parent):
            return QModelIndex()
        number = self._numbers[self._jobs[parent.row()].id] if parent.isValid() else _JOB
        return self.createIndex(row, column, number)

    def parent(self, index: AnyIndex = QModelIndex()) -> QModelIndex:  # type: ignore[override] # noqa: B008
        """The export of a photo."""
        number = index.internalId() if index.isValid() else _JOB
        if number == _JOB:
            return QModelIndex()
        return self.createIndex(self._jobs.index(self._by_number[number]), 0, _JOB)

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Number of exports, or of photos in one."""
        if not parent.isValid():
            return len(self._jobs)
        return len(self._jobs[parent.row()].photos) if parent.internalId() == _JOB and parent.column() == 0 else 0

    def columnCount(self, _parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Name, and how far it is."""
        return 2

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What stands in a cell."""
        job = self.job_at(index)
        if job is None:
            return None
        if index.internalId() == _JOB:
            return self._job_data(job, index.column(), role)
        return self._photo_data(job, index.row(), index.column(), role)

    def _job_data(self, job: Progress, column: int, role: int) -> object:
        if role == Qt.ItemDataRole.ToolTipRole:
            return str(job.asked.folder)
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if column == _STATE:
            return job_state(job)
        return self.tr("{name} → {folder}").format(name=job.asked.name, folder=job.asked.folder.name)

    def _photo_data(self, job: Progress, row: int, column: int, role: int) -> object:
        photo = job.photos[row]
        if role == Qt.ItemDataRole.ToolTipRole:
            return readable(f"{photo.source}\n{in_words(photo.reason) or photo.target}")
        if role == Qt.ItemDataRole.DecorationRole and column == _NAME and photo.state in _ICONS:
            name, tone = _ICONS[photo.state]
            return icon(name, tone=tone)
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if column == _STATE:
            return photo_state(photo, sheet=job.asked.sheet is not None)
        return readable(photo.source.name)

    def _follow(self, change: Change) -> None:
        match change:
            case Added(job):
                self._insert(self._queue.job(job.id))
            case Removed(job_id):
                self._remove(job_id)
            case Moved(job_id):
                self._move(job_id)
            case Changed(job_id, row):
                parent = self.index_of(job_id)
                self.dataChanged.emit(self.index(row, 0, parent), self.index(row, 1, parent))
                self.dataChanged.emit(parent, parent.siblingAtColumn(1))
            case Exchanged(job_id, index, other):
                parent = self.index_of(job_id)
                for row in (index, other):
                    self.dataChanged.emit(self.index(row, 0, parent), self.index(row, 1, parent))
            case Retried(job_id) | Canceled(job_id):
                parent = self.index_of(job_id)
                last = self.rowCount(parent) - 1
                self.dataChanged.emit(self.index(0, 0, parent), self.index(last, 1, parent))
                self.dataChanged.emit(parent, parent.siblingAtColumn(1))
            case Paused():
                pass

    def _insert(self, job: Progress) -> None:
        self.beginInsertRows(QModelIndex(), len(self._jobs), len(self._jobs))
        number = self._numbers[job.id] = next(self._next)
        self._by_number[number] = job
        self._jobs.append(job)
        self.endInsertRows()

    def _remove(self, job_id: str) -> None:
        row = self.index_of(job_id).row()
        self.beginRemoveRows(QModelIndex(), row, row)
        self._jobs.pop(row)
        self._by_number.pop(self._numbers.pop(job_id))
        self.endRemoveRows()

    def _move(self, job_id: str) -> None:
        row, place = self.index_of(job_id).row(), self._queue.place_of(job_id)
        if row != place:
            self.beginMoveRows(QModelIndex(), row, row, QModelIndex(), place + (place > row))
            self._jobs.insert(place, self._jobs.pop(row))
            self.endMoveRows()
