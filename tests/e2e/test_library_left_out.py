"""Photos that need no color are known by their look; their owner may say otherwise."""

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction

from prism_core.image.raster import Raster
from prism_core.image.write import write_raster
from prism_desktop.dialogs.export_dialog import ExportDialog
from prism_desktop.library.photo_state import State
from tests.desktop.conftest import gray_photo


@pytest.fixture
def mixed(tmp_path):
    """A gray photo, one in color, and an empty page."""
    folder = tmp_path / "mixed"
    folder.mkdir()
    y, x = np.mgrid[0:240, 0:320] / 240
    hues = np.stack([np.sin(3 * x + phase) * np.cos(2 * y + phase) for phase in (0, 2, 4)], axis=-1)
    write_raster(folder / "a gray.png", gray_photo(1))
    write_raster(folder / "b color.png", Raster((128 + 100 * hues).astype(np.uint8)))
    write_raster(folder / "c blank.png", Raster(np.full((240, 320, 1), 230, np.uint8)))
    return folder


def reasons(pilot):
    left_out = pilot.window.library.left_out.among(pilot.window.library.catalog.paths)
    return {path.stem: reason for path, reason in left_out.items()}


def test_what_needs_no_color_is_left_out_until_its_owner_says_otherwise(prism, mixed):
    seen = {"b color": "Already in color", "c blank": "Nothing on it"}

    def story(pilot):
        pilot.wait(lambda: reasons(pilot) == seen)
        window, actions = pilot.window, pilot.window.actions_.library
        tip = window.photos.index(1).data(Qt.ItemDataRole.ToolTipRole)
        assert "Already in color: left out of Color all" in tip
        assert State.LEFT_OUT in window.states.of(mixed / "b color.png").states
        pilot.choose("b color.png")
        pilot.wait(actions.color_anyway.isEnabled)
        actions.color_anyway.trigger()
        assert reasons(pilot) == {"c blank": "Nothing on it"}
        assert window.library.left_out.wanted_anyway([mixed / "b color.png"]) == {mixed / "b color.png"}
        pilot.choose("a gray.png")
        pilot.wait(actions.leave_out.isEnabled)
        actions.leave_out.trigger()
        assert reasons(pilot) == {"a gray": "You said so", "c blank": "Nothing on it"}
        pilot.wait(lambda: not actions.leave_out.isEnabled())
        assert actions.color_anyway in window.grid.actions()
        assert isinstance(actions.color_anyway, QAction)
        pilot.wait_colored()

    def next_day(pilot):
        pilot.wait(lambda: reasons(pilot) == {"a gray": "You said so", "c blank": "Nothing on it"})
        pilot.wait_colored()
        pilot.click(0.5, 0.5)  # who corrects a photo wants it in color
        pilot.wait(lambda: reasons(pilot) == {"c blank": "Nothing on it"})
        pilot.wait_colored()

    prism(story, mixed)
    prism(next_day, mixed)


def test_what_is_left_out_is_known_when_its_folder_is_opened_again(prism, mixed, album):
    def story(pilot):
        window = pilot.window

        def left_out():
            return [path.stem for path in window.photos.paths if State.LEFT_OUT in window.states.of(path).states]

        for folder, expected in ((mixed, ["b color", "c blank"]), (album, []), (mixed, ["b color", "c blank"])):
            window.open_flow.open([folder])
            pilot.wait(lambda folder=folder: window.photos.paths and window.photos.paths[0].parent == folder)
            pilot.wait(lambda expected=expected: window.library.finder.complete and left_out() == expected)
            pilot.wait_colored()

    prism(story, mixed)


def test_who_exports_one_photo_gets_it_whatever_it_looks_like(prism, mixed):
    def story(pilot):
        pilot.wait(lambda: "b color" in reasons(pilot))
        pilot.choose("b color.png")
        pilot.wait(lambda: pilot.window.windowTitle().startswith("b color.png"))
        pilot.wait_colored()
        pilot.actions.file.export_photo.trigger()
        dialog = pilot.dialog(ExportDialog)
        pilot.wait(dialog.start_button.isEnabled)
        dialog.start_button.click()
        pilot.wait(lambda: (mixed.parent / "mixed in color" / "b color.png").exists())
        pilot.wait(lambda: not pilot.window.exporter.queue.left)

    prism(story, mixed)
