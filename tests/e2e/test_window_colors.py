"""Ways to the right color: palettes of their time, colors saved under a name, numbers typed."""

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton

from prism_core.color.gamut import in_gamut
from prism_core.image.raster import Raster
from prism_core.image.write import write_raster
from prism_core.recipe import Recipe, StrokeHint
from prism_core.sidecar import write_sidecar
from prism_desktop.canvas.toolbox import Tool
from prism_desktop.editing.colors import qcolor_of
from prism_desktop.photo.qimages import lab_at

LEFT = Qt.MouseButton.LeftButton
BLUE = (10.0, -40.0)


def swatch(pilot, name):
    return next(each for each in pilot.window.hints_page.palettes.swatches.buttons if each.toolTip() == name)


def type_number(pilot, text):
    edit = pilot.window.color_panel.number.edit
    edit.setFocus()
    edit.selectAll()
    QTest.keyClicks(edit, text)
    QTest.keyClick(edit, Qt.Key.Key_Return)


def click_name(pilot, row):
    view = pilot.window.hints_page.named_colors.list
    QTest.mouseClick(view.viewport(), LEFT, pos=view.visualItemRect(view.item(row)).center())


def type_name(pilot, name):
    view = pilot.window.hints_page.named_colors.list
    editor = view.findChild(QLineEdit)
    editor.selectAll()
    QTest.keyClicks(editor, name)
    QTest.keyClick(editor, Qt.Key.Key_Return)
    pilot.wait(lambda: view.currentItem().text() == name)


def test_a_palette_colors_a_coat_and_is_remembered(prism, album):
    def story(pilot):
        pilot.wait_colored()
        panel = pilot.window.hints_page.palettes
        panel.choice.setCurrentText("American uniforms")
        button = swatch(pilot, "West Point gray")
        pilot.click(0.5, 0.5)
        before = lab_at(pilot.canvas.result, 0.5, 0.5)
        button.setFocus()
        assert panel.note.startswith("West Point gray\n")
        assert "Army Color Card" in panel.note
        QTest.mouseClick(button, LEFT)
        pilot.wait_colored()
        hint, after = pilot.recipe.hints[0], lab_at(pilot.canvas.result, 0.5, 0.5)
        assert (hint.a, hint.b) == button.color
        assert before[2] > 20 > 0 > after[2]
        assert pilot.window.actions_.edit.undo.text() == "Undo color of hint"
        assert len(pilot.window.color_panel.recent.buttons) == 1

    def later(pilot):
        pilot.wait_colored()
        assert pilot.window.hints_page.palettes.choice.currentText() == "American uniforms"

    prism(story, album)
    prism(later, album)


def test_a_color_is_saved_under_a_name_and_used_in_another_photo(prism, album):
    def story(pilot):
        pilot.wait_colored()
        named = pilot.window.hints_page.named_colors
        assert not named.add.isEnabled()
        pilot.click(0.5, 0.5)
        pilot.pick(*BLUE)
        saved = pilot.recipe.hints[0]
        QTest.mouseClick(named.add, LEFT)
        type_name(pilot, "grandfather's uniform")
        pilot.choose("scan 2.png")
        pilot.wait_colored()
        pilot.click(0.4, 0.6)
        click_name(pilot, 0)
        hint = pilot.recipe.hints[0]
        assert (hint.a, hint.b) == pytest.approx((saved.a, saved.b), abs=3)

    def later(pilot):
        pilot.wait_colored()
        named = pilot.window.hints_page.named_colors
        assert [each.name for each in pilot.window.settings.named_colors] == ["grandfather's uniform"]
        click_name(pilot, 0)
        QTest.keyClick(named.list, Qt.Key.Key_F2)
        type_name(pilot, "Opa")
        assert [each.name for each in pilot.window.settings.named_colors] == ["Opa"]
        pilot.click(0.2, 0.2)
        QTest.keyClick(named.list, Qt.Key.Key_Return)
        hints = pilot.recipe.hints
        assert hints[-1].b < -20
        QTest.keyClick(named.list, Qt.Key.Key_Delete)
        assert pilot.window.settings.named_colors == []
        assert pilot.recipe.hints == hints  # the color goes, not the hint
        assert named.empty.isVisible()

    prism(story, album)
    prism(later, album)


def test_a_saved_color_that_was_deleted_by_mistake_comes_back(prism, album):
    def story(pilot):
        pilot.wait_colored()
        named, banners = pilot.window.hints_page.named_colors, pilot.window.stage.banners
        pilot.click(0.5, 0.5)
        for name in ("coat", "hat", "scarf"):
            QTest.mouseClick(named.add, LEFT)
            type_name(pilot, name)
            pilot.wait(lambda: named.list.findChild(QLineEdit) is None)
        saved = pilot.window.settings.named_colors
        click_name(pilot, 1)
        QTest.mouseClick(named.delete, LEFT)
        assert [each.name for each in pilot.window.settings.named_colors] == ["coat", "scarf"]
        assert banners.texts() == ["“hat” is no longer among your saved colors."]
        QTest.mouseClick(next(each for each in banners.findChildren(QPushButton) if each.text() == "Undo"), LEFT)
        assert pilot.window.settings.named_colors == saved
        assert banners.texts() == []

    prism(story, album)


def test_a_saved_color_looks_the_same_where_its_row_is_chosen(prism, album):
    def story(pilot):
        pilot.wait_colored()
        named = pilot.window.hints_page.named_colors
        pilot.click(0.5, 0.5)
        pilot.pick(*BLUE)
        QTest.mouseClick(named.add, LEFT)
        icon, size = named.list.item(0).icon(), named.list.iconSize()
        plain, chosen = (icon.pixmap(size, mode).toImage() for mode in (QIcon.Mode.Normal, QIcon.Mode.Selected))
        assert chosen == plain

    prism(story, album)


def test_colors_used_lately_that_are_one_in_the_dark_show_once(prism, album):
    write_raster(album / "scan 1.png", Raster(np.full((240, 320, 1), 8, np.uint8)))

    def story(pilot):
        pilot.window.settings.add_recent_color((60.0, 45.0))
        pilot.window.settings.add_recent_color((45.0, 34.0))
        pilot.window.color_panel.show_recent(pilot.window.settings.recent_colors)
        pilot.wait_colored()
        buttons = pilot.window.color_panel.recent.buttons
        assert [button.isVisible() for button in buttons] == [True, True]
        pilot.click(0.5, 0.5)
        pilot.wait(lambda: [button.isVisible() for button in buttons] == [True, False])

    prism(story, album)


def test_what_is_said_of_a_selected_hint_is_true_of_the_tool_in_hand(prism, album):
    def story(pilot):
        pilot.wait_colored()
        panel = pilot.window.color_panel
        pilot.click(0.5, 0.5)
        said = {}
        for tool in Tool:
            pilot.window.tools.choose(tool)
            said[tool] = " ".join(label.text() for label in panel.findChildren(QLabel) if label.isVisible())
        assert [tool for tool in Tool if "Drag it to move it" in said[tool]] == [Tool.HINT]
        assert "the selected hint takes it" in said[Tool.EYEDROPPER]
        assert "wipe them away" in said[Tool.ERASER]
        assert "small faces" in said[Tool.REGION]

    prism(story, album)


def test_a_number_is_typed_and_what_cannot_be_is_said(prism, album):
    def story(pilot):
        pilot.wait_colored()
        number = pilot.window.color_panel.number
        pilot.click(0.5, 0.5)
        lightness = pilot.window.desk.lightness_at(0.5, 0.5)
        possible = qcolor_of(lightness, 12, -9).name()
        type_number(pilot, possible)
        hint = pilot.recipe.hints[0]
        assert (hint.a, hint.b) == pytest.approx((12, -9), abs=1)
        assert not number.note.isVisible()
        type_number(pilot, "0F0")
        hint = pilot.recipe.hints[0]
        assert in_gamut(lightness, hint.a, hint.b)
        assert hint.a < -20
        assert "#00FF00 cannot exist" in number.note.text()
        assert number.edit.text() == qcolor_of(lightness, hint.a, hint.b).name().upper()
        number.edit.selectAll()
        QTest.keyClicks(number.edit, "#12")
        QTest.keyClick(number.edit, Qt.Key.Key_Escape)
        assert number.edit.text() == qcolor_of(lightness, hint.a, hint.b).name().upper()
        assert not pilot.window.stage.shows_grid
        type_number(pilot, "blue-ish")
        assert "“blue-ish” is not a color number" in number.note.text()
        assert pilot.recipe.hints == (hint,)
        pilot.key(Qt.Key.Key_Escape)
        assert not number.note.isVisible()
        assert number.edit.text() == ""

    prism(story, album)


def test_a_stroke_takes_colors_like_a_point(prism, album):
    stroke = StrokeHint(((0.3, 0.5), (0.5, 0.5), (0.7, 0.5)), 5.0, 6.0, 0.03)
    write_sidecar(album / "scan 1.png", Recipe(hints=(stroke,)))

    def story(pilot):
        pilot.wait_colored()
        pilot.window.editor.select(0)
        pilot.wait(lambda: pilot.window.color_panel.suggestions.buttons)
        assert pilot.window.hint_color.lightness == pilot.window.desk.lightness_at(0.5, 0.5)
        pilot.pick(*BLUE)
        pilot.wait_colored()
        hint = pilot.recipe.hints[0]
        assert hint.points == stroke.points
        assert (hint.a, hint.b) == pytest.approx(BLUE, abs=3)
        assert lab_at(pilot.canvas.result, 0.6, 0.5)[2] < -20

    prism(story, album)


def test_a_color_chosen_first_is_taken_by_the_next_click_and_by_the_brush(prism, album):
    def story(pilot):
        pilot.wait_colored()
        panel = pilot.window.hints_page.palettes
        panel.choice.setCurrentText("American uniforms")
        QTest.mouseClick(swatch(pilot, "West Point gray"), LEFT)
        assert pilot.recipe.hints == ()
        chosen = pilot.window.hint_color.color
        pilot.click(0.3, 0.3)
        assert (pilot.recipe.hints[0].a, pilot.recipe.hints[0].b) == chosen
        pilot.key(Qt.Key.Key_Escape)
        pilot.window.actions_.tool.brush.trigger()
        QTest.mouseClick(swatch(pilot, "Cardinal"), LEFT)
        pilot.drag(pilot.place(0.5, 0.7), pilot.place(0.8, 0.7))
        stroke = pilot.recipe.hints[1]
        assert isinstance(stroke, StrokeHint)
        assert stroke.a > 25

    prism(story, album)


def test_the_panel_follows_tool_and_selection(prism, album):
    def story(pilot):
        pilot.wait_colored()
        panel = pilot.window.side_panel
        pilot.window.actions_.panel.adjust.trigger()
        pilot.window.actions_.tool.brush.trigger()
        assert panel.page == "hints"
        pilot.window.actions_.panel.adjust.trigger()
        pilot.window.actions_.tool.eraser.trigger()
        assert panel.page == "adjust"
        pilot.window.actions_.tool.hint.trigger()
        pilot.window.actions_.panel.adjust.trigger()
        pilot.click(0.4, 0.4)
        assert panel.page == "hints"

    prism(story, album)
