"""Closer looks: a box around small faces is drawn, colored anew, taken hold of, and removed."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from prism_core.sidecar import read_sidecar
from prism_desktop.canvas.toolbox import Tool

AREA = (0.3, 0.3, 0.3, 0.4)


def draw(pilot, left=0.3, top=0.3, right=0.6, bottom=0.7):
    pilot.key(Qt.Key.Key_R)
    pilot.drag(pilot.place(right, top), pilot.place(left, bottom))


def area(region):
    return region.x, region.y, region.width, region.height


def test_a_box_becomes_a_region_and_the_picture_follows(prism, album):
    def story(pilot):
        pilot.wait_colored()
        before = pilot.canvas.result
        draw(pilot)
        assert area(pilot.recipe.regions[0]) == pytest.approx(AREA, abs=0.01)
        assert pilot.window.editor.selected_region == 0
        pilot.wait(lambda: pilot.canvas.result is not before)
        pilot.wait_colored()
        assert pilot.recipe.hints == ()
        assert pilot.actions.edit.undo.text() == "Undo closer look"
        pilot.actions.edit.undo.trigger()
        assert pilot.recipe.regions == ()
        pilot.actions.edit.redo.trigger()
        assert pilot.window.editor.selected_region == 0

    prism(story, album)
    assert area(read_sidecar(album / "scan 1.png").regions[0]) == pytest.approx(AREA, abs=0.01)


def test_the_box_shows_while_it_is_drawn_and_its_frame_stays(prism, album):
    def story(pilot):
        pilot.wait_colored()
        edge = pilot.place(0.45, 0.3)
        plain = pilot.canvas.grab().toImage()
        draw(pilot)
        pilot.window.editor.select(None)
        framed = pilot.canvas.grab().toImage()
        shades = {framed.pixelColor(edge.x(), edge.y() + dy).lightness() for dy in range(-3, 4)}
        assert max(shades) - min(shades) > 60  # light and dark at once, so it shows on any photo
        assert framed.pixelColor(pilot.place(0.9, 0.9)) == plain.pixelColor(pilot.place(0.9, 0.9))

    prism(story, album)


@pytest.mark.parametrize("way", ["key", "right click"])
def test_a_region_is_removed(prism, album, way):
    def story(pilot):
        pilot.wait_colored()
        draw(pilot)
        draw(pilot, 0.35, 0.35, 0.5, 0.5)
        pilot.key(Qt.Key.Key_Escape)
        assert pilot.window.editor.selected_region is None
        if way == "key":
            pilot.click(0.55, 0.6)
            assert pilot.window.editor.selected_region == 0
            pilot.key(Qt.Key.Key_Delete)
        else:
            pilot.click(0.55, 0.6, Qt.MouseButton.RightButton)
        assert [area(region)[0] for region in pilot.recipe.regions] == [pytest.approx(0.35, abs=0.01)]
        assert pilot.actions.edit.undo.text() == "Undo remove closer look"

    prism(story, album)


def test_a_box_is_moved_by_its_frame_and_a_smaller_one_is_drawn_inside(prism, album):
    def story(pilot):
        pilot.wait_colored()
        draw(pilot)
        QTest.mouseMove(pilot.canvas, pilot.place(0.45, 0.3))
        assert pilot.canvas.cursor().shape() is Qt.CursorShape.SizeAllCursor
        pilot.drag(pilot.place(0.45, 0.3), pilot.place(0.55, 0.4))
        assert [area(region) for region in pilot.recipe.regions] == [pytest.approx((0.4, 0.4, 0.3, 0.4), abs=0.01)]
        assert pilot.window.editor.selected_region == 0
        assert pilot.actions.edit.undo.text() == "Undo move closer look"
        pilot.drag(pilot.place(0.7, 0.6), pilot.place(1.3, 0.6))
        assert area(pilot.recipe.regions[0]) == pytest.approx((0.7, 0.4, 0.3, 0.4), abs=0.01)
        pilot.actions.edit.undo.trigger()
        pilot.actions.edit.undo.trigger()
        assert [area(region) for region in pilot.recipe.regions] == [pytest.approx(AREA, abs=0.01)]
        draw(pilot, 0.4, 0.4, 0.5, 0.5)
        assert len(pilot.recipe.regions) == 2
        pilot.key(Qt.Key.Key_Escape)
        pilot.click(0.3, 0.5)
        assert pilot.window.editor.selected_region == 0

    prism(story, album)


def test_a_box_too_small_to_look_into_is_none_and_one_beyond_the_photo_ends_at_its_edge(prism, album):
    def story(pilot):
        pilot.wait_colored()
        draw(pilot, 0.5, 0.5, 0.51, 0.51)
        assert pilot.recipe.regions == ()
        draw(pilot, 0.8, 0.8, 1.2, 1.3)
        pilot.drag(pilot.place(0.8, 0.8), pilot.place(1.2, 1.3))
        assert area(pilot.recipe.regions[-1]) == pytest.approx((0.8, 0.8, 0.2, 0.2), abs=0.01)

    prism(story, album)


def test_escape_lets_go_of_the_box_then_of_the_tool_then_of_the_photo(prism, album):
    def story(pilot):
        pilot.wait_colored()
        draw(pilot)
        for selected, tool, in_grid in ((None, Tool.REGION, False), (None, Tool.HINT, False), (None, Tool.HINT, True)):
            pilot.key(Qt.Key.Key_Escape)
            assert pilot.window.editor.selected_region == selected
            assert pilot.window.tools.tool is tool
            assert pilot.window.stage.shows_grid == in_grid
        assert pilot.actions.tool.hint.isChecked()

    prism(story, album)


def test_a_region_is_drawn_and_removed_by_keys_alone(prism, album):
    def story(pilot):
        pilot.wait_colored()
        for key in (Qt.Key.Key_R, Qt.Key.Key_Right, Qt.Key.Key_Return):
            pilot.key(key)
        (region,) = pilot.recipe.regions
        assert (region.x + region.width / 2, region.y + region.height / 2) == pytest.approx((0.5, 0.5), abs=0.01)
        for key in (Qt.Key.Key_Escape, Qt.Key.Key_Right, Qt.Key.Key_Return):
            pilot.key(key)
        assert len(pilot.recipe.regions) == 1
        assert pilot.window.editor.selected_region == 0
        pilot.key(Qt.Key.Key_Delete)
        assert pilot.recipe.regions == ()

    prism(story, album)
