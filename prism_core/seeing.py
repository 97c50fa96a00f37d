"""What the generator sees of a photo, and what it says of it."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from prism_core.color.icc import to_linear
from prism_core.color.lab import Floats, normalize_lightness
from prism_core.color.levels import Levels
from prism_core.color.lightness import lightness
from prism_core.color.reference import outlook_of
from prism_core.color.vivid import way_to_vivid
from prism_core.hints.likeness import APART
from prism_core.hints.planes import empty_planes
from prism_core.image.raster import Pixels, Raster
from prism_core.jobs import CancelToken
from prism_core.models.area import Area
from prism_core.models.frame import Frame
from prism_core.models.margins import find_picture
from prism_core.recipe import Outlook, Recipe, Region
from prism_core.regions import blended, place

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
    logits: Q x h/4 x w/4 (rounded up), one plane for each bin of the card. way: 2 x h/4 x w/4, what they say of the
    way to vivid color. likeness: E x h/4 x w/4, by which hints spread (`prism_core.hints.likeness`). outlook: all that
    the logits hold likely of the picture, by which a reference is weighed; None where the recipe has none. picture: the
    photo without a scan's margins. levels: what the recipe makes of the photo's lightness, in `lightness` already; None
    where it leaves it.
    """

    frame: Frame
    lightness: Floats
    ab: Floats
    logits: Floats
    way: Floats
    likeness: Floats
    outlook: Outlook | None
    picture: Area
    levels: Levels | None

    @property
    def nbytes(self) -> int:
        """What all of it takes in memory."""
        return sum(array.nbytes for array in (self.lightness, self.ab, self.logits, self.way, self.likeness))

    def without_logits(self) -> Seen:
        """All that is needed to render, in a seventh of the memory."""
        return replace(self, logits=np.empty((0, 0, 0), np.float32))


@dataclass(frozen=True, eq=False)
class Copy:
    """The generator's copy of a photo. edge_px: the long edge that the picture within a scan's margins is to have."""

    edge_px: int
    frame: Frame
    lightness: Floats
    picture: Area

    @classmethod
    def of(cls, raster: Raster, edge_px: int, stride: int) -> Copy:
        """The photo's, as large as its margins ask for."""
        frame, light = _sized(raster, edge_px, stride)
        area = find_picture(light)
        if (whole := max(frame.height, frame.width)) > (long := max(area.height, area.width)):
            frame, light = _sized(raster, round(edge_px * whole / long), stride)
            area = area.scaled(max(frame.height, frame.width) / whole, frame.height, frame.width, step=LOGITS_STRIDE)
        return cls(edge_px, frame, light, area)


def sight_of(recipe: Recipe) -> Hashable:
    """What of a recipe the generator is told or asked: `look` says the same by recipes of which this is equal."""
    wanted = recipe.adjustments
    return recipe.model, recipe.regions, wanted.edge_px, wanted.levels, recipe.reference is not None


def copy_of(raster: Raster, recipe: Recipe, engine: Engine, *, edge_px: int | None = None) -> Copy:
    """What of the photo the generator is shown by this recipe, levels aside."""
    return Copy.of(raster, edge_px or recipe.adjustments.edge_px or engine.card.edge_px, engine.card.stride)


def look(
    raster: Raster,
    recipe: Recipe,
    engine: Engine,
    *,
    edge_px: int | None = None,
    copy: Copy | None = None,
    cancel: CancelToken | None = None,
) -> Seen:
    """What the generator says of the photo, for color suggestions, say. Raises as `render`.

    A scan's margins stay gray, and the picture within them has the long edge that the generator is to see. Each of the
    recipe's regions has it, too, and what the generator says of it is blended in. copy: what `copy_of` says of the same
    photo, where that is known.
    """
    copy = copy or copy_of(raster, recipe, engine, edge_px=edge_px)
    frame, light, area = copy.frame, copy.lightness, copy.picture
    if cancel is not None:
        cancel.raise_if_canceled()
    levels = Levels.find(light[area.slices], amount) if (amount := recipe.adjustments.levels) else None
    light = light if levels is None else levels.stretched(light)
    said = _predicted(light, area, engine, cancel)
    for region in recipe.regions:
        said = _with_region(said, region, raster, copy, levels, engine, cancel)
    way = way_to_vivid(said.logits, engine.card.bins)
    outlook = None if recipe.reference is None else outlook_within(area, said.logits, engine.card)
    return Seen(frame, light, said.ab, said.logits, way, said.likeness, outlook, area, levels)


def outlook_within(area: Area, logits: Floats, card: ModelCard) -> Outlook:
    """All that logits (Q x h/4 x w/4) hold likely of that part of a photo (h x w)."""
    coarse = (slice(side.start // LOGITS_STRIDE, -(-side.stop // LOGITS_STRIDE)) for side in area.slices)
    return outlook_of(logits[(slice(None), *coarse)], card.bins)


def releveled(seen: Seen, amount: float) -> Seen:
    """What was seen without levels, in the lightness that so much of them makes (0..1).

    The generator is not asked again: near to what `look` says, and quick enough for a slider that moves.
    """
    levels = Levels.find(seen.lightness[seen.picture.slices], amount)
    return replace(seen, lightness=levels.stretched(seen.lightness), levels=levels)


@dataclass(frozen=True, eq=False)
class _Said:
    """The generator's answer, as `Seen` has it."""

    ab: Floats
    logits: Floats
    likeness: Floats


def _with_region(
    said: _Said,
    region: Region,
    raster: Raster,
    copy: Copy,
    levels: Levels | None,
    engine: Engine,
    cancel: CancelToken | None,
) -> _Said:
    """The same answer, with what the generator says of the region alone in its place."""
    height, width = copy.lightness.shape
    close = place(region, copy.picture, height, width, step=LOGITS_STRIDE)
    if close is None:
        return said
    box = close.area.scaled_to((height, width), (raster.height, raster.width))
    frame = Frame.fit(box.height, box.width, edge_px=copy.edge_px, stride=engine.card.stride)
    light = lightness_of(frame.resize(raster.pixels[box.slices]), raster)
    light = light if levels is None else levels.stretched(light)
    near = _predicted(light, Area(0, frame.height, 0, frame.width), engine, cancel)
    coarse = close.coarser(LOGITS_STRIDE)
    return _Said(
        blended(said.ab, near.ab, close),
        blended(said.logits, near.logits, coarse),
        blended(said.likeness, near.likeness, coarse),
    )


def _sized(raster: Raster, edge_px: int, stride: int) -> tuple[Frame, Floats]:
    """The photo's frame of that long edge, and its lightness there, h x w."""
    frame = Frame.fit(raster.height, raster.width, edge_px=edge_px, stride=stride)
    return frame, lightness_of(frame.resize(raster.pixels), raster)


def _predicted(light: Floats, area: Area, engine: Engine, cancel: CancelToken | None) -> _Said:
    """The generator's answer to h x w lightness, asked without hints: gray outside the area, and nothing like it."""
    height, width = light.shape
    planes = np.concatenate([normalize_lightness(light[area.slices])[None], empty_planes(area.height, area.width)])
    inside = Frame(area.height, area.width, engine.card.stride)
    prediction = engine.predict(inside.pad(planes)[None], cancel)
    ab = np.zeros((2, height, width), np.float32)
    ab[(slice(None), *area.slices)] = inside.crop(prediction.ab[0])
    coarse = -(-height // LOGITS_STRIDE), -(-width // LOGITS_STRIDE)
    logits, likeness = _sure_of_gray(engine.card, *coarse), _apart(prediction.likeness.shape[1], *coarse)
    told = inside.crop(prediction.logits[0], scale=LOGITS_STRIDE), inside.crop(prediction.likeness[0], LOGITS_STRIDE)
    top, left = area.top // LOGITS_STRIDE, area.left // LOGITS_STRIDE
    within = (slice(None), slice(top, top + told[0].shape[1]), slice(left, left + told[0].shape[2]))
    logits[within], likeness[:-1][within], likeness[-1][within[1:]] = *told, 0
    return _Said(ab, logits, likeness)


def _apart(count: int, height: int, width: int) -> Floats:
    """Planes of likeness, one more than `count`, for a scan's margins: nothing is like them but themselves."""
    planes = np.zeros((count + 1, height, width), np.float32)
    planes[-1] = APART
    return planes


def _sure_of_gray(card: ModelCard, height: int, width: int) -> Floats:
    """Q x height x width logits that leave no other color than gray."""
    chroma = np.hypot(*np.array(card.bins, np.float32).T)
    certain = np.where(chroma == chroma.min(), np.float32(0), np.float32(_NEVER))
    return np.broadcast_to(certain[:, None, None], (len(certain), height, width)).copy()


def lightness_of(pixels: Pixels, raster: Raster) -> Floats:
    """L* of pixels of the photo: the one thing taken from it, so that no cast of its own can leak."""
    return lightness(to_linear(pixels, raster.metadata.icc))
