import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from prism_core.color.gamut import ab_grid, in_gamut
from prism_core.hints.suggest import suggest

BINS = ab_grid()


def logits_for(*favored, height=3, width=4):
    """Logits that favor these (a, b, logit) everywhere."""
    logits = np.zeros((len(BINS), height, width), np.float32)
    for a, b, value in favored:
        logits[BINS.index((a, b))] = value
    return logits


def colors(suggestions):
    return [(round(s.a), round(s.b)) for s in suggestions]


def test_the_likeliest_color_comes_first():
    logits = logits_for((30, 20, 9.0), (-20, 40, 8.0), (0, 0, 7.0))
    found = suggest(logits, BINS, x=0.5, y=0.5, lightness=60)
    assert np.hypot(found[0].a - 30, found[0].b - 20) < 4
    assert np.hypot(found[1].a + 20, found[1].b - 40) < 4
    shares = [s.share for s in found[:3]]
    assert shares == sorted(shares, reverse=True)
    assert sum(s.share for s in found) <= 1 + 1e-6


@settings(max_examples=25)
@given(hnp.arrays(np.float32, (len(BINS), 2, 2), elements=st.floats(-8, 8, width=32)), st.floats(1, 99))
def test_suggestions_are_few_distinct_possible_and_include_gray(logits, lightness):
    found = suggest(logits, BINS, x=0.1, y=0.9, lightness=lightness)
    assert 1 <= len(found) <= 9
    assert all(in_gamut(lightness, s.a, s.b) for s in found)
    assert any(np.hypot(s.a, s.b) < 9 for s in found)
    assert len(set(colors(found))) == len(found)


def test_gray_is_offered_even_where_the_generator_is_sure():
    found = suggest(logits_for((60, 50, 40.0)), BINS, x=0, y=0, lightness=50)
    assert len(found) == 2
    assert np.hypot(found[1].a, found[1].b) < 9


def test_a_point_is_looked_up_in_its_own_cell():
    logits = logits_for(height=2, width=3)
    logits[BINS.index((40.0, 40.0)), 1, 2] = 20
    assert colors(suggest(logits, BINS, x=1, y=1, lightness=60))[0] == (40, 40)
    assert colors(suggest(logits, BINS, x=0.99, y=0.51, lightness=60))[0] == (40, 40)
    assert suggest(logits, BINS, x=0.6, y=0.51, lightness=60)[0].share < 0.5


def test_dark_points_get_dark_colors():
    found = suggest(logits_for((70, 50, 20.0)), BINS, x=0, y=0, lightness=10)
    assert in_gamut(10, found[0].a, found[0].b)
    assert found[0].a > 10
    assert found[0].a / found[0].b == pytest.approx(70 / 50, rel=0.1)


def test_fewer_can_be_asked_for():
    assert len(suggest(np.zeros((len(BINS), 1, 1), np.float32), BINS, x=0, y=0, lightness=60, count=3)) == 3
