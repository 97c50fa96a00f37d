"""The photo at its full size, for those who look closely; it follows the preview in a moment."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from prism_core.image.raster import Raster
from prism_core.models.engine import Engine
from prism_core.recipe import Recipe
from prism_core.render import render
from prism_desktop.idle_inference import IdleInference
from prism_desktop.photo_loader import load_full
from prism_desktop.qimages import qimage_of
from prism_desktop.task_runner import Job, TaskRunner
from prism_desktop.wording import note

_FULL = "full"


@dataclass(frozen=True, eq=False)
class Detail:
    """A photo before and after, at full size (or as large as memory allows). recipe: what it was rendered by."""

    path: Path
    recipe: Recipe
    original: QImage
    result: QImage


@dataclass(frozen=True, eq=False)
class _Full:
    raster: Raster
    qimage: QImage


class Detailer(QObject):
    """Keeps one photo at full size while it is looked at closely."""

    ready = Signal(object)
    """A `Detail`."""

    def __init__(self, files: TaskRunner, idle: IdleInference, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._files = files
        self._idle = idle
        self._path: Path | None = None
        self._full: _Full | None = None

    def want(self, path: Path, recipe: Recipe, engine: Engine) -> None:
        """Render this photo at full size; it is read from the disk the first time."""
        if path == self._path and self._full is not None:
            self._render(self._full, recipe, engine)
        else:
            self._path, self._full = path, None
            self._files.submit(_FULL, lambda _: _load(path), lambda full: self._take(full, recipe, engine), note)

    def drop(self) -> None:
        """Let the full photo go."""
        self._path = self._full = None
        self._files.cancel(_FULL)
        self._idle.drop()

    def _take(self, full: _Full, recipe: Recipe, engine: Engine) -> None:
        self._full = full
        self._render(full, recipe, engine)

    def _render(self, full: _Full, recipe: Recipe, engine: Engine) -> None:
        path = self._path
        assert path is not None

        def work(job: Job) -> Detail:
            result = render(full.raster, recipe, engine, cancel=job.token)
            return Detail(path, recipe, full.qimage, qimage_of(result))

        self._idle.want(work, self.ready.emit)


def _load(path: Path) -> _Full:
    raster = load_full(path)
    return _Full(raster, qimage_of(raster))
