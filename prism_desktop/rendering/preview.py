"""Colored previews: one generator, one thread, the latest wish wins."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from prism_core.image.raster import Raster
from prism_core.models.engine import Engine
from prism_core.recipe import Recipe
from prism_desktop.photo.byte_lru import ByteLru
from prism_desktop.photo.photo_loader import PREVIEW_EDGE_PX, LoadedPhoto
from prism_desktop.photo.qimages import qimage_of
from prism_desktop.rendering.engine_wish import EngineWish
from prism_desktop.rendering.sights import Sights
from prism_desktop.rendering.wish import Key, Wish
from prism_desktop.task_runner import Job, TaskRunner

_ENGINE, _PREVIEW = "engine", "preview"
_LIMIT_BYTES = 128 * 2**20

LEAST_EDGE_PX = 640
"""Smaller, a picture in strong colors is not quite the export: mean CIEDE2000 of 1.1 at 512 px, and of 0.5 here."""
LIVE_EDGE_PX = 960
"""While a hint is dragged, following it counts for more than the last bit of sharpness."""


def edge_for(shown_px: float) -> int:
    """The preview's long edge for a photo that takes so many pixels of the screen.

    Half of a preview's time goes by its pixels, so it has no more than can be seen; and as many as are seen need not be
    scaled to be painted.
    """
    return min(max(round(shown_px), LEAST_EDGE_PX), PREVIEW_EDGE_PX)


class Previewer(QObject):
    """Renders the open photo whenever its recipe changes.

    While a gesture goes on, a running render is let finish and the newest recipe follows, so that the picture moves
    along, by what the generator said at the nearest size where it has to be asked at this one; after the gesture the
    newest recipe cancels what runs, so that it shows at once. Pictures that a gesture ended with are kept, so that undo
    and going back to a photo show at once, too.
    """

    engine_ready = Signal()
    engine_failed = Signal(object)
    """Why there is no generator."""
    engine_refused = Signal(object)
    """Why another generator, or another way to run it, cannot be had; what was there stays."""
    rendered = Signal(Path, QImage, bool)
    """A photo, its picture, and whether this is what a gesture ended with."""
    failed = Signal(object)
    busy_changed = Signal(bool)

    def __init__(self, runner: TaskRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runner = runner
        self._engine: Engine | None = None
        self._wish: Wish | None = None
        self._next: Wish | None = None
        self._live = False
        self._shown: tuple[Wish, QImage] | None = None
        self._resting = Recipe()
        self.sights = Sights()
        """What the generator said, for whatever runs on the same thread."""
        self._pictures: ByteLru[Key, QImage] = ByteLru(_LIMIT_BYTES, lambda image: image.sizeInBytes())

    @property
    def engine(self) -> Engine | None:
        """The generator, once it is loaded."""
        return self._engine

    @property
    def busy(self) -> bool:
        """Whether a picture is on its way."""
        return self._wish is not None and (self._runner.busy(_PREVIEW) or self._runner.busy(_ENGINE))

    def load_engine(self, wish: EngineWish) -> None:
        """Load a generator; the one in use stays until the other is there."""
        self._runner.submit(_ENGINE, lambda _: wish.load(), self._take_engine, self._lack_engine)

    def set_memory(self, limit_bytes: int) -> None:
        """How much the pictures that are kept may take."""
        self._pictures.set_limit(limit_bytes)

    def show(self, photo: LoadedPhoto, recipe: Recipe, *, edge_px: int, live: bool) -> None:
        """Render this photo by this recipe, at once or, while a gesture goes on, as soon as may be."""
        self._resting = self._resting if live else recipe
        levels = recipe.adjustments.levels
        wish = Wish(
            photo,
            recipe,
            min(edge_px, LIVE_EDGE_PX) if live else edge_px,
            quick=live and levels > 0 and levels != self._resting.adjustments.levels,
        )
        running = self._runner.busy(_PREVIEW)
        self._live = live
        if running and wish == self._wish:
            self._next = None  # what runs is what is wanted
        elif running and live and self._picture_of(wish) is None:
            self._next = wish
        else:
            self._start(wish)

    def forget(self, path: Path) -> None:
        """Render this photo anew next time; its file may be another."""
        self._shown = None
        for key in self._pictures.keys():  # noqa: SIM118 - a list, which may shrink meanwhile
            if key[0] == path:
                self._pictures.drop(key)

    def clear(self) -> None:
        """Nothing is to be shown."""
        self._wish = self._next = self._shown = None
        self._runner.cancel(_PREVIEW)
        self.busy_changed.emit(self.busy)

    def _take_engine(self, engine: Engine) -> None:
        self._engine = engine
        self._shown = None
        for key in self._pictures.keys():  # noqa: SIM118 - as in forget
            self._pictures.drop(key)
        self.engine_ready.emit()
        if self._wish:
            self._start(self._wish)

    def _lack_engine(self, error: Exception) -> None:
        (self.engine_failed if self._engine is None else self.engine_refused).emit(error)
        self.busy_changed.emit(self.busy)

    def _start(self, wish: Wish) -> None:
        self._wish, self._next = wish, None
        engine, known = self._engine, self._picture_of(wish)
        if known is not None:
            self._runner.cancel(_PREVIEW)
            self._show(wish, known)
        elif engine is not None:
            sights, live = self.sights, self._live
            self._runner.submit(
                _PREVIEW,
                lambda job: _render(wish, engine, sights, job, live=live),
                lambda image: self._take(wish, image),
                self._fail,
                lambda image: self._show_meanwhile(wish, image),
            )
        self.busy_changed.emit(self.busy)

    def _picture_of(self, wish: Wish) -> QImage | None:
        if self._shown is not None and self._shown[0] == wish:
            return self._shown[1]
        return self._pictures.get(wish.key)

    def _take(self, wish: Wish, qimage: QImage) -> None:
        following = self._next
        if following:
            self._start(following)
        self._show(wish, qimage)
        self.busy_changed.emit(self.busy)

    def _show(self, wish: Wish, qimage: QImage) -> None:
        final = not self._live and self._next is None and wish == self._wish
        self._shown = (wish, qimage)
        if final:
            self._pictures.put(wish.key, qimage)
        self.rendered.emit(wish.photo.path, qimage, final)

    def _show_meanwhile(self, wish: Wish, qimage: QImage) -> None:
        self.rendered.emit(wish.photo.path, qimage, False)
        self.busy_changed.emit(self.busy)  # the true picture is still on its way

    def _fail(self, error: Exception) -> None:
        self._wish = self._next = None
        self.failed.emit(error)
        self.busy_changed.emit(self.busy)


def _render(wish: Wish, engine: Engine, sights: Sights, job: Job, *, live: bool) -> QImage:
    def tell(raster: Raster) -> None:
        job.report(qimage_of(raster))

    raster = sights.render(
        wish.photo.raster,
        wish.recipe,
        engine,
        edge_px=wish.edge_px,
        quick=wish.quick,
        meanwhile=tell if live else None,
        cancel=job.token,
    )
    return qimage_of(raster)
