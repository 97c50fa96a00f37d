import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from prism_core.hints.suggest import softmax
from prism_core.hints.uncertain import APART, helpful_spots, uncertainty
from prism_core.image.raster import Raster
from prism_core.recipe import PointHint, Recipe, StrokeHint
from prism_core.render import look

MIDDLE = 50.0


def flat(height, width, value=MIDDLE):
    return np.full((height, width), value, np.float32)


def places(spots):
    return [(spot.x, spot.y) for spot in spots]


def test_uncertainty_is_none_where_one_bin_is_certain_and_full_where_all_are_alike():
    logits = np.zeros((5, 1, 2), np.float32)
    logits[3, 0, 1] = 100
    unsure = uncertainty(logits, flat(4, 8))
    assert np.allclose(unsure[:, :2], 1, atol=1e-4)
    assert np.allclose(unsure[:, -2:], 0, atol=1e-4)


def test_nobody_is_asked_for_the_color_of_black_and_white():
    light = np.array([[0, 50, 100]], np.float32).repeat(4, axis=0)
    assert uncertainty(np.zeros((3, 1, 1), np.float32), light)[0].tolist() == [0, 1, 0]


@given(
    hnp.arrays(np.float32, (4, 3, 5), elements=st.floats(-300, 300, width=32)), st.integers(9, 12), st.integers(17, 20)
)
def test_uncertainty_covers_the_picture_and_stays_in_its_range(logits, height, width):
    unsure = uncertainty(logits, flat(height, width))
    assert unsure.shape == (height, width)
    assert unsure.dtype == np.float32
    assert unsure.min() >= 0
    assert unsure.max() <= 1
    assert np.allclose(softmax(logits).sum(axis=0), 1, atol=1e-5)


def two_things(height=96, width=128):
    """A dark thing at the left, a light and slightly smaller one at the right: lightness, chroma and uncertainty."""
    light = flat(height, width, 25)
    light[:, 74:] = 80
    return light, np.zeros((2, height, width), np.float32), np.ones((height, width), np.float32)


def test_the_first_spot_speaks_for_the_most_and_the_next_one_for_the_rest():
    light, ab, unsure = two_things()
    first, second, *_ = helpful_spots(unsure, light, ab)
    assert 0.15 < first.x < 0.45
    assert 0.3 < first.y < 0.7
    assert second.x > 74 / 128
    assert first.gain > second.gain


def test_a_place_that_is_unsure_alone_counts_less_than_a_large_doubtful_thing():
    light, ab, unsure = two_things()
    unsure *= 0.7
    light[10:14, 106:110], unsure[10:14, 106:110] = 50, 1
    spot = helpful_spots(unsure, light, ab, count=1)[0]
    assert spot.x < 74 / 128


def test_spots_are_apart_and_as_many_as_asked_for():
    rng = np.random.default_rng(1)
    unsure, light = rng.random((2, 90, 120)).astype(np.float32)
    spots = helpful_spots(unsure, 100 * light, np.zeros((2, 90, 120), np.float32), count=12)
    assert len(spots) == 12
    assert [s.gain for s in spots] == sorted((s.gain for s in spots), reverse=True)
    xy = np.array(places(spots)) * (1, 90 / 120)
    between = np.linalg.norm(xy[:, None] - xy, axis=2) + np.eye(12)
    assert between.min() > APART
    assert xy.min() > 0
    assert sum(s.gain for s in spots) <= 1


@pytest.mark.parametrize(
    "hint", [PointHint(0.3, 0.5, 10, 10), StrokeHint(((0.2, 0.5), (0.4, 0.5)), 10, 10)], ids=["point", "stroke"]
)
def test_where_a_hint_stands_another_is_wanted_elsewhere(hint):
    light, ab, unsure = two_things()
    spot = helpful_spots(unsure, light, ab, hints=[hint], count=1)[0]
    assert spot.x > 74 / 128


def test_where_all_is_sure_there_is_no_spot():
    light, ab, unsure = two_things()
    assert helpful_spots(0 * unsure, light, ab) == ()


@pytest.mark.parametrize(("height", "width"), [(1, 1), (1, 333), (70, 1), (301, 7)])
def test_photos_of_any_form_have_spots_inside(engine, height, width):
    pixels = np.random.default_rng(0).integers(30, 220, (height, width, 1), dtype=np.uint8)
    seen = look(Raster(pixels), Recipe(), engine)
    unsure = uncertainty(seen.logits, seen.lightness)
    spots = helpful_spots(unsure, seen.lightness, seen.ab)
    assert spots
    assert all(0 < s.x < 1 and 0 < s.y < 1 for s in spots)
