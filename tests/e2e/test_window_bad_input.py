"""What goes wrong is said, with what to do, and nothing is lost by it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox, QToolButton

from prism_core.batch.journal import JOURNAL_NAME
from prism_core.image.raster import Raster
from prism_core.image.write import write_raster
from prism_core.sidecar import read_sidecar, sidecar_path
from prism_desktop.dialogs.export_dialog import ExportDialog
from tests.desktop.conftest import gray_photo
from tests.exports import ended, start
from tests.generators import write_generator
from tests.photos import hashes, is_in_color, scene
from tests.window import start_arguments


@pytest.mark.parametrize("kind", [".jpg", ".png", ".tif", ".webp", ".bmp"])
def test_a_damaged_photo_shows_its_reason_and_the_others_still_work(prism, album, tmp_path, kind):
    whole = tmp_path / f"whole{kind}"
    write_raster(whole, Raster(scene()))
    (album / f"scan 0{kind}").write_bytes(whole.read_bytes()[: whole.stat().st_size // 3])

    def story(pilot):
        card = pilot.window.stage.problem_card
        pilot.wait(card.isVisible)
        name, _, said = card.text.partition(": ")
        assert name == f"scan 0{kind}"
        assert said in (
            "It is damaged, cut short or of a rare kind; scan it or copy it again.",
            "The photo is cut short or damaged; scan it or copy it again.",
        )
        assert not pilot.window.actions_.file.export_photo.isEnabled()
        damaged = pilot.window.photos.paths[0]
        pilot.wait(lambda: pilot.window.thumbnails.problem(damaged))
        tip = pilot.window.photos.index(0).data(Qt.ItemDataRole.ToolTipRole)
        assert tip == f"{damaged}\n{said[:-1]}"
        pilot.key(Qt.Key.Key_PageDown, widget=pilot.window)
        pilot.wait_colored()
        assert not card.isVisible()

    prism(story, album)


def test_an_empty_folder_is_told_and_what_was_open_stays(prism, album, tmp_path):
    empty = tmp_path / "empty"
    empty.mkdir()

    def story(pilot):
        pilot.wait_colored()
        pilot.window.open_flow.open([empty])
        pilot.wait(lambda: pilot.says("No photos found in empty"))
        assert len(pilot.window.photos.paths) == 5

    prism(story, album)


def test_a_folder_that_is_not_there_is_told(prism, tmp_path):
    def story(pilot):
        pilot.wait(lambda: pilot.says("no such file or folder"))
        assert pilot.window.stage.empty_state.isVisible()
        close = pilot.window.stage.banners.findChild(QToolButton)
        close.setFocus()
        QTest.keyClick(close, Qt.Key.Key_Space)
        assert pilot.window.stage.banners.texts() == []
        assert pilot.window.focusWidget().text() == "Open folder…"  # the keyboard is where it goes on

    prism(story, tmp_path / "nowhere")


@pytest.mark.parametrize("content", [b"{ not json", b"", b'{"schema": 1, "recipe": {"hints": 3}}'])
def test_a_damaged_sidecar_is_kept_aside_and_told_and_editing_begins_anew(prism, album, content):
    sidecar = sidecar_path(album / "scan 1.png")
    sidecar.write_bytes(content)

    def story(pilot):
        pilot.wait_colored()
        assert pilot.says("What was saved for scan 1.png is damaged. It is kept as scan 1.png.prism.json.damaged-1")
        assert pilot.recipe.hints == ()
        pilot.click(0.5, 0.5)

    prism(story, album)
    assert sidecar.with_name(f"{sidecar.name}.damaged-1").read_bytes() == content
    assert len(read_sidecar(album / "scan 1.png").hints) == 1


def test_a_sidecar_of_a_newer_prism_stays_and_changes_are_kept_elsewhere(prism, album):
    sidecar = sidecar_path(album / "scan 1.png")
    sidecar.write_bytes(newer := b'{"schema": 99, "recipe": {}}')

    def story(pilot):
        pilot.wait_colored()
        assert pilot.says("it is of a newer Prism")
        pilot.click(0.5, 0.5)

    prism(story, album)
    assert sidecar.read_bytes() == newer
    assert len(read_sidecar(album / "scan 1.png").hints) == 1


def test_in_a_folder_that_cannot_be_written_changes_are_kept_elsewhere_and_found_again(prism, album, read_only):
    def edit(pilot):
        pilot.wait_colored()
        pilot.click(0.5, 0.5)
        pilot.wait(lambda: pilot.says("cannot be written. Your changes to its photos are kept in Prism's own folder"))
        pilot.window.stage.banners.unsay("place")
        pilot.click(0.2, 0.2)
        pilot.wait(lambda: not pilot.window.autosave.unsaved())
        assert not pilot.says("cannot be written")  # told once

    def look(pilot):
        pilot.wait_colored()
        assert len(pilot.recipe.hints) == 2

    with read_only(album):
        prism(edit, album)
    assert not sidecar_path(album / "scan 1.png").exists()
    prism(look, album)


def test_a_write_that_fails_is_told_tried_again_and_asked_about(prism, album, monkeypatch):
    from prism_core.errors import PhotoWriteError

    def full(photo, _recipe):
        raise PhotoWriteError(photo, "the disk is full; make room")

    def story(pilot):
        pilot.wait_colored()
        monkeypatch.setattr("prism_desktop.editing.autosave.write_sidecar", full)
        pilot.click(0.5, 0.5)
        pilot.wait(lambda: pilot.says("the disk is full"))
        pilot.window.close()
        box = pilot.dialog(QMessageBox)
        QTest.mouseClick(next(b for b in box.buttons() if b.text() == "Stay"), Qt.MouseButton.LeftButton)
        monkeypatch.undo()
        pilot.click(0.2, 0.2)
        pilot.wait(lambda: not pilot.says("the disk is full"))

    prism(story, album)
    assert len(read_sidecar(album / "scan 1.png").hints) == 2


def test_a_missing_model_is_told_and_photos_can_still_be_looked_at(prism, album, tmp_path):
    def story(pilot):
        pilot.wait(lambda: pilot.says("Photos cannot be colored."))
        pilot.wait(lambda: pilot.canvas.original is not None)
        assert pilot.canvas.result is None
        assert not pilot.window.actions_.file.export_photo.isEnabled()
        pilot.choose("scan 2.png")
        pilot.wait(lambda: pilot.window.desk.photo and pilot.window.desk.photo.path.name == "scan 2.png")

    prism(story, arguments=start_arguments(tmp_path / "none.onnx", album))


@pytest.mark.parametrize("damage", ["cut", "no card"])
def test_a_model_that_cannot_be_used_is_told(prism, album, tmp_path, damage):
    model = write_generator(tmp_path / "bad.onnx", card=damage != "no card")
    if damage == "cut":
        model.write_bytes(model.read_bytes()[:-40])

    def story(pilot):
        pilot.wait(lambda: pilot.says("Photos cannot be colored."))
        assert pilot.says(str(model))

    prism(story, arguments=start_arguments(model, album))


def test_an_export_over_an_original_is_refused(prism, album):
    before = hashes(album)

    def story(pilot):
        pilot.wait_colored()
        pilot.window.actions_.file.export_photo.trigger()
        dialog = pilot.dialog(ExportDialog)
        dialog.form.folder.line.setText(str(album))
        pilot.wait(lambda: "this is an original" in dialog.summary)
        assert not dialog.start_button.isEnabled()
        dialog.form.name.way.choose("own")
        dialog.form.name.own.setText("scan 2")
        dialog.form.on_exists.choose("overwrite")
        pilot.wait(lambda: "becomes scan 2.png" in dialog.summary and dialog.start_button.isEnabled())
        QTest.mouseClick(dialog.start_button, Qt.MouseButton.LeftButton)
        ended(pilot, "0 photos in color · 1 not colored")
        assert "perhaps an original" in pilot.window.exporter.queue.jobs[0].photos[0].reason

    prism(story, album)
    assert hashes(album) == before


def test_a_color_copy_beside_its_original_is_replaced(prism, album):
    def story(pilot):
        pilot.wait_colored()
        for _ in range(2):
            start(pilot, pilot.window.actions_.file.export_photo, album, name="{name}-color", on_exists="overwrite")
            ended(pilot, "1 photo in color")

    prism(story, album)
    assert is_in_color(album / "scan 1-color.png")
    assert not (album / JOURNAL_NAME).exists()


def test_huge_and_tiny_photos_are_shown(prism, tmp_path):
    from prism_core.image.write import write_raster

    folder = tmp_path / "odd"
    folder.mkdir()
    write_raster(folder / "1 dot.png", gray_photo(1, 1, 1))
    write_raster(folder / "2 line.png", gray_photo(2, 2, 900))
    write_raster(folder / "3 tall.png", gray_photo(3, 3000, 40))

    def story(pilot):
        for name in ("1 dot.png", "2 line.png", "3 tall.png"):
            pilot.wait(lambda: pilot.window.photos.paths)
            pilot.choose(name)
            pilot.wait(lambda name=name: pilot.window.desk.photo and pilot.window.desk.photo.path.name == name)
            pilot.wait_colored()
            pilot.click(0.5, 0.5)
            assert len(pilot.recipe.hints) == 1

    prism(story, folder)
