"""Thumbnails come in color though nobody has opened their photos, while nobody waits for a picture."""

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
from prism_desktop.library.thumbnail_work import colors_of, is_kept, uncolored
from prism_desktop.photo.qimages import qimage_of
from prism_desktop.rendering.idle_inference import IdleInference
from prism_desktop.task_runner import Job
from prism_desktop.texts.wording import note

if TYPE_CHECKING:
    from prism_desktop.main_window import MainWindow

_KEY = "recolor"
_LEISURE_MS = 300
"""Since its owner did something last, or the generator was asked for something else."""
_MOST_PHOTOS = 400
"""Nobody looks through more of them before they are opened or exported, which shows them in color, too."""


class _Colored(NamedTuple):
    """picture: None where the store has it already."""

    recipe: Recipe
    picture: QImage | None


class Recoloring(QObject):
    """Colors photos that were changed many at once, then those that lack their colors for another reason, one after
    the other, those in sight first. Whatever else happens in the window comes before.
    """

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._previews = window.library.previews
        self._waiting: dict[Path, None] = {}
        self._at_work: Path | None = None
        self._idle = IdleInference(window.workers.inference, _KEY, window.previewer, self)
        self._leisure = QTimer(self, singleShot=True, interval=_LEISURE_MS)
        self._leisure.timeout.connect(self._go_on)
        window.recipe_edits.finished.connect(self._take_up)
        window.workers.inference.submitted.connect(lambda key: None if key == _KEY else self._wait())
        self._follow_activity()
        self._follow_library()

    def _follow_activity(self) -> None:
        window = self._window
        strip, bars = window.filmstrip, (window.grid.verticalScrollBar(), window.filmstrip.verticalScrollBar())
        for activity in (
            window.selection.selection_changed,
            window.editor.recipe_changed,
            window.desk.cleared,
            window.desk.canvas.zoom_changed,
            window.exporter.changed,
            *(bar.valueChanged for bar in (*bars, strip.horizontalScrollBar())),
        ):
            activity.connect(self._wait)

    def _follow_library(self) -> None:
        """Photos may lack their colors since."""
        window, previews = self._window, self._previews
        changes = (window.previewer.engine_ready, window.library.finder.found, window.library.disk_changed)
        for change in changes:
            change.connect(previews.begin_anew)
        for news in (window.thumbnails.judged, window.photos.arranged):
            news.connect(previews.look_again)
        for each in (*changes, window.thumbnails.judged, window.photos.arranged, window.states.changed):
            each.connect(self._soon)
        previews.turned.connect(self._soon)

    def _wait(self) -> None:
        """What is at work is given up at once: somebody does something."""
        self._idle.drop()
        if self._at_work is not None:
            self._previews.give_back(self._at_work)
            self._at_work = None
        self._leisure.start()

    def _soon(self) -> None:
        if self._at_work is None and not self._leisure.isActive():
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
        if window.desk.opening or window.thumbnails.busy or not window.workers.inference.idle:
            self._leisure.start()
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
        """One that was changed, in sight or anywhere in the open folder; else one that lacks its colors."""
        window = self._window
        self._waiting = {path: None for path in self._waiting if path in window.library.catalog.facts}
        in_sight = (window.grid if window.stage.shows_grid else window.filmstrip).visible_paths()
        path = next((path for path in in_sight if path in self._waiting), next(iter(self._waiting), None))
        return self._previews.take_next(in_sight) if path is None else path

    def _end(self, path: Path, colored: _Colored) -> None:
        """What was edited since shows its newest colors already."""
        self._waiting.pop(path, None)
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
        if self._at_work is not None:
            self._waiting.pop(self._at_work, None)
        self._at_work = None
        self._go_on()


def _color(path: Path, known: Recipe | None, engine: Engine, store: ThumbnailStore, job: Job) -> _Colored:
    """known: the recipe where it may not be on the disk yet."""
    recipe = known or read_sidecar(path) or Recipe()
    if known is None and is_kept(path, recipe, colors_of(engine.card), store):
        return _Colored(recipe, None)
    return _Colored(recipe, qimage_of(render(uncolored(path, store), recipe, engine, cancel=job.token)))
