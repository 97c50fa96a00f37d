"""Lines drawn by hand: kept with fewer points, and the same to the eye."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prism_desktop.canvas.stroke_path import TOLERANCE_PX, StrokePath, distance_to_path, thinned

POINTS = st.lists(st.tuples(st.floats(0, 500), st.floats(0, 500)), min_size=1, max_size=60)


@given(POINTS)
def test_no_point_is_farther_from_the_kept_line_than_allowed(points):
    kept = thinned(points)
    assert kept[0] == points[0]
    assert kept[-1] == points[-1]
    assert all(distance_to_path(kept, *point) <= TOLERANCE_PX + 1e-9 for point in points)


def test_a_straight_line_has_two_points_and_a_bend_stays():
    straight = [(float(x), 2.0 * x) for x in range(100)]
    assert thinned(straight) == [straight[0], straight[-1]]
    bent = [*straight, *((99.0 + x, 198.0) for x in range(1, 50))]
    assert thinned(bent) == [bent[0], (99.0, 198.0), bent[-1]]


def test_a_slow_hand_leaves_few_points_of_a_circle():
    circle = [(100 + 80 * math.cos(k / 200), 100 + 80 * math.sin(k / 200)) for k in range(1200)]
    assert len(thinned(circle)) < 40


def test_a_trembling_pointer_says_nothing_new():
    path = StrokePath(10, 10)
    assert not path.go(11, 10)
    assert path.go(13, 10)
    assert path.points == [(10, 10), (13, 10)]


def test_a_long_scribble_keeps_its_line_in_few_points():
    drawn = [(300 + 2 * k / 10 * math.cos(k / 40), 300 + 2 * k / 10 * math.sin(k / 40)) for k in range(1500)]
    path = StrokePath(*drawn[0])
    taken = [drawn[0], *(place for place in drawn[1:] if path.go(*place))]
    assert len(path.points) < len(taken) / 4
    assert path.points[-1] == taken[-1]
    assert max(distance_to_path(path.points, *place) for place in taken) <= TOLERANCE_PX + 1e-9


def test_the_distance_to_a_line_is_that_to_its_nearest_part():
    line = [(0.0, 0.0), (10.0, 0.0), (10.0, 10.0)]
    assert distance_to_path(line, 5, 3) == pytest.approx(3)
    assert distance_to_path(line, 14, 13) == pytest.approx(5)
    assert distance_to_path([(1.0, 1.0)], 4, 5) == pytest.approx(5)
    assert distance_to_path([(1.0, 1.0), (1.0, 1.0)], 4, 5) == pytest.approx(5)
