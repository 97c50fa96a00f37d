"""A photo in color becomes an example for others: its own colors, and what the generator makes of it by itself."""

from __future__ import annotations

from collections.abc import Sequence

import cv2
import numpy as np

from prism_core.color.lab import Floats
from prism_core.color.measure import picture_colors
from prism_core.color.reference import ROWS, bands_of, outlook_of
from prism_core.errors import RecipeError
from prism_core.image.raster import Raster
from prism_core.jobs import CancelToken
from prism_core.models.engine import Engine
from prism_core.recipe import Outlook, Recipe, Reference
from prism_core.seeing import LOGITS_STRIDE, Seen, look

_LEAST_CHROMA = 3.0
"""Mean chroma below which a photo is none in color; gray scans have less, by JPEG and rounding."""


def reference_of(raster: Raster, name: str, engine: Engine, cancel: CancelToken | None = None) -> Reference:
    """What can be taken from a photo in color. Raises `RecipeError` where it has none, and as `render`."""
    lightness, chroma = picture_colors(raster)
    if np.hypot(*chroma).mean() < _LEAST_CHROMA:
        raise RecipeError(f"{name} has no color to take over; choose a photo in color")
    ab, outlook = opinion(look(raster, Recipe(), engine, cancel=cancel), engine.card.bins)
    size = lightness.shape[1], lightness.shape[0]
    said = [cv2.resize(np.ascontiguousarray(plane), size, interpolation=cv2.INTER_AREA) for plane in ab]
    return Reference(name, bands_of(chroma, np.asarray(said, np.float32), lightness), ROWS, outlook)


def opinion(seen: Seen, bins: Sequence[tuple[float, float]]) -> tuple[Floats, Outlook]:
    """What the generator says of the photo within a scan's margins: chroma, 2 x h x w, and all that it holds likely."""
    area = seen.picture
    rows, columns = slice(area.top, area.bottom), slice(area.left, area.right)
    coarse = (slice(side.start // LOGITS_STRIDE, -(-side.stop // LOGITS_STRIDE)) for side in (rows, columns))
    return seen.ab[:, rows, columns], outlook_of(seen.logits[(slice(None), *coarse)], bins)
