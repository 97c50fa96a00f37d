"""The photos that are shown, as Qt's views want them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from prism_desktop.library.photo_state import State, is_preview
from prism_desktop.library.photo_states import PhotoStates
from prism_desktop.library.state_words import describe
from prism_desktop.library.thumbnails import Thumbnails
from prism_desktop.texts.core_words import in_words
from prism_desktop.texts.wording import readable, sentence

AnyIndex = QModelIndex | QPersistentModelIndex

PATH_ROLE = Qt.ItemDataRole.UserRole


class PhotoModel(QAbstractListModel):
    """Names are here at once; thumbnails and states come as they are found, by path and not by row."""

    arranged = Signal()
    """The list is another, or in another order; views and selections have taken note of that."""

    def __init__(self, thumbnails: Thumbnails, states: PhotoStates, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thumbnails = thumbnails
        self._states = states
        self._paths: list[Path] = []
        self._rows: dict[Path, int] = {}
        thumbnails.changed.connect(lambda path: self._update([path]))
        states.changed.connect(self._update)

    @property
    def paths(self) -> Sequence[Path]:
        """The photos shown, in order."""
        return self._paths

    def show(self, paths: list[Path], rows: dict[Path, int]) -> None:
        """Show these photos and no others. rows: the place of each among them."""
        self.beginResetModel()
        self._paths, self._rows = paths, rows
        self.endResetModel()
        self.arranged.emit()

    def set_paths(self, paths: Iterable[Path]) -> None:
        """Show these photos and no others."""
        paths = list(paths)
        self.show(paths, {path: row for row, path in enumerate(paths)})

    def append(self, paths: Sequence[Path]) -> None:
        """Show these, too, behind the others."""
        first = len(self._paths)
        self.beginInsertRows(QModelIndex(), first, first + len(paths) - 1)
        self._paths.extend(paths)
        self._rows.update((path, first + place) for place, path in enumerate(paths))
        self.endInsertRows()

    def row_of(self, path: Path) -> int | None:
        """The row of a photo, None where it is not among them."""
        return self._rows.get(path)

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Number of photos."""
        return 0 if parent.isValid() else len(self._paths)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Name, thumbnail (a QImage), path, or what is to be known of the photo at `index`."""
        path = self._paths[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return readable(path.name)
        if role == Qt.ItemDataRole.DecorationRole:
            return self._thumbnails.image(path)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join((readable(path.name), *self._words(path)))
        if role == Qt.ItemDataRole.ToolTipRole:
            return "\n".join((readable(str(path)), *self._words(path)))
        if role == PATH_ROLE:
            return path
        return None

    def _words(self, path: Path) -> list[str]:
        """What is to be known of a photo, a line each; nothing twice."""
        problem, status = self._thumbnails.problem(path), self._states.of(path)
        known = describe(status, preview=is_preview(status, in_color=self._thumbnails.in_color(path)))
        if problem is None or (status.job is State.FAILED and status.reason == problem):
            return known
        return [sentence(in_words(problem)), *known]

    def _update(self, paths: Iterable[Path]) -> None:
        rows = [row for row in map(self._rows.get, paths) if row is not None]
        if rows:
            self.dataChanged.emit(self.index(min(rows)), self.index(max(rows)))
