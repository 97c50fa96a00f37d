"""Where the generator is least sure of the open photo, and its hints say nothing."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QImage

from prism_core.hints.uncertain import Spot, helpful_spots, left_unsure, uncertainty
from prism_core.models.engine import Engine
from prism_core.recipe import Recipe
from prism_desktop.editing.editor import Editor
from prism_desktop.look.tones import PHOTO_ACCENT
from prism_desktop.photo.photo_desk import PhotoDesk
from prism_desktop.photo.photo_loader import LoadedPhoto
from prism_desktop.rendering.heat import heat_of
from prism_desktop.rendering.idle_inference import IdleInference
from prism_desktop.rendering.preview import Previewer
from prism_desktop.rendering.sights import Sights
from prism_desktop.task_runner import Job, TaskRunner


@dataclass(frozen=True, eq=False)
class Doubt:
    """What the generator does not know of a photo colored by a recipe. spots: where a hint helps, the best first."""

    path: Path
    recipe: Recipe
    heat: QImage
    spots: tuple[Spot, ...]


class DoubtFinder(QObject):
    """Asks the generator when nothing else does, and keeps its newest answer."""

    found = Signal(object)
    """A `Doubt`."""

    def __init__(
        self, editor: Editor, desk: PhotoDesk, previewer: Previewer, runner: TaskRunner, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._editor = editor
        self._desk = desk
        self._previewer = previewer
        self._idle = IdleInference(runner, "doubt", previewer, self)
        self._known: Doubt | None = None
        desk.cleared.connect(self._idle.drop)

    @property
    def known(self) -> Doubt | None:
        """What is known of the photo and the recipe of now."""
        known, photo = self._known, self._desk.photo
        if known is None or photo is None:
            return None
        return known if (known.path, known.recipe) == (photo.path, self._editor.recipe) else None

    def want(self) -> None:
        """Find out, unless it is known: `found` tells."""
        photo, engine, recipe = self._desk.photo, self._previewer.engine, self._editor.recipe
        if photo is not None and engine is not None and self.known is None:
            sights = self._previewer.sights
            self._idle.want(lambda job: _find(photo, recipe, engine, sights, job), self._take)

    def _take(self, doubt: Doubt) -> None:
        self._known = doubt
        if self.known is not None:
            self.found.emit(doubt)


def _find(photo: LoadedPhoto, recipe: Recipe, engine: Engine, sights: Sights, job: Job) -> Doubt:
    seen = sights.look(photo.raster, recipe, engine, job.token)
    unsure = uncertainty(seen.logits, seen.lightness)
    job.token.raise_if_canceled()
    spots = helpful_spots(unsure, seen.lightness, seen.likeness, hints=recipe.hints)
    left = left_unsure(unsure, seen.lightness, seen.likeness, recipe.hints)
    return Doubt(photo.path, recipe, heat_of(left, QColor(PHOTO_ACCENT)), spots)
