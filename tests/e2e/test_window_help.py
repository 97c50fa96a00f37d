"""Help: the list of keys, and what Prism is."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from prism_desktop.dialogs.about_dialog import AboutDialog
from prism_desktop.dialogs.shortcut_sheet import ShortcutSheet


def rows(sheet):
    return [line.findChild(QLabel).text() for group in sheet.groups for _, line in group.rows if line.isVisible()]


def test_every_action_is_in_the_list_of_keys_and_can_be_searched(prism, album):
    def story(pilot):
        pilot.wait_colored()
        pilot.key(Qt.Key.Key_Question)
        sheet = pilot.dialog(ShortcutSheet)
        shown = rows(sheet)
        assert all(action.iconText() in shown for action in pilot.window.actions_.all())
        assert "Zoom at the pointer" in shown
        QTest.keyClicks(sheet.search, "undo")
        assert rows(sheet) == ["Undo"]
        sheet.search.setText("ctrl+shift+e")
        assert rows(sheet) == ["Export folder"]
        sheet.search.setText("xyzzy")
        assert rows(sheet) == []
        assert "Nothing is called so." in [label.text() for label in sheet.findChildren(QLabel) if label.isVisible()]
        QTest.keyClick(sheet.search, Qt.Key.Key_Escape)
        assert not sheet.isVisible()

    prism(story, album)


def test_about_tells_versions_and_the_model(prism, album):
    def story(pilot):
        pilot.wait_colored()
        pilot.key(Qt.Key.Key_F1, Qt.KeyboardModifier.ShiftModifier)
        about = pilot.dialog(AboutDialog)
        told = " ".join(label.text() for label in about.findChildren(QLabel))
        assert "Tiny test generator" in told
        about.reject()

    prism(story, album)
