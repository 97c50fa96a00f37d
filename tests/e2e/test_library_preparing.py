"""While nobody does anything, Prism looks at the photos that nobody has scrolled to."""

import pytest

from prism_core.image.write import write_raster
from tests.desktop.conftest import gray_photo


@pytest.fixture
def long_album(tmp_path, monkeypatch):
    """More photos than the filmstrip wants thumbnails of."""
    folder = tmp_path / "long"
    folder.mkdir()
    for number in range(80):
        write_raster(folder / f"scan {number}.png", gray_photo(number, 60, 80))
    monkeypatch.setattr("prism_desktop.features.preparing._LEISURE_MS", 50)
    return folder


def judged(pilot):
    left_out = pilot.window.library.left_out
    return [path for path in pilot.window.library.catalog.paths if left_out.is_judged(path)]


def test_every_photo_is_judged_though_nobody_scrolls_to_it(prism, long_album):
    def story(pilot):
        pilot.wait_colored()
        assert len(pilot.window.filmstrip.visible_paths()) < 40
        pilot.wait(lambda: len(judged(pilot)) == 80)
        last = pilot.window.library.catalog.paths[-1]
        assert pilot.window.thumbnails.image(last) is None  # it is kept on the disk alone
        assert len(list(pilot.window.library.store.folder.rglob("*.thumbnail"))) >= 80

    prism(story, long_album)


def test_nothing_is_begun_while_the_owner_does_something(prism, long_album, monkeypatch):
    monkeypatch.setattr("prism_desktop.features.preparing._LEISURE_MS", 60_000)

    def story(pilot):
        window = pilot.window
        pilot.wait_colored()
        pilot.wait(lambda: window.library.finder.complete)
        asked = window.thumbnails.at_leisure
        for does in (
            lambda: window.selection.step(1),
            lambda: window.filmstrip.horizontalScrollBar().setValue(window.filmstrip.horizontalScrollBar().maximum()),
            lambda: window.editor.add_hint(0.5, 0.5, (10.0, 10.0)),
        ):
            does()
            assert asked() is None
            pilot.wait_colored()
            assert asked() is None

    prism(story, long_album)


def test_an_archive_and_large_files_are_looked_at_as_they_come_into_sight(prism, long_album, monkeypatch):
    monkeypatch.setattr("prism_desktop.features.preparing._MOST_PHOTOS", 60)
    monkeypatch.setattr("prism_desktop.features.preparing._MOST_BYTES", (long_album / "scan 50.png").stat().st_size - 1)

    def story(pilot):
        pilot.wait_colored()
        window = pilot.window
        small = [path for path in window.library.catalog.paths[:60] if path.stat().st_size <= _most()]
        pilot.wait(lambda: set(small) <= set(judged(pilot)))
        pilot.wait(lambda: window.thumbnails.at_leisure() is None)
        assert long_album / "scan 50.png" not in judged(pilot)
        assert window.library.catalog.paths[-1] not in judged(pilot)

    def _most():
        return (long_album / "scan 50.png").stat().st_size - 1

    prism(story, long_album)
