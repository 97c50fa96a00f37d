"""Photos that take their colors from another one, and an album that becomes one."""

import numpy as np
from PySide6.QtWidgets import QFileDialog

from prism_core.image.raster import Raster
from prism_core.image.read import read_raster
from prism_core.image.write import write_raster
from prism_core.looks import appearance_of
from prism_core.models.engine import Engine
from prism_core.recipe import Adjustments, Recipe
from prism_core.render import render
from prism_core.sidecar import read_sidecar, write_sidecar
from prism_desktop.photo.qimages import lab_at
from tests.window import press


def color_photo(path):
    """Three cold colors beside each other, each in every lightness."""
    colors = np.array([(0.2, 0.3, 0.8), (0.5, 0.2, 0.7), (0.1, 0.5, 0.6)]).repeat(50, axis=0)
    pixels = colors[None] * np.linspace(0.2, 1.2, 120)[:, None, None]
    write_raster(path, Raster((pixels * 255).astype(np.uint8)))


def test_another_photo_gives_its_colors(prism, album, tmp_path):
    example = tmp_path / "color.png"
    color_photo(example)

    def story(pilot):
        actions = pilot.window.actions_
        pilot.wait_colored()
        before = lab_at(pilot.canvas.result, 0.5, 0.5)
        pilot.window.actions_.panel.adjust.trigger()
        actions.look.reference.trigger()
        dialog = pilot.dialog(QFileDialog)
        dialog.fileSelected.emit(str(example))
        dialog.reject()
        pilot.wait(lambda: pilot.recipe.reference is not None)
        assert pilot.window.adjust_page.looks.reference.text() == "Colors like color.png"
        pilot.wait_colored()
        assert lab_at(pilot.canvas.result, 0.5, 0.5)[2] < before[2] - 5  # the example is blue
        assert actions.edit.undo.text() == "Undo color reference"
        actions.look.forget_reference.trigger()
        assert pilot.recipe == Recipe()
        assert not pilot.window.adjust_page.looks.reference.isVisible()

    prism(story, album)


def test_an_album_gets_one_white_balance_and_saturation(prism, album, model):
    for number, adjustments in enumerate((Adjustments(temperature=0.5), Adjustments(saturation=0.4)), start=2):
        write_sidecar(album / f"scan {number}.png", Recipe(adjustments=adjustments))
    (album / "scan 5.png").write_bytes(b"not a photo")
    engine = Engine(model, device="cpu")

    def looks():
        seen = []
        for number in range(1, 5):
            photo = album / f"scan {number}.png"
            look = appearance_of(render(read_raster(photo), read_sidecar(photo) or Recipe(), engine))
            seen.append((look.a, look.b, look.colorfulness))
        return np.ptp(np.array(seen), axis=0)

    before = looks()

    def story(pilot):
        actions = pilot.window.actions_
        pilot.wait_colored()
        assert not actions.look.match.isEnabled()
        actions.library.select_all.trigger()
        actions.look.match.trigger()
        assert pilot.says("Looking at the chosen photos: 0 of 5")
        pilot.wait(lambda: pilot.says("Changed: "))
        assert pilot.says("scan 5.png could not be changed")
        pilot.wait(lambda: not pilot.window.autosave.unsaved())
        assert looks()[1] < before[1] / 2
        press(pilot, "Undo")
        pilot.wait(lambda: pilot.says("As before: "))
        pilot.wait(lambda: not pilot.window.autosave.unsaved())
        assert read_sidecar(album / "scan 2.png").adjustments == Adjustments(temperature=0.5)

    prism(story, album)


def test_matching_can_be_canceled(prism, album):
    def story(pilot):
        pilot.wait_colored()
        pilot.window.actions_.library.select_all.trigger()
        pilot.window.actions_.look.match.trigger()
        press(pilot, "Cancel")
        pilot.pause(300)
        assert not pilot.window.stage.banners.texts()
        assert list(album.glob("*.json")) == []

    prism(story, album)
