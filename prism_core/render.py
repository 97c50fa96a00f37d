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
from prism_core.color.recombine import Window, recombine
from prism_core.color.temper import tempered
from prism_core.color.upsample import FINENESS, ChromaField, guided_field
from prism_core.color.vivid import vivid
from prism_core.hints.honor import honor, pin
from prism_core.hints.planes import hint_planes
from prism_core.hints.points import hint_points
from prism_core.image.raster import Pixels, Raster
from prism_core.jobs import CancelToken
from prism_core.models.frame import Frame
from prism_core.models.margins import Area, find_picture
from prism_core.recipe import Recipe

if TYPE_CHECKING:
    from prism_core.models.card import ModelCard
    from prism_core.models.engine import Engine


LOGITS_STRIDE = 4
"""Px of the generator's picture to one of its logits, by the generator's contract."""
_NEVER = -30.0
"""Logit of what is out of the question."""


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


@dataclass(frozen=True, eq=False)
class Coloring:
    """What a recipe comes to on one photo. field: its chroma. strength: 0 is the original photo, 1 the full result."""

    field: ChromaField
    strength: float


def render(
    raster: Raster,
    recipe: Recipe,
    engine: Engine,
    *,
    edge_px: int | None = None,
    cancel: CancelToken | None = None,
) -> Raster:
    """The photo in the recipe's colors: 3 channels; size, dtype, alpha and metadata as they were.

    edge_px: long edge of the generator's picture; None takes the recipe's, else the card's. The profile stays, too,
    unless it cannot hold color: then the result is in sRGB. Raises as `Engine.predict`.
    """
    return render_window(raster, prepare(raster, recipe, engine, edge_px=edge_px, cancel=cancel), cancel=cancel)


def prepare(
    raster: Raster,
    recipe: Recipe,
    engine: Engine,
    *,
    edge_px: int | None = None,
    cancel: CancelToken | None = None,
) -> Coloring:
    """All of `render` but the pixels: what any part of the photo can be rendered by. Raises as `render`."""
    if recipe.adjustments.strength == 0:
        nothing = np.zeros((2, 1, 1), np.float32)
        return Coloring(ChromaField(nothing, nothing), 0)
    seen = look(raster, recipe, engine, edge_px=edge_px, cancel=cancel)
    field = _chroma_field(raster, recipe, seen, _adjusted(seen, recipe, engine.card))
    return Coloring(field, recipe.adjustments.strength)


def render_window(
    raster: Raster, coloring: Coloring, window: Window | None = None, *, cancel: CancelToken | None = None
) -> Raster:
    """A part of the photo in color: the very pixels that `render` gives it. window: None is all."""
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
        window=window,
        cancel=cancel,
    )
    alpha = raster.alpha if raster.alpha is None or window is None else raster.alpha[window]
    return replace(raster, pixels=pixels, alpha=alpha, metadata=metadata)


def look(
    raster: Raster,
    recipe: Recipe,
    engine: Engine,
    *,
    edge_px: int | None = None,
    cancel: CancelToken | None = None,
) -> Seen:
    """What the generator says of the photo with the recipe's hints, for color suggestions, say. Raises as `render`.

    A scan's margins stay gray, and the picture within them has the long edge that the generator is to see.
    """
    edge = edge_px or recipe.adjustments.edge_px or engine.card.edge_px
    frame, light = _copy(raster, edge, engine)
    area = find_picture(light)
    if (whole := max(frame.height, frame.width)) > (long := max(area.height, area.width)):
        frame, light = _copy(raster, round(edge * whole / long), engine)
        area = area.scaled(max(frame.height, frame.width) / whole, frame.height, frame.width, step=LOGITS_STRIDE)
    if cancel is not None:
        cancel.raise_if_canceled()
    hints = hint_planes(recipe.hints, frame.height, frame.width)
    planes = np.concatenate([normalize_lightness(light)[None], hints])
    ab, logits = _predicted(planes, area, engine, cancel)
    return Seen(frame, light, ab, logits)


def _copy(raster: Raster, edge_px: int, engine: Engine) -> tuple[Frame, Floats]:
    """The photo's frame of that long edge, and its lightness there, h x w."""
    frame = Frame.fit(raster.height, raster.width, edge_px=edge_px, stride=engine.card.stride)
    return frame, _lightness(frame.resize(raster.pixels), raster)


def _predicted(planes: Floats, area: Area, engine: Engine, cancel: CancelToken | None) -> tuple[Floats, Floats]:
    """Chroma, 2 x h x w, and logits, Q x h/4 x w/4 (rounded up), of 4 x h x w planes: gray outside the area."""
    rows, columns = slice(area.top, area.bottom), slice(area.left, area.right)
    inside = Frame(area.height, area.width, engine.card.stride)
    prediction = engine.predict(inside.pad(planes[:, rows, columns])[None], cancel)
    height, width = planes.shape[1:]
    ab = np.zeros((2, height, width), np.float32)
    ab[:, rows, columns] = inside.crop(prediction.ab[0])
    said = inside.crop(prediction.logits[0], scale=LOGITS_STRIDE)
    top, left = area.top // LOGITS_STRIDE, area.left // LOGITS_STRIDE
    logits = _sure_of_gray(engine.card, -(-height // LOGITS_STRIDE), -(-width // LOGITS_STRIDE))
    logits[:, top : top + said.shape[1], left : left + said.shape[2]] = said
    return ab, logits


def _sure_of_gray(card: ModelCard, height: int, width: int) -> Floats:
    """Q x height x width logits that leave no other color than gray."""
    chroma = np.hypot(*np.array(card.bins, np.float32).T)
    certain = np.where(chroma == chroma.min(), np.float32(0), np.float32(_NEVER))
    return np.broadcast_to(certain[:, None, None], (len(certain), height, width)).copy()


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


def _cut(raster: Raster, window: Window) -> Raster:
    """That part of the photo, as it is."""
    return replace(raster, pixels=raster.pixels[window], alpha=None if raster.alpha is None else raster.alpha[window])
