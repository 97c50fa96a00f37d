"""From one photo to many: looks and hints are copied and pasted, and taken back."""

import threading

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox

from prism_core.image.write import write_raster
from prism_core.recipe import Adjustments, PointHint, Recipe
from prism_core.sidecar import read_sidecar, sidecar_path, write_sidecar
from prism_desktop.panels.banner import Banner
from prism_desktop.photo.qimages import lab_at
from tests.desktop.conftest import gray_photo
from tests.window import press

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
        pilot.wait(lambda: kinds(pilot) == ["done"])
        actions.look.paste_look.trigger()
        pilot.wait(lambda: pilot.says("Changed: 0 photos."))
        pilot.wait(lambda: kinds(pilot) == ["notice"])

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
        pilot.wait(lambda: kinds(pilot) == ["problem"])
        assert sidecar_path(many / "scan 4.png").read_text(encoding="utf-8") == "{ damaged"
        assert read_sidecar(many / "scan 3.png") == Recipe(hints=(hint,), adjustments=LOOK)
        pilot.wait(lambda: read_sidecar(many / "scan 2.png").adjustments == LOOK)
        after = recipes_but(many, "scan 4.png")
        assert all(recipe.adjustments == LOOK for recipe in after.values())
        assert len(after["scan 2.png"].hints) == 1
        press(pilot, "Undo")
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
        press(pilot, "Undo")
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
