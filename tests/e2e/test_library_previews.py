"""Photos that nobody has opened are seen in automatic colors, as a preview that decides nothing."""

import threading

import numpy as np
import pytest
from PySide6.QtCore import Qt

from prism_core.image.raster import Raster
from prism_core.image.write import write_raster
from prism_core.render import render
from prism_desktop.editing.history import Edit
from prism_desktop.library.photo_state import State
from tests.desktop.conftest import gray_photo
from tests.generators import write_generator

PREVIEW = "Not edited: its colors are a preview"
GRAYS = ("a.png", "b.png", "c.png")


@pytest.fixture
def mixed(tmp_path):
    """Three gray photos, a letter, an empty page, and a photo that has its colors already."""
    folder = tmp_path / "mixed"
    folder.mkdir()
    for number, name in enumerate(GRAYS):
        write_raster(folder / name, gray_photo(number))
    y, x = np.mgrid[0:240, 0:320] / 240
    hues = np.stack([np.sin(3 * x + phase) * np.cos(2 * y + phase) for phase in (0, 2, 4)], axis=-1)
    letter = np.where((np.arange(240)[:, None] % 12 < 5) & (np.arange(320) % 7 < 5), 40, 235)[..., None]
    for name, values in (
        ("letter.png", letter),
        ("nothing.png", np.full((240, 320, 1), 230)),
        ("with colors.png", 128 + 100 * hues),
    ):
        write_raster(folder / name, Raster(values.astype(np.uint8)))
    return folder


def look_of(pilot, path):
    """Mean red, green and blue of the photo's thumbnail; None where there is none yet."""
    image = pilot.window.thumbnails.image(path)
    if image is None:
        return None
    places = [(x, y) for x in range(0, image.width(), 7) for y in range(0, image.height(), 7)]
    return np.mean([image.pixelColor(*place).getRgb()[:3] for place in places], axis=0)


def is_gray(pilot, path):
    look = look_of(pilot, path)
    return look is not None and np.ptp(look) < 3


def in_color(pilot, path):
    look = look_of(pilot, path)
    return look is not None and np.ptp(look) > 10


def tip(pilot, path):
    return pilot.window.photos.index(pilot.window.photos.row_of(path)).data(Qt.ItemDataRole.ToolTipRole)


def done(pilot):
    """Until nothing is left to be colored."""
    work = pilot.window.workers
    pilot.wait(lambda: work.inference.idle and work.thumbnails.idle)
    pilot.pause(400)
    pilot.wait(lambda: work.inference.idle and work.thumbnails.idle)


def test_gray_photos_come_in_color_and_nothing_is_decided(prism, mixed):
    grays = [mixed / name for name in GRAYS]
    letter, nothing, colored = (mixed / name for name in ("letter.png", "nothing.png", "with colors.png"))

    def story(pilot):
        pilot.wait_colored()
        pilot.actions.library.grid.trigger()
        pilot.wait(lambda: all(in_color(pilot, path) for path in grays))
        pilot.wait(lambda: all(look_of(pilot, path) is not None for path in (letter, nothing, colored)))
        before = look_of(pilot, colored)
        done(pilot)
        assert is_gray(pilot, letter)
        assert is_gray(pilot, nothing)
        assert np.allclose(look_of(pilot, colored), before)
        window = pilot.window
        assert {window.states.of(path).edit for path in (*grays, letter, nothing, colored)} == {State.UNTOUCHED}
        assert all(PREVIEW in tip(pilot, path) for path in grays)
        assert not any(PREVIEW in tip(pilot, path) for path in (letter, nothing, colored))
        window.selection.choose(letter)
        window.grid.photo_opened.emit(letter)  # it is colored before its owner's eyes, and stays left out
        pilot.wait(lambda: window.desk.photo is not None and window.desk.photo.path == letter)
        pilot.wait_colored()
        done(pilot)
        assert is_gray(pilot, letter)

    prism(story, mixed)
    assert {path.suffix for path in mixed.iterdir()} == {".png"}


def test_a_photo_that_shows_in_color_is_opened_in_color(prism, mixed):
    second, seen = mixed / GRAYS[1], []

    def story(pilot):
        desk = pilot.window.desk
        pilot.wait_colored()
        pilot.wait(lambda: in_color(pilot, second))
        desk.photo_shown.connect(lambda _: seen.append(pilot.canvas.result))
        pilot.window.selection.choose(second)
        pilot.wait(lambda: seen)
        assert seen == [pilot.window.thumbnails.image(second)]
        pilot.wait_colored()
        assert pilot.canvas.result.width() > seen[0].width()

    prism(story, mixed)


def test_who_wants_to_see_the_scans_sees_them_also_next_time(prism, mixed):
    grays = [mixed / name for name in GRAYS]

    def story(pilot):
        action = pilot.actions.library.previews
        assert action.isChecked()
        pilot.wait(lambda: all(in_color(pilot, path) for path in grays))
        pilot.key(Qt.Key.Key_G, Qt.KeyboardModifier.ShiftModifier)
        assert not action.isChecked()
        pilot.wait(lambda: all(is_gray(pilot, path) for path in grays))
        assert not any(PREVIEW in tip(pilot, path) for path in grays)
        pilot.window.editor.adjust(Edit.SATURATION, saturation=1.5)  # what is decided on is no preview
        pilot.wait(lambda: in_color(pilot, grays[0]))
        pilot.actions.edit.undo.trigger()
        pilot.wait(lambda: is_gray(pilot, grays[0]))

    def next_day(pilot):
        assert not pilot.actions.library.previews.isChecked()
        pilot.wait_colored()
        done(pilot)
        assert all(is_gray(pilot, path) for path in grays)
        pilot.actions.library.previews.trigger()
        pilot.wait(lambda: all(in_color(pilot, path) for path in grays))

    prism(story, mixed)
    prism(next_day, mixed)


def test_another_model_colors_them_anew_and_what_was_seen_before_is_not_rendered_again(
    prism, mixed, tmp_path, monkeypatch
):
    vivid = write_generator(tmp_path / "vivid.onnx", vividness=1.0)  # the same bytes, but for the card
    grays = [mixed / name for name in GRAYS]
    rendered = []

    def counted(*arguments, **options):
        rendered.append(arguments)
        return render(*arguments, **options)

    monkeypatch.setattr("prism_desktop.features.recoloring.render", counted)

    def story(pilot):
        window = pilot.window
        pilot.wait(lambda: all(in_color(pilot, path) for path in grays))
        first = [look_of(pilot, path) for path in grays]
        grayed = []
        window.thumbnails.changed.connect(lambda path: grayed.append(path) if is_gray(pilot, path) else None)
        window.engine_keeper.change(model=str(vivid))
        others = list(zip(grays, first, strict=True))
        pilot.wait(
            lambda: all(np.ptp(look_of(pilot, path) - old) > 5 and in_color(pilot, path) for path, old in others)
        )
        assert set(grayed).isdisjoint(grays)  # the colors of before show until the new ones are here

    def next_day(pilot):
        pilot.wait(lambda: all(in_color(pilot, path) for path in grays))
        done(pilot)

    prism(story, mixed)
    assert len(rendered) >= 4
    rendered.clear()
    prism(next_day, mixed)
    assert rendered == []


def test_the_owners_word_decides_what_is_worth_coloring(prism, mixed):
    gray, letter = mixed / "b.png", mixed / "letter.png"

    def story(pilot):
        actions = pilot.actions.library
        pilot.wait_colored()
        pilot.wait(lambda: in_color(pilot, gray) and is_gray(pilot, letter))
        actions.grid.trigger()
        pilot.window.selection.choose(gray)
        pilot.wait(actions.leave_out.isEnabled)
        actions.leave_out.trigger()
        pilot.wait(lambda: is_gray(pilot, gray))
        pilot.window.selection.choose(letter)
        pilot.wait(actions.color_anyway.isEnabled)
        actions.color_anyway.trigger()
        pilot.wait(lambda: in_color(pilot, letter))
        assert PREVIEW in tip(pilot, letter)

    prism(story, mixed)


def test_whoever_does_something_waits_for_no_preview(prism, mixed, monkeypatch):
    begun, ended, go_on = threading.Semaphore(0), threading.Semaphore(0), threading.Event()

    def slow(*arguments, cancel):
        begun.release()
        try:
            while not go_on.wait(0.005):
                cancel.raise_if_canceled()
        finally:
            ended.release()
        return render(*arguments, cancel=cancel)

    monkeypatch.setattr("prism_desktop.features.recoloring.render", slow)

    def story(pilot):
        window = pilot.window
        pilot.wait_colored()
        window.resize(500, 700)
        bar = window.filmstrip.horizontalScrollBar()
        for does in (
            lambda: bar.setValue(bar.value() + 5),
            lambda: window.editor.add_hint(0.4, 0.4, (10.0, 10.0)),
            lambda: pilot.canvas.zoom_by(1),
            lambda: window.selection.step(1),
            lambda: window.actions_.view.unsure.trigger(),
        ):
            pilot.wait(lambda: begun.acquire(blocking=False))
            does()
            pilot.wait(lambda: ended.acquire(blocking=False))
        go_on.set()
        pilot.wait(lambda: all(in_color(pilot, mixed / name) for name in GRAYS))

    prism(story, mixed)


def test_photos_out_of_sight_are_colored_on_the_disk(prism, tmp_path, monkeypatch):
    monkeypatch.setattr("prism_desktop.features.preparing._LEISURE_MS", 50)
    folder = tmp_path / "long"
    folder.mkdir()
    for number in range(60):
        write_raster(folder / f"scan {number:02}.png", gray_photo(1, 60, 80))

    def story(pilot):
        window, last = pilot.window, folder / "scan 59.png"
        pilot.wait_colored()
        pilot.wait(lambda: len(list(window.library.store.folder.rglob("*.thumbnail"))) == 120)
        assert window.thumbnails.image(last) is None
        seen = []
        window.thumbnails.changed.connect(lambda path: seen.append(in_color(pilot, path)) if path == last else None)
        bar = window.filmstrip.horizontalScrollBar()
        bar.setValue(bar.maximum())
        pilot.wait(lambda: seen)
        assert seen == [True]

    prism(story, folder)
