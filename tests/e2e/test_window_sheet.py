"""A contact sheet: photos before and after, to print or to send."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from prism_desktop.dialogs.report_dialog import ReportDialog
from prism_desktop.dialogs.sheet_dialog import SheetDialog
from tests.exports import ended, start_folder


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
        listed = panel.tree.model()
        assert listed.index(0, 1, listed.index(0, 0)).data() == "ready"
        QTest.mouseClick(panel.bar.buttons[actions.report], Qt.MouseButton.LeftButton)
        report = pilot.dialog(ReportDialog)
        assert report.table.topLevelItem(0).child(0).text(1).startswith("scan 6.png: ")
        assert pilot.window.states.of(album / "scan 1.png").job is None

    prism(story, album)
    assert (tmp_path / "out" / "sheet.pdf").read_bytes().startswith(b"%PDF")


def test_a_contact_sheet_is_told_of_beside_photos_that_failed(prism, album, tmp_path):
    (album / "scan 6.png").write_bytes((album / "scan 1.png").read_bytes()[:100])

    def story(pilot):
        pilot.wait_colored()
        start_folder(pilot, tmp_path / "out")
        ended(pilot, "5 photos in color · 1 not colored")
        pilot.actions.file.contact_sheet.trigger()
        dialog = pilot.dialog(SheetDialog)
        dialog.file.setText(str(tmp_path / "sheet.pdf"))
        QTest.mouseClick(dialog.start_button, Qt.MouseButton.LeftButton)
        ended(pilot, "5 photos in color · 1 not colored. The contact sheet is ready")

    prism(story, album)
