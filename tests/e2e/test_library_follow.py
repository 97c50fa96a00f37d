"""Photos that appear, vanish or change on the disk while their folder is open."""

import shutil

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from prism_core.image.write import write_raster
from prism_core.recipe import PointHint, Recipe
from prism_core.sidecar import write_sidecar
from prism_desktop.library.photo_state import State
from prism_desktop.library.thumbnail_store import ThumbnailStore
from tests.desktop.conftest import gray_photo


def shown(pilot):
    return [path.stem for path in pilot.window.photos.paths]


def ready(pilot):
    pilot.wait_colored()
    pilot.wait(lambda: len(pilot.window.library.catalog.facts) == 5)


def test_new_photos_take_their_place_and_the_open_one_stays(prism, album, tmp_path):
    new = tmp_path / "scan 2b.png"
    write_raster(new, gray_photo(8, 60, 80))
    write_sidecar(new, Recipe(hints=(PointHint(0.5, 0.5, 20, 20),)))

    def story(pilot):
        ready(pilot)
        pilot.choose("scan 3.png")
        pilot.wait_colored()
        shutil.copy(f"{new}.prism.json", album)
        shutil.copy(new, album)
        pilot.wait(lambda: shown(pilot) == ["scan 1", "scan 2", "scan 2b", "scan 3", "scan 4", "scan 5"])
        assert pilot.window.desk.photo.path.name == "scan 3.png"
        assert [path.stem for path in pilot.window.selection.selected_paths()] == ["scan 3"]
        pilot.wait(lambda: pilot.window.states.of(album / new.name).edit is State.HINTS)
        inner = album / "more" / "deep"
        inner.mkdir(parents=True)
        shutil.copy(new, inner / "far.png")
        pilot.wait(lambda: "far" in shown(pilot))
        shutil.copy(new, inner / "farther.png")
        pilot.wait(lambda: "farther" in shown(pilot))

    assert prism(story, album) == 0


def test_a_photo_that_vanishes_is_said_and_may_come_back(prism, album, tmp_path):
    def story(pilot):
        ready(pilot)
        pilot.choose("scan 2.png")
        pilot.wait_colored()
        shutil.move(album / "scan 2.png", tmp_path)
        pilot.wait(lambda: shown(pilot) == ["scan 1", "scan 3", "scan 4", "scan 5"])
        assert pilot.says("scan 2.png is not in its folder any more")
        assert pilot.window.desk.photo.path.name == "scan 2.png"
        shutil.move(tmp_path / "scan 2.png", album)
        pilot.wait(lambda: len(shown(pilot)) == 5)
        assert not pilot.says("is not in its folder any more")
        shutil.move(album, tmp_path / "elsewhere")
        QApplication.instance().applicationStateChanged.emit(Qt.ApplicationState.ApplicationActive)  # as who comes back
        pilot.wait(lambda: shown(pilot) == [])
        assert pilot.says("There are no photos in album any more.")
        pilot.window.open_flow.open([tmp_path / "elsewhere"])
        pilot.wait(lambda: len(shown(pilot)) == 5)
        assert not pilot.says("any more")
        shutil.rmtree(tmp_path / "elsewhere")
        pilot.wait(lambda: shown(pilot) == [])

    prism(story, album)


def test_a_photo_that_is_scanned_again_is_read_again(prism, album):
    def story(pilot):
        ready(pilot)
        first = album / "scan 1.png"
        write_raster(first, gray_photo(9, 100, 300))
        pilot.wait(lambda: pilot.window.desk.photo and pilot.window.desk.photo.size == (300, 100))
        pilot.wait_colored()

    prism(story, album)


def test_thumbnails_are_kept_for_the_next_start(prism, album, own_home):
    def story(pilot):
        ready(pilot)
        pilot.key(Qt.Key.Key_G)
        pilot.wait(lambda: all(map(pilot.window.thumbnails.image, pilot.window.photos.paths)))
        store = pilot.window.library.store
        pilot.wait(lambda: store.size_bytes() > 5 * 500)
        assert isinstance(store, ThumbnailStore)
        assert store.folder.is_relative_to(own_home)

    def again(pilot):
        ready(pilot)
        pilot.wait(lambda: pilot.window.thumbnails.image(album / "scan 1.png"))

        def in_color():
            middle = pilot.window.thumbnails.image(album / "scan 1.png").pixelColor(90, 70)
            return middle.red() > middle.blue() + 20

        pilot.wait(in_color)

    prism(story, album)
    prism(again, album)
