"""Adjusting the whole photo: pages of the panel, typed numbers, sliders that go back, and the list of what was done."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from prism_core.recipe import Adjustments
from prism_core.sidecar import read_sidecar
from prism_desktop.photo.qimages import lab_at

LEFT = Qt.MouseButton.LeftButton


def click_row(view, row):
    place = view.visualItemRect(view.item(row)).center()
    QTest.mouseClick(view.viewport(), LEFT, pos=place)


def wheel(widget, notches):
    """Turn the wheel over a widget, as the screen would tell it."""
    window = widget.window()
    at = QPointF(widget.mapTo(window, widget.rect().center()))
    QTest.wheelEvent(window.windowHandle(), at, QPoint(0, 120 * notches))


def texts(view):
    return [view.item(row).text() for row in range(view.count())]


def test_the_panel_has_pages_and_remembers_the_one_that_was_open(prism, album):
    def first(pilot):
        panel = pilot.window.side_panel
        pilot.wait_colored()
        assert panel.page == "hints"
        QTest.mouseClick(panel.tabs[1], LEFT)
        assert pilot.window.adjust_panel.isVisible()
        assert not pilot.window.color_panel.isVisible()
        pilot.key(Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
        assert pilot.window.color_panel.isVisible()
        pilot.key(Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
        QTest.mouseClick(pilot.window.adjust_page.history_section.fold, LEFT)
        assert not pilot.window.adjust_page.history.isVisible()

    def second(pilot):
        pilot.wait_colored()
        assert pilot.window.side_panel.page == "adjust"
        assert not pilot.window.adjust_page.history.isVisible()

    prism(first, album)
    prism(second, album)


def test_a_page_opened_by_its_key_has_the_keyboard_and_one_opened_by_a_tool_not(prism, album):
    def story(pilot):
        window, alt = pilot.window, Qt.KeyboardModifier.AltModifier
        pilot.wait_colored()
        pilot.click(0.5, 0.5)
        for key, page in ((Qt.Key.Key_2, window.adjust_page), (Qt.Key.Key_3, window.info_page)):
            pilot.canvas.setFocus()
            pilot.key(key, alt)
            assert page.isAncestorOf(window.focusWidget())
        pilot.canvas.setFocus()
        pilot.key(Qt.Key.Key_B)
        assert window.side_panel.page == "hints"
        assert pilot.canvas.hasFocus()
        pilot.key(Qt.Key.Key_1, alt)
        assert window.hints_page.isAncestorOf(window.focusWidget())
        pilot.canvas.setFocus()
        QTest.mouseClick(window.side_panel.tabs[1], LEFT)
        assert pilot.canvas.hasFocus()
        pilot.actions.panel.info.trigger()  # as from the menu
        assert window.info_page.isAncestorOf(window.focusWidget())

    prism(story, album)


def test_typed_numbers_are_taken_and_each_is_one_step(prism, album):
    def story(pilot):
        pilot.wait_colored()
        pilot.window.actions_.panel.adjust.trigger()
        panel = pilot.window.adjust_panel
        for row, typed in ((panel.saturation, "150"), (panel.temperature, "-30"), (panel.detail, "320")):
            row.number.setFocus()
            row.number.selectAll()
            QTest.keyClicks(row.number, typed)
            QTest.keyClick(row.number, Qt.Key.Key_Return)
            pilot.pause(600)  # what follows sooner belongs to the same change
        assert pilot.recipe.adjustments == Adjustments(saturation=1.5, temperature=-0.3, edge_px=320)
        assert pilot.window.actions_.edit.undo.text() == "Undo detail"
        pilot.window.actions_.edit.undo.trigger()
        assert pilot.recipe.adjustments == Adjustments(saturation=1.5, temperature=-0.3)
        assert panel.detail.slider.value() == pilot.window.previewer.engine.card.edge_px

    prism(story, album)
    assert read_sidecar(album / "scan 1.png").adjustments.saturation == 1.5


@pytest.mark.parametrize("part", ["slider", "label"])
def test_a_double_click_brings_every_slider_back(prism, album, part):
    def story(pilot):
        pilot.wait_colored()
        pilot.window.actions_.panel.adjust.trigger()
        panel = pilot.window.adjust_panel
        rows = (panel.saturation, panel.temperature, panel.tint, panel.levels, panel.strength)
        for row in rows:
            row.slider.setValue(37)
        assert pilot.recipe.adjustments != Adjustments()
        for row in rows:
            QTest.mouseDClick(getattr(row, part), LEFT)
        assert pilot.recipe.adjustments == Adjustments()

    prism(story, album)


def test_the_line_at_the_bottom_tells_automatic_color_from_what_was_changed(prism, album):
    def story(pilot):
        pilot.wait_colored()
        assert says(pilot, "Automatic color. Click the photo to correct it.")
        pilot.window.adjust_panel.saturation.slider.setValue(50)
        pilot.wait(lambda: says(pilot, "Edited"))
        pilot.actions.edit.undo.trigger()
        assert says(pilot, "Automatic color. Click the photo to correct it.")
        pilot.click(0.5, 0.5)
        assert says(pilot, "1 hint")

    prism(story, album)


def says(pilot, text):
    return text in [label.text() for label in pilot.window.status.findChildren(QLabel)]


def test_a_drag_of_a_slider_is_one_step(prism, album):
    def story(pilot):
        pilot.wait_colored()
        pilot.window.actions_.panel.adjust.trigger()
        slider = pilot.window.adjust_panel.strength.slider
        right, middle = slider.width() - 8, slider.height() // 2
        QTest.mousePress(slider, LEFT, pos=QPoint(right, middle))
        for x in range(right, right // 2, -5):
            QTest.mouseMove(slider, QPoint(x, middle))
            pilot.pause(5)
        QTest.mouseRelease(slider, LEFT, pos=QPoint(right // 2, middle))
        assert 0.3 < pilot.recipe.adjustments.strength < 0.7
        assert texts(pilot.window.adjust_page.history) == ["Opened", "Strength"]

    prism(story, album)


def test_the_history_names_the_steps_and_goes_to_any_of_them(prism, album):
    def story(pilot):
        pilot.wait_colored()
        pilot.window.actions_.panel.adjust.trigger()
        history = pilot.window.adjust_page.history
        pilot.click(0.3, 0.3)
        pilot.click(0.7, 0.7)
        pilot.window.adjust_panel.saturation.slider.setValue(50)
        pilot.wait(lambda: texts(history) == ["Opened", "Add hint", "Add hint", "Saturation"])
        newest = pilot.recipe
        click_row(history, 1)
        assert len(pilot.recipe.hints) == 1
        assert pilot.recipe.adjustments == Adjustments()
        assert texts(history)[-1] == "Saturation"
        click_row(history, 3)
        assert pilot.recipe == newest
        assert pilot.window.editor.selected == 1
        click_row(history, 0)
        assert not pilot.window.actions_.edit.undo.isEnabled()
        pilot.window.actions_.edit.redo.trigger()
        assert history.currentRow() == 1
        pilot.choose("scan 2.png")
        pilot.wait_colored()
        assert texts(history) == ["Opened"]

    prism(story, album)


def test_the_wheel_scrolls_the_page_and_changes_no_value_on_its_way(prism, album):
    def story(pilot):
        pilot.wait_colored()
        pilot.window.actions_.panel.adjust.trigger()
        row = pilot.window.adjust_panel.saturation
        page = pilot.window.adjust_page
        page.widget().setMinimumHeight(2 * page.height())
        pilot.wait(lambda: page.verticalScrollBar().maximum() > 0)
        for part in (row.slider, row.number):
            wheel(part, -1)
        pilot.wait(lambda: page.verticalScrollBar().value() > 0)
        page.verticalScrollBar().setValue(0)
        assert pilot.recipe.adjustments == Adjustments()
        pilot.window.actions_.panel.hints.trigger()
        hints, palettes = pilot.window.hints_page, pilot.window.hints_page.palettes.choice
        hints.verticalScrollBar().setValue(hints.verticalScrollBar().maximum())
        before, place = palettes.currentText(), hints.verticalScrollBar().value()
        wheel(palettes, 1)
        pilot.wait(lambda: hints.verticalScrollBar().value() < place)
        assert palettes.currentText() == before
        pilot.window.actions_.panel.adjust.trigger()
        row.slider.setFocus()
        wheel(row.slider, -1)
        pilot.wait(lambda: pilot.recipe.adjustments.saturation < 1)

    prism(story, album)


def test_sliders_change_the_picture_as_one_step_and_a_double_click_brings_them_back(prism, album):
    def story(pilot):
        pilot.wait_colored()
        pilot.window.actions_.panel.adjust.trigger()
        row = pilot.window.adjust_panel.saturation
        colored = lab_at(pilot.canvas.result, 0.5, 0.5)
        for key in (Qt.Key.Key_Left, Qt.Key.Key_Left, Qt.Key.Key_Home):
            QTest.keyClick(row.slider, key)
        pilot.wait_colored()
        assert pilot.recipe.adjustments.saturation == 0
        assert abs(lab_at(pilot.canvas.result, 0.5, 0.5)[2]) < 2
        assert pilot.window.actions_.edit.undo.text() == "Undo saturation"
        pilot.window.actions_.edit.undo.trigger()
        assert pilot.recipe.adjustments.saturation == 1
        assert row.slider.value() == 100
        pilot.wait_colored()
        assert lab_at(pilot.canvas.result, 0.5, 0.5) == pytest.approx(colored, abs=0.1)
        vividness = pilot.window.adjust_panel.vividness
        assert vividness.slider.value() == 0
        vividness.slider.setValue(70)
        pilot.wait_colored()
        assert pilot.recipe.adjustments.vividness == 0.7
        assert lab_at(pilot.canvas.result, 0.5, 0.5) != pytest.approx(colored, abs=2)
        assert pilot.window.actions_.edit.undo.text() == "Undo vividness"
        QTest.mouseDClick(vividness.slider, Qt.MouseButton.LeftButton)
        assert pilot.recipe.adjustments.vividness == 0
        strength = pilot.window.adjust_panel.strength
        strength.slider.setValue(0)
        pilot.wait_colored()
        assert abs(lab_at(pilot.canvas.result, 0.5, 0.5)[2]) < 2
        QTest.mouseDClick(strength.slider, Qt.MouseButton.LeftButton)
        assert pilot.recipe.adjustments.strength == 1

    prism(story, album)


def test_detail_is_dragged_by_steps_and_typed_as_one_likes(prism, album):
    def story(pilot):
        detail = pilot.window.adjust_panel.detail
        pilot.wait_colored()
        detail.slider.setSliderDown(True)
        detail.slider.setValue(301)
        assert (detail.slider.value(), detail.number.value(), pilot.recipe.adjustments.edge_px) == (320, 320, 320)
        detail.slider.setSliderDown(False)
        detail.number.setValue(301)
        assert (detail.slider.value(), pilot.recipe.adjustments.edge_px) == (301, 301)

    prism(story, album)


def test_sliders_that_cannot_be_moved_are_gray_all_along(prism, album):
    (album / "scan 1.png").write_bytes((album / "scan 1.png").read_bytes()[:90])

    def story(pilot):
        pilot.wait(pilot.window.stage.problem_card.isVisible)
        pilot.actions.panel.adjust.trigger()
        slider = pilot.window.adjust_panel.temperature.slider
        assert not slider.isEnabled()
        shown, ratio = slider.grab().toImage(), slider.devicePixelRatioF()
        places = [round(slider.width() * part * ratio) for part in (0.2, 0.8)]
        cold, warm = (shown.pixelColor(x, shown.height() // 2) for x in places)
        assert cold == warm

    prism(story, album)
