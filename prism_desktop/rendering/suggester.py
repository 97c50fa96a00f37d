"""Colors that the generator holds possible at the selected hint."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from prism_core.hints.suggest import Suggestion, suggest
from prism_core.models.engine import Engine
from prism_core.recipe import Recipe
from prism_desktop.editing.editor import Editor
from prism_desktop.editing.hint_edits import anchor
from prism_desktop.photo.photo_desk import PhotoDesk
from prism_desktop.photo.photo_loader import LoadedPhoto
from prism_desktop.photo.qimages import lab_at
from prism_desktop.rendering.idle_inference import IdleInference
from prism_desktop.rendering.preview import Previewer
from prism_desktop.rendering.sights import Sights
from prism_desktop.task_runner import Job, TaskRunner

COUNT = 8


class Suggester(QObject):
    """Asks the generator about the place of the selected hint."""

    suggested = Signal(object)
    """Tuple of `Suggestion`, the likeliest first."""

    def __init__(
        self, editor: Editor, desk: PhotoDesk, previewer: Previewer, runner: TaskRunner, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._editor = editor
        self._desk = desk
        self._previewer = previewer
        self._idle = IdleInference(runner, "suggest", previewer, self)
        self._asked: tuple[float, float] | None = None
        editor.selection_changed.connect(self._select)
        editor.recipe_changed.connect(self._follow)

    def _select(self) -> None:
        self._asked = None
        self._idle.drop()
        self._follow(live=False)

    def _follow(self, live: bool) -> None:  # noqa: FBT001 - a signal's argument
        hint, recipe = self._editor.selected_hint, self._editor.recipe
        photo, engine = self._desk.photo, self._previewer.engine
        if live or photo is None or engine is None or hint is None:
            return
        place = anchor(hint)
        if self._asked != place:
            self._asked = place
            sights = self._previewer.sights
            self._idle.want(lambda job: _suggest(photo, recipe, place, engine, sights, job), self.suggested.emit)


def _suggest(
    photo: LoadedPhoto, recipe: Recipe, place: tuple[float, float], engine: Engine, sights: Sights, job: Job
) -> tuple[Suggestion, ...]:
    seen = sights.look(photo.raster, recipe, engine, job.token)
    x, y = place
    lightness = lab_at(photo.qimage, x, y)[0]
    return suggest(seen.logits, engine.card.bins, x=x, y=y, lightness=lightness, count=COUNT)
