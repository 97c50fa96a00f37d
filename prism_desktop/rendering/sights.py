"""What the generator said lately: a slider that only colors it need not ask again. Qt-free, for one worker's thread."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Hashable
from typing import TypeVar

import msgspec

from prism_core.image.raster import Raster
from prism_core.jobs import CancelToken
from prism_core.models.engine import Engine
from prism_core.recipe import Recipe, with_adjustments
from prism_core.render import Seen, look, releveled, render, sight_of

_T = TypeVar("_T")
_KEPT = 4
"""Photos at a size, and what was seen of photos: that of a drag and of its end, before and after a hint."""


class Sights:
    """Renders photos at preview size, and keeps the costly first half of it for the next time."""

    def __init__(self) -> None:
        self._rasters: OrderedDict[Hashable, Raster] = OrderedDict()
        self._seen: OrderedDict[Hashable, Seen] = OrderedDict()

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
        size = raster, edge_px
        small = self._rasters.get(size) or raster.downscaled(edge_px)
        _keep(self._rasters, size, small)
        if recipe.adjustments.strength == 0:
            return render(small, recipe, engine, cancel=cancel)
        levels = recipe.adjustments.levels if quick else 0
        shown = with_adjustments(recipe, msgspec.structs.replace(recipe.adjustments, levels=0.0)) if levels else recipe
        sight = raster, engine, sight_of(shown)
        seen = self._seen.get(sight) or look(raster, shown, engine, cancel=cancel)
        _keep(self._seen, sight, seen)
        return render(small, recipe, engine, seen=releveled(seen, levels) if levels else seen, cancel=cancel)


def _keep(kept: OrderedDict[Hashable, _T], key: Hashable, value: _T) -> None:
    """Keep the value as the newest; the oldest goes."""
    kept[key] = value
    kept.move_to_end(key)
    if len(kept) > _KEPT:
        kept.popitem(last=False)
