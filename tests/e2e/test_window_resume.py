"""Closing, and being killed, with exports under way: the next start goes on, and nothing is lost."""

import signal
import subprocess
import sys
import threading

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox, QPushButton

from prism_core.image.write import write_raster
from prism_desktop.queue.exporter import PHOTOS_IN_FLIGHT
from prism_desktop.queue.jobs import State
from prism_desktop.queue.planning import make_job
from tests.desktop.conftest import gray_photo
from tests.exports import ask, ended, start_folder, states
from tests.photos import hashes, is_in_color
from tests.window import start_arguments


def answer(pilot, text):
    """Close the window, and answer so."""
    pilot.window.close()
    box = pilot.dialog(QMessageBox)
    QTest.mouseClick(next(button for button in box.buttons() if button.text() == text), Qt.MouseButton.LeftButton)
    pilot.wait(lambda: not box.isVisible())


def test_an_export_that_is_still_being_laid_out_is_asked_about_as_well(prism, album, tmp_path, monkeypatch):
    laid_out = threading.Event()

    def slow(*arguments, **options):
        assert laid_out.wait(10)
        return make_job(*arguments, **options)

    monkeypatch.setattr("prism_desktop.queue.planning.make_job", slow)

    def begin(pilot):
        pilot.wait_colored()
        pilot.actions.queue.pause.trigger()
        dialog = ask(pilot, pilot.actions.file.color_all, tmp_path / "out")
        QTest.mouseClick(dialog.start_button, Qt.MouseButton.LeftButton)
        pilot.window.close()
        pilot.pause(50)
        assert pilot.window.isVisible()
        laid_out.set()
        box = pilot.dialog(QMessageBox)
        assert box.text() == "Still to color: 5 photos."
        stop = next(button for button in box.buttons() if button.text() == "Close, and go on next time")
        QTest.mouseClick(stop, Qt.MouseButton.LeftButton)
        pilot.wait(lambda: not pilot.window.isVisible())

    def go_on(pilot):
        pilot.wait(lambda: pilot.says("5 photos still to color"))
        press(pilot, "Go on")
        ended(pilot, "5 photos in color")

    prism(begin, album)
    prism(go_on, album)


def press(pilot, text):
    """Press a banner's button."""
    pilot.wait(lambda: any(button.text() == text for button in pilot.window.stage.banners.findChildren(QPushButton)))
    buttons = pilot.window.stage.banners.findChildren(QPushButton)
    QTest.mouseClick(next(button for button in buttons if button.text() == text), Qt.MouseButton.LeftButton)


def test_closing_asks_and_the_next_start_goes_on(prism, album, tmp_path, gate):
    out = tmp_path / "out"

    def begin(pilot):
        pilot.wait_colored()
        start_folder(pilot, out, format="tiff")
        gate.release(2)
        pilot.wait(lambda: states(pilot).count(State.DONE) == 2 and State.RUNNING in states(pilot))
        answer(pilot, "Stay")
        assert pilot.window.isVisible()
        assert State.RUNNING in states(pilot)
        answer(pilot, "Close, and go on next time")
        pilot.wait(lambda: not pilot.window.isVisible())

    def go_on(pilot):
        pilot.wait(lambda: pilot.says("3 photos still to color"))
        assert not pilot.window.queue_panel.isVisible()
        gate.release(9)
        press(pilot, "Go on")
        ended(pilot, "5 photos in color")
        assert not pilot.says("still to color")

    assert prism(begin, album) == 0
    done = {path.name: path.stat().st_mtime_ns for path in out.glob("*.tif")}
    assert len(done) == 2
    prism(go_on, album)
    assert sorted(path.name for path in out.glob("*.tif")) == [f"scan {n}.tif" for n in range(1, 6)]
    assert all((out / name).stat().st_mtime_ns == time for name, time in done.items())

    def see_nothing(pilot):
        pilot.wait_colored()
        assert pilot.window.stage.banners.texts() == []

    prism(see_nothing, album)


@pytest.mark.parametrize("when", ["closing", "the next start"])
def test_exports_that_are_discarded_do_not_come_back(prism, album, tmp_path, gate, when):
    def begin(pilot):
        pilot.wait_colored()
        start_folder(pilot, tmp_path / "out")
        answer(pilot, "Close, and give up the export" if when == "closing" else "Close, and go on next time")
        pilot.wait(lambda: not pilot.window.isVisible())

    def discard(pilot):
        press(pilot, "Discard")
        assert not pilot.says("still to color")

    def see_nothing(pilot):
        pilot.wait_colored()
        assert pilot.window.stage.banners.texts() == []

    assert prism(begin, album) == 0
    if when != "closing":
        prism(discard, album)
    prism(see_nothing, album)


def test_work_that_was_found_waits_for_its_owner_while_other_photos_are_exported(prism, album, tmp_path, gate):
    def begin(pilot):
        pilot.wait_colored()
        start_folder(pilot, tmp_path / "out")
        answer(pilot, "Close, and go on next time")

    def do_something_else(pilot):
        pilot.wait(lambda: pilot.says("5 photos still to color"))
        pilot.wait_colored()
        gate.release(5)
        start_folder(pilot, tmp_path / "other")
        ended(pilot, "5 photos in color")
        assert not (tmp_path / "out" / "scan 1.png").exists()

    def still_there(pilot):
        pilot.wait(lambda: pilot.says("5 photos still to color"))
        gate.release(5)
        press(pilot, "Go on")
        ended(pilot, "5 photos in color")

    for story in (begin, do_something_else, still_there):
        prism(story, album)
    assert len(list((tmp_path / "out").glob("*.png"))) == 5


KILLED = """
import os, signal, sys
from itertools import count
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from prism_desktop.__main__ import main
from prism_desktop.features.exporting import Exporting
from prism_desktop.main_window import MainWindow
from prism_desktop.queue.choices import ExportChoices

out, changes, *arguments = sys.argv[1:]
heard = count(1)

def count_and_die(_):
    if next(heard) == int(changes):
        os.kill(os.getpid(), signal.SIGKILL)

def follow():
    window = next((each for each in QApplication.topLevelWidgets() if isinstance(each, MainWindow)), None)
    if window is None or window.previewer.engine is None or len(window.library.catalog.paths) < 8:
        return QTimer.singleShot(5, follow)
    window.exporter.changed.connect(count_and_die)
    exporting = window.findChild(Exporting)
    exporting.flow.enqueue(exporting.subject("album", window.library.catalog.paths), ExportChoices(out))

app = QApplication([])
QTimer.singleShot(0, follow)
main(arguments)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL")
@pytest.mark.parametrize("changes", [2, 5, 9, 16])
def test_a_killed_prism_loses_nothing_but_the_photo_in_work(prism, model, tmp_path, own_home, changes):
    album, out = tmp_path / "album", tmp_path / "out"
    album.mkdir()
    for number in range(8):
        write_raster(album / f"scan {number}.png", gray_photo(number))
    begun = [sys.executable, "-c", KILLED, str(out), str(changes), *start_arguments(model, album)]
    assert subprocess.run(begun, check=False, timeout=60).returncode == -signal.SIGKILL
    before = hashes(out) if out.exists() else {}
    results = {name for name in before if name.startswith("scan")}
    assert all(is_in_color(out / name) for name in results)

    def go_on(pilot):
        press(pilot, "Go on")
        ended(pilot, "8 photos in color")

    prism(go_on, album)
    after = hashes(out)
    assert sorted(path.name for path in out.glob("scan*")) == sorted(path.name for path in album.glob("*.png"))
    assert all(is_in_color(path) for path in out.glob("scan*"))
    assert sum(after[name] != before[name] for name in results) <= PHOTOS_IN_FLIGHT
