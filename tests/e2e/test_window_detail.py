"""The slider for detail, each step of which the generator answers anew: it follows the hand, and ends at the truth."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from prism_core.jobs import CancelToken
from prism_desktop.photo.qimages import qimage_of
from prism_desktop.rendering.preview import LEAST_EDGE_PX
from prism_desktop.rendering.sights import Sights


def at_adjust(pilot):
    pilot.wait_colored()
    pilot.window.actions_.panel.adjust.trigger()
    return pilot.window.adjust_panel.detail


def point_at(row):
    """Let the pointer rest on a row, beside what has a tooltip."""
    QTest.mouseMove(row, QPoint(row.slider.geometry().right() + 3, row.height() // 2))


def shows_the_truth(pilot):
    """Whether the canvas has the picture that the recipe of now gives."""
    window = pilot.window
    true = Sights().render(
        window.desk.photo.raster, pilot.recipe, window.previewer.engine, edge_px=LEAST_EDGE_PX, cancel=CancelToken()
    )
    return pilot.canvas.result == qimage_of(true)


def foreseen(pilot):
    return pilot.window.previewer.foresee(pilot.window.adjust_panel.detail.steps) is None


def test_sizes_are_ready_when_the_pointer_has_been_over_the_slider(prism, album):
    def story(pilot):
        detail = at_adjust(pilot)
        assert not foreseen(pilot)
        point_at(detail)
        pilot.wait(lambda: foreseen(pilot))
        detail.slider.setSliderDown(True)
        for size in (128, 768, 448):
            detail.slider.setValue(size)
            assert pilot.recipe.adjustments.edge_px == size
            assert not pilot.window.previewer.busy
            assert shows_the_truth(pilot)
        detail.slider.setSliderDown(False)
        assert not pilot.window.previewer.busy
        assert shows_the_truth(pilot)

    prism(story, album)


def test_they_are_foreseen_for_the_keyboard_and_after_another_change_too(prism, album):
    def story(pilot):
        detail = at_adjust(pilot)
        detail.slider.setFocus()
        pilot.wait(lambda: foreseen(pilot))
        pilot.window.adjust_panel.saturation.slider.setValue(40)
        pilot.wait_colored()
        assert not foreseen(pilot)
        pilot.wait(lambda: foreseen(pilot))

    prism(story, album)


def test_whatever_stood_in_the_picture_that_stays_is_the_true_one(prism, album):
    def story(pilot):
        detail = at_adjust(pilot)
        for ends_at in (700, 160):
            detail.slider.setSliderDown(True)
            for size in (300, 600, 200, ends_at):
                detail.slider.setValue(size)
                pilot.pause(5)
            detail.slider.setSliderDown(False)
            pilot.wait_colored()
            assert shows_the_truth(pilot)
        pilot.window.actions_.edit.undo.trigger()
        pilot.wait_colored()
        assert shows_the_truth(pilot)

    prism(story, album)


def test_another_photo_ends_the_looking_ahead(prism, album):
    def story(pilot):
        detail = at_adjust(pilot)
        point_at(detail)
        pilot.window.selection.choose(album / "scan 2.png")
        pilot.wait(lambda: pilot.window.desk.photo and pilot.window.desk.photo.path.name == "scan 2.png")
        pilot.wait_colored()
        pilot.wait(lambda: pilot.window.workers.inference.idle)
        assert not foreseen(pilot)
        QTest.mousePress(detail.slider, Qt.MouseButton.LeftButton)
        pilot.wait(lambda: foreseen(pilot))
        QTest.mouseRelease(detail.slider, Qt.MouseButton.LeftButton)

    prism(story, album)
