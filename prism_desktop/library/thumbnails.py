"""Thumbnails: the ones in sight first, a few at a time, kept within a bound of bytes."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from prism_core.image.thumbnail import read_thumbnail
from prism_desktop.byte_lru import ByteLru
from prism_desktop.qimages import qimage_of
from prism_desktop.task_runner import Job, TaskRunner

THUMBNAIL_EDGE_PX = 256
_LIMIT_BYTES = 64 * 2**20
_AT_ONCE = 2


class Thumbnails(QObject):
    """Loads and keeps thumbnails by path. What is wanted may change at any time; only the newest wish counts."""

    changed = Signal(Path)
    """The thumbnail of this photo came, or the reason why it does not."""

    def __init__(self, runner: TaskRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runner = runner
        self._images: ByteLru[Path, QImage] = ByteLru(_LIMIT_BYTES, lambda image: image.sizeInBytes())
        self._problems: dict[Path, str] = {}
        self._wanted: list[Path] = []
        self._loading: set[Path] = set()

    def image(self, path: Path) -> QImage | None:
        """The thumbnail, if it is here."""
        return self._images.get(path)

    def problem(self, path: Path) -> str | None:
        """Why the photo has no thumbnail."""
        return self._problems.get(path)

    def want(self, paths: Iterable[Path]) -> None:
        """Load these, in this order, and none of those wanted before."""
        self._wanted = [path for path in paths if not self._knows(path)]
        self._start()

    def put(self, path: Path, qimage: QImage) -> None:
        """Show this picture as the photo's thumbnail."""
        self._problems.pop(path, None)
        self._images.put(path, qimage)
        self.changed.emit(path)

    def _start(self) -> None:
        while self._wanted and len(self._loading) < _AT_ONCE:
            path = self._wanted.pop(0)
            self._loading.add(path)
            self._runner.submit(path, partial(_read, path), partial(self._take, path), partial(self._fail, path))

    def _knows(self, path: Path) -> bool:
        return path in self._images or path in self._problems or path in self._loading

    def _take(self, path: Path, image: QImage) -> None:
        self._loading.discard(path)
        if path not in self._images:  # a colored one may have come meanwhile
            self.put(path, image)
        self._start()

    def _fail(self, path: Path, error: Exception) -> None:
        self._loading.discard(path)
        self._problems[path] = getattr(error, "reason", str(error))
        self.changed.emit(path)
        self._start()


def _read(path: Path, _job: Job) -> QImage:
    return qimage_of(read_thumbnail(path, THUMBNAIL_EDGE_PX))
