"""Looking: zoom, pan, the divider between before and after, and the original while a key is held."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from prism_core.image.read import read_raster
from prism_core.image.write import write_raster
from prism_core.render import render
from prism_desktop.look.theme import tones
from tests.desktop.conftest import gray_photo


def shown_at(pilot, x, y):
    """The color that the canvas paints at a point of the photo."""
    return pilot.canvas.grab().toImage().pixelColor(pilot.place(x, y))


def is_gray(color):
    return max(color.getRgb()[:3]) - min(color.getRgb()[:3]) <= 2


def test_the_wheel_zooms_at_the_pointer_and_fit_brings_all_back(prism, album):
    def story(pilot):
        pilot.wait_colored()
        fitted = pilot.canvas.view
        at = pilot.place(0.25, 0.75)
        pilot.wheel(at, 5)
        assert pilot.canvas.view.zoom > fitted.zoom * 2
        assert pilot.canvas.view.to_photo(at.x(), at.y()) == pytest.approx(fitted.to_photo(at.x(), at.y()), abs=1e-6)
        pilot.key(Qt.Key.Key_F)
        assert pilot.canvas.view == fitted
        pilot.window.actions_.view.actual_size.trigger()
        assert pilot.canvas.view.zoom == 1
        pilot.window.actions_.view.zoom_in.trigger()
        assert pilot.canvas.view.zoom == pytest.approx(1.25)

    prism(story, album)


@pytest.mark.parametrize("with_space", [True, False])
def test_the_photo_is_moved_without_adding_a_hint(prism, album, with_space):
    def story(pilot):
        pilot.wait_colored()
        pilot.wheel(pilot.place(0.5, 0.5), 8)
        before = pilot.canvas.view.to_canvas(0.5, 0.5)
        button = Qt.MouseButton.LeftButton if with_space else Qt.MouseButton.MiddleButton
        if with_space:
            QTest.keyPress(pilot.canvas, Qt.Key.Key_Space)
        pilot.drag(QPoint(300, 200), QPoint(340, 170), button)
        if with_space:
            QTest.keyRelease(pilot.canvas, Qt.Key.Key_Space)
        after = pilot.canvas.view.to_canvas(0.5, 0.5)
        assert (after[0] - before[0], after[1] - before[1]) == pytest.approx((40, -30))
        assert pilot.recipe.hints == ()

    prism(story, album)


def test_the_divider_shows_before_and_after_and_can_be_dragged(prism, album):
    def story(pilot):
        pilot.wait_colored()
        assert not is_gray(shown_at(pilot, 0.3, 0.5))
        pilot.key(Qt.Key.Key_C)
        assert is_gray(shown_at(pilot, 0.3, 0.5))
        assert not is_gray(shown_at(pilot, 0.7, 0.5))
        pilot.drag(pilot.place(0.5, 0.2), pilot.place(0.8, 0.2))
        assert is_gray(shown_at(pilot, 0.7, 0.5))
        assert not is_gray(shown_at(pilot, 0.9, 0.5))
        assert pilot.recipe.hints == ()
        for _ in range(3):
            pilot.key(Qt.Key.Key_C)
        assert not is_gray(shown_at(pilot, 0.3, 0.5))

    prism(story, album)


def test_the_original_shows_while_a_key_is_held(prism, album):
    def story(pilot):
        pilot.wait_colored()
        QTest.keyPress(pilot.canvas, Qt.Key.Key_O)
        assert is_gray(shown_at(pilot, 0.6, 0.4))
        QTest.keyRelease(pilot.canvas, Qt.Key.Key_O)
        assert not is_gray(shown_at(pilot, 0.6, 0.4))

    prism(story, album)


def test_the_original_stays_in_sight_until_something_is_changed(prism, album):
    def story(pilot):
        pilot.wait_colored()
        original = pilot.actions.view.original
        pilot.key(Qt.Key.Key_O, Qt.KeyboardModifier.ShiftModifier)  # the letter is let go after it
        assert original.isChecked()
        assert is_gray(shown_at(pilot, 0.6, 0.4))
        pilot.click(0.3, 0.3)
        assert len(pilot.recipe.hints) == 1
        assert not original.isChecked()
        pilot.wait(lambda: not is_gray(shown_at(pilot, 0.6, 0.4)))

    prism(story, album)


def test_a_close_look_shows_the_pixels_of_the_export(prism, tmp_path):
    folder = tmp_path / "large"
    folder.mkdir()
    photo = folder / "large.png"
    write_raster(photo, gray_photo(3, 1500, 2250))

    def story(pilot):
        pilot.wait_colored()
        pilot.pause(400)
        assert not pilot.canvas.has_fine
        pilot.window.actions_.view.actual_size.trigger()
        pilot.wait(lambda: pilot.canvas.has_fine)
        exported = render(read_raster(photo), pilot.recipe, pilot.window.previewer.engine).pixels
        assert shown_at(pilot, 0.5, 0.5).getRgb()[:3] == pytest.approx(exported[750, 1125], abs=2)
        pilot.click(0.45, 0.45)
        pilot.pick(10, -40)
        assert not pilot.canvas.has_fine
        pilot.wait(lambda: pilot.canvas.has_fine)
        pilot.window.actions_.edit.undo.trigger()
        assert not pilot.canvas.has_fine
        pilot.key(Qt.Key.Key_F)
        pilot.pause(400)
        assert not pilot.canvas.has_fine

    prism(story, folder)


def test_marks_of_hints_show_their_color_and_the_selected_one_stands_out(prism, album):
    def story(pilot):
        pilot.wait_colored()
        pilot.click(0.5, 0.5)
        pilot.pick(10, -40)
        pilot.key(Qt.Key.Key_Escape)
        pilot.wait_colored()
        mark = shown_at(pilot, 0.5, 0.5)
        assert mark.blue() > mark.red() + 30
        plain = pilot.canvas.grab().toImage()
        pilot.click(0.5, 0.5)
        assert pilot.window.editor.selected == 0
        assert pilot.canvas.grab().toImage() != plain

    prism(story, album)


def test_the_menu_shows_what_is_on(prism, album):
    def story(pilot):
        pilot.wait_colored()
        action = pilot.actions.library.previews
        menu = next(each for each in pilot.window.findChildren(QMenu) if action in each.actions())
        accent = QColor(tones().accent)

        def ringed():
            menu.resize(menu.sizeHint())
            picture = menu.grab(menu.actionGeometry(action)).toImage()
            places = [(x, y) for x in range(picture.width()) for y in range(picture.height())]
            return any(picture.pixelColor(*place) == accent for place in places)

        assert action.isChecked()
        assert ringed()
        action.trigger()
        assert not ringed()

    prism(story, album)
