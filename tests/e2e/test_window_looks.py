"""From one photo to many: looks and hints are pasted, one photo gives another its colors, an album becomes one."""

import threading

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QMessageBox, QPushButton

from prism_core.image.raster import Raster
from prism_core.image.read import read_raster
from prism_core.image.write import write_raster
from prism_core.looks import appearance_of
from prism_core.models.engine import Engine
from prism_core.recipe import Adjustments, PointHint, Recipe
from prism_core.render import render
from prism_core.sidecar import read_sidecar, sidecar_path, write_sidecar
from prism_desktop.panels.banner import Banner
from prism_desktop.photo.qimages import lab_at
from tests.desktop.conftest import gray_photo

LEFT = Qt.MouseButton.LeftButton
LOOK = Adjustments(saturation=0.5, temperature=0.3)


@pytest.fixture
def many(tmp_path):
    """Forty-two photos."""
    folder = tmp_path / "many"
    folder.mkdir()
    for number in range(1, 43):
        write_raster(folder / f"scan {number}.png", gray_photo(number, 48, 64))
    return folder


def banner_button(pilot, text):
    return next(each for each in pilot.window.stage.banners.findChildren(QPushButton) if each.text() == text)


def kinds(pilot):
    return [banner.kind for banner in pilot.window.stage.banners.findChildren(Banner) if banner.isVisible()]


def test_nothing_to_change_is_no_success(prism, album):
    def story(pilot):
        actions = pilot.window.actions_
        pilot.wait_colored()
        make_look(pilot)
        actions.look.copy_look.trigger()
        actions.library.select_all.trigger()
        actions.look.paste_look.trigger()
        pilot.wait(lambda: pilot.says("So already: 1 photo."))
        assert kinds(pilot) == ["done"]
        actions.look.paste_look.trigger()
        pilot.wait(lambda: pilot.says("Changed: 0 photos."))
        assert kinds(pilot) == ["notice"]

    prism(story, album)


def make_look(pilot):
    pilot.window.actions_.panel.adjust.trigger()
    pilot.window.adjust_panel.saturation.slider.setValue(50)
    pilot.window.adjust_panel.temperature.slider.setValue(30)
    assert pilot.recipe.adjustments == LOOK


def test_a_look_goes_to_forty_photos_and_back(prism, many):
    hint = PointHint(0.4, 0.4, 10, 20)
    write_sidecar(many / "scan 3.png", Recipe(hints=(hint,), adjustments=Adjustments(strength=0.5)))
    sidecar_path(many / "scan 4.png").write_text("{ damaged", encoding="utf-8")

    def story(pilot):
        window, actions = pilot.window, pilot.window.actions_
        pilot.wait_colored()
        pilot.choose("scan 2.png")
        pilot.wait_colored()
        pilot.click(0.5, 0.5)
        pilot.choose("scan 1.png")
        pilot.wait_colored()
        assert not actions.look.paste_look.isEnabled()
        make_look(pilot)
        pilot.wait(lambda: read_sidecar(many / "scan 1.png"))
        before = recipes_but(many, "scan 4.png")
        actions.look.copy_look.trigger()
        actions.library.select_all.trigger()
        assert len(window.selection.selected_paths()) == 42
        actions.look.paste_look.trigger()
        pilot.wait(lambda: pilot.says("Changed: 40 photos."))
        assert pilot.says("So already: 1 photo.")
        assert pilot.says("scan 4.png could not be changed: it is damaged")
        assert kinds(pilot) == ["problem"]
        assert sidecar_path(many / "scan 4.png").read_text(encoding="utf-8") == "{ damaged"
        assert read_sidecar(many / "scan 3.png") == Recipe(hints=(hint,), adjustments=LOOK)
        pilot.wait(lambda: read_sidecar(many / "scan 2.png").adjustments == LOOK)
        after = recipes_but(many, "scan 4.png")
        assert all(recipe.adjustments == LOOK for recipe in after.values())
        assert len(after["scan 2.png"].hints) == 1
        QTest.mouseClick(banner_button(pilot, "Undo"), LEFT)
        pilot.wait(lambda: pilot.says("As before: 40 photos."))
        pilot.wait(lambda: recipes_but(many, "scan 4.png") == before)
        assert sorted(many.glob("*.json")) == [sidecar_path(many / f"scan {number}.png") for number in (1, 2, 3, 4)]
        assert pilot.recipe.adjustments == LOOK

    prism(story, many)


def recipes_but(folder, name):
    return {photo.name: read_sidecar(photo) for photo in sorted(folder.glob("*.png")) if photo.name != name}


def test_a_photo_changed_since_is_left_alone_when_the_batch_is_undone(prism, album):
    def story(pilot):
        actions = pilot.window.actions_
        pilot.wait_colored()
        make_look(pilot)
        actions.look.copy_look.trigger()
        actions.library.select_all.trigger()
        actions.look.paste_look.trigger()
        pilot.wait(lambda: pilot.says("Changed: 4 photos."))
        pilot.choose("scan 3.png")
        pilot.wait_colored()
        assert pilot.recipe.adjustments == LOOK
        pilot.click(0.5, 0.5)
        changed = pilot.recipe
        pilot.choose("scan 4.png")
        pilot.wait_colored()
        QTest.mouseClick(banner_button(pilot, "Undo"), LEFT)
        pilot.wait(lambda: pilot.says("As before: 3 photos."))
        assert pilot.says("Changed since, and left alone: 1 photo.")
        assert pilot.recipe == Recipe()
        pilot.choose("scan 3.png")
        pilot.wait_colored()
        assert pilot.recipe == changed

    prism(story, album)


def test_hints_are_pasted_once_and_undone_in_the_photo_itself(prism, album):
    def story(pilot):
        actions = pilot.window.actions_
        pilot.wait_colored()
        pilot.click(0.3, 0.3)
        pilot.pick(10, -40)
        hints = pilot.recipe.hints
        pilot.key(Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
        pilot.choose("scan 2.png")
        pilot.wait_colored()
        pilot.click(0.7, 0.7)
        own = pilot.recipe.hints
        for _ in range(2):
            pilot.key(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
        assert pilot.recipe.hints == own + hints
        pilot.wait_colored()
        assert lab_at(pilot.canvas.result, 0.3, 0.3)[2] < -20
        assert actions.edit.undo.text() == "Undo paste hints"
        actions.edit.undo.trigger()
        assert pilot.recipe.hints == own

    prism(story, album)


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
        QTest.mouseClick(banner_button(pilot, "Undo"), LEFT)
        pilot.wait(lambda: pilot.says("As before: "))
        pilot.wait(lambda: not pilot.window.autosave.unsaved())
        assert read_sidecar(album / "scan 2.png").adjustments == Adjustments(temperature=0.5)

    prism(story, album)


def test_matching_can_be_canceled(prism, album):
    def story(pilot):
        pilot.wait_colored()
        pilot.window.actions_.library.select_all.trigger()
        pilot.window.actions_.look.match.trigger()
        QTest.mouseClick(banner_button(pilot, "Cancel"), LEFT)
        pilot.pause(300)
        assert not pilot.window.stage.banners.texts()
        assert list(album.glob("*.json")) == []

    prism(story, album)


def test_closing_asks_while_photos_are_being_changed(prism, many, monkeypatch):
    gate = threading.Event()

    def slow(photo, recipe):
        assert gate.wait(10)
        return write_sidecar(photo, recipe)

    monkeypatch.setattr("prism_desktop.editing.recipe_edits.write_sidecar", slow)

    def story(pilot):
        pilot.wait_colored()
        make_look(pilot)
        pilot.window.actions_.look.copy_look.trigger()
        pilot.window.actions_.library.select_all.trigger()
        pilot.window.actions_.look.paste_look.trigger()
        pilot.window.close()
        box = pilot.dialog(QMessageBox)
        assert box.text() == "Photos are still being changed."
        stop = next(each for each in box.buttons() if each.text() == "Stop it and close")
        QTest.mouseClick(stop, LEFT)
        gate.set()
        pilot.wait(lambda: not pilot.window.isVisible())

    prism(story, many)
    assert len(list(many.glob("*.json"))) == 2  # its own, and that of the photo at hand


def test_in_the_grid_a_look_goes_from_one_photo_to_others_without_opening_any(prism, album):
    write_sidecar(album / "scan 2.png", Recipe(hints=(PointHint(0.5, 0.5, 9, 9),), adjustments=LOOK))

    def story(pilot):
        window, actions = pilot.window, pilot.window.actions_
        pilot.wait_colored()
        actions.library.grid.trigger()
        window.selection.choose_row(1)
        actions.look.copy_look.trigger()
        pilot.wait(actions.look.paste_look.isEnabled)
        actions.look.copy_hints.trigger()
        pilot.wait(actions.look.paste_hints.isEnabled)
        window.selection.choose_rows(2, 3, 3)
        actions.look.paste_look.trigger()
        pilot.wait(lambda: pilot.says("Changed: 2 photos."))
        actions.look.paste_hints.trigger()
        pilot.wait(lambda: not window.recipe_edits.busy)
        assert [window.editor.document_of(path) for path in window.selection.selected_paths()] == [None, None]
        assert window.states.of(album / "scan 3.png").edit.value == "hints"

    prism(story, album)
    assert read_sidecar(album / "scan 3.png") == read_sidecar(album / "scan 2.png")
    assert not sidecar_path(album / "scan 5.png").exists()
