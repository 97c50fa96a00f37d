"""From start to an exported photo without a mouse; and no control that the Tab key cannot reach."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QWidget

from prism_core.image.read import read_raster
from prism_desktop.dialogs.export_dialog import ExportDialog

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def press(pilot, key, keys=Qt.KeyboardModifier.NoModifier):
    """A key, for whoever has the focus."""
    QTest.keyClick(QApplication.focusWidget() or pilot.window, key, keys)


def write(text):
    QTest.keyClicks(QApplication.focusWidget(), text)


def focus_by_tab(pilot, name):
    """Press Tab until the control of that name has the focus."""
    for _ in range(80):
        if QApplication.focusWidget().accessibleName() == name:
            return
        press(pilot, Qt.Key.Key_Tab)
    raise AssertionError(f"Tab does not lead to {name}")


def answer_file_dialog(pilot, text):
    dialog = pilot.dialog(QFileDialog)
    pilot.wait(lambda: isinstance(QApplication.focusWidget(), QLineEdit))
    QApplication.focusWidget().selectAll()
    write(text)
    press(pilot, Qt.Key.Key_Return)
    back_in_the_window(pilot, dialog)


def back_in_the_window(pilot, dialog):
    pilot.wait(lambda: not dialog.isVisible())
    pilot.window.activateWindow()  # as a window manager does; Qt's offscreen platform has none
    pilot.wait(pilot.window.isActiveWindow)


@pytest.mark.qt_log_ignore("This plugin does not support")  # what Qt's file dialog asks of the offscreen platform
def test_a_photo_is_opened_corrected_and_exported_by_keys_alone(prism, album, tmp_path):
    target = tmp_path / "in color"

    def story(pilot):
        pilot.wait(lambda: pilot.window.isActiveWindow())
        press(pilot, Qt.Key.Key_O, CTRL)
        answer_file_dialog(pilot, str(album))
        pilot.wait_colored()
        press(pilot, Qt.Key.Key_PageDown)
        pilot.wait(lambda: pilot.window.windowTitle().startswith("scan 2.png"))
        pilot.wait_colored()
        press(pilot, Qt.Key.Key_Right)
        press(pilot, Qt.Key.Key_Return)
        assert len(pilot.recipe.hints) == 1
        before = pilot.recipe
        focus_by_tab(pilot, "Color number")
        QApplication.focusWidget().selectAll()
        write("#3060a0")
        press(pilot, Qt.Key.Key_Return)
        assert pilot.recipe != before
        focus_by_tab(pilot, "Photo")
        press(pilot, Qt.Key.Key_Z, CTRL)
        assert pilot.recipe == before
        press(pilot, Qt.Key.Key_Z, CTRL | SHIFT)
        assert pilot.recipe.hints[0].b < -10
        pilot.wait_colored()
        press(pilot, Qt.Key.Key_E, CTRL)
        dialog = pilot.dialog(ExportDialog)
        pilot.wait(dialog.isActiveWindow)
        focus_by_tab(pilot, "Save in")
        QApplication.focusWidget().selectAll()
        write(str(target))
        pilot.wait(lambda: not dialog.start_button.isEnabled())
        pilot.wait(dialog.start_button.isEnabled)
        press(pilot, Qt.Key.Key_Return)
        back_in_the_window(pilot, dialog)
        pilot.wait(lambda: list(target.rglob("scan 2.png")))
        pilot.wait(lambda: not pilot.window.exporter.queue.left)
        pixels = read_raster(next(target.rglob("scan 2.png"))).pixels
        assert pixels.shape[2] == 3
        assert (pixels[..., 2].astype(int) - pixels[..., 0]).max() > 10  # the blue of the hint
        press(pilot, Qt.Key.Key_Q, CTRL)
        pilot.wait(lambda: not pilot.window.isVisible())

    assert prism(story) == 0


def reached_by_tab(pilot):
    """Every control that Tab comes by in a round."""
    start = QApplication.focusWidget()
    seen = [start]
    for _ in range(200):
        press(pilot, Qt.Key.Key_Tab)
        if QApplication.focusWidget() is start:
            break
        seen.append(QApplication.focusWidget())
    return seen


def test_tab_comes_by_every_control(prism, album):
    def story(pilot):
        pilot.wait_colored()
        pilot.canvas.setFocus()
        reached = reached_by_tab(pilot)
        for widget in pilot.window.findChildren(QWidget):
            takes = widget.isVisible() and widget.isEnabled() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
            if takes and widget.window() is pilot.window and widget.focusProxy() is None:
                inside = any(each.isAncestorOf(widget) or widget.isAncestorOf(each) for each in reached)
                assert widget in reached or inside, f"{type(widget).__name__} {widget.accessibleName()!r}"
        assert reached[0] is pilot.canvas

    prism(story, album)
