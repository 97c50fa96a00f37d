"""Correcting colors by hand: hints are added, moved, colored, removed, undone, and kept beside the photo."""

import math

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from prism_core.recipe import PointHint
from prism_core.sidecar import read_sidecar, sidecar_path, write_sidecar
from prism_desktop.photo.qimages import lab_at

BLUE = (10.0, -40.0)
ONLY_CONTROL = Qt.KeyboardModifier.ControlModifier


def test_a_click_adds_a_hint_and_the_picker_colors_it(prism, album):
    def story(pilot):
        pilot.wait_colored()
        before = lab_at(pilot.canvas.result, 0.5, 0.5)
        pilot.click(0.5, 0.5)
        hint = pilot.recipe.hints[0]
        assert (hint.x, hint.y) == pytest.approx((0.5, 0.5), abs=0.005)
        assert (hint.a, hint.b) == pytest.approx(before[1:], abs=1.0)  # it keeps what shows, until told otherwise
        pilot.pick(*BLUE)
        pilot.wait_colored()
        after = lab_at(pilot.canvas.result, 0.5, 0.5)
        assert before[2] > 20
        assert after[2] < -20
        assert after[0] == pytest.approx(before[0], abs=1.0)

    prism(story, album)
    hint = read_sidecar(album / "scan 1.png").hints[0]
    assert (hint.a, hint.b) == pytest.approx(BLUE, abs=3)


def test_hints_are_saved_by_themselves_a_second_later(prism, album):
    def story(pilot):
        pilot.wait_colored()
        pilot.click(0.3, 0.3)
        assert not sidecar_path(album / "scan 1.png").exists()
        pilot.wait(sidecar_path(album / "scan 1.png").exists)
        assert read_sidecar(album / "scan 1.png") == pilot.recipe

    prism(story, album)


def test_hints_kept_beside_the_photo_are_taken_up(prism, album):
    from prism_core.recipe import Recipe

    recipe = Recipe(hints=(PointHint(0.5, 0.5, *BLUE),))
    write_sidecar(album / "scan 1.png", recipe)

    def story(pilot):
        pilot.wait_colored()
        assert pilot.recipe == recipe
        assert lab_at(pilot.canvas.result, 0.5, 0.5)[2] < -20

    prism(story, album)
    assert read_sidecar(album / "scan 1.png") == recipe


def test_dragging_moves_a_hint_as_one_step(prism, album):
    def story(pilot):
        pilot.wait_colored()
        pilot.click(0.3, 0.3)
        added = pilot.recipe
        pilot.drag(pilot.place(0.3, 0.3), pilot.place(0.7, 0.6))
        hint = pilot.recipe.hints[0]
        assert (hint.x, hint.y) == pytest.approx((0.7, 0.6), abs=0.01)
        assert pilot.window.actions_.edit.undo.text() == "Undo move hint"
        pilot.window.actions_.edit.undo.trigger()
        assert pilot.recipe == added
        pilot.window.actions_.edit.undo.trigger()
        assert pilot.recipe.hints == ()
        assert not pilot.window.actions_.edit.undo.isEnabled()
        pilot.window.actions_.edit.redo.trigger()
        pilot.window.actions_.edit.redo.trigger()
        assert pilot.recipe.hints == (hint,)

    prism(story, album)


def test_a_new_hint_may_be_dragged_at_once_and_undone_as_one(prism, album):
    def story(pilot):
        pilot.wait_colored()
        pilot.drag(pilot.place(0.2, 0.2), pilot.place(0.6, 0.4))
        assert (pilot.recipe.hints[0].x, pilot.recipe.hints[0].y) == pytest.approx((0.6, 0.4), abs=0.01)
        pilot.window.actions_.edit.undo.trigger()
        assert pilot.recipe.hints == ()

    prism(story, album)


def test_a_click_with_a_trembling_hand_moves_nothing(prism, album):
    def story(pilot):
        pilot.wait_colored()
        pilot.click(0.4, 0.4)
        hint = pilot.recipe.hints[0]
        at = pilot.place(0.4, 0.4)
        pilot.drag(at, at + type(at)(2, 0))
        assert pilot.recipe.hints == (hint,)

    prism(story, album)


def test_a_hint_dragged_out_of_the_photo_stays_at_its_edge(prism, album):
    def story(pilot):
        pilot.wait_colored()
        pilot.click(0.5, 0.5)
        pilot.drag(pilot.place(0.5, 0.5), pilot.place(1.2, -0.2))
        assert (pilot.recipe.hints[0].x, pilot.recipe.hints[0].y) == (1, 0)

    prism(story, album)


def test_the_picture_follows_while_a_hint_is_dragged(prism, album):
    def story(pilot):
        pilot.wait_colored()
        pilot.click(0.3, 0.3)
        pilot.pick(*BLUE)
        pilot.wait_colored()
        shown = []
        pilot.window.previewer.rendered.connect(lambda _, image, final: shown.append((image.cacheKey(), final)))
        QTest.mousePress(pilot.canvas, Qt.MouseButton.LeftButton, pos=pilot.place(0.3, 0.3))
        while len(shown) < 4:
            share = 0.5 + 0.3 * math.sin(len(shown))
            QTest.mouseMove(pilot.canvas, pilot.place(share, share))
            pilot.pause(10)
        assert not any(final for _, final in shown)
        QTest.mouseMove(pilot.canvas, pilot.place(0.8, 0.7))
        QTest.mouseRelease(pilot.canvas, Qt.MouseButton.LeftButton, pos=pilot.place(0.8, 0.7))
        pilot.wait_colored()
        assert shown[-1][1]
        assert lab_at(pilot.canvas.result, 0.8, 0.7)[2] < -20

    prism(story, album)


@pytest.mark.parametrize("how", ["right click", "Delete key", "menu"])
def test_a_hint_is_removed(prism, album, how):
    def story(pilot):
        pilot.wait_colored()
        pilot.click(0.3, 0.3)
        pilot.click(0.7, 0.7)
        pilot.pick(*BLUE)
        pilot.wait_colored()
        if how == "right click":
            pilot.click(0.7, 0.7, Qt.MouseButton.RightButton)
        elif how == "Delete key":
            pilot.key(Qt.Key.Key_Delete)
        else:
            pilot.window.actions_.edit.remove_hint.trigger()
        assert len(pilot.recipe.hints) == 1
        assert pilot.recipe.hints[0].x == pytest.approx(0.3, abs=0.01)
        assert pilot.window.editor.selected is None
        pilot.wait_colored()
        assert lab_at(pilot.canvas.result, 0.7, 0.7)[2] > 20

    prism(story, album)


def test_a_hint_that_is_done_again_is_selected_again(prism, album):
    def story(pilot):
        pilot.wait_colored()
        pilot.click(0.3, 0.3)
        pilot.click(0.7, 0.7)
        pilot.actions.edit.undo.trigger()
        assert len(pilot.recipe.hints) == 1
        pilot.actions.edit.redo.trigger()
        assert pilot.window.editor.selected == 1
        pilot.key(Qt.Key.Key_Delete)
        assert [hint.x for hint in pilot.recipe.hints] == pytest.approx([0.3], abs=0.01)

    prism(story, album)


def test_a_right_click_beside_a_hint_removes_nothing(prism, album):
    def story(pilot):
        pilot.wait_colored()
        pilot.click(0.3, 0.3)
        pilot.click(0.6, 0.6, Qt.MouseButton.RightButton)
        assert len(pilot.recipe.hints) == 1

    prism(story, album)


def test_undo_brings_the_old_picture_and_sidecar_back(prism, album):
    def story(pilot):
        pilot.wait_colored()
        automatic = pilot.color_at(0.5, 0.5)
        pilot.click(0.5, 0.5)
        pilot.pick(*BLUE)
        pilot.wait_colored()
        assert pilot.color_at(0.5, 0.5) != automatic
        pilot.wait(lambda: len(getattr(read_sidecar(album / "scan 1.png"), "hints", ())) == 1)
        pilot.key(Qt.Key.Key_Z, ONLY_CONTROL)
        pilot.key(Qt.Key.Key_Z, ONLY_CONTROL)
        pilot.wait_colored()
        assert pilot.color_at(0.5, 0.5) == automatic
        pilot.wait(lambda: read_sidecar(album / "scan 1.png").hints == ())
        pilot.key(Qt.Key.Key_Y, ONLY_CONTROL)
        assert len(pilot.recipe.hints) == 1

    prism(story, album)


def test_arrows_move_the_selected_hint_and_escape_lets_it_go(prism, album):
    def story(pilot):
        pilot.wait_colored()
        pilot.click(0.5, 0.5)
        before = pilot.recipe.hints[0]
        for _ in range(3):
            pilot.key(Qt.Key.Key_Right)
        pilot.key(Qt.Key.Key_Up, Qt.KeyboardModifier.ShiftModifier)
        after, rect = pilot.recipe.hints[0], pilot.canvas.view.rect
        assert (after.x - before.x) * rect.width == pytest.approx(3)
        assert (after.y - before.y) * rect.height == pytest.approx(-10)
        pilot.key(Qt.Key.Key_Escape)
        assert pilot.window.editor.selected is None

    prism(story, album)


def test_hints_and_undo_stay_with_their_photo(prism, album):
    def story(pilot):
        pilot.wait_colored()
        pilot.click(0.3, 0.3)
        pilot.choose("scan 2.png")
        pilot.wait_colored()
        assert pilot.recipe.hints == ()
        assert not pilot.window.actions_.edit.undo.isEnabled()
        pilot.click(0.6, 0.6)
        pilot.choose("scan 1.png")
        pilot.wait_colored()
        assert pilot.recipe.hints[0].x == pytest.approx(0.3, abs=0.01)
        pilot.window.actions_.edit.undo.trigger()
        assert pilot.recipe.hints == ()

    prism(story, album)
    assert read_sidecar(album / "scan 1.png").hints == ()
    assert len(read_sidecar(album / "scan 2.png").hints) == 1


def test_looking_leaves_no_sidecars(prism, album):
    def story(pilot):
        pilot.wait_colored()
        for number in range(1, 6):
            pilot.choose(f"scan {number}.png")
            pilot.wait_colored()
        pilot.window.actions_.edit.reset.trigger()

    prism(story, album)
    assert list(album.glob("*.json")) == []
