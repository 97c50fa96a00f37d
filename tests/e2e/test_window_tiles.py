"""Looking closely: at 100 % the canvas shows the very pixels of the export, wherever one moves."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from prism_core.color.icc import to_srgb
from prism_core.image.raster import Metadata
from prism_core.image.read import read_raster
from prism_core.image.write import write_raster
from prism_core.recipe import Adjustments, PointHint, Recipe
from prism_core.render import render
from prism_core.sidecar import write_sidecar
from prism_desktop.canvas.busy_pill import BusyPill
from prism_desktop.photo.qimages import raster_of
from prism_desktop.rendering.detailer import Detailer
from tests.desktop.conftest import gray_photo
from tests.photos import ADOBE_RGB

HEIGHT, WIDTH = 1500, 2250
RECIPE = Recipe(hints=(PointHint(0.9, 0.9, 10, -40),), adjustments=Adjustments(saturation=0.8))


def large_photo(folder, dtype, icc):
    """A photo with grain, so that no two of its pixels are alike, and a recipe beside it."""
    folder.mkdir()
    soft = gray_photo(3, HEIGHT, WIDTH).pixels.astype(np.float32)
    grainy = np.clip(soft + np.random.default_rng(0).normal(0, 8, soft.shape), 0, 255)
    pixels = (grainy * (257 if dtype == np.uint16 else 1)).astype(dtype).repeat(3 if icc else 1, axis=2)
    photo = folder / "large.png"
    write_raster(photo, replace(gray_photo(3), pixels=pixels, metadata=Metadata(icc=icc)))
    write_sidecar(photo, RECIPE)
    return photo


def exported(pilot, photo):
    """The export as the screen would show it: H x W x 3 uint8, sRGB."""
    result = render(read_raster(photo), pilot.recipe, pilot.window.previewer.engine)
    return np.rint(to_srgb(result.pixels, result.metadata.icc) * 255).astype(np.uint8)


def in_sight(pilot):
    """What the canvas shows of the photo, without what lies over it: rows, columns, and their pixels."""
    pilot.window.editor.select(None)
    pilot.wait(lambda: pilot.canvas.has_fine)
    view = pilot.canvas.view
    left, top = (-round(v) for v in (view.rect.x, view.rect.y))
    shown = raster_of(pilot.canvas.grab().toImage()).pixels
    return slice(top, top + shown.shape[0]), slice(left, left + shown.shape[1]), shown


@pytest.mark.parametrize(("dtype", "icc"), [(np.uint8, b""), (np.uint16, ADOBE_RGB)], ids=["gray", "16 bits"])
def test_every_pixel_at_100_percent_is_the_exports(prism, tmp_path, dtype, icc):
    photo = large_photo(tmp_path / "large", dtype, icc)

    def story(pilot):
        pilot.wait_colored()
        export = exported(pilot, photo)
        pilot.actions.view.actual_size.trigger()
        for by in ((0, 0), (500, 300), (-1500, -200)):
            pilot.canvas.show_view(pilot.canvas.view.panned(*by))
            rows, columns, shown = in_sight(pilot)
            away = np.abs(shown.astype(int) - export[rows, columns].astype(int)).max(axis=2)
            assert (away <= 1).all()  # rounding of 16 bits to 8

    prism(story, photo.parent)


def test_moving_on_renders_what_comes_into_sight(prism, tmp_path):
    photo = large_photo(tmp_path / "large", np.uint8, b"")

    def story(pilot):
        pilot.wait_colored()
        pilot.key(Qt.Key.Key_1)
        pilot.wait(lambda: pilot.canvas.has_fine)
        pilot.drag(pilot.place(0.5, 0.5), pilot.place(0.9, 0.5), Qt.MouseButton.MiddleButton)
        pilot.drag(pilot.place(0.4, 0.5), pilot.place(0.8, 0.5), Qt.MouseButton.MiddleButton)
        pilot.wait(lambda: pilot.canvas.has_fine)
        pilot.key(Qt.Key.Key_F)
        pilot.wheel(pilot.place(0.2, 0.2), 12)
        pilot.wait(lambda: pilot.canvas.has_fine)

    prism(story, photo.parent)


def test_a_change_shows_at_100_percent_too(prism, tmp_path):
    photo = large_photo(tmp_path / "large", np.uint8, b"")

    def story(pilot):
        pilot.wait_colored()
        pilot.key(Qt.Key.Key_1)
        pilot.wait(lambda: pilot.canvas.has_fine)
        pilot.click(0.5, 0.5)
        pilot.pick(10, -40)
        assert not pilot.canvas.has_fine
        export = exported(pilot, photo)
        rows, columns, shown = in_sight(pilot)
        away = np.abs(shown.astype(int) - export[rows, columns].astype(int)).max(axis=2)
        assert (away <= 1).mean() > 0.99  # all but the mark of the hint

    prism(story, photo.parent)


def test_what_is_too_large_to_be_held_is_told_and_shown_at_half_its_size(prism, tmp_path, monkeypatch):
    photo = large_photo(tmp_path / "large", np.uint8, b"")
    monkeypatch.setattr("prism_desktop.canvas.tiles._LIMIT_BYTES", HEIGHT * WIDTH - 1)

    def story(pilot):
        pilot.wait_colored()
        assert any(
            "too large to show every pixel" in label.text() for label in pilot.window.status.findChildren(QLabel)
        )
        pilot.key(Qt.Key.Key_1)
        assert {tile.level for tile in pilot.canvas.tiles_wanted()} == {1}
        pilot.wait(lambda: pilot.canvas.has_fine)

    prism(story, photo.parent)


def test_a_photo_that_vanished_is_not_said_to_be_on_its_way(prism, tmp_path):
    photo = large_photo(tmp_path / "large", np.uint8, b"")

    def story(pilot):
        pilot.wait_colored()
        told = []
        pilot.window.findChild(Detailer).failed.connect(lambda: told.append(pill.isVisible()))
        pill = pilot.canvas.findChild(BusyPill)
        photo.rename(tmp_path / "elsewhere.png")
        pilot.key(Qt.Key.Key_1)
        pilot.wait(lambda: told)
        pilot.wait_colored()  # after a larger preview the photo is asked for once more
        pilot.pause(300)
        pilot.wait(lambda: not pill.isVisible())
        (tmp_path / "elsewhere.png").rename(photo)
        pilot.canvas.zoom_by(1)
        pilot.wait(lambda: pilot.canvas.has_fine)

    prism(story, photo.parent)
