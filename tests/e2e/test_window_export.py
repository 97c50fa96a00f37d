"""Exporting one photo and whole folders, while the window stays in use."""

import threading

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QMessageBox

from prism_core.batch import Done, Finished, Planned, Started
from prism_core.image.read import read_raster
from prism_core.render import render
from prism_desktop.dialogs.folder_export_dialog import FolderExportDialog
from prism_desktop.dialogs.report_dialog import ReportDialog
from tests.photos import hashes, is_in_color


def start_export(pilot, folder):
    pilot.window.actions_.file.export_folder.trigger()
    dialog = pilot.dialog(FolderExportDialog)
    dialog.folder.setText(str(folder))
    pilot.wait(dialog.start_button.isEnabled)
    QTest.mouseClick(dialog.start_button, Qt.MouseButton.LeftButton)


@pytest.fixture
def slow_batch(monkeypatch):
    """A batch that begins its first photo and goes on when told, or ends when canceled."""
    gate = threading.Event()

    def batch(plan, _engine, *, cancel, **_):
        yield Planned(photos=len(plan.items), ignored=0)
        for number, item in enumerate(plan.items):
            yield Started(source=item.source, target=item.target)
            while not gate.wait(0.005):
                if cancel.canceled:
                    rest = len(plan.items) - number
                    yield Finished(done=number, skipped=0, failed=0, remaining=rest, seconds=1, canceled=True)
                    return
            yield Done(source=item.source, target=item.target, seconds=0.1)
        yield Finished(done=len(plan.items), skipped=0, failed=0, remaining=0, seconds=1)

    monkeypatch.setattr("prism_desktop.exporter.run_batch", batch)
    return gate


def test_this_photo_is_exported_as_it_is_shown(prism, album, tmp_path):
    originals = hashes(album)

    def story(pilot):
        pilot.wait_colored()
        pilot.click(0.5, 0.5)
        pilot.pick(10, -40)
        pilot.wait_colored()
        shown = pilot.color_at(0.5, 0.5)
        pilot.key(Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
        dialog = pilot.dialog(QFileDialog)
        dialog.setDirectory(str(tmp_path))
        dialog.selectFile("mine.png")
        dialog.accept()
        pilot.wait(lambda: pilot.says("1 photo in color"))
        pixels = read_raster(tmp_path / "mine.png").pixels
        assert pixels.shape[:2] == (240, 320)
        assert pixels[120, 160] == pytest.approx(shown.getRgb()[:3], abs=3)

    prism(story, album)
    assert {name: hash_ for name, hash_ in hashes(album).items() if name in originals} == originals


def test_the_whole_folder_is_exported_with_the_latest_hints(prism, album, tmp_path):
    out = tmp_path / "out"

    def story(pilot):
        pilot.wait_colored()
        pilot.click(0.5, 0.5)
        pilot.pick(10, -40)
        start_export(pilot, out)
        pilot.wait(lambda: pilot.says("5 photos in color"))
        assert not pilot.window.stage.export_bar.isVisible()

    prism(story, album)
    assert sorted(path.name for path in out.glob("*.png")) == [f"scan {n}.png" for n in range(1, 6)]
    assert all(is_in_color(path) for path in out.glob("*.png"))
    with Image.open(out / "scan 1.png") as image:
        red, _, blue = image.convert("RGB").getpixel((160, 120))
    assert blue > red


def test_the_dialog_tells_what_will_happen_before_it_does(prism, album, tmp_path):
    def story(pilot):
        pilot.wait_colored()
        pilot.window.actions_.file.export_folder.trigger()
        dialog = pilot.dialog(FolderExportDialog)
        pilot.wait(lambda: "5 photos to color" in dialog.summary)
        assert dialog.folder.text() == str(album.with_name("album in color"))
        dialog.folder.setText(str(album))
        pilot.wait(lambda: "originals" in dialog.summary)
        assert not dialog.start_button.isEnabled()
        dialog.folder.clear()
        pilot.wait(lambda: "Choose the folder" in dialog.summary)
        dialog.format.setCurrentIndex(dialog.format.findData("png"))
        assert not dialog.quality.isEnabled()
        dialog.reject()

    prism(story, album)


def test_copies_that_exist_are_kept_and_told(prism, album, tmp_path):
    out = tmp_path / "out"

    def story(pilot):
        pilot.wait_colored()
        start_export(pilot, out)
        pilot.wait(lambda: pilot.says("5 photos in color"))
        start_export(pilot, out)
        pilot.wait(lambda: pilot.says("5 kept as they were"))

    prism(story, album)


def test_failures_are_reported_with_their_reasons(prism, album, tmp_path):
    (album / "scan 6.png").write_bytes((album / "scan 1.png").read_bytes()[:100])
    (album / "scan 7.jpg").write_bytes(b"")

    def story(pilot):
        pilot.wait_colored()
        start_export(pilot, tmp_path / "out")
        pilot.wait(lambda: pilot.says("5 photos in color, 2 could not be colored"))
        from PySide6.QtWidgets import QPushButton

        show = next(each for each in pilot.window.findChildren(QPushButton) if each.text() == "Show which…")
        QTest.mouseClick(show, Qt.MouseButton.LeftButton)
        dialog = pilot.dialog(ReportDialog)
        rows = [dialog.table.topLevelItem(row) for row in range(dialog.table.topLevelItemCount())]
        assert [row.text(0) for row in rows] == ["scan 6.png", "scan 7.jpg"]
        assert all(len(row.text(1)) > 10 for row in rows)
        dialog.reject()

    prism(story, album)


def test_an_export_is_canceled_while_its_owner_goes_on_coloring(prism, album, tmp_path, slow_batch):
    def story(pilot):
        pilot.wait_colored()
        start_export(pilot, tmp_path / "out")
        bar = pilot.window.stage.export_bar
        pilot.wait(bar.isVisible)
        assert not pilot.window.actions_.file.export_folder.isEnabled()
        pilot.choose("scan 2.png")
        pilot.wait_colored()
        pilot.click(0.4, 0.4)
        pilot.pick(10, -40)
        pilot.wait_colored()
        QTest.mouseClick(bar.cancel_button, Qt.MouseButton.LeftButton)
        pilot.wait(lambda: pilot.says("Export stopped: 0 photos done, 5 not begun."))
        assert not bar.isVisible()
        assert pilot.window.actions_.file.export_folder.isEnabled()

    prism(story, album)


def test_closing_asks_while_an_export_runs(prism, album, tmp_path, slow_batch):
    def story(pilot):
        pilot.wait_colored()
        start_export(pilot, tmp_path / "out")
        pilot.wait(pilot.window.stage.export_bar.isVisible)
        pilot.window.close()
        box = pilot.dialog(QMessageBox)
        assert pilot.window.isVisible()
        QTest.mouseClick(next(b for b in box.buttons() if b.text() == "Stay"), Qt.MouseButton.LeftButton)
        pilot.wait(lambda: not box.isVisible())
        assert pilot.window.isVisible()
        pilot.window.close()
        box = pilot.dialog(QMessageBox)
        agree = next(b for b in box.buttons() if b.text() == "Stop it and close")
        QTest.mouseClick(agree, Qt.MouseButton.LeftButton)
        pilot.wait(lambda: not pilot.window.isVisible())

    assert prism(story, album) == 0


def test_the_preview_is_the_export(prism, album):
    def story(pilot):
        pilot.wait_colored()
        photo, recipe = pilot.window.desk.photo, pilot.recipe
        exported = render(read_raster(photo.path), recipe, pilot.window.previewer.engine).pixels
        for x, y in ((0.2, 0.3), (0.5, 0.5), (0.8, 0.9)):
            assert exported[int(y * 240), int(x * 320)] == pytest.approx(pilot.color_at(x, y).getRgb()[:3], abs=1)

    prism(story, album)
