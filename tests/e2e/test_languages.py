"""The window in each language: nothing is cut, Hebrew is mirrored, the photo is not."""

from functools import partial

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QFileDialog, QListWidget, QTabWidget

from prism_desktop.dialogs.about_dialog import AboutDialog
from prism_desktop.dialogs.preferences.look_page import LookPage
from prism_desktop.dialogs.preferences.preferences_dialog import PreferencesDialog
from prism_desktop.panels.tool_bar import ToolBar
from tests.fitting import cut_texts
from tests.window import press

SIZE = (1024, 700)
SETTLE_MS = 500


def dialogs(pilot):
    return [dialog for dialog in pilot.window.findChildren(QDialog) if dialog.isVisible()]


def pages(dialog):
    """What leads to each page of a dialog."""
    for names in dialog.findChildren(QListWidget, "pageList"):
        yield from (partial(names.setCurrentRow, row) for row in range(names.count()))
    for tabs in dialog.findChildren(QTabWidget):
        yield from (partial(tabs.setCurrentIndex, row) for row in range(tabs.count()))


@pytest.mark.parametrize("code", ["en", "he", "ru"])
def test_every_place_holds_its_text(prism, album, speaking, code, monkeypatch):
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda *_: True)
    speaking(code)
    cut = {}

    def look(pilot, after):
        pilot.pause(30)
        own = [dialog for dialog in dialogs(pilot) if not isinstance(dialog, QFileDialog)]
        for root in [pilot.window, *own]:
            if cut_texts(root):
                pilot.pause(SETTLE_MS)  # on a busy machine it may not be laid out yet
            cut.update({text: after for text in cut_texts(root) if text not in cut})

    def story(pilot):
        actions = pilot.window.actions_
        pilot.window.resize(*SIZE)
        pilot.wait_colored()
        look(pilot, "the start")
        pilot.click(0.5, 0.5)
        look(pilot, "a hint")
        for action in actions.all():
            if not action.isEnabled() or action in (actions.file.quit, actions.view.full_screen):
                continue  # the screen of these tests is smaller than any that Prism is made for
            action.trigger()
            look(pilot, action.text())
            for dialog in dialogs(pilot):
                for choose in pages(dialog):
                    choose()
                    look(pilot, action.text())
                dialog.reject()

    prism(story, album)
    assert not cut, "\n".join(f"after {after}: {text}" for text, after in cut.items())


@pytest.mark.parametrize("code", ["en", "he", "ru"])
def test_the_smallest_window_holds_its_texts_and_the_word_of_color_all(prism, album, speaking, code):
    speaking(code)

    def story(pilot):
        pilot.wait_colored()
        window, actions = pilot.window, pilot.actions
        window.resize(window.minimumSize())
        pilot.wait(lambda: window.size() == window.minimumSize())
        color_all = window.findChild(ToolBar).widgetForAction(actions.file.color_all)
        steps = (actions.panel.hints, actions.panel.adjust, actions.panel.info, actions.library.grid)
        for action in steps:
            action.trigger()
            pilot.wait(lambda: not cut_texts(window))
            assert color_all.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonTextBesideIcon
            assert color_all.width() >= color_all.sizeHint().width()

    prism(story, album)


def test_hebrew_mirrors_the_window_and_not_the_photo(prism, album, speaking):
    speaking("he")

    def story(pilot):
        pilot.wait_colored()
        window, canvas = pilot.window, pilot.canvas
        assert window.layoutDirection() == Qt.LayoutDirection.RightToLeft
        panel = window.side_panel.mapTo(window, window.side_panel.rect().center())
        assert panel.x() < canvas.mapTo(window, canvas.rect().center()).x()
        assert pilot.place(0.1, 0.5).x() < pilot.place(0.9, 0.5).x()
        seen = canvas.grab().toImage()
        places = [(x, y) for x in (0.1, 0.3, 0.6, 0.9) for y in (0.2, 0.8)]
        there = [seen.pixelColor(pilot.place(x, y)).lightness() for x, y in places]
        expected = [pilot.color_at(x, y).lightness() for x, y in places]
        assert np.corrcoef(there, expected)[0, 1] > 0.95

    prism(story, album)


def test_lines_of_hebrew_begin_at_the_right(prism, album, speaking):
    speaking("he")

    def story(pilot):
        pilot.wait_colored()
        pilot.actions.help.about.trigger()
        card = pilot.dialog(AboutDialog).card
        line = card.document().findBlockByNumber(2).layout().lineAt(0)
        assert line.naturalTextRect().right() > 0.9 * card.viewport().width()
        assert line.naturalTextRect().left() > 0.5 * card.viewport().width()

    prism(story, album)


def test_another_language_is_spoken_at_once_and_the_desk_stays_as_it_was(prism, album):
    def first(pilot):
        pilot.wait_colored()
        pilot.click(0.5, 0.5)
        pilot.choose("scan 3.png")
        pilot.wait_colored()
        pilot.window.actions_.edit.preferences.trigger()
        dialog = pilot.dialog(PreferencesDialog)
        page = dialog.findChild(LookPage)
        page.language.setCurrentIndex(page.language.findData("he"))
        press(pilot, "Close")
        pilot.wait(lambda: not pilot.window.isVisible())

    def second(pilot):
        pilot.wait(lambda: pilot.window.desk.photo and pilot.window.desk.photo.path.name == "scan 3.png")
        pilot.wait_colored()
        assert pilot.window.layoutDirection() == Qt.LayoutDirection.RightToLeft
        assert pilot.window.actions_.edit.reset.text() == "חזרה לצבע אוטומטי"
        pilot.choose("scan 1.png")
        pilot.wait_colored()
        assert len(pilot.recipe.hints) == 1
        assert pilot.window.actions_.edit.undo.text() == "ביטול: הוספת רמז"
        pilot.window.actions_.edit.undo.trigger()
        assert pilot.recipe.hints == ()

    prism(first, album, then=second)
