"""What the generator said lately: a slider that only colors it need not ask again. Qt-free, for one worker's thread."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import TypeVar

import msgspec

from prism_core.image.raster import Raster
from prism_core.jobs import CancelToken
from prism_core.models.engine import Engine
from prism_core.recipe import Recipe, with_adjustments
from prism_core.render import Copy, Light, Seen, copy_of, light_of, look, releveled, render, sight_of
from prism_desktop.photo.byte_lru import ByteLru
from prism_desktop.rendering.wish import at_size, size_of

_T = TypeVar("_T")
_KEPT = 2
"""Photos at a size, their light, and the generator's copies of them: those of a drag and of its end."""
_LIMIT_BYTES = 40 * 2**20
"""Of what the generator said: 0.7 MB where it saw 256 px, 4 where it saw 700; all steps of the slider for detail."""


class Sights:
    """Renders photos at preview size, and keeps the costly first half of it for the next time."""

    def __init__(self) -> None:
        self._rasters: OrderedDict[Hashable, Raster] = OrderedDict()
        self._lights: OrderedDict[Hashable, Light] = OrderedDict()
        self._copies: OrderedDict[Hashable, Copy] = OrderedDict()
        self._seen: ByteLru[Hashable, Seen] = ByteLru(_LIMIT_BYTES, lambda seen: seen.nbytes)

    def render(
        self,
        raster: Raster,
        recipe: Recipe,
        engine: Engine,
        *,
        edge_px: int,
        quick: bool = False,
        cancel: CancelToken,
    ) -> Raster:
        """As `prism_core.render.render` does of the photo at that long edge. Raises as it does.

        quick: the generator may have seen the photo without its levels, so that their slider moves as others do.

        The generator looks at the photo itself, so that it says the same at every size: of a region, which is a small
        part of it, a small preview holds too little to be recognized.
        """
        small = _kept(self._rasters, (raster, edge_px), lambda: raster.downscaled(edge_px))
        strength = recipe.adjustments.strength
        if strength == 0:
            return render(small, recipe, engine, cancel=cancel)
        levels = recipe.adjustments.levels if quick else 0
        shown = with_adjustments(recipe, msgspec.structs.replace(recipe.adjustments, levels=0.0)) if levels else recipe
        seen = self._look(raster, shown, engine, cancel)
        seen = releveled(seen, levels) if levels else seen
        light = _kept(self._lights, (small, strength < 1), lambda: light_of(small, recipe))
        return render(small, recipe, engine, seen=seen, light=light, cancel=cancel)

    def _look(self, raster: Raster, recipe: Recipe, engine: Engine, cancel: CancelToken) -> Seen:
        edge_px = size_of(recipe, engine)
        recipe = at_size(recipe, edge_px)  # the model's own size is the same, named or not
        sight = raster, engine, sight_of(recipe)
        seen = self._seen.get(sight)
        if seen is None:
            key = raster, engine, edge_px
            copy = _kept(self._copies, key, lambda: copy_of(raster, recipe, engine))
            seen = look(raster, recipe, engine, copy=copy, cancel=cancel).without_logits()
            self._seen.put(sight, seen)
        return seen


def _kept(kept: OrderedDict[Hashable, _T], key: Hashable, make: Callable[[], _T]) -> _T:
    """The value, which is the newest now; the oldest goes."""
    value = kept[key] if key in kept else make()
    kept[key] = value
    kept.move_to_end(key)
    if len(kept) > _KEPT:
        kept.popitem(last=False)
    return value
