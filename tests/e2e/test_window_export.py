"""Exporting one photo, some, and whole folders: everything is asked before, and the window stays in use."""

import errno
import os
import sys
import threading

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from prism_core.errors import PhotoWriteError
from prism_core.export import export_photo
from prism_core.image.read import read_raster
from prism_core.render import render
from prism_desktop.dialogs.export_dialog import ExportDialog
from prism_desktop.dialogs.report_dialog import ReportDialog
from prism_desktop.dialogs.sheet_dialog import SheetDialog
from prism_desktop.library.photo_state import State as PhotoState
from prism_desktop.queue.jobs import State
from tests.exports import ask, bar, ended, start, start_folder, states
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


def test_the_dialog_tells_what_will_happen_before_it_does(prism, album, tmp_path):
    def story(pilot):
        pilot.wait_colored()
        pilot.window.actions_.file.export_folder.trigger()
        dialog = pilot.dialog(ExportDialog)
        form = dialog.form
        pilot.wait(lambda: "5 photos to color" in dialog.summary)
        assert dialog.start_button.text() == "Color 5 photos"
        assert form.folder.line.text() == str(album.with_name("album in color"))
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
        start_folder(pilot, out)
        ended(pilot, "1 photo in color · 4 kept as they were")
        second = hashes(out)
        assert {name for name in first if first[name] != second[name]} == {"scan 1.png", ".prism-journal.jsonl"}
        start_folder(pilot, out, on_exists="skip")
        ended(pilot, "0 photos in color · 5 kept as they were")
        start_folder(pilot, out, on_exists="overwrite")
        ended(pilot, "5 photos in color")
        start_folder(pilot, out, on_exists="rename")
        pilot.wait(lambda: (out / "scan 5-2.png").exists())
        ended(pilot, "5 photos in color")

    prism(story, album)
    assert len(list(out.glob("*.png"))) == 10


def test_a_later_change_is_no_part_of_an_export_that_was_started_before(prism, album, tmp_path, gate):
    out = tmp_path / "out"

    def story(pilot):
        pilot.wait_colored()
        shown = pilot.color_at(0.5, 0.5)
        start_folder(pilot, out)
        pilot.click(0.5, 0.5)
        pilot.pick(10, -40)
        pilot.wait_colored()
        gate.release(5)
        ended(pilot, "5 photos in color")
        exported = read_raster(out / "scan 1.png").pixels[120, 160]
        assert exported == pytest.approx(shown.getRgb()[:3], abs=3)

    prism(story, album)


def test_an_export_is_paused_and_goes_on_while_its_owner_colors(prism, album, tmp_path, gate):
    def story(pilot):
        pilot.wait_colored()
        start_folder(pilot, tmp_path / "out")
        actions, panel = pilot.window.actions_.queue, pilot.window.queue_panel
        assert panel.isVisible()
        pilot.wait(lambda: State.RUNNING in states(pilot))
        in_flight = states(pilot).count(State.RUNNING)
        actions.pause.trigger()
        pilot.choose("scan 2.png")
        pilot.wait_colored()
        pilot.click(0.4, 0.4)
        pilot.pick(10, -40)
        pilot.wait_colored()
        gate.release(5)
        pilot.wait(lambda: "Paused" in bar(pilot))
        assert states(pilot).count(State.DONE) == in_flight
        assert f"{5 - in_flight} photos" in bar(pilot)
        QTest.mouseClick(panel.bar.buttons[actions.pause], Qt.MouseButton.LeftButton)
        ended(pilot, "5 photos in color")

    prism(story, album)


def test_an_export_is_stopped_and_the_rest_is_done_after_all(prism, album, tmp_path, gate):
    out = tmp_path / "out"

    def story(pilot):
        pilot.wait_colored()
        start_folder(pilot, out)
        gate.release(1)
        pilot.wait(lambda: State.DONE in states(pilot) and State.RUNNING in states(pilot))
        panel, actions = pilot.window.queue_panel, pilot.window.actions_.queue
        QTest.mouseClick(panel.bar.buttons[actions.stop], Qt.MouseButton.LeftButton)
        ended(pilot, "1 photo in color · 4 stopped")
        assert len(list(out.glob("*.png"))) == 1
        QTest.mouseClick(panel.bar.buttons[actions.report], Qt.MouseButton.LeftButton)
        report = pilot.dialog(ReportDialog)
        gate.release(9)
        QTest.mouseClick(report.again[State.CANCELED], Qt.MouseButton.LeftButton)
        ended(pilot, "5 photos in color")
        QTest.mouseClick(panel.bar.buttons[actions.clear], Qt.MouseButton.LeftButton)
        pilot.wait(lambda: not panel.isVisible())

    prism(story, album)


def test_exports_change_places_and_are_listed_photo_by_photo(prism, album, tmp_path, gate):
    def story(pilot):
        pilot.wait_colored()
        start_folder(pilot, tmp_path / "first")
        start(pilot, pilot.window.actions_.file.export_photo, tmp_path / "second")
        pilot.wait(lambda: len(pilot.window.exporter.queue.jobs) == 2)
        panel, actions, queue = pilot.window.queue_panel, pilot.window.actions_.queue, pilot.window.exporter.queue
        actions.show_queue.trigger()
        assert panel.tree.isVisible()
        model = panel.tree.model()
        shown = [model.index(row, 1).data() for row in range(2)]
        assert shown == ["0 of 5 done", "0 of 1 done"]
        photos = model.index(0, 0)
        assert [model.index(row, 0, photos).data() for row in range(5)] == [f"scan {n}.png" for n in range(1, 6)]
        panel.tree.setCurrentIndex(model.index(1, 0))
        assert not actions.later.isEnabled()
        actions.earlier.trigger()
        assert [job.asked.folder.name for job in queue.jobs] == ["second", "first"]
        assert not actions.earlier.isEnabled()
        assert panel.chosen is queue.jobs[0]
        actions.stop.trigger()
        pilot.wait(lambda: model.index(0, 1).data() == "0 photos in color · 1 stopped")
        gate.release(6)
        pilot.wait(lambda: not queue.left)
        assert model.index(1, 1).data() == "5 photos in color"

    prism(story, album)


def test_a_photo_changes_places_within_its_export(prism, album, tmp_path, gate):
    def story(pilot):
        pilot.wait_colored()
        panel, actions, queue = pilot.window.queue_panel, pilot.window.actions_.queue, pilot.window.exporter.queue
        start_folder(pilot, tmp_path / "out")
        pilot.wait(lambda: queue.left == 5 and pilot.window.exporter.running)
        actions.pause.trigger()
        actions.show_queue.trigger()
        model = panel.tree.model()
        export = model.index(0, 0)
        panel.tree.setCurrentIndex(model.index(0, 0, export))
        assert not actions.earlier.isEnabled()  # it is worked on
        panel.tree.setCurrentIndex(model.index(4, 0, export))
        assert not actions.later.isEnabled()
        assert actions.earlier.isEnabled()
        actions.earlier.trigger()
        assert [model.index(row, 0, export).data() for row in (3, 4)] == ["scan 5.png", "scan 4.png"]
        assert panel.chosen_photo == 3
        gate.release(5)
        actions.pause.trigger()
        pilot.wait(lambda: not queue.left)
        assert model.index(0, 1).data() == "5 photos in color"

    prism(story, album)


def test_failures_are_told_with_their_reasons_and_tried_again(prism, album, tmp_path):
    broken = album / "scan 6.png"
    broken.write_bytes((album / "scan 1.png").read_bytes()[:100])
    (album / "scan 7.jpg").write_bytes(b"")
    out = tmp_path / "out"

    def story(pilot):
        pilot.wait_colored()
        start_folder(pilot, out)
        ended(pilot, "5 photos in color · 2 not colored")
        panel, actions = pilot.window.queue_panel, pilot.window.actions_.queue
        QTest.mouseClick(panel.bar.buttons[actions.report], Qt.MouseButton.LeftButton)
        report = pilot.dialog(ReportDialog)
        group = report.table.topLevelItem(0)
        assert group.text(0) == "2 photos could not be colored"
        rows = [group.child(row) for row in range(group.childCount())]
        assert [row.text(0) for row in rows] == ["scan 6.png", "scan 7.jpg"]
        assert all(len(row.text(1)) > 10 for row in rows)
        place = report.table.visualItemRect(rows[0]).center()
        QTest.mouseClick(report.table.viewport(), Qt.MouseButton.LeftButton, pos=place)
        pilot.wait(lambda: pilot.window.desk.chosen == broken)
        broken.write_bytes((album / "scan 1.png").read_bytes())
        QTest.mouseClick(report.again[State.FAILED], Qt.MouseButton.LeftButton)
        ended(pilot, "6 photos in color · 1 not colored")

    prism(story, album)
    assert is_in_color(out / "scan 6.png")


def test_a_full_disk_is_said_and_the_export_goes_on_once_there_is_room(prism, album, tmp_path, monkeypatch):
    full = threading.Event()
    full.set()

    def write(source, target, *arguments, **options):
        if full.is_set() and source.name == "scan 3.png":
            raise PhotoWriteError(target, "the disk is full") from OSError(errno.ENOSPC, "No space left on device")
        return export_photo(source, target, *arguments, **options)

    monkeypatch.setattr("prism_core.batch.attempt.export_photo", write)
    out = tmp_path / "out"

    def story(pilot):
        pilot.wait_colored()
        start_folder(pilot, out)
        pilot.wait(lambda: f"The disk of {out} is full" in bar(pilot))
        pilot.wait(lambda: not pilot.window.exporter.running)
        assert State.FAILED not in states(pilot)
        full.clear()
        pilot.window.actions_.queue.pause.trigger()
        ended(pilot, "5 photos in color")

    prism(story, album)


def test_color_all_takes_two_clicks_and_leaves_out_what_needs_no_color(prism, album, tmp_path):
    Image.new("RGB", (320, 240), (240, 238, 230)).save(album / "scan 3.png")
    out = album.with_name("album in color")

    def story(pilot):
        pilot.wait_colored()
        button = pilot.window.tool_bar.widgetForAction(pilot.window.actions_.file.color_all)
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        dialog = pilot.dialog(ExportDialog)
        pilot.wait(dialog.start_button.isEnabled)
        assert not dialog.form.leave_out.isVisible()
        dialog.details.click()
        assert dialog.form.leave_out.isVisible()
        QTest.mouseClick(dialog.start_button, Qt.MouseButton.LeftButton)
        pilot.wait(lambda: pilot.window.exporter.queue.jobs)
        ended(pilot, "4 photos in color · 1 left out")
        photo = album / "scan 3.png"
        states = pilot.window.states
        assert states.of(photo).left_out == "Nothing on it"
        assert states.of(album / "scan 1.png").job is PhotoState.EXPORTED
        thumbnail = album / "scan 2.png"  # of a photo that was never opened
        pilot.wait(lambda: not pilot.window.thumbnails.image(thumbnail).allGray())
        panel, actions = pilot.window.queue_panel, pilot.window.actions_.queue
        QTest.mouseClick(panel.bar.buttons[actions.report], Qt.MouseButton.LeftButton)
        report = pilot.dialog(ReportDialog)
        row = report.table.topLevelItem(0).child(0)
        assert (row.text(0), row.text(1)) == ("scan 3.png", "Nothing on it")
        QTest.mouseClick(report.again[State.LEFT_OUT], Qt.MouseButton.LeftButton)
        ended(pilot, "5 photos in color")
        assert states.of(photo).left_out is None

    prism(story, album)
    assert len(list(out.glob("*.png"))) == 5


def test_a_folder_that_is_still_being_walked_is_asked_about_once_all_of_it_is_found(prism, album):
    def story(pilot):
        pilot.wait_colored()
        finder = pilot.window.library.finder
        finder.complete = False
        pilot.window.actions_.file.color_all.trigger()
        assert pilot.window.findChildren(ExportDialog) == []
        finder.complete = True
        finder.folders_found.emit([album])
        dialog = pilot.dialog(ExportDialog)
        finder.folders_found.emit([album])
        assert len(pilot.window.findChildren(ExportDialog)) == 1
        dialog.reject()

    prism(story, album)


def test_a_contact_sheet_is_made_in_the_queue(prism, album, tmp_path):
    (album / "scan 6.png").write_bytes((album / "scan 1.png").read_bytes()[:100])

    def story(pilot):
        pilot.wait_colored()
        pilot.key(Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
        dialog = pilot.dialog(SheetDialog)
        assert dialog.file.text() == str(album.with_name("album before and after.pdf"))
        dialog.file.setText(str(tmp_path / "out" / "sheet"))
        dialog.pairs.setValue(2)
        QTest.mouseClick(dialog.start_button, Qt.MouseButton.LeftButton)
        pilot.wait(lambda: pilot.window.exporter.queue.jobs)
        ended(pilot, "The contact sheet is ready")
        panel, actions = pilot.window.queue_panel, pilot.window.actions_.queue
        QTest.mouseClick(panel.bar.buttons[actions.report], Qt.MouseButton.LeftButton)
        report = pilot.dialog(ReportDialog)
        assert report.table.topLevelItem(0).child(0).text(1).startswith("scan 6.png: ")
        assert pilot.window.states.of(album / "scan 1.png").job is None

    prism(story, album)
    assert (tmp_path / "out" / "sheet.pdf").read_bytes().startswith(b"%PDF")


def test_the_preview_is_the_export(prism, album):
    def story(pilot):
        pilot.wait_colored()
        photo, recipe = pilot.window.desk.photo, pilot.recipe
        exported = render(read_raster(photo.path), recipe, pilot.window.previewer.engine).pixels
        for x, y in ((0.2, 0.3), (0.5, 0.5), (0.8, 0.9)):
            assert exported[int(y * 240), int(x * 320)] == pytest.approx(pilot.color_at(x, y).getRgb()[:3], abs=1)

    prism(story, album)


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="their file names are Unicode")
def test_from_a_folder_whose_name_is_no_unicode_copies_go_beside_it_under_a_name_that_is(prism, album):
    home = album.with_name(os.fsdecode(b"gro\xdfmutter"))
    home.mkdir()
    photos = album.rename(home / os.fsdecode(b"caf\xe9"))
    copies = home / "caf_ in color"

    def story(pilot):
        pilot.wait_colored()
        dialog = ask(pilot, pilot.window.actions_.file.export_folder)
        assert dialog.form.folder.line.text() == str(copies).replace("\udcdf", "\ufffd")
        QTest.mouseClick(dialog.start_button, Qt.MouseButton.LeftButton)
        ended(pilot, "5 photos in color")

    prism(story, photos)
    assert sorted(path.name for path in copies.glob("*.png")) == [f"scan {n}.png" for n in range(1, 6)]
