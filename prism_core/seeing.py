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
from prism_core.hints.planes import hint_planes
from prism_core.image.raster import Pixels, Raster
from prism_core.jobs import CancelToken
from prism_core.models.frame import Frame
from prism_core.models.margins import Area, find_picture
from prism_core.recipe import Hint, Outlook, Recipe, Region
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
    way to vivid color. outlook: all that they hold likely of the picture, by which a reference is weighed; None where
    the recipe has none. picture: the photo without a scan's margins. levels: what the recipe makes of the photo's
    lightness, in `lightness` already; None where it leaves it.
    """

    frame: Frame
    lightness: Floats
    ab: Floats
    logits: Floats
    way: Floats
    outlook: Outlook | None
    picture: Area
    levels: Levels | None

    @property
    def nbytes(self) -> int:
        """What all of it takes in memory."""
        return sum(array.nbytes for array in (self.lightness, self.ab, self.logits, self.way))

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
    return recipe.model, recipe.hints, recipe.regions, wanted.edge_px, wanted.levels, recipe.reference is not None


def copy_of(raster: Raster, recipe: Recipe, engine: Engine, *, edge_px: int | None = None) -> Copy:
    """What of the photo the generator is shown by this recipe, hints and levels aside."""
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
    """What the generator says of the photo with the recipe's hints, for color suggestions, say. Raises as `render`.

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
    hints = hint_planes(recipe.hints, frame.height, frame.width)
    planes = np.concatenate([normalize_lightness(light)[None], hints])
    said = _predicted(planes, area, engine, cancel)
    for region in recipe.regions:
        said = _with_region(said, region, raster, recipe.hints, copy, levels, engine, cancel)
    ab, logits = said
    way = way_to_vivid(logits, engine.card.bins)
    outlook = None if recipe.reference is None else outlook_within(area, logits, engine.card)
    return Seen(frame, light, ab, logits, way, outlook, area, levels)


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


def _with_region(
    said: tuple[Floats, Floats],
    region: Region,
    raster: Raster,
    hints: tuple[Hint, ...],
    copy: Copy,
    levels: Levels | None,
    engine: Engine,
    cancel: CancelToken | None,
) -> tuple[Floats, Floats]:
    """The same ab and logits, with what the generator says of the region alone in its place."""
    height, width = copy.lightness.shape
    close = place(region, copy.picture, height, width, step=LOGITS_STRIDE)
    if close is None:
        return said
    box = close.area.scaled_to((height, width), (raster.height, raster.width))
    frame = Frame.fit(box.height, box.width, edge_px=copy.edge_px, stride=engine.card.stride)
    light = lightness_of(frame.resize(raster.pixels[box.slices]), raster)
    light = light if levels is None else levels.stretched(light)
    planes = np.concatenate([normalize_lightness(light)[None], _hints_within(hints, box, frame, raster)])
    ab, logits = _predicted(planes, Area(0, frame.height, 0, frame.width), engine, cancel)
    return blended(said[0], ab, close), blended(said[1], logits, close.coarser(LOGITS_STRIDE))


def _hints_within(hints: tuple[Hint, ...], box: Area, frame: Frame, raster: Raster) -> Floats:
    """3 x h x w planes of the hints on the frame, which shows the box of the photo."""
    down, across = frame.height / box.height, frame.width / box.width
    top, left = round(box.top * down), round(box.left * across)
    window = Area(top, top + frame.height, left, left + frame.width)
    return hint_planes(hints, round(raster.height * down), round(raster.width * across), window)


def _sized(raster: Raster, edge_px: int, stride: int) -> tuple[Frame, Floats]:
    """The photo's frame of that long edge, and its lightness there, h x w."""
    frame = Frame.fit(raster.height, raster.width, edge_px=edge_px, stride=stride)
    return frame, lightness_of(frame.resize(raster.pixels), raster)


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


def lightness_of(pixels: Pixels, raster: Raster) -> Floats:
    """L* of pixels of the photo: the one thing taken from it, so that no cast of its own can leak."""
    return lightness(to_linear(pixels, raster.metadata.icc))
