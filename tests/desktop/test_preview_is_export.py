"""What is seen is what is exported: a photo rendered small is its export made small, by whatever recipe."""

import cv2
import numpy as np
import pytest
import skimage.color
import skimage.data

from prism_core.image.raster import Raster
from prism_core.models.engine import Engine
from prism_core.models.store import find_model
from prism_core.recipe import Adjustments, PointHint, Recipe, Region, StrokeHint
from prism_core.render import render
from prism_desktop.rendering.preview import LEAST_EDGE_PX

EDGE_PX = 1700
POINTS = (PointHint(0.3, 0.4, 30, 25), PointHint(0.7, 0.2, 5, -35), PointHint(0.5, 0.8, 0, 0))
STROKES = (
    StrokeHint(points=((0.1, 0.85), (0.5, 0.7), (0.9, 0.85)), a=-25, b=30, radius=0.02),
    StrokeHint(points=((0.2, 0.15), (0.8, 0.15)), a=0, b=0),
)
RECIPES = {
    "automatic": Recipe(),
    "points": Recipe(hints=POINTS),
    "strokes": Recipe(hints=STROKES),
    "vivid": Recipe(hints=POINTS, adjustments=Adjustments(vividness=1.0, saturation=1.4)),
    "adjusted": Recipe(adjustments=Adjustments(levels=1.0, temperature=0.4, tint=-0.2, strength=0.7)),
    "regions": Recipe(hints=STROKES, regions=(Region(0.3, 0.2, 0.4, 0.5),)),
}


@pytest.fixture(scope="module")
def shipped():
    """The generator that ships: the colors of a tiny one would forgive too much."""
    return Engine(find_model(None), device="cpu")


def scan(name):
    """A photograph as a scan in gray, with grain and dust finer than any preview shows."""
    photo = cv2.cvtColor(getattr(skimage.data, name)(), cv2.COLOR_RGB2GRAY)
    scale = EDGE_PX / max(photo.shape)
    large = cv2.resize(photo, None, fx=scale, fy=scale, interpolation=cv2.INTER_CUBIC).astype(np.float32)
    random = np.random.default_rng(0)
    large += random.normal(0, 6, large.shape)
    large[random.random(large.shape) > 0.9995] = 245
    return Raster(np.clip(large, 0, 255).astype(np.uint8)[..., None])


@pytest.mark.parametrize("recipe", list(RECIPES.values()), ids=list(RECIPES))
@pytest.mark.parametrize("name", ["astronaut", "coffee", "cat"])
def test_the_preview_is_the_export(shipped, name, recipe):
    raster = scan(name)
    export = render(raster, recipe, shipped)
    preview = render(raster.downscaled(LEAST_EDGE_PX), recipe, shipped)  # larger ones are nearer
    shown, kept = (skimage.color.rgb2lab(each.pixels) for each in (preview, export.downscaled(LEAST_EDGE_PX)))
    assert skimage.color.deltaE_ciede2000(shown, kept).mean() < 1.0
