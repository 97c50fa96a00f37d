"""Where to help: an overlay of doubt, keys that lead to the spots, and hints placed without a mouse."""

import pytest
from PySide6.QtCore import Qt

from prism_desktop.canvas.toolbox import Tool

SHIFT = Qt.KeyboardModifier.ShiftModifier


def picture(pilot):
    return pilot.canvas.grab().toImage()


def jump(pilot, keys=Qt.KeyboardModifier.NoModifier):
    """Go to the next spot; where it is."""
    before = pilot.canvas.marks.ring
    pilot.key(Qt.Key.Key_J, keys)
    pilot.wait(lambda: pilot.canvas.marks.ring not in (None, before))
    return pilot.canvas.marks.ring


def test_the_overlay_comes_goes_and_follows_hints(prism, album):
    def story(pilot):
        pilot.wait_colored()
        plain = picture(pilot)
        pilot.key(Qt.Key.Key_W)
        pilot.wait(lambda: picture(pilot) != plain)
        assert pilot.actions.view.unsure.isChecked()
        doubtful = picture(pilot)
        pilot.click(0.5, 0.5)
        pilot.pick(10, -40)
        pilot.wait_colored()
        pilot.actions.edit.undo.trigger()
        pilot.actions.edit.undo.trigger()
        pilot.wait(lambda: picture(pilot) == doubtful)
        pilot.key(Qt.Key.Key_W)
        assert picture(pilot) == plain

    prism(story, album)


def test_the_overlay_is_of_the_photo_that_shows(prism, album):
    def story(pilot):
        pilot.wait_colored()
        pilot.key(Qt.Key.Key_W)
        pilot.choose("scan 2.png")
        pilot.wait_colored()
        pilot.wait(lambda: pilot.canvas.heat is not None)
        shown = picture(pilot)
        pilot.key(Qt.Key.Key_W)
        assert pilot.canvas.heat is None
        assert picture(pilot) != shown

    prism(story, album)


def test_a_key_leads_from_spot_to_spot_and_back(prism, album):
    def story(pilot):
        pilot.wait_colored()
        zoom = pilot.canvas.view.zoom
        first = jump(pilot)
        assert pilot.canvas.view.zoom > zoom
        x, y = pilot.canvas.view.to_canvas(*first)
        assert 0 < x < pilot.canvas.width()
        assert 0 < y < pilot.canvas.height()
        second = jump(pilot)
        assert second != first
        assert jump(pilot, SHIFT) == first
        assert pilot.recipe.hints == ()

    prism(story, album)


def test_enter_puts_a_hint_there_and_the_next_spot_is_another(prism, album):
    def story(pilot):
        pilot.wait_colored()
        spot = jump(pilot)
        assert "press Enter" in pilot.window.status.currentMessage()
        pilot.key(Qt.Key.Key_Return)
        assert "press Enter" not in pilot.window.status.currentMessage()
        hint = pilot.recipe.hints[0]
        assert (hint.x, hint.y) == pytest.approx(spot, abs=0.005)
        assert pilot.canvas.marks.ring is None
        pilot.pick(10, -40)
        assert jump(pilot) != spot

    prism(story, album)


def test_hints_are_placed_chosen_and_removed_without_a_mouse(prism, album):
    def story(pilot):
        pilot.wait_colored()
        pilot.key(Qt.Key.Key_Right)
        assert pilot.canvas.marks.ring == (0.5, 0.5)
        for _ in range(3):
            pilot.key(Qt.Key.Key_Down, SHIFT)
        pilot.key(Qt.Key.Key_Return)
        assert pilot.recipe.hints[0].y > 0.5
        pilot.key(Qt.Key.Key_Escape)
        pilot.key(Qt.Key.Key_Left)
        pilot.key(Qt.Key.Key_Up, SHIFT)
        pilot.key(Qt.Key.Key_N)
        assert pilot.window.tools.tool is Tool.NEUTRAL
        pilot.key(Qt.Key.Key_Return)
        assert len(pilot.recipe.hints) == 2
        assert pilot.window.editor.selected == 1
        pilot.key(Qt.Key.Key_Comma)
        assert pilot.window.editor.selected == 0
        pilot.key(Qt.Key.Key_Period)
        pilot.key(Qt.Key.Key_Period)
        assert pilot.window.editor.selected == 0
        pilot.key(Qt.Key.Key_Delete)
        assert len(pilot.recipe.hints) == 1

    prism(story, album)
