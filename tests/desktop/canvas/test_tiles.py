"""Tiles of a photo looked at closely: which are wanted, at which size, and where they lie."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from prism_core.image.raster import Raster
from prism_desktop.canvas.tiles import (
    TILE_PX,
    Tile,
    least_level,
    level_edge,
    level_for,
    level_size,
    tiles_in_sight,
)
from prism_desktop.canvas.viewport import Viewport

PHOTO = (6000, 4000)
CANVAS = (1000.0, 700.0)


def closely(zoom, x=0.5, y=0.5):
    return Viewport(PHOTO, CANVAS, zoom=zoom, center_x=x, center_y=y, fitted=False)


@given(st.integers(1, 300), st.integers(1, 300), st.integers(0, 4))
def test_a_level_has_the_size_of_the_raster_made_for_it(width, height, level):
    raster = Raster(np.zeros((height, width, 1), np.uint8)).downscaled(level_edge((width, height), level))
    assert level_size((width, height), level) == (raster.width, raster.height)


def test_the_level_is_the_smallest_that_looks_sharp():
    assert [level_for(closely(zoom), 0.2) for zoom in (4, 1, 0.7, 0.6, 0.35, 0.3, 0.1)] == [0, 0, 0, 1, 1, 2, 2]
    assert level_for(closely(0.3), 0.4) == 1  # a preview of 0.4 of the photo's size knows more than level 2


def test_a_huge_photo_is_not_held_whole():
    gray, color, deep = 1, 3, 6
    assert [least_level(PHOTO, each) for each in (gray, color, deep)] == [0, 0, 0]
    assert [least_level((20_000, 10_000), each) for each in (gray, color, deep)] == [0, 0, 1]
    assert least_level((40_000, 20_000), deep) == 2
    assert level_for(Viewport((20_000, 10_000), CANVAS, zoom=1), 0, largest=1) == 1


@pytest.mark.parametrize("at", [(0.5, 0.5), (0.0833, 0.0875), (0.9, 0.9)])
def test_tiles_cover_what_is_in_sight_and_no_more(at):
    view = closely(1.0, *at)
    left, top = (round(v) for v in (at[0] * 6000 - 500, at[1] * 4000 - 350))
    seen = np.zeros((4000, 6000), bool)
    for tile in tiles_in_sight(view, 0):
        x1, y1, x2, y2 = tile.box(PHOTO)
        assert x1 < left + 1001
        assert x2 > left - 1
        assert y1 < top + 701
        assert y2 > top - 1
        seen[y1:y2, x1:x2] = True
    assert seen[max(top, 0) : top + 700, max(left, 0) : left + 1000].all()


def test_the_margin_adds_tiles_around_and_the_middle_comes_first():
    view = closely(1.0)
    near, around = tiles_in_sight(view, 0), tiles_in_sight(view, 0, 300)
    assert set(near) < set(around)
    x1, y1, x2, y2 = near[0].box(PHOTO)
    assert x1 <= 3000 <= x2
    assert y1 <= 2000 <= y2


def test_a_tile_ends_where_the_photo_does():
    width, height = TILE_PX
    assert Tile(0, 0, 0).box(PHOTO, skirt=1) == (0, 0, width + 1, height + 1)
    assert Tile(0, 7, 5).box(PHOTO, skirt=1) == (5 * width - 1, 7 * height - 1, 6000, 4000)
