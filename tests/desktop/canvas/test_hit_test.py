from prism_core.recipe import PointHint, Region, StrokeHint
from prism_desktop.canvas.compare import DIVIDER_REACH_PX, HANDLE_REACH_PX, Divider
from prism_desktop.canvas.hit_test import (
    HINT_REACH_PX,
    STROKE_REACH_PX,
    DividerTarget,
    HintTarget,
    OutsideTarget,
    PhotoTarget,
    hints_touched,
    region_at,
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


def test_a_stroke_is_held_along_its_line():
    stroke = StrokeHint(((0.2, 0.2), (0.6, 0.2), (0.6, 0.8)), 0, 0)
    assert at(LEFT + 400, TOP + 100 + STROKE_REACH_PX - 0.1, [stroke]) == HintTarget(0)
    assert at(LEFT + 600 - STROKE_REACH_PX + 0.1, TOP + 300, [stroke]) == HintTarget(0)
    assert isinstance(at(LEFT + 400, TOP + 100 + STROKE_REACH_PX + 0.1, [stroke]), PhotoTarget)
    assert at(LEFT + 500, TOP + 250, [StrokeHint(((0.5, 0.5),), 0, 0)]) == HintTarget(0)


def test_the_eraser_touches_what_is_within_its_reach():
    hints = [PointHint(0.5, 0.5, 0, 0), StrokeHint(((0.1, 0.6), (0.9, 0.6)), 0, 0), PointHint(0.9, 0.1, 0, 0)]
    assert hints_touched(LEFT + 500, TOP + 275, 26, viewport=VIEW, hints=hints) == {0, 1}
    assert hints_touched(LEFT + 500, TOP + 275, 24, viewport=VIEW, hints=hints) == set()


def test_of_regions_the_smallest_around_a_point_is_held():
    regions = [Region(0.1, 0.1, 0.8, 0.8), Region(0.4, 0.4, 0.2, 0.2)]
    assert region_at(LEFT + 500, TOP + 250, viewport=VIEW, regions=regions) == 1
    assert region_at(LEFT + 200, TOP + 250, viewport=VIEW, regions=regions) == 0
    assert region_at(LEFT + 20, TOP + 20, viewport=VIEW, regions=regions) is None


def test_the_divider_is_held_all_along_but_a_hint_on_it_comes_first():
    upright = Divider(0.3)
    assert at(LEFT + 300 + DIVIDER_REACH_PX, TOP + 3, divider=upright) == DividerTarget()
    assert isinstance(at(LEFT + 300 + DIVIDER_REACH_PX + 1, TOP + 3, divider=upright), PhotoTarget)
    assert at(LEFT + 300 + HANDLE_REACH_PX - 1, TOP + 250, divider=upright) == DividerTarget()
    assert at(LEFT + 300, TOP + 250, [PointHint(0.3, 0.5, 0, 0)], divider=upright) == HintTarget(0)


def test_a_divider_from_left_to_right_is_held_all_along_as_well():
    lying = Divider(0.3, upright=False)
    assert at(LEFT + 3, TOP + 150 + DIVIDER_REACH_PX, divider=lying) == DividerTarget()
    assert isinstance(at(LEFT + 3, TOP + 150 + DIVIDER_REACH_PX + 1, divider=lying), PhotoTarget)
    assert at(LEFT + 500, TOP + 150 + HANDLE_REACH_PX - 1, divider=lying) == DividerTarget()


def test_the_divider_stays_on_the_photo_and_in_sight():
    zoomed = VIEW.at_zoom(4.0, 500, 250)
    for divider in (Divider(0.5), Divider(0.5, upright=False)):
        assert divider.dragged(-100, -100, VIEW) == 0
        assert divider.dragged(5000, 5000, VIEW) == 1
        assert 0 < divider.dragged(-100, -100, zoomed) < divider.dragged(5000, 5000, zoomed) < 1
