"""How each photo of a selection looks in color, found while nobody waits for a preview; then what makes them one."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from prism_core.errors import PrismError
from prism_core.image.read import read_raster
from prism_core.looks import Appearance, appearance_of
from prism_core.models.engine import Engine
from prism_core.recipe import Recipe
from prism_core.render import render
from prism_core.sidecar import read_sidecar
from prism_desktop.editing.editor import Editor
from prism_desktop.rendering.idle_inference import IdleInference
from prism_desktop.task_runner import Job

_EDGE_PX = 256
"""A glance is enough to tell white balance and saturation."""


@dataclass(frozen=True)
class Measured:
    """One photo: the recipe that it was rendered by, and how it looks by it; or why that cannot be told."""

    path: Path
    recipe: Recipe
    appearance: Appearance | None
    error: PrismError | None = None


class AlbumMatcher(QObject):
    """Measures photos one after the other, each as soon as the generator is free."""

    progressed = Signal(int, int)
    """How many photos are measured, of how many."""
    measured = Signal(object)
    """The `Measured` of all (list)."""

    def __init__(self, editor: Editor, idle: IdleInference, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._editor = editor
        self._idle = idle
        self._waiting: deque[Path] = deque()
        self._found: list[Measured] = []
        self._total = 0
        self._engine: Engine | None = None

    @property
    def busy(self) -> bool:
        """Whether photos are being measured."""
        return bool(self._waiting)

    def measure(self, paths: Sequence[Path], engine: Engine) -> None:
        """Measure these photos, in place of those before."""
        self._waiting, self._found, self._total = deque(paths), [], len(paths)
        self._engine = engine
        self._go_on()

    def cancel(self) -> None:
        """Measure no more; nothing comes of what was measured."""
        self._waiting.clear()
        self._idle.drop()

    def _go_on(self) -> None:
        if not self._waiting:
            self.measured.emit(self._found)
            return
        path, engine = self._waiting[0], self._engine
        document = self._editor.document_of(path)
        recipe = None if document is None else document.recipe
        assert engine is not None
        self._idle.want(lambda job: _measure(path, recipe, engine, job), self._take)

    def _take(self, measured: Measured) -> None:
        self._found.append(measured)
        self._waiting.popleft()
        self.progressed.emit(len(self._found), self._total)
        self._go_on()


def _measure(path: Path, known: Recipe | None, engine: Engine, job: Job) -> Measured:
    recipe = known or Recipe()
    try:
        recipe = known or read_sidecar(path) or Recipe()
        small = read_raster(path).downscaled(_EDGE_PX)
        return Measured(path, recipe, appearance_of(render(small, recipe, engine, cancel=job.token)))
    except PrismError as error:
        job.token.raise_if_canceled()
        return Measured(path, recipe, None, error.with_traceback(None))
