"""Parts of a photo are parts of its render, to the last bit: what is seen at 100 % is the export."""

from dataclasses import replace

import cv2
import numpy as np
import pytest
import skimage.data

from prism_core.image.raster import Metadata, Raster
from prism_core.recipe import Adjustments, PointHint, Recipe, StrokeHint
from prism_core.render import light_of, prepare, render, render_window
from tests.photos import ADOBE_RGB

HINTS = (
    PointHint(0.3, 0.4, 40, -60),
    PointHint(0.7, 0.7, 0, 0),
    StrokeHint(points=((0.1, 0.8), (0.6, 0.2)), a=-50, b=40),
)


def grainy(height, width, dtype, channels):
    """A photo whose grain leaves no two pixels alike, with colors that sRGB cannot show once it is hinted."""
    picture = cv2.resize(skimage.data.coffee(), (width, height), interpolation=cv2.INTER_AREA) / 255
    unit = np.clip(picture + np.random.default_rng(1).normal(0, 0.1, picture.shape), 0, 1).astype(np.float32)
    pixels = unit if dtype == np.float32 else np.rint(unit * np.iinfo(dtype).max).astype(dtype)
    return Raster(pixels[..., :channels].copy())


def windows(height, width, count=12):
    """Windows anywhere, of any size, those of one pixel and of all of them among them."""
    random = np.random.default_rng(2)
    yield slice(0, height), slice(0, width)
    yield slice(height - 1, height), slice(width - 1, width)
    for _ in range(count):
        top, left = random.integers(0, height), random.integers(0, width)
        yield slice(top, random.integers(top, height) + 1), slice(left, random.integers(left, width) + 1)


@pytest.mark.parametrize("lit", [False, True])
@pytest.mark.parametrize("strength", [0.0, 0.6, 1.0])
@pytest.mark.parametrize("channels", [1, 3])
@pytest.mark.parametrize("dtype", [np.uint8, np.uint16, np.float32])
def test_a_window_is_the_same_cut_of_the_whole(engine, dtype, channels, strength, lit):
    height, width = 613, 807
    raster = replace(grainy(height, width, dtype, channels), alpha=np.zeros((height, width), dtype))
    recipe = Recipe(hints=HINTS, adjustments=Adjustments(strength=strength, saturation=1.5))
    whole = render(raster, recipe, engine)
    coloring = prepare(raster, recipe, engine)
    known = light_of(raster, recipe) if lit else None
    for window in windows(height, width):
        part = render_window(raster, coloring, window, light=known)
        assert (part.pixels == whole.pixels[window]).all()
        assert part.alpha.shape == part.pixels.shape[:2]


def test_a_window_has_the_profile_of_the_whole(engine):
    raster = replace(grainy(300, 400, np.uint8, 3), metadata=Metadata(icc=ADOBE_RGB))
    whole = render(raster, Recipe(hints=HINTS), engine)
    window = slice(40, 90), slice(130, 333)
    part = render_window(raster, prepare(raster, Recipe(hints=HINTS), engine), window)
    assert part.metadata.icc == ADOBE_RGB
    assert (part.pixels == whole.pixels[window]).all()
