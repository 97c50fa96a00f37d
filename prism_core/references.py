"""A photo in color becomes an example for others: its own colors, and what the generator makes of it by itself."""

from __future__ import annotations

import cv2
import numpy as np

from prism_core.color.measure import picture_colors
from prism_core.color.reference import ROWS, bands_of
from prism_core.errors import RecipeError
from prism_core.image.raster import Raster
from prism_core.jobs import CancelToken
from prism_core.models.engine import Engine
from prism_core.recipe import Recipe, Reference
from prism_core.seeing import look, outlook_within

_LEAST_CHROMA = 3.0
"""Mean chroma below which a photo is none in color; gray scans have less, by JPEG and rounding."""


def reference_of(raster: Raster, name: str, engine: Engine, cancel: CancelToken | None = None) -> Reference:
    """What can be taken from a photo in color. Raises `RecipeError` where it has none, and as `render`."""
    lightness, chroma = picture_colors(raster)
    if np.hypot(*chroma).mean() < _LEAST_CHROMA:
        raise RecipeError(f"{name} has no color to take over; choose a photo in color")
    seen = look(raster, Recipe(), engine, cancel=cancel)
    outlook = outlook_within(seen.picture, seen.logits, engine.card)
    size = lightness.shape[1], lightness.shape[0]
    planes = (np.ascontiguousarray(plane[seen.picture.slices]) for plane in seen.ab)
    said = [cv2.resize(plane, size, interpolation=cv2.INTER_AREA) for plane in planes]
    return Reference(name, bands_of(chroma, np.asarray(said, np.float32), lightness), ROWS, outlook)
