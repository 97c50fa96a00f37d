"""Exports wait, pause, stop, fail, change places and are tried again, while their owner goes on coloring."""

import errno
import threading

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from prism_core.errors import PhotoWriteError
from prism_core.export import export_photo
from prism_core.image.read import read_raster
from prism_desktop.dialogs.report_dialog import ReportDialog
from prism_desktop.queue.jobs import State
from tests.exports import bar, ended, start, start_folder, states
from tests.photos import is_in_color


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
        assert {actions.earlier, actions.retry, actions.report, actions.open_results} < set(panel.tree.actions())
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


def test_the_photo_in_work_is_in_sight_in_the_list(prism, album, tmp_path, gate):
    def story(pilot):
        pilot.wait_colored()
        panel, queue = pilot.window.queue_panel, pilot.window.exporter.queue
        start_folder(pilot, tmp_path / "out")
        pilot.actions.queue.show_queue.trigger()
        tree, model = panel.tree, panel.tree.model()
        tree.setFixedHeight(2 * tree.sizeHintForRow(0) + 12)
        gate.release(4)
        pilot.wait(lambda: queue.jobs[0].photos[4].state is State.RUNNING)
        last = model.index(4, 0, model.index(0, 0))
        pilot.wait(lambda: tree.viewport().rect().contains(tree.visualRect(last).center()))
        gate.release(1)
        pilot.wait(lambda: not queue.left)

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
        wide = report.table.visualItemRect(rows[0]).height()
        report.resize(0, report.height())
        pilot.wait(lambda: report.table.visualItemRect(rows[0]).height() > wide)  # the reason takes more lines
        # What shows no thumbnail for the same reason says it once.
        row = next(row for row, path in enumerate(pilot.window.photos.paths) if path == broken)
        pilot.wait(lambda: pilot.window.thumbnails.problem(broken))
        tip = pilot.window.photos.index(row).data(Qt.ItemDataRole.ToolTipRole)
        assert tip.splitlines()[0] == str(broken)
        assert len(tip.splitlines()) == 2
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
