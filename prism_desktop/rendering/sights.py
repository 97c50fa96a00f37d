"""What the generator said lately: whoever colors by it, or asks about it, need not wait again. Qt-free.

For one worker's thread.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable, Iterable
from typing import TypeVar

import msgspec

from prism_core.image.raster import Raster
from prism_core.jobs import CancelToken
from prism_core.models.engine import Engine
from prism_core.recipe import Recipe, with_adjustments
from prism_core.render import Copy, Light, Seen, copy_of, light_of, look, releveled, render, sight_of
from prism_desktop.photo.byte_lru import ByteLru

_T = TypeVar("_T")
_Sight = tuple[Hashable, int]
"""A photo, an engine and what it is told, and the size that it sees."""
_KEPT = 3
"""Photos at a size, their light, and the generator's copies of them: those of a drag, of its end, and of variants."""
_LIMIT_BYTES = 32 * 2**20
"""Of what the generator said: 0.7 MB where it saw 256 px, 6.5 where it saw 768; all steps of the slider for detail."""


class Sights:
    """Renders photos at preview size, and keeps the costly first half of it for the next time."""

    def __init__(self) -> None:
        self._rasters: OrderedDict[Hashable, Raster] = OrderedDict()
        self._lights: OrderedDict[Hashable, Light] = OrderedDict()
        self._copies: OrderedDict[Hashable, Copy] = OrderedDict()
        self._seen: ByteLru[_Sight, Seen] = ByteLru(_LIMIT_BYTES, lambda seen: seen.nbytes)
        self._newest: tuple[_Sight, Seen] | None = None
        self._shown: Seen | None = None

    def render(
        self,
        raster: Raster,
        recipe: Recipe,
        engine: Engine,
        *,
        edge_px: int,
        quick: bool = False,
        meanwhile: Callable[[Raster], None] | None = None,
        cancel: CancelToken,
    ) -> Raster:
        """As `prism_core.render.render` does of the photo at that long edge. Raises as it does.

        quick: the generator may have seen the photo without its levels, so that their slider moves as others do.
        meanwhile: is given the photo by what the generator said at the nearest size, where it has to be asked at this
        one, and that shows something new.

        The generator looks at the photo itself, so that it says the same at every size: of a region, which is a small
        part of it, a small preview holds too little to be recognized.
        """
        small = _kept(self._rasters, (raster, edge_px), lambda: raster.downscaled(edge_px))
        strength = recipe.adjustments.strength
        if strength == 0:
            return render(small, recipe, engine, cancel=cancel)
        light = _kept(self._lights, (small, strength < 1), lambda: light_of(small, recipe))
        levels = recipe.adjustments.levels if quick else 0
        told = with_adjustments(recipe, msgspec.structs.replace(recipe.adjustments, levels=0.0)) if levels else recipe

        def colored(seen: Seen) -> Raster:
            self._shown = seen
            leveled = releveled(seen, levels) if levels else seen
            return render(small, recipe, engine, seen=leveled, light=light, cancel=cancel)

        sight = _sight(raster, told, engine)
        near = self._nearest(sight) if meanwhile is not None else None
        if meanwhile is not None and near is not None and near is not self._shown:
            meanwhile(colored(near))
        if (seen := self._seen.get(sight)) is None:
            seen = self._keep(sight, self.look(raster, told, engine, cancel))
        return colored(seen)

    def look(self, raster: Raster, recipe: Recipe, engine: Engine, cancel: CancelToken) -> Seen:
        """All that the generator says of the photo, which is kept until it is asked again. Raises as `render`."""
        sight = _sight(raster, recipe, engine)
        if self._newest is None or self._newest[0] != sight:
            self._newest = sight, self._asked(raster, recipe, engine, cancel)
        return self._newest[1]

    def foresee(
        self, raster: Raster, recipe: Recipe, engine: Engine, sizes: Iterable[int], cancel: CancelToken
    ) -> None:
        """Ask what the generator says at these sizes, too, the nearest ones first. Raises as `render`."""
        own = size_of(recipe, engine)
        for size in sorted(sizes, key=lambda size: abs(size - own)):
            other = at_size(recipe, size)
            sight = _sight(raster, other, engine)
            if sight not in self._seen:
                self._keep(sight, self._asked(raster, other, engine, cancel))

    def _asked(self, raster: Raster, recipe: Recipe, engine: Engine, cancel: CancelToken) -> Seen:
        size = size_of(recipe, engine)
        recipe = at_size(recipe, size)
        copy = _kept(self._copies, (raster, engine, size), lambda: copy_of(raster, recipe, engine))
        return look(raster, recipe, engine, copy=copy, cancel=cancel)

    def _keep(self, sight: _Sight, seen: Seen) -> Seen:
        kept = seen.without_logits()
        self._seen.put(sight, kept)
        return kept

    def _nearest(self, sight: _Sight) -> Seen | None:
        """What it said at the nearest size; None where that is this one, or it said nothing of the like yet."""
        told, size = sight
        sizes = [known for alike, known in self._seen.keys() if alike == told]  # noqa: SIM118 - it is no dictionary
        if not sizes or size in sizes:
            return None
        return self._seen.get((told, min(sizes, key=lambda known: abs(known - size))))


def at_size(recipe: Recipe, size: int | None) -> Recipe:
    """The recipe with this inference size; None is the model's own."""
    return with_adjustments(recipe, msgspec.structs.replace(recipe.adjustments, edge_px=size))


def size_of(recipe: Recipe, engine: Engine) -> int:
    """The recipe's inference size, px."""
    return recipe.adjustments.edge_px or engine.card.edge_px


def _sight(raster: Raster, recipe: Recipe, engine: Engine) -> _Sight:
    return (raster, engine, sight_of(at_size(recipe, None))), size_of(recipe, engine)


def _kept(kept: OrderedDict[Hashable, _T], key: Hashable, make: Callable[[], _T]) -> _T:
    """The value, which is the newest now; the oldest goes."""
    value = kept[key] if key in kept else make()
    kept[key] = value
    kept.move_to_end(key)
    if len(kept) > _KEPT:
        kept.popitem(last=False)
    return value
