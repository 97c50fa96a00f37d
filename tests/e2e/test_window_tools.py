"""The tools: keys choose them, their size follows wheel and keys, and looking works with each of them."""

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from prism_desktop.canvas.toolbox import Tool
from prism_desktop.editing.history import Edit

KEYS = {
    Qt.Key.Key_B: Tool.BRUSH,
    Qt.Key.Key_N: Tool.NEUTRAL,
    Qt.Key.Key_E: Tool.ERASER,
    Qt.Key.Key_I: Tool.EYEDROPPER,
    Qt.Key.Key_R: Tool.REGION,
    Qt.Key.Key_H: Tool.HINT,
}


def test_a_key_takes_each_tool_and_its_action_shows_it(prism, album):
    def story(pilot):
        pilot.wait_colored()
        told = []
        pilot.window.tools.tool_changed.connect(told.append)
        for key, tool in KEYS.items():
            pilot.key(key)
            assert pilot.window.tools.tool is tool
            checked = [each for each, action in pilot.actions.tool.by_tool.items() if action.isChecked()]
            assert checked == [tool]
        assert told == list(KEYS.values())

    prism(story, album)


def test_each_tool_has_a_pointer_of_its_own(prism, album):
    def story(pilot):
        pilot.wait_colored()
        pictures = set()
        for key in KEYS:
            pilot.key(key)
            QTest.mouseMove(pilot.canvas, pilot.place(0.4, 0.4))
            QTest.mouseMove(pilot.canvas, pilot.place(0.5, 0.5))
            image = pilot.canvas.cursor().pixmap().toImage()
            assert not image.isNull()
            pictures.add(bytes(image.constBits()))
        assert len(pictures) == len(KEYS)

    prism(story, album)


def pull(pilot, begin, end, button):
    """Drag the photo: what was grabbed is under the pointer in the end."""
    grabbed = pilot.canvas.view.to_photo(begin.x(), begin.y())
    pilot.drag(begin, end, button)
    assert pilot.canvas.view.to_canvas(*grabbed) == pytest.approx((end.x(), end.y())), button


@pytest.mark.parametrize("key", list(KEYS))
def test_looking_works_with_every_tool(prism, album, key):
    def story(pilot):
        pilot.wait_colored()
        pilot.key(key)
        fitted = pilot.canvas.view
        pilot.wheel(pilot.place(0.25, 0.75), 8)
        assert pilot.canvas.view.zoom > fitted.zoom * 3
        pull(pilot, QPoint(300, 200), QPoint(340, 170), Qt.MouseButton.MiddleButton)
        QTest.keyPress(pilot.canvas, Qt.Key.Key_Space)
        pull(pilot, QPoint(300, 200), QPoint(310, 210), Qt.MouseButton.LeftButton)
        QTest.keyRelease(pilot.canvas, Qt.Key.Key_Space)
        pilot.key(Qt.Key.Key_1)
        assert pilot.canvas.view.zoom == 1
        pilot.key(Qt.Key.Key_F)
        assert pilot.canvas.view == fitted
        assert pilot.recipe.hints == ()

    prism(story, album)


def test_a_wheel_that_turns_and_a_window_that_changes_in_a_drag_leave_the_photo_in_hand(prism, album):
    def story(pilot):
        pilot.wait_colored()
        canvas = pilot.canvas
        pilot.wheel(pilot.place(0.5, 0.5), 6)
        begin = pilot.place(0.5, 0.5)
        QTest.mousePress(canvas, Qt.MouseButton.MiddleButton, Qt.KeyboardModifier.NoModifier, begin)
        QTest.mouseMove(canvas, begin + QPoint(10, 10))
        pilot.wheel(begin + QPoint(10, 10), 2)
        zoom, size = canvas.view.zoom, canvas.size()
        pilot.window.resize(pilot.window.size() + QSize(40, 20))
        pilot.wait(lambda: canvas.size() != size)
        QTest.mouseMove(canvas, begin + QPoint(20, 5))
        assert canvas.view.zoom == zoom
        assert canvas.view.canvas == (canvas.width(), canvas.height())
        assert (pilot.place(0.5, 0.5) - begin - QPoint(20, 5)).manhattanLength() <= 1  # places are whole pixels
        QTest.mouseRelease(canvas, Qt.MouseButton.MiddleButton, Qt.KeyboardModifier.NoModifier, begin)

    prism(story, album)


@pytest.mark.parametrize("keys", [Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier])
def test_the_wheel_with_a_key_held_makes_the_brush_larger(prism, album, keys):
    def story(pilot):
        pilot.wait_colored()
        pilot.key(Qt.Key.Key_B)
        view, radius = pilot.canvas.view, pilot.window.tools.radius
        pilot.wheel(pilot.place(0.5, 0.5), 3, keys)
        assert pilot.canvas.view == view
        assert pilot.window.tools.radius > radius * 1.5
        for _ in range(3):
            pilot.key(Qt.Key.Key_BracketLeft)
        assert pilot.window.tools.radius == pytest.approx(radius)
        pilot.key(Qt.Key.Key_BracketRight)
        pilot.drag(pilot.place(0.3, 0.3), pilot.place(0.6, 0.3))
        assert pilot.recipe.hints[0].radius == pilot.window.tools.radius > radius

    prism(story, album)


def test_the_size_of_the_selected_hint_is_one_step_of_undo(prism, album):
    def story(pilot):
        pilot.wait_colored()
        pilot.click(0.5, 0.5)
        added = pilot.recipe
        pilot.wheel(pilot.place(0.5, 0.5), 1, Qt.KeyboardModifier.ControlModifier)
        pilot.wheel(pilot.place(0.5, 0.5), 1, Qt.KeyboardModifier.ControlModifier)
        assert pilot.recipe.hints[0].radius > added.hints[0].radius * 1.3
        pilot.wait(lambda: pilot.actions.edit.undo.text() == "Undo size of hint")
        pilot.actions.edit.undo.trigger()
        assert pilot.recipe == added

    prism(story, album)


def test_the_circle_of_the_brush_shows_at_the_pointer(prism, album):
    def story(pilot):
        pilot.wait_colored()
        plain = pilot.canvas.grab().toImage()
        pilot.key(Qt.Key.Key_B)
        QTest.mouseMove(pilot.canvas, pilot.place(0.4, 0.4))
        QTest.mouseMove(pilot.canvas, pilot.place(0.5, 0.5))
        circled = pilot.canvas.grab().toImage()
        edge = pilot.place(0.5, 0.5)
        reach = pilot.window.tools.radius * max(pilot.canvas.view.rect.width, pilot.canvas.view.rect.height)
        at = edge + QPoint(round(reach), 0)
        assert circled.pixelColor(at) != plain.pixelColor(at)
        assert circled.pixelColor(edge) == plain.pixelColor(edge)

    prism(story, album)


def test_the_eyedropper_colors_the_selected_hint_and_steps_back(prism, album):
    def story(pilot):
        pilot.wait_colored()
        pilot.click(0.3, 0.3)
        pilot.pick(10, -40)
        pilot.wait_colored()
        pilot.click(0.8, 0.8)
        pilot.key(Qt.Key.Key_I)
        pilot.click(0.3, 0.3)
        assert pilot.window.tools.tool is Tool.HINT
        assert pilot.recipe.hints[1].b < -30
        assert pilot.actions.edit.undo.text() == "Undo color of hint"
        assert pilot.window.settings.recent_colors[0][1] < -30

    prism(story, album)


def test_a_color_is_carried_from_one_photo_to_another(prism, album):
    def story(pilot):
        pilot.wait_colored()
        pilot.click(0.7, 0.7)
        pilot.choose("scan 2.png")
        pilot.wait_colored()
        pilot.click(0.3, 0.3)
        pilot.pick(10, -40)
        pilot.wait_colored()
        pilot.key(Qt.Key.Key_Escape)
        pilot.key(Qt.Key.Key_I)
        pilot.click(0.3, 0.3)
        assert pilot.window.tools.color is not None
        pilot.choose("scan 1.png")
        pilot.wait_colored()
        pilot.click(0.7, 0.7)  # the hint that was here before takes it
        assert [hint.b < -30 for hint in pilot.recipe.hints] == [True]
        assert pilot.window.tools.color is None
        pilot.click(0.2, 0.2)
        assert pilot.recipe.hints[1].b > 0  # put down, the color is not used again

    prism(story, album)


def test_a_color_taken_up_goes_to_the_next_hint_or_is_let_go(prism, album):
    def story(pilot):
        pilot.wait_colored()
        pilot.key(Qt.Key.Key_N)
        pilot.click(0.5, 0.5)
        pilot.wait_colored()
        pilot.key(Qt.Key.Key_Escape)
        pilot.key(Qt.Key.Key_H)
        pilot.key(Qt.Key.Key_I)
        pilot.click(0.5, 0.5)
        pilot.click(0.1, 0.1)
        assert abs(pilot.recipe.hints[1].b) < 4
        pilot.key(Qt.Key.Key_Escape)
        pilot.key(Qt.Key.Key_I)
        pilot.click(0.5, 0.5)
        assert pilot.window.tools.color is not None
        pilot.key(Qt.Key.Key_Escape)
        assert pilot.window.tools.color is None

    prism(story, album)


@pytest.mark.qt_log_ignore("This plugin does not support")  # what a menu asks of the offscreen platform
def test_the_right_button_removes_a_hint_and_elsewhere_shows_what_can_be_done(prism, album):
    def right_click(pilot, x, y):
        pilot.click(x, y, Qt.MouseButton.RightButton)
        place = pilot.place(x, y)
        reason = QContextMenuEvent.Reason.Mouse
        QApplication.sendEvent(pilot.canvas, QContextMenuEvent(reason, place, pilot.canvas.mapToGlobal(place)))
        return [menu for menu in pilot.canvas.findChildren(QMenu) if menu.isVisible()]

    def story(pilot):
        pilot.wait_colored()
        pilot.click(0.5, 0.5)
        assert right_click(pilot, 0.5, 0.5) == []
        assert pilot.recipe.hints == ()
        (menu,) = right_click(pilot, 0.5, 0.5)
        assert {pilot.actions.view.compare, pilot.actions.edit.reset} < set(menu.actions())
        menu.close()
        pilot.key(Qt.Key.Key_R)
        pilot.drag(pilot.place(0.3, 0.3), pilot.place(0.7, 0.7))
        assert len(pilot.recipe.regions) == 1
        assert right_click(pilot, 0.5, 0.5) == []
        assert pilot.recipe.regions == ()

    prism(story, album)


def shows_mark(pilot):
    """Whether a white ring is around the middle of the photo."""
    image, center = pilot.canvas.grab().toImage(), pilot.place(0.5, 0.5)
    return any(image.pixelColor(center.x() + dx, center.y()).lightness() > 245 for dx in range(12))


def test_hints_are_hidden_until_one_is_selected(prism, album):
    def story(pilot):
        pilot.wait_colored()
        pilot.click(0.5, 0.5)
        pilot.wait_colored()
        pilot.key(Qt.Key.Key_Escape)
        hide = pilot.actions.view.hide_hints
        assert shows_mark(pilot)
        pilot.key(Qt.Key.Key_M)
        assert hide.isChecked()
        assert not shows_mark(pilot)
        pilot.window.editor.adjust(Edit.SATURATION, saturation=0.5)
        assert hide.isChecked()
        pilot.click(0.5, 0.5)
        assert pilot.window.editor.selected == 0
        assert not hide.isChecked()
        pilot.key(Qt.Key.Key_M)
        pilot.click(0.8, 0.8)
        assert not hide.isChecked()

    prism(story, album)
