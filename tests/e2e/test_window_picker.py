"""Choosing the color of a hint: from the disc, from suggestions, from colors used lately."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

BLUE = (10.0, -40.0)
ONLY_CONTROL = Qt.KeyboardModifier.ControlModifier


def test_only_possible_colors_can_be_picked(prism, album):
    from prism_core.color.gamut import in_gamut

    def story(pilot):
        pilot.wait_colored()
        pilot.click(0.5, 0.5)
        lightness = pilot.window.desk.lightness_at(0.5, 0.5)
        for color in ((-108, 0), (0, 108), (100, 100), (-90, -90)):
            pilot.pick(*color)
            hint = pilot.recipe.hints[0]
            assert in_gamut(round(lightness), hint.a, hint.b)

    prism(story, album)


def test_a_color_is_picked_with_keys_and_used_again(prism, album):
    def story(pilot):
        pilot.wait_colored()
        panel = pilot.window.color_panel
        pilot.click(0.3, 0.3)
        pilot.pick(*BLUE)
        first = pilot.recipe.hints[0]
        assert len(panel.recent.buttons) == 1
        pilot.click(0.7, 0.7)
        QTest.mouseClick(panel.recent.buttons[0], Qt.MouseButton.LeftButton)
        second = pilot.recipe.hints[1]
        assert (second.a, second.b) == pytest.approx((first.a, first.b), abs=3)
        pilot.key(Qt.Key.Key_Left, widget=panel.disc)
        assert pilot.recipe.hints[1].a == pytest.approx(second.a - 2, abs=0.2)
        pilot.click(0.5, 0.2, keys=ONLY_CONTROL)
        third = pilot.recipe.hints[2]
        assert (third.a, third.b) == pytest.approx((pilot.recipe.hints[1].a, pilot.recipe.hints[1].b), abs=3)

    prism(story, album)


def test_the_generator_suggests_colors_for_the_spot(prism, album):
    def story(pilot):
        pilot.wait_colored()
        suggestions = pilot.window.color_panel.suggestions
        assert not suggestions.isVisible()
        pilot.click(0.3, 0.3)
        pilot.wait(lambda: suggestions.buttons)
        shares = [int(button.text().strip("<%")) for button in suggestions.buttons]
        assert shares == sorted(shares, reverse=True)
        wanted = suggestions.buttons[1].color
        QTest.mouseClick(suggestions.buttons[1], Qt.MouseButton.LeftButton)
        hint = pilot.recipe.hints[0]
        assert (hint.a, hint.b) == pytest.approx(wanted, abs=0.5)
        assert suggestions.buttons  # what is suggested does not depend on what is chosen
        pilot.key(Qt.Key.Key_Escape)
        pilot.wait(lambda: not suggestions.isVisible())

    prism(story, album)


def test_a_key_tries_the_likely_colors_one_after_the_other(prism, album):
    def story(pilot):
        pilot.wait_colored()
        editor, shift = pilot.window.editor, Qt.KeyboardModifier.ShiftModifier
        assert not pilot.actions.tool.next_color.isEnabled()
        pilot.click(0.4, 0.6)
        before = pilot.recipe
        pilot.key(Qt.Key.Key_S)  # at once: it waits until the colors are known
        suggestions = pilot.window.color_panel.suggestions
        pilot.wait(lambda: len(suggestions.buttons) > 1 and pilot.recipe != before)
        colors = [button.color for button in suggestions.buttons]
        assert color_of(editor) == pytest.approx(colors[0], abs=0.1)
        pilot.key(Qt.Key.Key_S)
        assert color_of(editor) == pytest.approx(colors[1], abs=0.1)
        pilot.key(Qt.Key.Key_S, shift)
        pilot.key(Qt.Key.Key_S, shift)
        assert color_of(editor) == pytest.approx(colors[-1], abs=0.1)
        assert f"Likely color {len(colors)} of {len(colors)}" in pilot.window.status.currentMessage()
        pilot.actions.edit.undo.trigger()
        assert pilot.recipe == before
        assert editor.selected == 0

    prism(story, album)


def color_of(editor):
    return editor.selected_hint.a, editor.selected_hint.b
