"""Comparing before and after: a divider either way, side by side, and off again."""

import pytest
from PySide6.QtCore import QPoint, Qt

from prism_desktop.canvas.compare import Compare

WAYS = [Compare.LEFT_RIGHT, Compare.TOP_BOTTOM, Compare.SIDE_BY_SIDE, Compare.OFF]


def shown(pilot, at):
    return pilot.canvas.grab().toImage().pixelColor(at)


def is_gray(color):
    return max(color.getRgb()[:3]) - min(color.getRgb()[:3]) <= 2


def test_a_key_goes_through_the_ways_and_the_menu_shows_which(prism, album):
    def story(pilot):
        pilot.wait_colored()
        view = pilot.actions.view
        actions = [view.compare_left_right, view.compare_top_bottom, view.compare_side_by_side]
        for number, way in enumerate(WAYS):
            pilot.key(Qt.Key.Key_C)
            assert pilot.canvas.compare is way
            assert [action.isChecked() for action in actions] == [number == k for k in range(3)]
            assert view.compare.isChecked() == (way is not Compare.OFF)
        actions[2].trigger()
        assert pilot.canvas.compare is Compare.SIDE_BY_SIDE
        actions[2].trigger()
        assert pilot.canvas.compare is Compare.OFF

    prism(story, album)


def test_the_divider_from_left_to_right_is_dragged(prism, album):
    def story(pilot):
        pilot.wait_colored()
        pilot.actions.view.compare_top_bottom.trigger()
        assert is_gray(shown(pilot, pilot.place(0.3, 0.3)))
        assert not is_gray(shown(pilot, pilot.place(0.3, 0.7)))
        pilot.drag(pilot.place(0.3, 0.5), pilot.place(0.3, 0.8))
        assert is_gray(shown(pilot, pilot.place(0.3, 0.7)))
        assert not is_gray(shown(pilot, pilot.place(0.3, 0.9)))
        assert pilot.recipe.hints == ()

    prism(story, album)


def test_side_by_side_shows_the_same_part_twice(prism, album):
    def story(pilot):
        pilot.wait_colored()
        pilot.actions.view.compare_side_by_side.trigger()
        right = QPoint(round(pilot.canvas.panes[1]), 0)
        assert is_gray(shown(pilot, pilot.place(0.4, 0.4)))
        assert not is_gray(shown(pilot, pilot.place(0.4, 0.4) + right))
        at = pilot.place(0.25, 0.75)
        before = pilot.canvas.view.to_photo(at.x(), at.y())
        pilot.wheel(at + right, 12)
        assert pilot.canvas.view.to_photo(at.x(), at.y()) == pytest.approx(before, abs=0.01)
        assert is_gray(shown(pilot, at))
        assert not is_gray(shown(pilot, at + right))

    prism(story, album)


def test_hints_are_added_and_dragged_in_either_pane(prism, album):
    def story(pilot):
        pilot.wait_colored()
        pilot.actions.view.compare_side_by_side.trigger()
        right = QPoint(round(pilot.canvas.panes[1]), 0)
        pilot.drag(pilot.place(0.3, 0.3) + right, pilot.place(0.5, 0.6) + right)
        pilot.click(0.8, 0.2)
        first, second = pilot.recipe.hints
        assert (first.x, first.y) == pytest.approx((0.5, 0.6), abs=0.01)
        assert (second.x, second.y) == pytest.approx((0.8, 0.2), abs=0.01)
        pilot.drag(pilot.place(0.5, 0.6), pilot.place(0.5, 0.6) + right)  # out of its pane: no further than the edge
        assert pilot.recipe.hints[0].x == 1

    prism(story, album)


def test_the_panes_part_where_the_window_is_resized(prism, album):
    def story(pilot):
        pilot.wait_colored()
        pilot.actions.view.compare_side_by_side.trigger()
        pilot.window.resize(1100, 760)
        pilot.wait(lambda: pilot.canvas.view.canvas[0] == pytest.approx(pilot.canvas.width() / 2, abs=2))
        assert pilot.canvas.view == pilot.canvas.view.fit()

    prism(story, album)
