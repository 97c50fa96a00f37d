import time

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from prism_core.color.upsample import guided_field, stretch
from prism_core.hints.fill import fill
from prism_core.hints.honor import honor, pin
from prism_core.hints.likeness import by_color
from prism_core.hints.planes import hint_planes
from prism_core.hints.points import hint_points, under_strokes
from prism_core.recipe import PointHint, StrokeHint

HEIGHT, WIDTH = 96, 128


def lightness(height=HEIGHT, width=WIDTH, seed=0):
    """Two objects, dark on the left and light on the right, with a little grain."""
    base = np.where(np.arange(width) < width // 2, 30.0, 75.0)
    return (base + np.random.default_rng(seed).normal(0, 1, (height, width))).astype(np.float32)


def flat(height=HEIGHT, width=WIDTH):
    return np.full((2, height, width), 10, np.float32)


def told_apart(height=HEIGHT, width=WIDTH):
    """Likeness of a generator that knows the two objects."""
    return np.kron([[0.0, 3.0]], np.ones((height // 4, width // 8)))[None].astype(np.float32)


def honored(hints, ab=None, seen=None, likeness=None):
    """Chroma with these hints honored, on the dark and light objects."""
    ab = flat() if ab is None else ab
    likeness = by_color(ab[None])[0] if likeness is None else likeness
    points, under = hint_points(hints, *ab.shape[1:]), under_strokes(hints, *ab.shape[1:])
    return honor(ab, lightness() if seen is None else seen, points, likeness, under)


def random_hints(count, seed=0):
    rng = np.random.default_rng(seed)
    rows = np.column_stack([rng.random((count, 2)), rng.uniform(-60, 60, (count, 2))]).tolist()
    return [PointHint(x=x, y=y, a=a, b=b) for x, y, a, b in rows]


def test_no_hints_change_nothing():
    ab = flat()
    points = hint_points((), HEIGHT, WIDTH)
    assert len(points) == 0
    assert honored((), ab) is ab
    field = guided_field(ab, lightness())
    assert pin(field, points, np.zeros(0, np.float32), 960, 1280) is field


@pytest.mark.parametrize("count", [1, 10, 40])
def test_hints_come_close_to_their_colors(count):
    hints = random_hints(count)
    points = hint_points(hints, HEIGHT, WIDTH)
    rows, columns = points.pixels(HEIGHT, WIDTH)
    errors = [np.hypot(*(ab[:, rows, columns] - points.ab.T)).mean() for ab in (flat(), honored(hints))]
    assert errors[1] < 0.33 * errors[0]


def test_what_is_kept_neutral_is_gray_and_leaves_the_photo_its_color():
    """A color that is as far from what was predicted spreads as the photo's own cast; gray stays by its thing."""
    seen = np.full((HEIGHT, WIDTH), 50, np.float32)
    ab = np.full((2, HEIGHT, WIDTH), 5, np.float32)
    gray, other = (honored([PointHint(x=0.1, y=0.5, a=a, b=a)], ab, seen) - ab for a in (0, 10))
    at_hint, far = (slice(None), HEIGHT // 2, WIDTH // 10), (slice(None), HEIGHT // 2, WIDTH * 6 // 10)
    assert np.hypot(*(ab + gray)[at_hint]) < 1.5
    assert np.abs(other[far]).mean() > 2
    assert np.abs(gray[far]).mean() < 0.7 * np.abs(other[far]).mean()


def test_a_hint_spreads_and_stops_at_the_edge():
    change = honored([PointHint(x=0.4, y=0.5, a=50, b=-40)], likeness=told_apart())[0] - 10
    row, column = 48, 51
    assert change[row, column] == pytest.approx(40, abs=3)
    assert change[row, column - 8] > 20  # the same object
    assert np.abs(change[:, 66:]).max() < 2  # the other, nearer than the reach
    assert change[row, column] > change[row, column - 10] > change[row, column - 20] > change[row, 0]


def test_a_hint_spares_what_was_predicted_in_another_color():
    ab, seen = flat(), np.full((HEIGHT, WIDTH), 50, np.float32)
    ab[:, :, 50:] = -60
    change = honored([PointHint(x=0.35, y=0.4, a=50, b=-40)], ab, seen) - ab
    assert change[0, 38, 10:48].min() > 5
    assert np.abs(change[:, :, 52:]).max() < 2


def test_a_small_error_is_the_photos_and_a_large_one_its_objects():
    seen = np.full((HEIGHT, WIDTH), 50, np.float32)
    far = []
    for missing in (6, 60):
        change = honored([PointHint(x=0.2, y=0.5, a=10 + missing, b=10)], seen=seen)[0] - 10
        far.append(change[48, 100] / missing)
    assert far[0] > 0.35
    assert far[1] < 0.6 * far[0]


def test_a_large_error_stays_where_edges_end_its_thing():
    """Two alike in all, a dark door between them: what is missing on the one is hardly missing on the other."""
    changes = []
    for door in (50, 5):
        seen = np.full((HEIGHT, WIDTH), 50, np.float32)
        seen[:, 56:72] = door
        changes.append(honored([PointHint(x=0.2, y=0.5, a=70, b=10)], seen=seen)[0] - 10)
    open_way, closed = changes
    assert closed[48, 20:50] == pytest.approx(open_way[48, 20:50], rel=0.1)
    assert closed[48, 78:].max() < 0.5 * open_way[48, 78:].min()


def test_a_photo_more_vivid_than_predicted_is_so_all_over():
    """Colors that are too pale at a hint are too pale elsewhere, in other hues too, and gray stays gray."""
    ab = np.zeros((2, HEIGHT, WIDTH), np.float32)
    ab[0, :, :40], ab[0, :, 88:] = 20, -20
    likeness = np.kron([[0.0, 3.0, 6.0, 9.0]], np.ones((HEIGHT // 4, WIDTH // 16)))[None].astype(np.float32)
    seen = np.full((HEIGHT, WIDTH), 50, np.float32)
    change = honored([PointHint(x=0.1, y=0.5, a=30, b=0)], ab, seen, likeness) - ab
    assert change[0, :, 100:].max() < -1
    assert np.abs(change[:, :, 50:78]).max() < 0.5


def test_the_more_hints_the_less_is_wrong_between_them():
    seen = lightness()
    truth = np.stack([np.where(seen > 50, 40, -20), np.linspace(-30, 30, HEIGHT)[:, None] + 0 * seen])
    rng = np.random.default_rng(4)
    errors = []
    for count in (0, 4, 16, 64):
        places = rng.random((count, 2)).tolist()
        colors = [truth[:, int(y * HEIGHT), int(x * WIDTH)].tolist() for x, y in places]
        hints = [PointHint(x=x, y=y, a=a, b=b) for (x, y), (a, b) in zip(places, colors, strict=True)]
        errors.append(np.hypot(*(honored(hints, likeness=told_apart()) - truth)).mean())
    assert errors[1] < 0.7 * errors[0]
    assert errors[2] < 0.5 * errors[1]
    assert errors[3] < 0.6 * errors[2]


def test_a_larger_radius_reaches_farther():
    reached = [
        (
            honored([PointHint(x=0.1, y=0.5, a=50, b=0, radius=radius)], seen=np.full((96, 128), 50, np.float32))[0]
            > 35
        ).sum()
        for radius in (0.01, 0.2)
    ]
    assert reached[1] > 1.5 * reached[0]


def test_neighbors_of_other_colors_do_not_outbid_each_other():
    hints = [PointHint(x=0.2 + 0.02 * k, y=0.5, a=(-1) ** k * 60, b=0) for k in range(6)]
    assert np.abs(honored(hints)).max() < 80


def test_of_two_hints_in_one_place_the_later_holds():
    hints = [PointHint(x=0.5, y=0.5, a=a, b=0) for a in (60, -60)]
    assert hint_points(hints, HEIGHT, WIDTH).ab.tolist() == [[-60, 0]]


def test_a_stroke_over_a_point_takes_its_place():
    point = PointHint(x=0.5, y=0.52, a=60, b=0)
    stroke = StrokeHint(points=((0.2, 0.5), (0.8, 0.5)), a=-60, b=0, radius=0.05)
    assert (hint_points([point, stroke], HEIGHT, WIDTH).ab[:, 0] == -60).all()
    assert 60 in hint_points([stroke, point], HEIGHT, WIDTH).ab[:, 0]


@pytest.mark.parametrize("radius", [0.012, 0.1])
def test_a_stroke_colors_all_under_its_brush(radius):
    stroke = StrokeHint(points=((0.08, 0.2), (0.4, 0.8), (0.08, 0.9)), a=40, b=-30, radius=radius)
    rng = np.random.default_rng(1)
    ab = rng.normal(0, 15, (2, 12, 16)).repeat(8, axis=1).repeat(8, axis=2).astype(np.float32)
    brush = hint_planes([stroke], HEIGHT, WIDTH)[2] > 0
    brush[:, 62:] = False  # beyond its object
    result = honored([stroke], ab)
    before, after = (np.hypot(*(chroma[:, brush] - [[40], [-30]])).mean() for chroma in (ab, result))
    assert before > 40
    assert after < 6.1


def test_strokes_without_end_stay_affordable():
    rng = np.random.default_rng(2)
    long = tuple(map(tuple, rng.random((400, 2)).tolist()))
    points = hint_points([StrokeHint(points=long, a=10, b=10)], 288, 384)
    assert 50 < len(points) < 1000


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
    ab = rng.normal(0, 10, (2, HEIGHT, WIDTH)).astype(np.float32)
    points = hint_points(random_hints(count, seed=4), min(HEIGHT, height), min(WIDTH, width))
    rows, columns = points.pixels(height, width)
    field = pin(guided_field(ab, lightness()), points, full[rows, columns], height, width)
    whole = slice(0, height), slice(0, width), height, width
    chroma = stretch(field.slope, *whole) * full + stretch(field.offset, *whole)
    assert np.hypot(*(chroma[:, rows, columns] - points.ab.T)).max() < 0.5


def test_fifty_hints_cost_little():
    ab, seen, hints = flat(288, 384), lightness(288, 384), random_hints(50)

    def once():
        start = time.process_time()
        honored(hints, ab, seen)
        return time.process_time() - start

    assert min(once() for _ in range(5)) < 0.04  # some 10 ms on a free core


@given(hnp.arrays(bool, (9, 14)), st.integers(0, 99))
def test_holes_are_filled_from_what_is_known(holes, seed):
    planes = np.random.default_rng(seed).random((2, 9, 14), dtype=np.float32)
    filled = fill(planes, holes)
    assert np.allclose(filled[:, ~holes], planes[:, ~holes], atol=1e-5)
    if not holes.all():
        for before, after in zip(planes, filled, strict=True):
            assert after.min() >= before[~holes].min() - 1e-4
            assert after.max() <= before[~holes].max() + 1e-4


def test_what_lies_in_a_hole_does_not_matter():
    holes = np.zeros((20, 30), bool)
    holes[5:15, 3:25] = True
    planes = np.random.default_rng(0).random((1, 20, 30), dtype=np.float32)
    assert np.allclose(fill(planes, holes), fill(np.where(holes, 1000, planes).astype(np.float32), holes), atol=1e-3)


def test_a_hole_takes_the_color_around_it():
    planes = np.full((1, 40, 40), 7, np.float32)
    holes = np.zeros((40, 40), bool)
    planes[:, 10:25, 10:25], holes[10:25, 10:25] = 99, True
    assert np.allclose(fill(planes, holes), 7, atol=1e-3)
