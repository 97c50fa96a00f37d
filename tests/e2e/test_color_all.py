"""All photos of a folder in color with two clicks, but for those that need none."""

from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from prism_desktop.dialogs.export_dialog import ExportDialog
from prism_desktop.dialogs.report_dialog import ReportDialog
from prism_desktop.library.photo_state import State as PhotoState
from prism_desktop.queue.jobs import State
from tests.exports import ended


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
