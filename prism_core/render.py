"""The door: a photo plus a recipe gives a picture. Preview, export, batch and command line all come through here.

neutralize -> predict chroma -> adjust -> honor hints -> upsample along edges -> recombine in strips
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from prism_core.color.lab import Floats, normalize_lightness
from prism_core.color.lightness import lightness
from prism_core.color.recombine import recombine
from prism_core.color.upsample import guided_field
from prism_core.hints.planes import hint_planes
from prism_core.image.raster import Raster
from prism_core.jobs import CancelToken
from prism_core.models.frame import Frame
from prism_core.recipe import Recipe

if TYPE_CHECKING:
    from prism_core.models.engine import Engine, Prediction


@dataclass(frozen=True, eq=False)
class FramedPrediction:
    """What the generator says of one photo, and what it saw. lightness: the frame's h x w, L* in 0..100."""

    prediction: Prediction
    frame: Frame
    lightness: Floats


def render(
    raster: Raster,
    recipe: Recipe,
    engine: Engine,
    *,
    edge_px: int | None = None,
    cancel: CancelToken | None = None,
) -> Raster:
    """The photo in the recipe's colors: 3 channels; size, dtype, alpha and metadata as they were.

    edge_px: long edge of the generator's copy; None takes the recipe's, else the card's. Raises as
    `Engine.predict`.
    """
    strength = recipe.adjustments.strength
    if strength == 0:
        return raster.with_pixels(
            np.repeat(raster.pixels, 4 - raster.pixels.shape[2] if raster.pixels.shape[2] == 1 else 1, axis=2)
        )
    seen = predict(raster, recipe, engine, edge_px=edge_px, cancel=cancel)
    ab = seen.frame.crop(seen.prediction.ab)[0] * np.float32(recipe.adjustments.saturation)
    guide_frame = replace(seen.frame, height=2 * seen.frame.height, width=2 * seen.frame.width)
    field = guided_field(ab, _lightness_at(raster, guide_frame))
    return raster.with_pixels(recombine(raster.pixels, field, strength=strength, cancel=cancel))


def predict(
    raster: Raster,
    recipe: Recipe,
    engine: Engine,
    *,
    edge_px: int | None = None,
    cancel: CancelToken | None = None,
) -> FramedPrediction:
    """What the generator says of the photo with the recipe's hints; for color suggestions, too. Raises as `render`."""
    edge = edge_px or recipe.adjustments.edge_px or engine.card.edge_px
    frame = Frame.fit(raster.height, raster.width, edge_px=edge, stride=engine.card.stride)
    seen = _lightness_at(raster, frame)
    hints = hint_planes(recipe.hints, frame.height, frame.width)
    planes = frame.pad(np.concatenate([normalize_lightness(seen)[None], hints]))
    return FramedPrediction(engine.predict(planes[None], cancel), frame, seen)


def _lightness_at(raster: Raster, frame: Frame) -> Floats:
    """L* of the photo at the frame's size: the one thing taken from it, so no cast of its own can leak."""
    return lightness(frame.resize(raster.pixels))
