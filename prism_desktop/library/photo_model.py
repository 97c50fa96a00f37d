"""The photos of the open folder as Qt's views want them."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from prism_desktop.library.thumbnails import Thumbnails

AnyIndex = QModelIndex | QPersistentModelIndex

PATH_ROLE = Qt.ItemDataRole.UserRole
PROBLEM_ROLE = Qt.ItemDataRole.UserRole + 1


class PhotoModel(QAbstractListModel):
    """Names are here at once; thumbnails come as `Thumbnails` loads them, found by path and not by row."""

    def __init__(self, thumbnails: Thumbnails, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thumbnails = thumbnails
        self._paths: list[Path] = []
        self._rows: dict[Path, int] = {}
        thumbnails.changed.connect(self._update)

    @property
    def paths(self) -> list[Path]:
        """All photos, in order."""
        return self._paths

    def set_paths(self, paths: list[Path]) -> None:
        """Show these photos."""
        self.beginResetModel()
        self._paths = list(paths)
        self._rows = {path: row for row, path in enumerate(self._paths)}
        self.endResetModel()

    def row_of(self, path: Path) -> int | None:
        """The row of a photo, None where it is not among them."""
        return self._rows.get(path)

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Number of photos."""
        return 0 if parent.isValid() else len(self._paths)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Name, thumbnail (a QImage), path, or what is wrong with the photo at `index`."""
        path = self._paths[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return path.name
        if role == Qt.ItemDataRole.DecorationRole:
            return self._thumbnails.image(path)
        if role == Qt.ItemDataRole.ToolTipRole:
            problem = self._thumbnails.problem(path)
            return f"{path}\n{problem}" if problem else str(path)
        if role == PATH_ROLE:
            return path
        if role == PROBLEM_ROLE:
            return self._thumbnails.problem(path)
        return None

    def _update(self, path: Path) -> None:
        row = self._rows.get(path)
        if row is not None:
            index = self.index(row)
            self.dataChanged.emit(index, index)
