import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from prism_core.color.lab import AB_SCALE
from prism_core.hints.planes import draw_patch, empty_planes, hint_planes, patch_side, stroke_mask
from prism_core.recipe import PointHint, StrokeHint

fractions = st.floats(0, 1)
sides = st.integers(1, 80)


def test_no_hint_no_mark():
    planes = hint_planes((), 5, 7)
    assert planes.shape == (3, 5, 7)
    assert planes.dtype == np.float32
    assert not planes.any()


@given(fractions, fractions, st.floats(0.001, 0.5), sides, sides)
def test_every_point_leaves_its_color(x, y, radius, height, width):
    a, b, mask = hint_planes([PointHint(x=x, y=y, a=55, b=-11, radius=radius)], height, width)
    assert mask.any()
    assert set(np.unique(mask)) <= {0, 1}
    assert np.allclose(a[mask > 0] * AB_SCALE, 55, atol=1e-4)
    assert np.allclose(b[mask > 0] * AB_SCALE, -11, atol=1e-4)
    assert not a[mask == 0].any()


def test_a_patch_lies_around_its_point():
    _, _, mask = hint_planes([PointHint(x=0.5, y=0.25, a=1, b=1, radius=0.05)], 100, 200)
    rows, columns = np.nonzero(mask)
    assert patch_side(0.05, 100, 200) == 20
    assert (rows.min(), rows.max()) == (15, 34)
    assert (columns.min(), columns.max()) == (90, 109)


def test_a_later_hint_covers_an_earlier_one():
    hints = [PointHint(x=0.5, y=0.5, a=a, b=0, radius=0.1) for a in (110, -110)]
    a, _, mask = hint_planes(hints, 40, 40)
    assert set(np.unique(a[mask > 0])) == {-1}


def test_what_lies_outside_is_cut():
    planes = empty_planes(4, 4)
    draw_patch(planes, -2, 3, 4, (110, 110))
    assert planes[2].sum() == 2
    assert planes[2, :2, 3].all()


@given(st.lists(st.tuples(fractions, fractions), min_size=1, max_size=5), st.floats(0.001, 0.3), sides, sides)
def test_a_stroke_marks_all_its_corners(points, radius, height, width):
    mask = stroke_mask(StrokeHint(points=tuple(points), a=0, b=0, radius=radius), height, width)
    assert all(mask[min(int(y * height), height - 1), min(int(x * width), width - 1)] for x, y in points)


def test_a_stroke_is_as_wide_as_its_brush():
    stroke = StrokeHint(points=((0.1, 0.5), (0.9, 0.5)), a=11, b=22, radius=0.05)
    a, b, mask = hint_planes([stroke], 100, 100)
    assert 9 <= mask[:, 50].sum() <= 12
    assert np.allclose(a[mask > 0], 0.1)
    assert np.allclose(b[mask > 0], 0.2)


def test_a_hint_means_the_same_at_every_size():
    hints = [PointHint(x=0.3, y=0.6, a=10, b=10, radius=0.1), StrokeHint(((0.1, 0.1), (0.8, 0.3)), 5, 5, 0.05)]
    small, large = hint_planes(hints, 90, 120)[2], hint_planes(hints, 360, 480)[2]
    averaged = large.reshape(90, 4, 120, 4).mean(axis=(1, 3))
    assert np.abs(averaged - small).mean() < 0.02
