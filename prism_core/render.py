"""The door: a photo plus a recipe gives a picture. Preview, export, batch and command line all come through here.

neutralize -> predict chroma -> adjust -> honor hints -> upsample along edges -> recombine in strips
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from prism_core.color.cast import cast
from prism_core.color.icc import SRGB_PROFILE, can_hold_color
from prism_core.color.lab import Floats
from prism_core.color.levels import Levels
from prism_core.color.recombine import Light, Window, recombine
from prism_core.color.reference import matched
from prism_core.color.temper import tempered
from prism_core.color.upsample import FINENESS, ChromaField, guided_field
from prism_core.color.vivid import vivid
from prism_core.hints.honor import honor, pin
from prism_core.hints.points import hint_points, under_strokes
from prism_core.image.raster import Raster
from prism_core.jobs import CancelToken
from prism_core.recipe import Recipe
from prism_core.seeing import Copy, Seen, copy_of, lightness_of, look, releveled, sight_of

if TYPE_CHECKING:
    from prism_core.models.card import ModelCard
    from prism_core.models.engine import Engine

__all__ = [
    "Coloring",
    "Copy",
    "Light",
    "Seen",
    "copy_of",
    "light_of",
    "look",
    "prepare",
    "releveled",
    "render",
    "render_window",
    "sight_of",
]


@dataclass(frozen=True, eq=False)
class Coloring:
    """What a recipe comes to on one photo.

    field: its chroma. strength: 0 is the original photo, 1 the full result. levels: what its lightness becomes, if not
    what it is.
    """

    field: ChromaField
    strength: float
    levels: Levels | None = None


def render(
    raster: Raster,
    recipe: Recipe,
    engine: Engine,
    *,
    edge_px: int | None = None,
    seen: Seen | None = None,
    light: Light | None = None,
    cancel: CancelToken | None = None,
) -> Raster:
    """The photo in the recipe's colors: 3 channels; size, dtype, alpha and metadata as they were.

    edge_px: long edge of the generator's picture; None takes the recipe's, else the card's. seen: what `look` says of
    this photo, at this size or a larger one, by this recipe or another with the same `sight_of`, where that is known.
    light: what `light_of` says of this very raster, where that is known.
    The profile stays, too, unless it cannot hold color: then the result is in sRGB. Raises as `Engine.predict`.
    """
    coloring = prepare(raster, recipe, engine, edge_px=edge_px, seen=seen, cancel=cancel)
    return render_window(raster, coloring, light=light, cancel=cancel)


def light_of(raster: Raster, recipe: Recipe) -> Light:
    """What recipes like this one need of the photo's own light: a sixth of the work on its pixels, done once for all.

    Like are those of full strength, and those of less.
    """
    return Light.of(raster.pixels, raster.metadata.icc, chroma=recipe.adjustments.strength < 1)


def prepare(
    raster: Raster,
    recipe: Recipe,
    engine: Engine,
    *,
    edge_px: int | None = None,
    seen: Seen | None = None,
    cancel: CancelToken | None = None,
) -> Coloring:
    """All of `render` but the pixels: what any part of the photo can be rendered by. Raises as `render`."""
    if recipe.adjustments.strength == 0:
        nothing = np.zeros((2, 1, 1), np.float32)
        return Coloring(ChromaField(nothing, nothing), 0)
    if seen is None:
        seen = look(raster, recipe, engine, edge_px=edge_px, cancel=cancel)
    field = _chroma_field(raster, recipe, seen, _adjusted(seen, recipe, engine.card))
    return Coloring(field, recipe.adjustments.strength, seen.levels)


def render_window(
    raster: Raster,
    coloring: Coloring,
    window: Window | None = None,
    *,
    light: Light | None = None,
    cancel: CancelToken | None = None,
) -> Raster:
    """A part of the photo in color: the very pixels that `render` gives it. window: None is all. light: as `render`."""
    if coloring.strength == 0 and raster.pixels.shape[2] == 3:
        return raster if window is None else _cut(raster, window)
    icc = raster.metadata.icc
    metadata = raster.metadata
    if icc and not (raster.pixels.shape[2] == 3 and can_hold_color(icc)):
        metadata = replace(metadata, icc=SRGB_PROFILE)
    pixels = recombine(
        raster.pixels,
        coloring.field,
        icc=icc,
        result_icc=metadata.icc,
        strength=coloring.strength,
        levels=coloring.levels,
        window=window,
        light=light,
        cancel=cancel,
    )
    alpha = raster.alpha if raster.alpha is None or window is None else raster.alpha[window]
    return replace(raster, pixels=pixels, alpha=alpha, metadata=metadata)


def _adjusted(seen: Seen, recipe: Recipe, card: ModelCard) -> Floats:
    """What the generator said, tempered, and as vivid, saturated and warm as the recipe asks: 2 x h x w."""
    wanted = recipe.adjustments
    vividness = card.vividness if wanted.vividness is None else wanted.vividness
    ab = tempered(vivid(seen.ab, seen.way, vividness), seen.lightness)
    light = seen.lightness[seen.picture.slices]
    inside = (slice(None), *seen.picture.slices)
    if recipe.reference is not None:
        ab[inside] = matched(ab[inside], light, recipe.reference, seen.ab[inside], seen.outlook)
    ab *= np.float32(wanted.saturation)
    if wanted.temperature or wanted.tint:
        ab[inside] += cast(light, temperature=wanted.temperature, tint=wanted.tint)
    return ab


def _chroma_field(raster: Raster, recipe: Recipe, seen: Seen, ab: Floats) -> ChromaField:
    """The field of `ab`, with the recipe's hints in it."""
    frame = seen.frame
    grid = FINENESS * frame.height, FINENESS * frame.width
    points = hint_points(recipe.hints, min(grid[0], raster.height), min(grid[1], raster.width))
    under = under_strokes(recipe.hints, frame.height, frame.width)
    field = guided_field(honor(ab, seen.lightness, points, seen.likeness, under), seen.lightness)
    rows, columns = points.pixels(raster.height, raster.width)
    own = lightness_of(raster.pixels[rows, columns][:, None], raster)[:, 0] if len(points) else seen.lightness[0, :0]
    shown = own if seen.levels is None else seen.levels.stretched(own)
    return pin(field, points, shown, raster.height, raster.width)


def _cut(raster: Raster, window: Window) -> Raster:
    """That part of the photo, as it is."""
    return replace(raster, pixels=raster.pixels[window], alpha=None if raster.alpha is None else raster.alpha[window])
