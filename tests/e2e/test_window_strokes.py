"""Painting colors: strokes are drawn, moved, colored, kept neutral, erased, and undone in one step each."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from prism_core.recipe import PointHint, StrokeHint
from prism_core.sidecar import read_sidecar
from prism_desktop.photo.qimages import lab_at

BLUE = (10.0, -40.0)
NO_KEYS = Qt.KeyboardModifier.NoModifier


def paint(pilot, *places):
    """Draw through these points of the photo, given as fractions."""
    begin, *others = (pilot.place(*place) for place in places)
    button = Qt.MouseButton.LeftButton
    QTest.mousePress(pilot.canvas, button, NO_KEYS, begin)
    for other in others:
        for step in range(1, 7):
            QTest.mouseMove(pilot.canvas, begin + (other - begin) * step / 6)
            pilot.pause(5)
        begin = other
    QTest.mouseRelease(pilot.canvas, button, NO_KEYS, begin)


def test_a_stroke_is_drawn_and_colored_from_the_picker(prism, album):
    def story(pilot):
        pilot.wait_colored()
        pilot.key(Qt.Key.Key_B)
        paint(pilot, (0.2, 0.3), (0.6, 0.3), (0.6, 0.7))
        stroke = pilot.recipe.hints[0]
        assert isinstance(stroke, StrokeHint)
        assert len(stroke.points) == 3  # a straight line needs no more than its ends
        assert stroke.points[1] == pytest.approx((0.6, 0.3), abs=0.01)
        pilot.pick(*BLUE)
        pilot.wait_colored()
        for x, y in ((0.3, 0.3), (0.6, 0.5)):
            assert lab_at(pilot.canvas.result, x, y)[2] < -20
        assert pilot.actions.edit.undo.text() == "Undo color of hint"
        pilot.actions.edit.undo.trigger()
        assert pilot.actions.edit.undo.text() == "Undo brush stroke"
        pilot.actions.edit.undo.trigger()
        assert pilot.recipe.hints == ()
        pilot.actions.edit.redo.trigger()
        assert pilot.recipe.hints == (stroke,)

    prism(story, album)
    assert isinstance(read_sidecar(album / "scan 1.png").hints[0], StrokeHint)


def test_the_brush_goes_on_with_the_color_chosen_last(prism, album):
    def story(pilot):
        pilot.wait_colored()
        pilot.key(Qt.Key.Key_B)
        paint(pilot, (0.2, 0.3), (0.5, 0.3))
        pilot.pick(*BLUE)
        paint(pilot, (0.2, 0.6), (0.5, 0.6))
        first, second = pilot.recipe.hints
        assert (second.a, second.b) == (first.a, first.b)
        assert first.b < -30

    prism(story, album)


def test_the_picture_follows_the_brush(prism, album):
    def story(pilot):
        pilot.wait_colored()
        pilot.window.tools.take_color(BLUE)
        pilot.key(Qt.Key.Key_B)
        before = pilot.canvas.result
        button = Qt.MouseButton.LeftButton
        QTest.mousePress(pilot.canvas, button, NO_KEYS, pilot.place(0.3, 0.5))
        QTest.mouseMove(pilot.canvas, pilot.place(0.6, 0.5))
        pilot.wait(lambda: pilot.canvas.result is not before)
        assert lab_at(pilot.canvas.result, 0.45, 0.5)[2] < -20
        QTest.mouseRelease(pilot.canvas, button, NO_KEYS, pilot.place(0.6, 0.5))

    prism(story, album)


def test_a_stroke_is_dragged_and_nudged_as_a_whole(prism, album):
    def story(pilot):
        pilot.wait_colored()
        pilot.key(Qt.Key.Key_B)
        paint(pilot, (0.2, 0.3), (0.5, 0.3))
        drawn = pilot.recipe.hints[0]
        pilot.key(Qt.Key.Key_H)
        pilot.drag(pilot.place(0.3, 0.3), pilot.place(0.4, 0.6))
        moved = pilot.recipe.hints[0]
        steps = [(b[0] - a[0], b[1] - a[1]) for a, b in zip(drawn.points, moved.points, strict=True)]
        assert steps == [pytest.approx((0.1, 0.3), abs=0.01)] * len(steps)
        pilot.key(Qt.Key.Key_Right)
        nudged = pilot.recipe.hints[0]
        assert all(b[0] > a[0] and b[1] == a[1] for a, b in zip(moved.points, nudged.points, strict=True))
        pilot.actions.edit.undo.trigger()
        pilot.actions.edit.undo.trigger()
        assert pilot.recipe.hints == (drawn,)

    prism(story, album)


@pytest.mark.parametrize("way", ["key", "right click"])
def test_a_stroke_is_removed(prism, album, way):
    def story(pilot):
        pilot.wait_colored()
        pilot.key(Qt.Key.Key_B)
        paint(pilot, (0.2, 0.3), (0.7, 0.3))
        if way == "key":
            pilot.key(Qt.Key.Key_Delete)
        else:
            pilot.click(0.4, 0.3, Qt.MouseButton.RightButton)
        assert pilot.recipe.hints == ()
        pilot.actions.edit.undo.trigger()
        assert len(pilot.recipe.hints) == 1

    prism(story, album)


def test_what_is_kept_neutral_is_gray_and_looks_so(prism, album):
    def story(pilot):
        pilot.wait_colored()
        assert lab_at(pilot.canvas.result, 0.5, 0.5)[2] > 20
        pilot.key(Qt.Key.Key_N)
        pilot.click(0.5, 0.2)
        paint(pilot, (0.3, 0.5), (0.7, 0.5))
        point, stroke = pilot.recipe.hints
        assert isinstance(point, PointHint)
        assert isinstance(stroke, StrokeHint)
        assert (point.a, point.b, stroke.a, stroke.b) == (0, 0, 0, 0)
        assert pilot.actions.edit.undo.text() == "Undo keep neutral"
        pilot.wait_colored()
        assert abs(lab_at(pilot.canvas.result, 0.5, 0.5)[2]) < 3

    prism(story, album)


def test_the_eraser_takes_what_it_touches_in_one_step(prism, album):
    def story(pilot):
        pilot.wait_colored()
        pilot.click(0.2, 0.8)
        pilot.click(0.5, 0.8)
        pilot.click(0.8, 0.2)
        pilot.key(Qt.Key.Key_B)
        paint(pilot, (0.7, 0.6), (0.7, 0.95))
        before = pilot.recipe
        assert len(before.hints) == 4
        pilot.key(Qt.Key.Key_E)
        pilot.drag(pilot.place(0.1, 0.8), pilot.place(0.9, 0.8), steps=3)
        assert pilot.recipe.hints == (before.hints[2],)
        pilot.actions.edit.undo.trigger()
        assert pilot.recipe == before
        assert pilot.actions.edit.redo.text() == "Redo erase hints"

    prism(story, album)


def test_a_click_of_the_brush_leaves_a_point_or_takes_hold_of_one(prism, album):
    def story(pilot):
        pilot.wait_colored()
        pilot.key(Qt.Key.Key_B)
        pilot.click(0.3, 0.3)
        assert isinstance(pilot.recipe.hints[0], PointHint)
        pilot.key(Qt.Key.Key_Escape)
        pilot.click(0.3, 0.3)
        assert len(pilot.recipe.hints) == 1
        assert pilot.window.editor.selected == 0

    prism(story, album)
