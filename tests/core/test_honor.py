import time

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from prism_core.color.upsample import guided_field, stretch
from prism_core.hints.honor import hint_points, honor, pin
from prism_core.recipe import PointHint, StrokeHint


def lightness(height=96, width=128, seed=0):
    """Two objects, dark on the left and light on the right, with a little grain."""
    base = np.where(np.arange(width) < width // 2, 30.0, 75.0)
    return (base + np.random.default_rng(seed).normal(0, 1, (height, width))).astype(np.float32)


def flat(height=96, width=128):
    return np.full((2, height, width), 10, np.float32)


def random_hints(count, seed=0):
    rng = np.random.default_rng(seed)
    rows = np.column_stack([rng.random((count, 2)), rng.uniform(-60, 60, (count, 2))]).tolist()
    return [PointHint(x=x, y=y, a=a, b=b) for x, y, a, b in rows]


def errors(ab, points):
    rows, columns = points.pixels(*ab.shape[1:])
    return np.hypot(*(ab[:, rows, columns] - points.ab.T))


def test_no_hints_change_nothing():
    ab = flat()
    points = hint_points((), 96, 128)
    assert len(points) == 0
    assert honor(ab, lightness(), points) is ab
    field = guided_field(ab, lightness())
    assert pin(field, points, np.zeros(0, np.float32), 960, 1280) is field


@pytest.mark.parametrize("count", [1, 10, 100])
def test_every_hint_holds(count):
    points = hint_points(random_hints(count), 96, 128)
    assert errors(honor(flat(), lightness(), points), points).max() < 0.5


def test_a_hint_spreads_and_stops_at_the_edge():
    points = hint_points([PointHint(x=0.45, y=0.5, a=50, b=-40)], 96, 128)
    change = honor(flat(), lightness(), points)[0] - 10
    row, column = 48, 57
    assert change[row, column] == pytest.approx(40, abs=0.1)
    assert change[row, column - 4] > 20  # the same object
    assert change[row, column + 8 : column + 16].max() < 0.1  # the other, nearer than the reach
    assert np.abs(change[:, :20]).max() < 0.01  # far away


def test_a_larger_radius_reaches_farther():
    reached = []
    for radius in (0.01, 0.1):
        points = hint_points([PointHint(x=0.2, y=0.5, a=50, b=0, radius=radius)], 96, 128)
        reached.append((honor(flat(), lightness(), points)[0] > 11).sum())
    assert reached[1] > 2 * reached[0]


def test_neighbors_of_other_colors_do_not_outbid_each_other():
    hints = [PointHint(x=0.2 + 0.02 * k, y=0.5, a=(-1) ** k * 60, b=0) for k in range(6)]
    result = honor(flat(), lightness(), hint_points(hints, 96, 128))
    assert np.abs(result).max() < 75


def test_of_two_hints_in_one_place_the_later_holds():
    hints = [PointHint(x=0.5, y=0.5, a=a, b=0) for a in (60, -60)]
    assert hint_points(hints, 96, 128).ab.tolist() == [[-60, 0]]


def test_a_stroke_over_a_point_takes_its_place():
    point = PointHint(x=0.5, y=0.52, a=60, b=0)
    stroke = StrokeHint(points=((0.2, 0.5), (0.8, 0.5)), a=-60, b=0, radius=0.05)
    assert (hint_points([point, stroke], 96, 128).ab[:, 0] == -60).all()
    assert 60 in hint_points([stroke, point], 96, 128).ab[:, 0]


def test_a_stroke_holds_all_along():
    stroke = StrokeHint(points=((0.05, 0.1), (0.4, 0.8), (0.05, 0.9)), a=40, b=-30)
    rng = np.random.default_rng(1)
    ab = rng.normal(0, 15, (2, 12, 16)).repeat(8, axis=1).repeat(8, axis=2).astype(np.float32)
    points = hint_points([stroke], 96, 128)
    way = np.concatenate([np.linspace(a, b, 50) for a, b in zip(stroke.points, stroke.points[1:], strict=False)])
    rows, columns = (way[:, 1] * 96).astype(int), (way[:, 0] * 128).astype(int)
    before, after = (
        np.hypot(*(chroma[:, rows, columns] - [[40], [-30]])).mean() for chroma in (ab, honor(ab, lightness(), points))
    )
    assert before > 40
    assert after < 4


def test_strokes_without_end_stay_affordable():
    rng = np.random.default_rng(2)
    long = tuple(map(tuple, rng.random((400, 2)).tolist()))
    points = hint_points([StrokeHint(points=long, a=10, b=10)], 288, 384)
    assert len(points) <= 300


@given(st.floats(0, 1), st.floats(0, 1), st.integers(1, 40), st.integers(1, 40))
def test_points_lie_in_their_pixels(x, y, height, width):
    rows, columns = hint_points([PointHint(x=x, y=y, a=0, b=0)], height, width).pixels(height, width)
    assert 0 <= y * height - rows[0] <= 1
    assert 0 <= x * width - columns[0] <= 1


@pytest.mark.parametrize(("height", "width"), [(7, 9), (96, 128), (451, 613), (1, 1), (1, 50)])
@pytest.mark.parametrize("count", [1, 20])
def test_pinning_gives_the_full_size_its_colors(height, width, count):
    rng = np.random.default_rng(3)
    full = rng.uniform(20, 90, (height, width)).astype(np.float32)  # grain at its worst
    seen, ab = lightness(), rng.normal(0, 10, (2, 96, 128)).astype(np.float32)
    points = hint_points(random_hints(count, seed=4), min(96, height), min(128, width))
    rows, columns = points.pixels(height, width)
    field = pin(guided_field(honor(ab, seen, points), seen), points, full[rows, columns], height, width)
    whole = slice(0, height), height, width
    chroma = np.stack(
        [stretch(s, *whole) * full + stretch(o, *whole) for s, o in zip(field.slope, field.offset, strict=True)]
    )
    assert np.hypot(*(chroma[:, rows, columns] - points.ab.T)).max() < 0.5


def test_fifty_hints_cost_little():
    points = hint_points(random_hints(50), 288, 384)
    seen, ab = lightness(288, 384), flat(288, 384)

    def once():
        start = time.perf_counter()
        honor(ab, seen, hint_points(random_hints(50), 288, 384))
        return time.perf_counter() - start

    assert len(points) > 40
    assert min(once() for _ in range(5)) < 0.03  # some 5 ms on a free core
