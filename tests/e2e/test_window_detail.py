"""The slider for detail, each step of which the generator answers anew: it follows the hand, and ends at the truth."""

from contextlib import contextmanager

from prism_core.jobs import CancelToken
from prism_core.models.engine import Engine
from prism_desktop.photo.qimages import qimage_of
from prism_desktop.rendering.foresight import Foresight
from prism_desktop.rendering.preview import LEAST_EDGE_PX
from prism_desktop.rendering.sights import Sights


def at_adjust(pilot):
    pilot.wait_colored()
    pilot.window.actions_.panel.adjust.trigger()
    return pilot.window.adjust_panel.detail


def shows_the_truth(pilot):
    """Whether the canvas has the picture that the recipe of now gives."""
    window = pilot.window
    true = Sights().render(
        window.desk.photo.raster, pilot.recipe, window.previewer.engine, edge_px=LEAST_EDGE_PX, cancel=CancelToken()
    )
    return pilot.canvas.result == qimage_of(true)


@contextmanager
def foreseeing(pilot):
    """What is done here leads to all sizes being known."""
    complete = []
    pilot.window.findChild(Foresight).complete.connect(lambda: complete.append(True))
    yield
    pilot.wait(lambda: complete)


def test_sizes_are_known_soon_after_the_slider_came_into_sight(prism, album, monkeypatch):
    asked = []
    predict = Engine.predict
    monkeypatch.setattr(Engine, "predict", lambda *given: asked.append(True) or predict(*given))

    def story(pilot):
        with foreseeing(pilot):
            detail = at_adjust(pilot)
        asked.clear()
        detail.slider.setSliderDown(True)
        for size in (128, 768, 448):
            detail.slider.setValue(size)
            assert pilot.recipe.adjustments.edge_px == size
            pilot.wait(lambda: not pilot.window.previewer.busy)
            assert shows_the_truth(pilot)
            asked.pop()  # by the truth
        detail.slider.setSliderDown(False)
        pilot.wait_colored()
        assert shows_the_truth(pilot)
        assert len(asked) == 1

    prism(story, album)


def test_they_are_looked_at_again_after_a_change_that_the_generator_hears_of(prism, album):
    def story(pilot):
        with foreseeing(pilot):
            at_adjust(pilot)
        with foreseeing(pilot):
            pilot.window.adjust_panel.levels.slider.setValue(40)
        with foreseeing(pilot):
            pilot.window.selection.choose(album / "scan 2.png")

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


def test_who_asks_for_something_else_does_not_wait_for_all_sizes(prism, album):
    def story(pilot):
        at_adjust(pilot)
        inference, foresight, order = pilot.window.workers.inference, pilot.window.findChild(Foresight), []
        foresight.complete.connect(lambda: order.append("sizes"))
        pilot.wait(lambda: inference.busy("foresight"))
        inference.submit("other", lambda _: None, lambda _: order.append("other"), order.append)
        pilot.wait(lambda: "sizes" in order)
        assert order == ["other", "sizes"]

    prism(story, album)


def test_nothing_is_looked_at_ahead_where_the_slider_is_out_of_sight(prism, album):
    def story(pilot):
        at_adjust(pilot)
        pilot.wait(lambda: pilot.window.workers.inference.busy("foresight"))
        pilot.window.actions_.panel.hints.trigger()
        assert not pilot.window.workers.inference.busy("foresight")

    prism(story, album)
