"""Which photos are chosen: one selection for all views, kept by path while the list changes under it."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QObject, Signal

from prism_desktop.library.photo_model import PhotoModel

_Flag = QItemSelectionModel.SelectionFlag


class PhotoSelection(QObject):
    """The chosen photos, and the current one, which keys start from."""

    selection_changed = Signal()
    photo_chosen = Signal(Path)
    """One photo alone was chosen, another than before."""

    def __init__(self, model: PhotoModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.items = QItemSelectionModel(model, self)
        """What Qt's views share."""
        self._kept: tuple[set[Path], Path | None] = (set(), None)
        self._chosen: Path | None = None
        model.modelAboutToBeReset.connect(self._keep)
        model.arranged.connect(self._restore)
        self.items.selectionChanged.connect(lambda *_: self._tell())
        self.items.currentChanged.connect(lambda *_: self._choose_single())

    @property
    def current(self) -> Path | None:
        """The photo that keys start from."""
        index = self.items.currentIndex()
        return self._model.paths[index.row()] if index.isValid() else None

    @property
    def count(self) -> int:
        """How many photos are chosen."""
        return sum(rows.stop - rows.start for rows in self.chosen_rows())

    def chosen_rows(self) -> list[range]:
        """The rows of the chosen photos, in the order shown."""
        found = [range(each.top(), each.bottom() + 1) for each in self.items.selection().toList()]
        return sorted(found, key=lambda rows: rows.start)

    def selected_paths(self) -> list[Path]:
        """The chosen photos, in the order shown."""
        return [path for rows in self.chosen_rows() for path in self._model.paths[rows.start : rows.stop]]

    def is_selected(self, row: int) -> bool:
        """Whether the photo in this row is chosen."""
        return self.items.isSelected(self._model.index(row))

    def choose(self, path: Path) -> None:
        """Choose this photo alone."""
        row = self._model.row_of(path)
        if row is not None:
            self.choose_row(row)

    def choose_row(self, row: int, flags: QItemSelectionModel.SelectionFlag = _Flag.ClearAndSelect) -> None:
        """Make the photo in this row the current one, and choose it by `flags`: alone by default."""
        self.items.setCurrentIndex(self._model.index(row), flags)

    def choose_rows(self, first: int, last: int, current: int) -> None:
        """Choose the photos from one row to another, either way round, and no others."""
        index = self._model.index
        rows = QItemSelection(index(min(first, last)), index(max(first, last)))
        self.items.setCurrentIndex(index(current), _Flag.NoUpdate)
        self.items.select(rows, _Flag.ClearAndSelect)

    def choose_ranges(self, ranges: Iterable[range]) -> None:
        """Choose the photos of these rows, and no others; the current one stays."""
        selection = QItemSelection()
        for rows in _joined(ranges):
            selection.select(self._model.index(rows.start), self._model.index(rows.stop - 1))
        self.items.select(selection, _Flag.ClearAndSelect)

    def choose_all(self) -> None:
        """Choose every photo shown."""
        count = self._model.rowCount()
        if count:
            self.choose_rows(0, count - 1, max(0, self.items.currentIndex().row()))

    def step(self, by: int) -> None:
        """Choose the photo so many places further."""
        count = self._model.rowCount()
        if count:
            self.choose_row(min(max(self.items.currentIndex().row() + by, 0), count - 1))

    def forget_chosen(self) -> None:
        """Tell of the next single photo even if it is the same as before."""
        self._chosen = None

    def _keep(self) -> None:
        self._kept = set(self.selected_paths()), self.current

    def _restore(self) -> None:
        selected, current = self._kept
        row = self._model.row_of(current) if current else None
        if row is not None:
            self.items.setCurrentIndex(self._model.index(row), _Flag.NoUpdate)
        rows = (row for row in map(self._model.row_of, selected) if row is not None)
        self.choose_ranges(range(row, row + 1) for row in rows)
        self._tell()

    def _tell(self) -> None:
        self.selection_changed.emit()
        self._choose_single()

    def _choose_single(self) -> None:
        """Tell of a photo that is current and chosen alone; Qt changes the one before the other."""
        ranges, row = self.chosen_rows(), self.items.currentIndex().row()
        if len(ranges) == 1 and ranges[0] == range(row, row + 1) and self.current != self._chosen:
            self._chosen = self.current
            self.photo_chosen.emit(self.current)


def _joined(ranges: Iterable[range]) -> list[range]:
    """The same rows in as few ranges as may be, the first one first."""
    joined: list[range] = []
    for rows in sorted(ranges, key=lambda each: each.start):
        if joined and rows.start <= joined[-1].stop:
            joined[-1] = range(joined[-1].start, max(joined[-1].stop, rows.stop))
        else:
            joined.append(rows)
    return joined
