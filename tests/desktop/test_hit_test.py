from prism_core.recipe import PointHint, StrokeHint
from prism_desktop.canvas.hit_test import (
    DIVIDER_REACH_PX,
    HANDLE_REACH_PX,
    HINT_REACH_PX,
    DividerTarget,
    HintTarget,
    OutsideTarget,
    PhotoTarget,
    divider_position,
    target_at,
)
from prism_desktop.canvas.viewport import Viewport

VIEW = Viewport((1000, 500), (1048.0, 548.0)).fit()
LEFT, TOP = VIEW.rect.x, VIEW.rect.y


def at(x, y, hints=(), divider=None, view=VIEW):
    return target_at(x, y, viewport=view, hints=hints, divider=divider)


def test_a_free_spot_is_told_in_fractions():
    assert at(LEFT + 250, TOP + 250) == PhotoTarget(0.25, 0.5)


def test_beside_the_photo_is_outside():
    assert at(LEFT - 1, TOP + 10) == OutsideTarget()


def test_a_hint_is_held_within_reach_and_not_beyond():
    hints = [PointHint(0.5, 0.5, 0, 0)]
    assert at(LEFT + 500 + HINT_REACH_PX - 0.1, TOP + 250, hints) == HintTarget(0)
    assert isinstance(at(LEFT + 500 + HINT_REACH_PX + 0.1, TOP + 250, hints), PhotoTarget)


def test_reach_is_the_same_at_every_zoom():
    view = VIEW.at_zoom(8.0, 500, 250)
    x, y = view.to_canvas(0.5, 0.5)
    assert at(x + HINT_REACH_PX - 0.1, y, [PointHint(0.5, 0.5, 0, 0)], view=view) == HintTarget(0)
    assert not isinstance(at(x + HINT_REACH_PX + 0.1, y, [PointHint(0.5, 0.5, 0, 0)], view=view), HintTarget)


def test_of_two_hints_the_nearer_is_held_and_of_two_alike_the_later():
    near, far = PointHint(0.5, 0.5, 0, 0), PointHint(0.51, 0.5, 0, 0)
    assert at(LEFT + 501, TOP + 250, [far, near]) == HintTarget(1)
    assert at(LEFT + 500, TOP + 250, [near, near]) == HintTarget(1)


def test_a_stroke_is_no_point_to_hold():
    assert isinstance(at(LEFT + 500, TOP + 250, [StrokeHint(((0.5, 0.5),), 0, 0)]), PhotoTarget)


def test_the_divider_is_held_all_along_but_a_hint_on_it_comes_first():
    assert at(LEFT + 300 + DIVIDER_REACH_PX, TOP + 3, divider=0.3) == DividerTarget()
    assert isinstance(at(LEFT + 300 + DIVIDER_REACH_PX + 1, TOP + 3, divider=0.3), PhotoTarget)
    assert at(LEFT + 300 + HANDLE_REACH_PX - 1, TOP + 250, divider=0.3) == DividerTarget()
    assert at(LEFT + 300, TOP + 250, [PointHint(0.3, 0.5, 0, 0)], divider=0.3) == HintTarget(0)


def test_the_divider_stays_on_the_photo_and_in_sight():
    assert divider_position(-100, viewport=VIEW) == 0
    assert divider_position(5000, viewport=VIEW) == 1
    zoomed = VIEW.at_zoom(4.0, 500, 250)
    assert 0 < divider_position(-100, viewport=zoomed) < divider_position(5000, viewport=zoomed) < 1
