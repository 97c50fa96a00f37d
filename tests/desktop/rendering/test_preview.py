import threading
from pathlib import Path

import pytest

from prism_core.errors import DeviceError
from prism_core.recipe import Adjustments, Recipe
from prism_desktop.photo.photo_loader import PREVIEW_EDGE_PX, LoadedPhoto
from prism_desktop.photo.qimages import qimage_of
from prism_desktop.rendering.engine_wish import EngineWish
from prism_desktop.rendering.preview import LEAST_EDGE_PX, LIVE_EDGE_PX, Previewer, edge_for
from prism_desktop.task_runner import TaskRunner
from tests.desktop.conftest import gray_photo

RECIPES = [Recipe(adjustments=Adjustments(saturation=step / 10)) for step in range(10)]


def photo(name="scan.png", edge=64):
    raster = gray_photo(1, edge, edge)
    return LoadedPhoto(Path(name), raster, qimage_of(raster), (edge, edge))


class Renders:
    """Stands in for `render`: notes what it is asked for, and waits until it may answer or is canceled."""

    def __init__(self):
        self.asked, self.canceled, self.gate = [], [], threading.Event()
        self.error = None

    def __call__(self, raster, recipe, engine, *, cancel, seen=None, light=None):
        self.asked.append((recipe, max(raster.width, raster.height)))
        while not self.gate.wait(0.002):
            if cancel.canceled:
                self.canceled.append(recipe)
                cancel.raise_if_canceled()
        if self.error:
            raise self.error
        return raster


@pytest.fixture
def renders(monkeypatch):
    renders = Renders()
    monkeypatch.setattr("prism_desktop.rendering.sights.render", renders)
    yield renders
    renders.gate.set()


@pytest.fixture
def previewer(qtbot, renders, model):
    runner = TaskRunner(threads=1, name="prism-test")
    previewer = Previewer(runner)
    previewer.load_engine(EngineWish(model=str(model), device="cpu"))
    qtbot.waitUntil(lambda: previewer.engine is not None)
    previewer.told = []
    previewer.rendered.connect(lambda path, _, final: previewer.told.append((path.name, final)))
    yield previewer
    renders.gate.set()
    runner.shut_down()
    previewer.deleteLater()
    runner.deleteLater()


def show(previewer, recipe, *, live=False, what=None, edge_px=512):
    previewer.show(what or SCAN, recipe, edge_px=edge_px, live=live)


SCAN = photo()


def test_while_a_gesture_goes_on_what_runs_is_let_finish_and_the_newest_follows(previewer, renders, qtbot):
    for recipe in RECIPES[:5]:
        show(previewer, recipe, live=True)
    qtbot.waitUntil(lambda: len(renders.asked) == 1)
    renders.gate.set()
    qtbot.waitUntil(lambda: not previewer.busy)
    assert [recipe for recipe, _ in renders.asked] == [RECIPES[0], RECIPES[4]]
    assert previewer.told == [("scan.png", False)] * 2


def test_after_a_gesture_the_newest_cancels_what_runs(previewer, renders, qtbot):
    show(previewer, RECIPES[0], live=True)
    qtbot.waitUntil(lambda: len(renders.asked) == 1)
    show(previewer, RECIPES[1], live=False)
    qtbot.waitUntil(lambda: renders.canceled == [RECIPES[0]])
    renders.gate.set()
    qtbot.waitUntil(lambda: previewer.told == [("scan.png", True)])


def test_what_runs_already_is_not_begun_again_when_the_gesture_ends(previewer, renders, qtbot):
    show(previewer, RECIPES[0], live=True)
    qtbot.waitUntil(lambda: len(renders.asked) == 1)
    show(previewer, RECIPES[0], live=False)
    renders.gate.set()
    qtbot.waitUntil(lambda: previewer.told == [("scan.png", True)])
    assert len(renders.asked) == 1


def test_what_shows_already_is_told_to_be_final_without_another_render(previewer, renders, qtbot):
    renders.gate.set()
    show(previewer, RECIPES[0], live=True)
    qtbot.waitUntil(lambda: previewer.told == [("scan.png", False)])
    show(previewer, RECIPES[0], live=False)
    assert previewer.told == [("scan.png", False), ("scan.png", True)]
    assert len(renders.asked) == 1


def test_undo_and_going_back_show_at_once(previewer, renders, qtbot):
    renders.gate.set()
    for recipe in RECIPES[:3]:
        show(previewer, recipe)
        qtbot.waitUntil(lambda: not previewer.busy)
    previewer.told.clear()
    show(previewer, RECIPES[1])
    assert previewer.told == [("scan.png", True)]
    assert len(renders.asked) == 3
    previewer.forget(SCAN.path)
    show(previewer, RECIPES[1])
    qtbot.waitUntil(lambda: len(renders.asked) == 4)


def test_another_photo_cancels_what_runs_and_clearing_tells_nothing_more(previewer, renders, qtbot):
    show(previewer, RECIPES[0])
    qtbot.waitUntil(lambda: len(renders.asked) == 1)
    show(previewer, RECIPES[0], what=photo("other.png"))
    qtbot.waitUntil(lambda: len(renders.asked) == 2)
    previewer.clear()
    assert not previewer.busy
    renders.gate.set()
    qtbot.wait(30)
    assert previewer.told == []


def test_a_render_that_fails_is_told_and_the_next_one_tried(previewer, renders, qtbot):
    errors = []
    previewer.failed.connect(errors.append)
    renders.gate.set()
    renders.error = DeviceError("not enough memory")
    show(previewer, RECIPES[0])
    qtbot.waitUntil(lambda: bool(errors))
    assert not previewer.busy
    renders.error = None
    show(previewer, RECIPES[0])
    qtbot.waitUntil(lambda: previewer.told == [("scan.png", True)])


def test_a_preview_has_no_more_pixels_than_show_and_fewer_while_it_moves(previewer, renders, qtbot):
    renders.gate.set()
    large = photo(edge=PREVIEW_EDGE_PX)
    show(previewer, RECIPES[0], what=large, edge_px=PREVIEW_EDGE_PX, live=True)
    qtbot.waitUntil(lambda: not previewer.busy)
    show(previewer, RECIPES[0], what=large, edge_px=PREVIEW_EDGE_PX)
    qtbot.waitUntil(lambda: not previewer.busy)
    assert [edge for _, edge in renders.asked] == [LIVE_EDGE_PX, PREVIEW_EDGE_PX]


def sized(edge_px):
    return Recipe(adjustments=Adjustments(edge_px=edge_px))


def test_while_the_size_moves_the_nearest_shows_until_the_true_one_is_here(previewer, renders, qtbot):
    renders.gate.set()
    for size in (None, 512):
        show(previewer, sized(size))
        qtbot.waitUntil(lambda: not previewer.busy)
    previewer.told.clear()
    show(previewer, sized(128), live=True)  # the model's own size stands in
    qtbot.waitUntil(lambda: not previewer.busy)
    assert previewer.told == [("scan.png", False)] * 2
    show(previewer, sized(128))
    assert previewer.told[2:] == [("scan.png", True)]


def test_when_the_size_is_let_go_of_nothing_stands_in(previewer, renders, qtbot):
    renders.gate.set()
    for size in (None, 512, 128):
        show(previewer, sized(size))
        qtbot.waitUntil(lambda: not previewer.busy)
    assert previewer.told == [("scan.png", True)] * 3
    assert [recipe for recipe, _ in renders.asked] == [sized(None), sized(512), sized(128)]


@pytest.mark.parametrize(
    ("shown", "edge"), [(0, LEAST_EDGE_PX), (500, LEAST_EDGE_PX), (664.4, 664), (700, 700), (5000, PREVIEW_EDGE_PX)]
)
def test_the_edge_fits_what_is_shown(shown, edge):
    assert edge_for(shown) == edge
