"""Everything can be found, named and reached: in menus, by keys, and by those who hear the window."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractScrollArea, QMenu, QWidget

from prism_core.resources import resource_path
from prism_desktop.canvas.canvas import Canvas
from prism_desktop.dialogs.about_dialog import AboutDialog
from prism_desktop.dialogs.crash_dialog import CrashDialog
from prism_desktop.dialogs.report_dialog import ReportDialog
from prism_desktop.dialogs.sheet_dialog import SheetDialog
from prism_desktop.dialogs.shortcut_sheet import ShortcutSheet
from prism_desktop.library.cell_view import CellView
from tests.exports import ask, ended


def actions_in(menu):
    for action in menu.actions():
        if action.menu() is not None:
            yield from actions_in(action.menu())
        elif not action.isSeparator():
            yield action


def silent(parent: QWidget) -> list[str]:
    """Controls that can be seen and focused, but have no name or no tip."""
    found = []
    for widget in [parent, *parent.findChildren(QWidget)]:
        if not widget.isVisible() or widget.focusPolicy() == Qt.FocusPolicy.NoFocus or widget.isWindow():
            continue
        if widget.focusProxy() is not None or isinstance(widget.parent(), QAbstractScrollArea | QMenu):
            continue  # another widget has the focus in its place
        interface = QAccessible.queryAccessibleInterface(widget)
        named = interface is not None and interface.text(QAccessible.Text.Name)
        # A tip over photos would hide them.
        tip = isinstance(widget, Canvas | CellView) or widget.toolTip() or widget.parentWidget().toolTip()
        tip = tip or widget.accessibleDescription()
        if not (named and tip):
            found.append(f"{type(widget).__name__} in {type(widget.parent()).__name__}: name {named!r}, tip {tip!r}")
    return found


def test_every_action_is_in_a_menu_with_a_key_an_icon_and_a_tip(prism):
    def story(pilot):
        actions = pilot.window.actions_.all()
        placed = list(actions_in(pilot.window.menuBar()))
        lacking = {}
        for action in actions:
            has = {
                "name": action.text() and action.iconText(),
                "tip": action.toolTip() and action.statusTip(),
                "key": action.shortcuts(),
                "icon": not action.icon().isNull(),
                "menu": action in placed,
            }
            lacking[action.iconText()] = [name for name, there in has.items() if not there]
        assert not {name: lacks for name, lacks in lacking.items() if lacks}
        own = [each for each in pilot.window.actions() if each not in actions]
        assert not [each.text() for each in own], "made past the groups of actions"

    prism(story)


def test_no_two_actions_share_a_key(prism):
    def story(pilot):
        keys = [(key.toString(), action.iconText()) for action in pilot.window.actions_.all()
                for key in action.shortcuts()]  # fmt: skip
        texts = [key for key, _ in keys]
        assert not [pair for pair in keys if texts.count(pair[0]) > 1]

    prism(story)


def test_letters_that_open_menus_are_not_shared(prism):
    def story(pilot):
        titles = [action.text() for action in pilot.window.menuBar().actions()]
        letters = [title[title.index("&") + 1].lower() for title in titles]
        assert len(letters) == len(set(letters)) == len(titles)

    prism(story)


def test_every_icon_named_is_there(prism):
    def story(pilot):
        for action in pilot.window.actions_.all():
            image = action.icon().pixmap(24, 24).toImage()
            assert any(image.pixelColor(x, y).alpha() for x in range(24) for y in range(24)), action.iconText()

    prism(story)


def test_icons_are_of_one_style():
    for file in resource_path("icons").glob("*.svg"):
        text = file.read_text(encoding="utf-8")
        if file.stem != "app":
            assert 'viewBox="0 0 24 24"' in text, file.name
            assert "currentColor" in text, file.name
            assert "#" not in text, f"{file.name} has colors of its own"


def test_the_invitation_names_its_controls(prism):
    def story(pilot):
        assert silent(pilot.window) == []

    prism(story)


def test_the_window_with_photos_names_its_controls(prism, album):
    def story(pilot):
        pilot.wait_colored()
        for page in pilot.window.side_panel.tabs:
            page.click()
            assert silent(pilot.window) == []
        pilot.window.actions_.library.grid.trigger()
        assert silent(pilot.window) == []

    prism(story, album)


def test_what_exports_ask_and_tell_names_its_controls(prism, album, tmp_path):
    (album / "scan 6.png").write_bytes(b"no photo")

    def story(pilot):
        pilot.wait_colored()
        actions = pilot.actions
        dialog = ask(pilot, actions.file.color_all, tmp_path / "out")
        assert silent(dialog) == []
        QTest.mouseClick(dialog.start_button, Qt.MouseButton.LeftButton)
        ended(pilot, "5 photos in color · 1 not colored")
        actions.queue.show_queue.trigger()
        actions.look.copy_look.trigger()
        actions.library.select_all.trigger()
        actions.look.paste_look.trigger()
        pilot.wait(lambda: pilot.says("So already: 6 photos."))
        assert silent(pilot.window) == []
        for action, kind in ((actions.queue.report, ReportDialog), (actions.file.contact_sheet, SheetDialog)):
            action.trigger()
            dialog = pilot.dialog(kind)
            assert silent(dialog) == []
            dialog.reject()
        crash = CrashDialog.open_for("A report.", pilot.window)
        assert silent(crash) == []
        crash.reject()

    prism(story, album)


@pytest.mark.parametrize(("action", "kind"), [("keys", ShortcutSheet), ("about", AboutDialog)])
def test_dialogs_name_their_controls(prism, album, action, kind):
    def story(pilot):
        pilot.wait_colored()
        getattr(pilot.window.actions_.help, action).trigger()
        dialog = pilot.dialog(kind)
        assert silent(dialog) == []
        dialog.reject()

    prism(story, album)
