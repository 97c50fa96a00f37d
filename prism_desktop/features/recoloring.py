"""Thumbnails of photos that were changed many at once come in their new colors, while nobody waits for a picture."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QImage

from prism_core.models.engine import Engine
from prism_core.recipe import Recipe
from prism_core.render import render
from prism_core.sidecar import read_sidecar
from prism_desktop.editing.recipe_edits import EditOutcome
from prism_desktop.library.thumbnail_store import ThumbnailStore
from prism_desktop.library.thumbnail_work import is_kept, uncolored
from prism_desktop.photo.qimages import qimage_of
from prism_desktop.rendering.idle_inference import IdleInference
from prism_desktop.task_runner import Job
from prism_desktop.texts.wording import note

if TYPE_CHECKING:
    from prism_desktop.main_window import MainWindow

_LEISURE_MS = 300
"""Since its owner scrolled last."""
_MOST_PHOTOS = 400
"""Nobody looks through more of them before they are opened or exported, which shows them in color, too."""


class _Colored(NamedTuple):
    """picture: None where the store has it already."""

    recipe: Recipe
    picture: QImage | None


class Recoloring(QObject):
    """Colors them one after the other, those in sight first."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._waiting: dict[Path, None] = {}
        self._at_work: Path | None = None
        self._idle = IdleInference(window.workers.inference, "recolor", window.previewer, self)
        self._leisure = QTimer(self, singleShot=True, interval=_LEISURE_MS)
        self._leisure.timeout.connect(self._go_on)
        window.recipe_edits.finished.connect(self._take_up)
        window.previewer.engine_ready.connect(self._wait)
        bars = (window.grid.verticalScrollBar(), window.filmstrip.horizontalScrollBar())
        for activity in (window.exporter.changed, *(bar.valueChanged for bar in bars)):
            activity.connect(self._wait)

    def _wait(self) -> None:
        if self._waiting:
            self._leisure.start()

    def _take_up(self, outcome: EditOutcome) -> None:
        """Those that wait keep the colors they have until the new ones come, the others show what the store has."""
        changed = {each.path for each in outcome.changed}
        edited = [each.path for each in outcome.changed if each.after is not None][:_MOST_PHOTOS]
        before = [path for path in self._waiting if path not in changed]
        self._waiting = dict.fromkeys([*before, *edited])
        self._window.thumbnails.renew(changed.difference(edited))
        self._wait()

    def _go_on(self) -> None:
        window, engine = self._window, self._window.previewer.engine
        if self._at_work or engine is None or window.exporter.running or self._leisure.isActive():
            return
        path = self._at_work = self._next()
        if path is None:
            return
        document, store = window.editor.document_of(path), window.thumbnails.store
        recipe = None if document is None else document.recipe
        self._idle.want(
            lambda job: _color(path, recipe, engine, store, job),
            lambda colored: self._end(path, colored),
            on_error=self._fail,
        )

    def _next(self) -> Path | None:
        """One in sight, else any of the open folder."""
        window = self._window
        self._waiting = {path: None for path in self._waiting if path in window.library.catalog.facts}
        view = window.grid if window.stage.shows_grid else window.filmstrip
        path = next((path for path in view.visible_paths() if path in self._waiting), next(iter(self._waiting), None))
        if path is not None:
            del self._waiting[path]
        return path

    def _end(self, path: Path, colored: _Colored) -> None:
        """What was edited since shows its newest colors already."""
        document, thumbnails = self._window.editor.document_of(path), self._window.thumbnails
        if document is None or document.recipe == colored.recipe:
            if colored.picture is None:
                thumbnails.renew({path})
            else:
                thumbnails.put_colored(path, colored.picture, colored.recipe)
        self._at_work = None
        self._go_on()

    def _fail(self, error: Exception) -> None:
        """A photo that cannot be read says so in place of its thumbnail."""
        note(error)
        self._at_work = None
        self._go_on()


def _color(path: Path, known: Recipe | None, engine: Engine, store: ThumbnailStore, job: Job) -> _Colored:
    """known: the recipe where it may not be on the disk yet."""
    recipe = known or read_sidecar(path) or Recipe()
    if known is None and is_kept(path, recipe, engine.card.sha256, store):
        return _Colored(recipe, None)
    return _Colored(recipe, qimage_of(render(uncolored(path, store), recipe, engine, cancel=job.token)))
