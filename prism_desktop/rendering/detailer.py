"""The tiles of a photo that is looked at closely: the very pixels of its export."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from prism_core.image.raster import Raster
from prism_core.image.read import read_raster
from prism_core.models.engine import Engine
from prism_core.recipe import Recipe
from prism_core.render import Coloring, Copy, Seen, copy_of, look, prepare, render_window, sight_of
from prism_desktop.canvas.tile_store import SKIRT_PX, TilePicture
from prism_desktop.canvas.tiles import Size, Tile, level_edge
from prism_desktop.photo.photo_loader import LoadedPhoto, in_srgb
from prism_desktop.photo.qimages import qimage_of
from prism_desktop.rendering.idle_inference import IdleInference
from prism_desktop.task_runner import Job, TaskRunner
from prism_desktop.texts.wording import note

_FULL = "full"


@dataclass(frozen=True, eq=False)
class _Level:
    """A photo at one of its sizes, and what its recipe comes to there."""

    level: int
    raster: Raster
    recipe: Recipe
    engine: Engine
    copy: Copy | None
    seen: Seen | None
    """What the generator was shown, and what it said; None where nothing of it shows."""
    coloring: Coloring


@dataclass(frozen=True, eq=False)
class _Wish:
    recipe: Recipe
    engine: Engine
    tiles: Sequence[Tile]
    """All of one level; the first is wanted most."""


class Detailer(QObject):
    """Keeps one photo at full size while it is looked at closely, and renders the tiles that are wanted."""

    ready = Signal(Path, object, object)
    """A photo, the recipe it was rendered by, and a `TilePicture`."""
    failed = Signal()
    """The photo cannot be read, or not be rendered: nothing more comes."""

    def __init__(self, files: TaskRunner, idle: IdleInference, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._files = files
        self._idle = idle
        self._photo: LoadedPhoto | None = None
        self._full: Raster | None = None
        self._level: _Level | None = None
        self._wish: _Wish | None = None

    def prepare(self, photo: LoadedPhoto) -> None:
        """Read this photo from the disk, unless it is here: it will be looked at closely."""
        if photo is not self._photo:
            self.drop()
            self._photo = photo
            self._files.submit(_FULL, lambda _: _load(photo), self._take, self._fail)

    def want(self, photo: LoadedPhoto, recipe: Recipe, engine: Engine, tiles: Sequence[Tile]) -> None:
        """Render these tiles, all of one level, in place of what was wanted before."""
        self.prepare(photo)
        self._wish = _Wish(recipe, engine, tiles)
        self._render()

    def pause(self) -> None:
        """No tiles are wanted for now."""
        self._wish = None
        self._idle.drop()

    def drop(self) -> None:
        """Let the photo go."""
        self.pause()
        self._photo = self._full = self._level = None
        self._files.cancel(_FULL)

    def _take(self, full: Raster) -> None:
        self._full = full
        self._render()

    def _render(self) -> None:
        photo, full, known, wish = self._photo, self._full, self._level, self._wish
        if photo is None or full is None or wish is None or not wish.tiles:
            return

        def work(job: Job) -> None:
            level = _at_level(full, photo.size, known, wish, job)
            job.report(level)
            for tile in wish.tiles:
                job.report(_picture(level, tile, job))

        def tell(news: _Level | TilePicture) -> None:
            if isinstance(news, _Level):
                self._level = news  # at once: who moves on before all tiles are here need not wait for it again
            else:
                self.ready.emit(photo.path, wish.recipe, news)

        self._idle.want(work, lambda _: None, tell, self._fail)

    def _fail(self, error: Exception) -> None:
        self.drop()
        note(error)
        self.failed.emit()


def _load(photo: LoadedPhoto) -> Raster:
    return read_raster(photo.path).downscaled(level_edge(photo.size, photo.largest_level))


def _at_level(full: Raster, size: Size, known: _Level | None, wish: _Wish, job: Job) -> _Level:
    """The level that is wanted; as much of `known` as still holds is taken over."""
    number, recipe, engine = wish.tiles[0].level, wish.recipe, wish.engine
    raster, copy, seen = None, None, None
    if known is not None and known.level == number:
        if (known.recipe, known.engine) == (recipe, engine):
            return known
        raster = known.raster
        if (known.recipe.adjustments.edge_px, known.engine) == (recipe.adjustments.edge_px, engine):
            copy = known.copy
        if (sight_of(known.recipe), known.engine) == (sight_of(recipe), engine):
            seen = known.seen
    raster = raster or full.downscaled(level_edge(size, number))
    if seen is None and recipe.adjustments.strength > 0:
        copy = copy or copy_of(raster, recipe, engine)
        seen = look(raster, recipe, engine, copy=copy, cancel=job.token)
    coloring = prepare(raster, recipe, engine, seen=seen, cancel=job.token)
    return _Level(number, raster, recipe, engine, copy, seen, coloring)


def _picture(level: _Level, tile: Tile, job: Job) -> TilePicture:
    raster = level.raster
    left, top, right, bottom = tile.box((raster.width, raster.height), SKIRT_PX)
    window = slice(top, bottom), slice(left, right)
    after = render_window(raster, level.coloring, window, cancel=job.token)
    before = Raster(raster.pixels[window], metadata=raster.metadata)
    return TilePicture(tile, qimage_of(in_srgb(before)), qimage_of(in_srgb(after)))
