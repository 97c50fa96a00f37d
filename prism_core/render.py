"""The door: a photo plus a recipe gives a picture. Preview, export, batch and command line all come through here.

neutralize -> predict chroma -> adjust -> honor hints -> upsample along edges -> recombine in strips
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from prism_core.color.icc import SRGB_PROFILE, can_hold_color, to_linear
from prism_core.color.lab import Floats, normalize_lightness
from prism_core.color.lightness import lightness
from prism_core.color.recombine import recombine
from prism_core.color.temper import tempered
from prism_core.color.upsample import FINENESS, ChromaField, guided_field
from prism_core.color.vivid import vivid
from prism_core.hints.honor import honor, pin
from prism_core.hints.planes import hint_planes
from prism_core.hints.points import hint_points
from prism_core.image.raster import Pixels, Raster
from prism_core.jobs import CancelToken
from prism_core.models.frame import Frame
from prism_core.recipe import Recipe

if TYPE_CHECKING:
    from prism_core.models.card import ModelCard
    from prism_core.models.engine import Engine


@dataclass(frozen=True, eq=False)
class Seen:
    """What the generator saw of one photo, and what it said.

    frame: the photo's place on the canvas, h x w. lightness: h x w, L* in 0..100. ab: 2 x h x w, CIELAB units.
    logits: Q x h/4 x w/4 (rounded up), one plane for each bin of the card.
    """

    frame: Frame
    lightness: Floats
    ab: Floats
    logits: Floats


def render(
    raster: Raster,
    recipe: Recipe,
    engine: Engine,
    *,
    edge_px: int | None = None,
    cancel: CancelToken | None = None,
) -> Raster:
    """The photo in the recipe's colors: 3 channels; size, dtype, alpha and metadata as they were.

    edge_px: long edge of the generator's copy; None takes the recipe's, else the card's. The profile stays, too,
    unless it cannot hold color: then the result is in sRGB. Raises as `Engine.predict`.
    """
    strength = recipe.adjustments.strength
    if strength == 0:
        return _uncolored(raster, cancel)
    seen = look(raster, recipe, engine, edge_px=edge_px, cancel=cancel)
    field = _chroma_field(raster, recipe, seen, _adjusted(seen, recipe, engine.card))
    return _recombined(raster, field, strength, cancel)


def look(
    raster: Raster,
    recipe: Recipe,
    engine: Engine,
    *,
    edge_px: int | None = None,
    cancel: CancelToken | None = None,
) -> Seen:
    """What the generator says of the photo with the recipe's hints, for color suggestions, say. Raises as `render`."""
    edge = edge_px or recipe.adjustments.edge_px or engine.card.edge_px
    frame = Frame.fit(raster.height, raster.width, edge_px=edge, stride=engine.card.stride)
    light = _lightness(frame.resize(raster.pixels), raster)
    if cancel is not None:
        cancel.raise_if_canceled()
    hints = hint_planes(recipe.hints, frame.height, frame.width)
    planes = frame.pad(np.concatenate([normalize_lightness(light)[None], hints]))
    prediction = engine.predict(planes[None], cancel)
    return Seen(frame, light, frame.crop(prediction.ab[0]), frame.crop(prediction.logits[0], scale=4))


def _adjusted(seen: Seen, recipe: Recipe, card: ModelCard) -> Floats:
    """What the generator said, tempered, and as vivid and saturated as the recipe asks: 2 x h x w."""
    wanted = recipe.adjustments.vividness
    ab = vivid(seen.ab, seen.logits, card.bins, card.vividness if wanted is None else wanted)
    return tempered(ab, seen.lightness) * np.float32(recipe.adjustments.saturation)


def _chroma_field(raster: Raster, recipe: Recipe, seen: Seen, ab: Floats) -> ChromaField:
    """The field of `ab`, with the recipe's hints in it."""
    frame = seen.frame
    grid = FINENESS * frame.height, FINENESS * frame.width
    points = hint_points(recipe.hints, min(grid[0], raster.height), min(grid[1], raster.width))
    painted = hint_planes(recipe.hints, frame.height, frame.width)[2] > 0
    field = guided_field(honor(ab, seen.lightness, points, painted), seen.lightness)
    rows, columns = points.pixels(raster.height, raster.width)
    own = _lightness(raster.pixels[rows, columns][:, None], raster)[:, 0] if len(points) else seen.lightness[0, :0]
    return pin(field, points, own, raster.height, raster.width)


def _lightness(pixels: Pixels, raster: Raster) -> Floats:
    """L* of pixels of the photo: the one thing taken from it, so that no cast of its own can leak."""
    return lightness(to_linear(pixels, raster.metadata.icc))


def _uncolored(raster: Raster, cancel: CancelToken | None) -> Raster:
    """The photo as it is, in 3 channels."""
    if raster.pixels.shape[2] == 3:
        return raster
    nothing = np.zeros((2, 1, 1), np.float32)
    return _recombined(raster, ChromaField(nothing, nothing), 1, cancel)


def _recombined(raster: Raster, field: ChromaField, strength: float, cancel: CancelToken | None) -> Raster:
    icc = raster.metadata.icc
    metadata = raster.metadata
    if icc and not (raster.pixels.shape[2] == 3 and can_hold_color(icc)):
        metadata = replace(metadata, icc=SRGB_PROFILE)
    pixels = recombine(raster.pixels, field, icc=icc, result_icc=metadata.icc, strength=strength, cancel=cancel)
    return replace(raster, pixels=pixels, metadata=metadata)
