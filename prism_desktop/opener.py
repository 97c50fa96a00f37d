"""From paths to photos on the screen: finding them, and loading the chosen one, both in the background."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from prism_core.batch.find import find_photos
from prism_desktop.byte_lru import ByteLru
from prism_desktop.photo_loader import LoadedPhoto, load_photo
from prism_desktop.task_runner import TaskRunner

_FIND, _LOAD = "find", "load"
_LIMIT_BYTES = 96 * 2**20


class Opener(QObject):
    """Opens folders and photos; the newest wish alone is answered. Photos seen lately are here at once."""

    found = Signal(object, object)
    """The inputs (list of paths), and the photos in them (list of paths, natural order)."""
    not_found = Signal(object, object)
    """The inputs, and the exception."""
    loaded = Signal(object)
    """A `LoadedPhoto`."""
    not_loaded = Signal(Path, object)
    """A photo, and the exception."""

    def __init__(self, runner: TaskRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runner = runner
        self._photos: ByteLru[Path, LoadedPhoto] = ByteLru(_LIMIT_BYTES, _size_of)

    def open_inputs(self, inputs: Sequence[Path]) -> None:
        """Find the photos in these files and folders."""
        self._runner.cancel(_LOAD)
        self._runner.submit(
            _FIND,
            lambda _: _find(list(inputs)),
            lambda photos: self.found.emit(list(inputs), photos),
            lambda error: self.not_found.emit(list(inputs), error),
        )

    def open_photo(self, path: Path) -> None:
        """Load a photo."""
        known = self._photos.get(path)
        if known is not None:
            self._runner.cancel(_LOAD)
            self.loaded.emit(known)
            return
        self._runner.submit(
            _LOAD,
            lambda job: load_photo(path, job.token),
            self._take,
            lambda error: self.not_loaded.emit(path, error),
        )

    def forget(self, path: Path) -> None:
        """Read this photo, and its sidecar, from the disk next time."""
        self._photos.drop(path)

    def _take(self, photo: LoadedPhoto) -> None:
        if photo.sidecar_problem is None:
            self._photos.put(photo.path, photo)
        self.loaded.emit(photo)


def _find(inputs: list[Path]) -> list[Path]:
    return [photo.source for photo in find_photos(inputs).photos]


def _size_of(photo: LoadedPhoto) -> int:
    return int(photo.raster.pixels.nbytes) + photo.qimage.sizeInBytes()
