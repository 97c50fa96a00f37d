"""Help: the list of keys, and what Prism is."""

import re

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget

from prism_desktop.dialogs.about_dialog import AboutDialog
from prism_desktop.dialogs.help_window import HelpWindow
from prism_desktop.dialogs.shortcut_sheet import ShortcutSheet
from prism_desktop.texts.help_pages import help_pages
from tests.e2e.test_window_access import silent


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
        assert "Tiny test generator 1" in about.card.toPlainText()
        assert "What it cannot do\nfor tests alone" in about.card.toPlainText()
        about.tabs.setCurrentIndex(1)
        pilot.wait(lambda: about.names.count() > 10)
        names = [about.names.item(row).text() for row in range(about.names.count())]
        numpy = next(row for row, name in enumerate(names) if name.startswith("numpy "))
        about.names.setCurrentRow(numpy)
        assert "BSD" in about.license.toPlainText()
        assert "Redistribution and use" in about.license.toPlainText()
        about.reject()

    prism(story, album)


def test_help_can_be_searched_and_read_beside_the_photo(prism, album):
    def story(pilot):
        pilot.wait_colored()
        pilot.key(Qt.Key.Key_F1)
        help_ = pilot.window.findChild(HelpWindow)
        assert help_.isVisible()
        assert silent(help_) == []
        assert "Getting started" in help_.browser.toPlainText()
        for row in range(help_.titles.count()):
            help_.titles.setCurrentRow(row)
            assert help_.titles.item(row).text() in help_.browser.toPlainText()
            assert "not translated" not in help_.browser.toPlainText()
        QTest.keyClicks(help_.search, "eyedropper")
        shown = [row for row in range(help_.titles.count()) if not help_.titles.item(row).isHidden()]
        assert [help_.titles.item(row).text() for row in shown] == ["Hints: telling Prism a color"]
        assert help_.browser.textCursor().selectedText() == "Eyedropper"
        help_.search.setText("xyzzy")
        assert help_.nothing.isVisible()
        help_.search.clear()
        help_.browser.anchorClicked.emit(QUrl("6-limits.html"))
        assert "What Prism cannot know" in help_.browser.toPlainText()
        pilot.key(Qt.Key.Key_F1)
        assert len(pilot.window.findChildren(HelpWindow)) == 1
        QTest.keyClick(help_.search, Qt.Key.Key_Escape)
        assert not help_.isVisible()

    prism(story, album)


@pytest.mark.parametrize("language", ["en", "he", "ru"])
def test_every_link_of_help_leads_to_a_page(language):
    pages = help_pages(language)
    assert len(pages) == 7
    assert all(page.translated for page in pages)
    for page in pages:
        for link in re.findall(r'href="([^"]+)"', page.content):
            assert link in [each.name for each in pages]


def test_keys_told_in_help_are_those_of_the_actions(prism, album):
    def story(pilot):
        keys = {key.toString() for action in pilot.window.actions_.all() for key in action.shortcuts()}
        keys |= {"Ctrl", "Shift", "Alt", "Tab", "Shift+Tab", "Enter", "Escape", "O", "+", "-"}
        names = {"Delete": "Del", "Insert": "Ins", "Page Down": "PgDown", "Page Up": "PgUp"}
        for page in [*help_pages("en"), *help_pages("he"), *help_pages("ru")]:
            for told in re.findall(r"<b>([^<]+)</b>", page.content):
                key = names.get(told, told)
                if re.fullmatch(r"(Ctrl|Shift|Alt)(\+.+)?|F\d+|[A-Z0-9?.+\[\]-]|Ins|Del|PgDown|PgUp", key):
                    assert key in keys, f"{page.name} tells of {told}"

    prism(story, album)


def test_a_page_that_is_not_translated_is_shown_in_english_and_that_is_said(qtbot):
    pages = help_pages("xx")
    assert not any(page.translated for page in pages)
    parent = QWidget()
    qtbot.addWidget(parent)
    window = HelpWindow(pages, parent)
    assert "This page is not translated yet" in window.browser.toPlainText()
    assert "Getting started" in window.browser.toPlainText()


def test_paragraphs_run_the_way_of_their_language(qtbot):
    parent = QWidget()
    qtbot.addWidget(parent)
    for language, direction in (("he", Qt.LayoutDirection.RightToLeft), ("ru", Qt.LayoutDirection.LeftToRight)):
        window = HelpWindow(help_pages(language), parent)
        for row in range(window.titles.count()):
            window.titles.setCurrentRow(row)
            block = window.browser.document().begin()
            while block.isValid():
                assert block.textDirection() == direction, block.text()
                block = block.next()
