"""From a path to the photo on the screen, in the background."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from prism_desktop.photo.byte_lru import ByteLru
from prism_desktop.photo.photo_loader import LoadedPhoto, load_photo
from prism_desktop.task_runner import TaskRunner

_LOAD = "load"
_LIMIT_BYTES = 96 * 2**20


class Opener(QObject):
    """Opens photos; the newest wish alone is answered. Photos seen lately are here at once."""

    loaded = Signal(object)
    """A `LoadedPhoto`."""
    not_loaded = Signal(Path, object)
    """A photo, and the exception."""

    def __init__(self, runner: TaskRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runner = runner
        self._photos: ByteLru[Path, LoadedPhoto] = ByteLru(_LIMIT_BYTES, _size_of)

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

    def set_memory(self, limit_bytes: int) -> None:
        """How much the photos that are kept may take."""
        self._photos.set_limit(limit_bytes)

    def forget(self, path: Path) -> None:
        """Read this photo, and its sidecar, from the disk next time."""
        self._photos.drop(path)

    def _take(self, photo: LoadedPhoto) -> None:
        if photo.sidecar_problem is None:
            self._photos.put(photo.path, photo)
        self.loaded.emit(photo)


def _size_of(photo: LoadedPhoto) -> int:
    return int(photo.raster.pixels.nbytes) + photo.qimage.sizeInBytes()
