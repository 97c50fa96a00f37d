"""The door honors hints: at their place, at every size, whatever the sliders."""

import numpy as np
import pytest

from prism_core.hints.points import hint_points
from prism_core.image.raster import Raster
from prism_core.recipe import Adjustments, PointHint, Recipe, StrokeHint
from prism_core.render import render
from tests.renders import gray_photo, lab_of, possible_hints


def hint_errors(raster, hints):
    """Distance in a*, b* from each hint at its pixel, but for those that a later one takes the place of."""
    lab = lab_of(raster)
    points = hint_points(hints, min(512, raster.height), min(512, raster.width))
    assert len(points) > 0.8 * len(hints)
    return np.hypot(*(lab[points.pixels(raster.height, raster.width)][:, 1:] - points.ab).T)


@pytest.mark.parametrize("count", [1, 10, 100])
@pytest.mark.parametrize(
    ("height", "width", "dtype", "seed"),
    [(300, 400, np.uint8, None), (1200, 1600, np.uint8, 7), (900, 500, np.uint16, 8), (37, 29, np.uint8, 9)],
)
def test_a_hint_is_honored(engine, count, height, width, dtype, seed):
    raster = gray_photo(height, width, dtype=dtype, seed=seed)
    hints = possible_hints(raster, count, seed=count)
    assert hint_errors(render(raster, Recipe(hints=hints), engine), hints).max() < 1.5


def test_a_hint_is_honored_in_preview_and_export_alike(engine):
    raster = gray_photo(900, 1200)
    hints = (PointHint(x=0.5, y=0.3, a=20, b=-25), PointHint(x=0.2, y=0.8, a=-5, b=10))
    for size in (raster, raster.downscaled(320)):
        assert hint_errors(render(size, Recipe(hints=hints), engine), hints).max() < 1.5


def test_hints_keep_their_color_whatever_the_saturation(engine):
    raster = gray_photo()
    hints = possible_hints(raster, 3, seed=5)
    for saturation in (0, 2):
        recipe = Recipe(hints=hints, adjustments=Adjustments(saturation=saturation))
        assert hint_errors(render(raster, recipe, engine), hints).max() < 1.5


@pytest.mark.parametrize(
    "gray", [PointHint(0.5, 0.5, 0, 0), StrokeHint(((0.4, 0.5), (0.6, 0.5)), 0, 0, 0.02)], ids=["point", "stroke"]
)
def test_what_is_kept_neutral_is_gray_whatever_the_sliders(engine, gray):
    raster = gray_photo(600, 800)
    for sliders in ({}, {"temperature": 0.8, "vividness": 1.0}, {"levels": 1.0, "saturation": 1.6}):
        lab = lab_of(render(raster, Recipe(hints=(gray,), adjustments=Adjustments(**sliders)), engine))
        assert np.hypot(*lab[300, 400, 1:]) < 1.5
        assert np.hypot(*np.moveaxis(lab[..., 1:], 2, 0)).mean() > 15


def test_a_stroke_colors_what_is_under_it(engine):
    raster = Raster(np.full((300, 400, 1), 128, np.uint8))
    stroke = StrokeHint(points=((0.2, 0.2), (0.8, 0.7)), a=-30, b=20)
    lab = lab_of(render(raster, Recipe(hints=(stroke,)), engine))
    along = np.array([lab[int(300 * (0.2 + 0.5 * t)), int(400 * (0.2 + 0.6 * t))] for t in np.linspace(0, 1, 40)])
    assert np.hypot(along[:, 1] + 30, along[:, 2] - 20).max() < 3
