"""Exporting one photo, some, and whole folders: everything is asked before."""

from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialogButtonBox, QFileDialog

from prism_core.image.read import read_raster
from prism_core.render import render
from prism_desktop.dialogs.export_dialog import ExportDialog
from tests.exports import ask, ended, start_folder
from tests.photos import hashes, is_in_color


def test_this_photo_is_exported_as_it_is_shown(prism, album, tmp_path):
    originals = hashes(album)

    def story(pilot):
        pilot.wait_colored()
        pilot.click(0.5, 0.5)
        pilot.pick(10, -40)
        pilot.wait_colored()
        shown = pilot.color_at(0.5, 0.5)
        pilot.key(Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
        dialog = pilot.dialog(ExportDialog)
        dialog.form.folder.line.setText(str(tmp_path / "mine"))
        dialog.form.name.way.choose("{name}-color")
        assert dialog.form.color_layer.isVisible()
        assert not dialog.form.leave_out.isVisible()  # of one photo there is nothing to leave out
        assert dialog.form.choices.leave_out  # the next folder is asked about as before
        pilot.wait(lambda: dialog.start_button.isEnabled() and "scan 1.png becomes scan 1-color.png" in dialog.summary)
        pilot.key(Qt.Key.Key_Return, widget=dialog)
        ended(pilot, "1 photo in color")
        pixels = read_raster(tmp_path / "mine" / "scan 1-color.png").pixels
        assert pixels.shape[:2] == (240, 320)
        assert pixels[120, 160] == pytest.approx(shown.getRgb()[:3], abs=3)

    prism(story, album)
    assert {name: digest for name, digest in hashes(album).items() if name in originals} == originals


def test_the_whole_folder_is_exported_with_the_latest_hints(prism, album, tmp_path):
    out = tmp_path / "out"

    def story(pilot):
        pilot.wait_colored()
        pilot.click(0.5, 0.5)
        pilot.pick(10, -40)
        start_folder(pilot, out)
        ended(pilot, "5 photos in color")

    prism(story, album)
    assert sorted(path.name for path in out.glob("*.png")) == [f"scan {n}.png" for n in range(1, 6)]
    assert all(is_in_color(path) for path in out.glob("*.png"))
    with Image.open(out / "scan 1.png") as image:
        red, _, blue = image.convert("RGB").getpixel((160, 120))
    assert blue > red


def test_some_photos_are_exported_smaller_in_another_format_and_by_another_name(prism, album, tmp_path):
    out = tmp_path / "out"

    def story(pilot):
        pilot.wait_colored()
        pilot.window.selection.choose_rows(1, 3, 1)
        dialog = ask(pilot, pilot.window.actions_.file.export_selection, out, format="jpeg", name="own", size="own")
        dialog.form.name.own.setText("{counter} of {folder}")
        dialog.form.size_field.own.setValue(160)
        pilot.wait(lambda: "scan 2.png becomes 001 of album.jpg" in dialog.summary)
        pilot.wait(dialog.start_button.isEnabled)
        QTest.mouseClick(dialog.start_button, Qt.MouseButton.LeftButton)
        ended(pilot, "3 photos in color")

    prism(story, album)
    names = sorted(path.name for path in out.glob("*.jpg"))
    assert names == ["001 of album.jpg", "002 of album.jpg", "003 of album.jpg"]
    with Image.open(out / names[0]) as image:
        assert image.size == (160, 120)


def test_no_more_photos_are_promised_than_will_be_colored(prism, album):
    (album / "scan 2.png").write_bytes((album / "scan 2.png").read_bytes()[:90])

    def story(pilot):
        pilot.wait_colored()
        left_out, paths = pilot.window.library.left_out, pilot.window.photos.paths
        pilot.wait(lambda: pilot.window.thumbnails.problem(album / "scan 2.png"))
        pilot.wait(lambda: sum(map(left_out.is_judged, paths)) == 4)
        dialog = ask(pilot, pilot.actions.file.color_all)
        assert dialog.summary.startswith("4 photos to color · 1 cannot be opened\n")
        assert dialog.start_button.text() == "Color 4 photos"
        dialog.reject()
        left_out.forget(paths[2:])  # as if nobody had looked at them yet
        dialog = ask(pilot, pilot.actions.file.export_folder)
        assert dialog.summary.startswith("Up to 4 photos to color · 3 not looked at yet · 1 cannot be opened\n")
        assert dialog.start_button.text() == "Color up to 4 photos"
        dialog.form.leave_out.setChecked(False)
        pilot.wait(lambda: dialog.start_button.text() == "Color 4 photos")
        dialog.reject()

    prism(story, album)


def test_the_dialog_tells_what_will_happen_before_it_does(prism, album, tmp_path):
    def story(pilot):
        pilot.wait_colored()
        pilot.wait(lambda: all(map(pilot.window.library.left_out.is_judged, pilot.window.photos.paths)))
        pilot.window.actions_.file.export_folder.trigger()
        dialog = pilot.dialog(ExportDialog)
        form = dialog.form
        pilot.wait(lambda: "5 photos to color" in dialog.summary)
        assert dialog.start_button.text() == "Color 5 photos"
        assert form.folder.line.text() == str(album.with_name("album in color"))
        form.folder.browse.click()
        chooser = pilot.dialog(QFileDialog)
        assert Path(chooser.directory().absolutePath()) == album.parent  # what is offered is not there yet
        assert chooser.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Open).isEnabled()
        chooser.reject()
        form.folder.line.setText(str(album))
        pilot.wait(lambda: "original" in dialog.summary)
        assert not dialog.start_button.isEnabled()
        form.name.way.choose("{name}-color")
        pilot.wait(lambda: "scan 1-color.png" in dialog.summary)
        form.name.way.choose("own")
        form.name.own.setText("{nmae}")
        pilot.wait(lambda: "{nmae}" in dialog.summary and "{name}" in dialog.summary)
        assert not dialog.start_button.isEnabled()
        form.folder.line.clear()
        form.name.way.choose("{name}")
        pilot.wait(lambda: "Choose the folder" in dialog.summary)
        form.format.choose("png")
        assert not form.quality.isEnabled()
        form.format.choose("jpeg")
        assert not form.bits.isEnabled()
        dialog.reject()

    prism(story, album)


def test_what_was_chosen_is_chosen_again_next_time(prism, album, tmp_path):
    def choose(pilot):
        pilot.wait_colored()
        start_folder(pilot, tmp_path / "out", format="webp", name="{name}-color", on_exists="rename")
        ended(pilot, "5 photos in color")

    def see(pilot):
        pilot.wait_colored()
        dialog = ask(pilot, pilot.window.actions_.file.export_folder)
        choices = dialog.form.choices
        assert (choices.options.format, choices.options.name, choices.on_exists) == ("webp", "{name}-color", "rename")
        dialog.reject()

    prism(choose, album)
    prism(see, album)


def test_copies_are_brought_up_to_date_kept_replaced_or_numbered_as_was_decided(prism, album, tmp_path):
    out = tmp_path / "out"

    def story(pilot):
        pilot.wait_colored()
        start_folder(pilot, out)
        ended(pilot, "5 photos in color")
        first = hashes(out)
        pilot.click(0.5, 0.5)
        pilot.pick(10, -40)
        dialog = ask(pilot, pilot.actions.file.export_folder, out)
        assert dialog.start_button.text() == "Color 1 photo"
        assert "Copies already there: 5; out of date and replaced: 1" in dialog.summary
        dialog.accept()
        ended(pilot, "1 photo in color · 4 kept as they were")
        second = hashes(out)
        assert {name for name in first if first[name] != second[name]} == {"scan 1.png", ".prism-journal.jsonl"}
        for on_exists in ("update", "skip"):
            pilot.actions.file.export_folder.trigger()
            dialog = pilot.dialog(ExportDialog)
            dialog.form.folder.line.setText(str(out))
            dialog.form.on_exists.choose(on_exists)
            pilot.wait(lambda dialog=dialog: dialog.start_button.text() == "Nothing to color")
            assert "Copies already there: 5; they are kept" in dialog.summary
            assert not dialog.start_button.isEnabled()
            dialog.reject()
        start_folder(pilot, out, on_exists="overwrite")
        ended(pilot, "5 photos in color")
        start_folder(pilot, out, on_exists="rename")
        pilot.wait(lambda: (out / "scan 5-2.png").exists())
        ended(pilot, "5 photos in color")

    prism(story, album)
    assert len(list(out.glob("*.png"))) == 10


def test_the_preview_is_the_export(prism, album):
    def story(pilot):
        pilot.wait_colored()
        photo, recipe = pilot.window.desk.photo, pilot.recipe
        exported = render(read_raster(photo.path), recipe, pilot.window.previewer.engine).pixels
        for x, y in ((0.2, 0.3), (0.5, 0.5), (0.8, 0.9)):
            assert exported[int(y * 240), int(x * 320)] == pytest.approx(pilot.color_at(x, y).getRgb()[:3], abs=1)

    prism(story, album)


def test_by_key_choices_come_in_their_order_and_enter_exports_wherever_it_was(prism, album, tmp_path):
    def story(pilot):
        pilot.wait_colored()
        dialog = ask(pilot, pilot.actions.file.color_all, tmp_path / "out")
        form = dialog.form
        QTest.keyClick(dialog, Qt.Key.Key_Tab)
        assert dialog.focusWidget() is form.folder.browse
        QTest.keyClick(dialog, Qt.Key.Key_Tab)
        assert dialog.focusWidget() is dialog.details
        QTest.keyClick(dialog.details, Qt.Key.Key_Space)
        pilot.wait(form.name.way.isVisible)
        for field in (form.name.way, form.format):
            QTest.keyClick(dialog, Qt.Key.Key_Tab)
            assert dialog.focusWidget() is field
        while dialog.focusWidget() is not form.folder.line:  # past the buttons, and round
            QTest.keyClick(dialog, Qt.Key.Key_Tab)
        assert dialog.start_button.isDefault()
        QTest.keyClick(form.folder.line, Qt.Key.Key_Return)
        ended(pilot, "5 photos in color")

    prism(story, album)


def test_the_buttons_stay_in_sight_when_further_choices_open(prism, album, tmp_path):
    def story(pilot):
        pilot.wait_colored()
        dialog = ask(pilot, pilot.actions.file.color_all, tmp_path / "out")
        room = dialog.screen().availableGeometry()
        dialog.move(0, room.bottom() - dialog.frameGeometry().height())
        low = dialog.y()
        dialog.details.click()
        assert dialog.frameGeometry().bottom() <= room.bottom()
        assert dialog.y() < low
        dialog.reject()

    prism(story, album)
