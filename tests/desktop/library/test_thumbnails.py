import threading
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage

from prism_core.errors import PhotoReadError
from prism_core.image.raster import Raster
from prism_core.recipe import Adjustments, Recipe
from prism_core.sidecar import write_sidecar
from prism_core.triage import Verdict, triage
from prism_desktop.library.filmstrip import Filmstrip
from prism_desktop.library.photo_model import PhotoModel
from prism_desktop.library.photo_selection import PhotoSelection
from prism_desktop.library.photo_states import PhotoStates
from prism_desktop.library.thumbnail_store import ThumbnailStore
from prism_desktop.library.thumbnails import Thumbnails
from prism_desktop.task_runner import TaskRunner
from tests.desktop.conftest import gray_photo
from tests.photos import write_photo


@pytest.fixture
def runner(qtbot):
    runner = TaskRunner(threads=2, name="prism-test")
    yield runner
    runner.shut_down()
    runner.deleteLater()


@pytest.fixture
def reads(monkeypatch):
    """What is read, in order; `gate` lets it be read."""

    class Reads(list):
        gate = threading.Event()

    reads = Reads()
    reads.gate.clear()

    def read(path, edge_px) -> Raster:
        reads.append(path.name)
        reads.gate.wait(5)
        if "bad" in path.name:
            raise PhotoReadError(path, "it is damaged")
        return gray_photo(1, 30, edge_px)

    monkeypatch.setattr("prism_desktop.library.thumbnail_work.read_thumbnail", read)
    yield reads
    reads.gate.set()


@pytest.fixture
def thumbnails(runner, tmp_path, monkeypatch):
    monkeypatch.setattr("prism_desktop.library.thumbnails._AT_ONCE", 2)  # on any number of cores
    thumbnails = Thumbnails(runner, ThumbnailStore(tmp_path / "store"), room_px=(192, 168))
    yield thumbnails
    thumbnails.deleteLater()


def paths(*names):
    return [Path(name) for name in names]


def test_the_newest_wish_counts_and_the_first_of_it_comes_first(thumbnails, runner, reads, qtbot):
    thumbnails.want(paths(*"abcdef"))
    qtbot.waitUntil(lambda: len(reads) == 2)
    thumbnails.want(paths("x", "a", "y"))
    reads.gate.set()
    qtbot.waitUntil(lambda: thumbnails.image(Path("y")) is not None)
    assert sorted(reads[:2]) == ["a", "b"]
    assert sorted(reads[2:]) == ["x", "y"]


def test_what_is_here_is_not_read_again(thumbnails, runner, reads, qtbot):
    reads.gate.set()
    for _ in range(3):
        thumbnails.want(paths("a", "bad"))
        qtbot.waitUntil(lambda: None not in (thumbnails.image(Path("a")), thumbnails.problem(Path("bad"))))
    assert sorted(reads) == ["a", "bad"]
    assert thumbnails.problem(Path("bad")) == "it is damaged"
    assert thumbnails.problem(Path("a")) is None


def test_a_colored_thumbnail_is_not_replaced_by_the_gray_one_that_was_on_its_way(thumbnails, runner, reads, qtbot):
    thumbnails.want(paths("a"))
    qtbot.waitUntil(lambda: reads == ["a"])
    colored = QImage(10, 10, QImage.Format.Format_RGB32)
    colored.fill(QColor("red"))
    thumbnails.put_colored(Path("a"), colored, Recipe())
    qtbot.waitUntil(lambda: thumbnails.image(Path("a")) is not None)
    reads.gate.set()
    qtbot.waitUntil(lambda: runner.idle)
    assert thumbnails.image(Path("a")).pixelColor(5, 5) == QColor("red")


def test_colors_from_before_a_change_do_not_come_after_it(thumbnails, runner, reads, qtbot):
    reads.gate.set()
    thumbnails.want(paths("a"))
    qtbot.waitUntil(lambda: thumbnails.image(Path("a")) is not None)
    colored = QImage(10, 10, QImage.Format.Format_RGB32)
    colored.fill(QColor("red"))
    thumbnails.put_colored(Path("a"), colored, Recipe())
    thumbnails.renew({Path("a")})
    thumbnails.want(paths("a"))
    qtbot.waitUntil(lambda: runner.idle and not thumbnails.busy)
    assert thumbnails.image(Path("a")).pixelColor(5, 5) != QColor("red")


def test_a_colored_thumbnail_stays_where_none_can_be_kept(thumbnails, runner, reads, qtbot, monkeypatch):
    monkeypatch.setattr(ThumbnailStore, "write", lambda *_: False)
    reads.gate.set()
    thumbnails.want(paths("a"))
    qtbot.waitUntil(lambda: thumbnails.image(Path("a")) is not None)
    thumbnails.use_colors("swift")
    colored = QImage(10, 10, QImage.Format.Format_RGB32)
    colored.fill(QColor("red"))
    thumbnails.put_colored(Path("a"), colored, Recipe())
    qtbot.waitUntil(lambda: runner.idle)
    thumbnails.want(paths("a"))
    qtbot.waitUntil(lambda: runner.idle)
    assert thumbnails.image(Path("a")).pixelColor(5, 5) == QColor("red")


@pytest.fixture
def files(tmp_path):
    """Makes empty files, which `reads` reads: what is kept of them is found again."""

    def make(*names):
        for name in names:
            (tmp_path / name).touch()
        return [tmp_path / name for name in names]

    return make


def test_what_photos_are_is_found_out_once_all_that_are_wanted_are_on_their_way(
    thumbnails, reads, files, qtbot, monkeypatch
):
    begun, verdicts = [], {}

    def look(raster):
        begun.append(len(reads))
        return triage(raster)

    monkeypatch.setattr("prism_desktop.library.thumbnail_work.triage", look)
    thumbnails.judged.connect(verdicts.__setitem__)
    reads.gate.set()
    thumbnails.want(files(*"abcdef"))
    qtbot.waitUntil(lambda: len(verdicts) == 6)
    assert begun[0] >= 5  # of two workers one may be about to read the last
    assert set(verdicts.values()) == {Verdict.GRAY}


def test_photos_are_judged_by_their_kept_thumbnails_and_once(runner, tmp_path, qtbot, monkeypatch):
    scan = write_photo(tmp_path / "scan.png", size=(800, 600))
    store, verdicts = ThumbnailStore(tmp_path / "store"), []
    first = Thumbnails(runner, store, room_px=(100, 100))
    first.judged.connect(lambda _, verdict: verdicts.append(verdict))
    first.want([scan])
    qtbot.waitUntil(lambda: len(verdicts) == 1)
    kept = [path.read_bytes() for path in (tmp_path / "store").rglob("*.thumbnail")]

    def refuse(*_):
        raise AssertionError("the photo is looked at again")

    monkeypatch.setattr("prism_desktop.library.thumbnail_work.triage", refuse)
    monkeypatch.setattr("prism_desktop.library.thumbnail_work.read_thumbnail", refuse)
    later = Thumbnails(runner, store, room_px=(100, 100))
    later.judged.connect(lambda _, verdict: verdicts.append(verdict))
    later.want([scan])
    qtbot.waitUntil(lambda: len(verdicts) == 2)
    assert verdicts[0] is verdicts[1]
    assert kept == [path.read_bytes() for path in (tmp_path / "store").rglob("*.thumbnail")]
    first.deleteLater()
    later.deleteLater()


def test_what_an_older_triage_said_is_judged_anew_from_the_kept_thumbnail(runner, tmp_path, qtbot, monkeypatch):
    scan = write_photo(tmp_path / "scan.png", size=(800, 600))
    store, looks = ThumbnailStore(tmp_path / "store"), []

    def look(raster):
        looks.append(raster)
        return triage(raster)

    monkeypatch.setattr("prism_desktop.library.thumbnail_work.triage", look)
    for version in ("older", "older", "newer", "newer"):
        monkeypatch.setattr("prism_desktop.library.thumbnail_work.triage_version", lambda version=version: version)
        thumbnails = Thumbnails(runner, store, room_px=(100, 100))
        with qtbot.waitSignal(thumbnails.judged):
            thumbnails.want([scan])
        thumbnails.deleteLater()
        monkeypatch.setattr("prism_desktop.library.thumbnail_work.read_thumbnail", None)  # it is not read again
    assert len(looks) == 2


def test_at_leisure_photos_out_of_sight_are_judged_and_the_wanted_ones_go_before(thumbnails, reads, files, qtbot):
    left, verdicts = files("y", "bad", "z"), []
    thumbnails.judged.connect(lambda path, _: verdicts.append(path))
    thumbnails.at_leisure = lambda: left.pop(0) if left else None
    thumbnails.go_on()
    qtbot.waitUntil(lambda: reads == ["y"])
    wanted = files("a", "b")
    thumbnails.want(wanted)
    reads.gate.set()
    qtbot.waitUntil(lambda: len(verdicts) == 4)
    assert reads == ["y", "a", "b", "bad", "z"]
    assert all(thumbnails.image(path) for path in wanted)
    assert not any(thumbnails.image(path) for path in files("y", "z"))


def test_a_photo_whose_thumbnail_cannot_be_kept_is_read_once(runner, reads, tmp_path, qtbot):
    (tmp_path / "store").touch()  # a file where the folder should be
    reads.gate.set()
    scan = write_photo(tmp_path / "scan.png", size=(80, 60))
    thumbnails = Thumbnails(runner, ThumbnailStore(tmp_path / "store"), room_px=(100, 100))
    with qtbot.waitSignal(thumbnails.judged):
        thumbnails.want([scan])
    qtbot.waitUntil(lambda: runner.idle)
    assert reads == ["scan.png"]
    thumbnails.deleteLater()


def test_what_was_seen_before_is_not_read_again_and_comes_in_its_colors(runner, tmp_path, qtbot, monkeypatch):
    scan = write_photo(tmp_path / "scan.png", size=(800, 600))
    store, recipe = ThumbnailStore(tmp_path / "store"), Recipe(adjustments=Adjustments(saturation=0.5))
    colored = QImage(600, 450, QImage.Format.Format_RGB32)
    colored.fill(QColor(200, 40, 40))
    first = Thumbnails(runner, store, room_px=(100, 100))
    first.use_colors("swift")
    first.want([scan])
    qtbot.waitUntil(lambda: first.image(scan) is not None)
    assert (first.image(scan).width(), first.image(scan).height()) == (100, 75)
    write_sidecar(scan, recipe)
    first.put_colored(scan, colored, recipe)
    qtbot.waitUntil(lambda: first.image(scan).pixelColor(50, 40).red() > 190)

    def refuse(*_):
        raise AssertionError("the photo is read again")

    monkeypatch.setattr("prism_desktop.library.thumbnail_work.read_thumbnail", refuse)
    later = Thumbnails(runner, store, room_px=(100, 100))
    later.want([scan])
    qtbot.waitUntil(lambda: later.image(scan) is not None)
    assert abs(later.image(scan).pixelColor(50, 40).red() - later.image(scan).pixelColor(50, 40).blue()) < 4
    with qtbot.waitSignal(later.renewed):
        later.use_colors("swift")
    later.want([scan])
    qtbot.waitUntil(lambda: later.image(scan).pixelColor(50, 40).red() > 190)
    assert later.image(scan).pixelColor(50, 40).blue() < 60
    first.deleteLater()
    later.deleteLater()


def test_the_filmstrip_asks_for_what_is_in_sight_and_then_for_its_neighbors(thumbnails, runner, reads, qtbot):
    reads.gate.set()
    states = PhotoStates()
    model = PhotoModel(thumbnails, states)
    selection = PhotoSelection(model, model)
    strip = Filmstrip(model, selection, thumbnails, states)
    qtbot.addWidget(strip)
    strip.resize(600, strip.height())
    model.set_paths(paths(*(f"{number:04}" for number in range(500))))
    strip.show()
    qtbot.waitUntil(lambda: len(reads) >= 10)
    assert all(int(name) < 20 for name in reads[:10])
    qtbot.waitUntil(lambda: runner.idle)
    reads.clear()
    selection.choose(Path("0300"))
    qtbot.waitUntil(lambda: len(reads) >= 6)
    assert all(290 <= int(name) <= 312 for name in reads[:6])
    qtbot.waitUntil(lambda: runner.idle)
    assert len(reads) < 40
    strip.setParent(None)
    strip.deleteLater()
    model.deleteLater()


def test_names_of_any_number_are_here_without_a_thumbnail_being_read(thumbnails, reads):
    model = PhotoModel(thumbnails, PhotoStates())
    many = paths(*(f"{number:05}.jpg" for number in range(20_000)))
    model.set_paths(many[:200])
    model.append(many[200:])
    assert model.rowCount() == 20_000
    assert model.row_of(many[-1]) == 19_999
    assert reads == []
    model.deleteLater()
