"""Opening photos: by argument, by drop, from the list of folders opened lately; and seeing them in color."""

from pathlib import Path

import imagecodecs
import numpy as np
import pytest
from PySide6.QtCore import QMimeData, QStandardPaths, Qt, QUrl
from PySide6.QtGui import QDragLeaveEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton

from prism_core.color.icc import SRGB_PROFILE
from prism_core.image.raster import Metadata, Raster
from prism_core.image.write import write_raster
from prism_desktop.panels.drop_veil import DropVeil
from prism_desktop.photo.qimages import lab_at
from tests.desktop.conftest import gray_photo

GRAY_PROFILE = imagecodecs.cms_profile("gray", whitepoint=(0.3127, 0.3290, 1.0), gamma=1.8)


def button(parent, text):
    return next(each for each in parent.findChildren(QPushButton) if each.text() == text and each.isVisible())


def mime_of(*paths):
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return mime


def test_a_folder_by_argument_is_shown_in_color(prism, album):
    def story(pilot):
        pilot.wait_colored()
        window = pilot.window
        assert [path.name for path in window.photos.paths] == [f"scan {n}.png" for n in range(1, 6)]
        assert window.windowTitle().startswith("scan 1.png")
        pilot.wait(lambda: all(window.thumbnails.image(path) for path in window.photos.paths))
        color = pilot.color_at(0.5, 0.5)
        assert color.red() > color.blue() + 40
        assert window.status.engine.text() == "Tiny test generator · CPU"

    assert prism(story, album) == 0


def test_photos_by_argument_are_opened_alone(prism, album):
    def story(pilot):
        pilot.wait_colored()
        assert [path.name for path in pilot.window.photos.paths] == ["scan 4.png", "scan 2.png"]

    prism(story, album / "scan 4.png", album / "scan 2.png")


def test_without_arguments_the_window_invites(prism):
    def story(pilot):
        stage = pilot.window.stage
        assert stage.empty_state.isVisible()
        assert not pilot.window.filmstrip.isVisible()
        assert not pilot.window.actions_.file.export_folder.isEnabled()
        assert not pilot.window.actions_.edit.undo.isEnabled()
        assert not pilot.window.actions_.view.fit.isEnabled()

    assert prism(story) == 0


def test_a_folder_is_opened_with_the_button_and_offered_again_next_time(prism, album):
    def first(pilot):
        QTest.mouseClick(button(pilot.window, "Open folder…"), Qt.MouseButton.LeftButton)
        dialog = pilot.dialog(QFileDialog)
        dialog.setDirectory(str(album.parent))
        dialog.selectFile(album.name)
        dialog.accept()
        pilot.wait_colored()

    def second(pilot):
        assert pilot.window.stage.empty_state.isVisible()
        shown = [each for each in pilot.window.stage.findChildren(QPushButton) if each.toolTip() == str(album)]
        QTest.mouseClick(shown[0], Qt.MouseButton.LeftButton)
        pilot.wait_colored()
        recent = [action.text() for action in pilot.window.recent_menu.actions()]
        assert recent == [str(album)]

    prism(first)
    prism(second)


def test_the_first_folder_is_looked_for_among_the_pictures(prism, tmp_path, monkeypatch):
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _: str(tmp_path))

    def story(pilot):
        pilot.actions.file.open_folder.trigger()
        dialog = pilot.dialog(QFileDialog)
        assert Path(dialog.directory().absolutePath()) == tmp_path
        dialog.reject()

    prism(story)


def test_photos_are_opened_from_the_menu(prism, album):
    def story(pilot):
        pilot.window.actions_.file.open_photos.trigger()
        dialog = pilot.dialog(QFileDialog)
        dialog.setDirectory(str(album))
        dialog.selectFile("scan 3.png")
        dialog.accept()
        pilot.wait_colored()
        assert [path.name for path in pilot.window.photos.paths] == ["scan 3.png"]

    prism(story)


def test_a_folder_is_dropped_and_another_one_takes_its_place(prism, album, tmp_path):
    other = tmp_path / "other"
    other.mkdir()
    write_raster(other / "beach.png", gray_photo(9, 100, 300))

    def story(pilot):
        veil = pilot.window.findChild(DropVeil)
        pilot.drop(mime_of(album))
        pilot.wait_colored()
        pilot.drag_over(mime_of(other))
        assert veil.size() == pilot.window.stage.size()
        assert veil.isVisible()
        QApplication.sendEvent(pilot.window, QDragLeaveEvent())
        assert not veil.isVisible()
        pilot.drop(mime_of(other))
        assert not veil.isVisible()
        pilot.wait(lambda: pilot.window.desk.photo and pilot.window.desk.photo.path.name == "beach.png")
        pilot.wait_colored()
        assert len(pilot.window.photos.paths) == 1

    prism(story)


def test_the_photo_is_chosen_with_the_mouse_and_with_keys(prism, album):
    def story(pilot):
        pilot.wait_colored()
        pilot.choose("scan 3.png")
        pilot.wait(lambda: pilot.window.desk.photo and pilot.window.desk.photo.path.name == "scan 3.png")
        pilot.wait_colored()
        pilot.key(Qt.Key.Key_PageDown)
        pilot.wait(lambda: pilot.window.desk.photo and pilot.window.desk.photo.path.name == "scan 4.png")
        for _ in range(9):
            pilot.key(Qt.Key.Key_PageUp)
        pilot.wait(lambda: pilot.window.desk.photo and pilot.window.desk.photo.path.name == "scan 1.png")
        pilot.wait_colored()

    prism(story, album)


def test_hurrying_through_the_photos_ends_with_the_last_one(prism, album):
    def story(pilot):
        pilot.wait_colored()
        for number in (2, 3, 4, 5, 2, 1, 5, 3):
            pilot.choose(f"scan {number}.png")
        pilot.wait_colored()
        assert pilot.window.desk.photo.path.name == "scan 3.png"
        assert pilot.window.editor.document.path.name == "scan 3.png"

    prism(story, album)


def test_photos_of_every_kind_are_shown(prism, tmp_path):
    gray = gray_photo(1)
    deep = Raster(gray.pixels.astype(np.uint16) * 257)
    toned = np.repeat(gray.pixels, 3, axis=2) // np.array([1, 1, 2], np.uint8)
    kinds = {
        "deep.tif": deep,
        "profiled.jpg": Raster(gray.pixels, metadata=Metadata(icc=GRAY_PROFILE)),
        "sepia.webp": Raster(toned, metadata=Metadata(icc=SRGB_PROFILE)),
        "clear.png": Raster(gray.pixels, np.full((240, 320), 200, np.uint8)),
        "plain.bmp": gray,
    }
    for name, raster in kinds.items():
        write_raster(tmp_path / name, raster)

    def story(pilot):
        pilot.wait_colored()
        for name in kinds:
            pilot.choose(name)
            pilot.wait(lambda name=name: pilot.window.desk.photo and pilot.window.desk.photo.path.name == name)
            pilot.wait_colored()
            lightness = lab_at(pilot.canvas.original, 0.5, 0.5)[0]
            shown = lab_at(pilot.canvas.result, 0.5, 0.5)
            assert shown[0] == pytest.approx(lightness, abs=1)
            assert shown[2] > 20

    prism(story, tmp_path)


def test_place_and_size_of_the_window_are_remembered(prism):
    def first(pilot):
        pilot.window.resize(900, 703)

    def second(pilot):
        assert (pilot.window.width(), pilot.window.height()) == (900, 703)

    prism(first)
    prism(second)
