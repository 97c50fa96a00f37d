from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject

from prism_desktop.library.cell_painter import CellPainter
from prism_desktop.library.cell_stamps import stand_in
from prism_desktop.library.grid import Grid
from prism_desktop.library.photo_model import PhotoModel
from prism_desktop.library.photo_selection import PhotoSelection
from prism_desktop.library.photo_states import PhotoStates
from prism_desktop.library.thumbnail_store import ThumbnailStore
from prism_desktop.library.thumbnails import Thumbnails
from prism_desktop.look.tones import DARK
from prism_desktop.task_runner import TaskRunner

MANY = [Path(f"{number:05}.jpg") for number in range(20_000)]


class Painted(QObject):
    """The photos that each paint event of a view painted, in order."""

    def __init__(self, monkeypatch):
        super().__init__()
        self.events: list[list[Path]] = []
        self._counted = 0
        paint = CellPainter.paint

        def note(painter, device, place, path, **looks):
            self.events[-1].append(path)
            paint(painter, device, place, path, **looks)

        monkeypatch.setattr(CellPainter, "paint", note)

    def eventFilter(self, _viewport, event):
        if event.type() == QEvent.Type.Paint:
            self.events.append([])
        return False

    @property
    def paths(self):
        return [path for event in self.events for path in event]

    def rests(self):
        """Whether nothing was painted since this was asked before."""
        before, self._counted = self._counted, len(self.events)
        return before == self._counted


@pytest.fixture
def grid(qtbot, tmp_path, monkeypatch):
    """A grid of some rows on the screen, all painted, whose photos have no thumbnails; `grid.painted` notes on."""
    runner = TaskRunner(threads=1, name="prism-test")
    thumbnails = Thumbnails(runner, ThumbnailStore(tmp_path / "store"), room_px=(192, 168))
    monkeypatch.setattr(thumbnails, "want", lambda _: None)
    states = PhotoStates(thumbnails)
    model = PhotoModel(thumbnails, states, thumbnails)
    grid = Grid(model, PhotoSelection(model, model), thumbnails, states)
    qtbot.addWidget(grid)
    grid.resize(1000, 700)
    grid.painted = Painted(monkeypatch)
    grid.viewport().installEventFilter(grid.painted)
    model.set_paths(MANY[:200])
    grid.show()
    qtbot.waitUntil(lambda: set(grid.visible_paths()) <= set(grid.painted.paths))
    qtbot.waitUntil(grid.painted.rests)  # on a busy machine the screen asks once more, and gets it in turns
    grid.painted.events.clear()
    yield grid
    grid.painted.deleteLater()
    thumbnails.deleteLater()
    runner.shut_down()
    runner.deleteLater()


def test_a_jump_is_painted_in_turns_when_one_has_no_time_for_all_of_it(grid, qtbot, monkeypatch):
    monkeypatch.setattr("prism_desktop.library.cell_area.TURN_S", 0.0)
    grid.verticalScrollBar().setValue(grid.verticalScrollBar().maximum())
    sight = grid.visible_paths()
    assert len(sight) > 12
    qtbot.waitUntil(lambda: set(grid.painted.paths) == set(sight))
    assert all(0 < len(event) <= grid.cells.columns for event in grid.painted.events)
    assert len(grid.painted.paths) == len(sight)


def test_a_step_of_the_wheel_paints_what_comes_into_sight_alone(grid, qtbot):
    before = set(grid.visible_paths())
    grid.verticalScrollBar().setValue(grid.cells.height)
    come = set(grid.visible_paths()) - before
    assert come
    qtbot.waitUntil(lambda: come <= set(grid.painted.paths))
    assert len(grid.painted.paths) <= len(come) + 2 * grid.cells.columns  # and rows that were in sight in part


def test_photos_that_are_found_far_below_have_nothing_painted(grid, qapp, qtbot):
    photos = grid.model()
    for start in range(200, len(MANY), 500):
        photos.append(MANY[start : start + 500])
    qapp.processEvents()
    assert grid.painted.paths == []
    grid.viewport().update()
    qtbot.waitUntil(lambda: len(grid.painted.paths) == len(grid.visible_paths()))


def test_photos_that_are_found_in_sight_are_painted(grid, qtbot):
    photos = grid.model()
    photos.set_paths(MANY[:3])
    qtbot.waitUntil(lambda: set(MANY[:3]) <= set(grid.painted.paths))
    grid.painted.events.clear()
    photos.append(MANY[3:5])
    qtbot.waitUntil(lambda: set(MANY[3:5]) <= set(grid.painted.paths))


@pytest.mark.parametrize("selected", [False, True])
def test_a_stand_in_is_copied_and_not_blended(qapp, selected):
    pixmap = stand_in(192, 168, 1.5, DARK, selected=selected, broken=False)
    assert not pixmap.hasAlphaChannel()
    assert (pixmap.width(), pixmap.height()) == (288, 252)
    assert pixmap.toImage().pixelColor(0, 0).name() == (DARK.raised if selected else DARK.canvas)
