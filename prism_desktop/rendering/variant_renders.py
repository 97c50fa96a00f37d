"""Small pictures of the ways to color the open photo, rendered while nobody waits for the large one."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from prism_core.image.raster import Raster
from prism_core.looks import Kind, variants
from prism_core.models.engine import Engine
from prism_core.recipe import Recipe
from prism_desktop.editing.editor import Editor
from prism_desktop.photo.photo_desk import PhotoDesk
from prism_desktop.photo.qimages import qimage_of
from prism_desktop.rendering.idle_inference import IdleInference
from prism_desktop.rendering.preview import Previewer
from prism_desktop.task_runner import Job, TaskRunner

EDGE_PX = 176
"""Long edge of a variant's picture: as shown on a screen of double density."""


@dataclass(frozen=True)
class Offer:
    """One way to color the photo. kind: in what it differs from the way it was colored; None for that way itself."""

    kind: Kind | None
    recipe: Recipe


class VariantRenders(QObject):
    """Follows photo and recipe while somebody looks; pictures come one after the other."""

    offered = Signal(object)
    """The recipe as it was, and its variants (list of `Offer`), without pictures yet."""
    rendered = Signal(int, QImage)
    """Which of them, and its picture."""

    def __init__(
        self, editor: Editor, desk: PhotoDesk, previewer: Previewer, runner: TaskRunner, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._editor = editor
        self._desk = desk
        self._previewer = previewer
        self._idle = IdleInference(runner, "variants", previewer, self)
        self._wanted = False
        self._made_for: tuple[Raster, Recipe] | None = None
        self._waiting: deque[int] = deque()
        self._offered: list[Offer] = []
        desk.photo_shown.connect(lambda _: self._follow())
        desk.cleared.connect(self._clear)
        editor.recipe_changed.connect(self._follow_recipe)
        previewer.engine_ready.connect(self._follow)

    def want(self, wanted: bool) -> None:  # noqa: FBT001 - a signal's argument
        """Whether somebody looks."""
        self._wanted = wanted
        if wanted:
            self._follow()
        else:
            self._clear()

    def _follow_recipe(self, live: bool) -> None:  # noqa: FBT001 - a signal's argument
        if not live and self._editor.recipe not in [offer.recipe for offer in self._offered]:
            self._follow()

    def _follow(self) -> None:
        photo, engine, recipe = self._desk.photo, self._previewer.engine, self._editor.recipe
        if not self._wanted or photo is None or engine is None or self._made_for == (photo.raster, recipe):
            return
        self._made_for = photo.raster, recipe
        others = (Offer(variant.kind, variant.recipe) for variant in variants(recipe, engine.card))
        self._offered = [Offer(None, recipe), *others]
        self.offered.emit(self._offered)
        self._waiting = deque(range(len(self._offered)))
        self._go_on(photo.raster, engine)

    def _go_on(self, raster: Raster, engine: Engine) -> None:
        if not self._waiting:
            return
        index = self._waiting.popleft()
        recipe, sights = self._offered[index].recipe, self._previewer.sights

        def take(image: QImage) -> None:
            self.rendered.emit(index, image)
            self._go_on(raster, engine)

        def work(job: Job) -> QImage:
            return qimage_of(sights.render(raster, recipe, engine, edge_px=EDGE_PX, cancel=job.token))

        self._idle.want(work, take)

    def _clear(self) -> None:
        self._idle.drop()
        self._waiting.clear()
        self._made_for = None
        self._offered = []
        self.offered.emit([])
