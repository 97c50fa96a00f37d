"""Whoever goes through the window by Tab sees where they are, in both themes."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QMenu, QWidget

from prism_desktop.look.theme import apply_theme
from prism_desktop.look.tones import DARK, LIGHT
from tests.e2e.test_languages import dialogs, pages
from tests.exports import ended, start_folder

AROUND_PX = 3
LEAST_CONTRAST, LEAST_PX = 3, 20
RINGED_CONTRAST = 1.5
"""Of a button in the accent's color: its ring stands out from the window around it."""
BY_TAB = Qt.FocusReason.TabFocusReason


def reached_by_tab(root):
    """The controls below `root` that Tab leads to now."""
    for widget in root.findChildren(QWidget):
        inner = isinstance(widget.parent(), QAbstractScrollArea | QMenu) or widget.focusProxy() is not None
        shown = widget.isVisible() and widget.isEnabled() and widget.window() is root
        if shown and not inner and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            yield widget


def luminance(root, rect):
    """Relative luminance (WCAG 2.2) of what shows there."""
    image = root.grab(rect).toImage().convertToFormat(QImage.Format.Format_RGB32)
    pixels = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), -1, 4)[:, : image.width(), :3] / 255
    linear = np.where(pixels <= 0.04045, pixels / 12.92, ((pixels + 0.055) / 1.055) ** 2.4)
    return linear @ np.array([0.0722, 0.7152, 0.2126])


def changes_with_focus(root, widget, other):
    """So many pixels of the widget and around it change clearly when it gets the focus."""
    rect = QRect(widget.mapTo(root, QPoint(0, 0)), widget.size()).adjusted(-AROUND_PX, -AROUND_PX, AROUND_PX, AROUND_PX)
    rect = rect.intersected(root.rect())
    other.setFocus(BY_TAB)
    before = luminance(root, rect)
    widget.setFocus(BY_TAB)
    after = luminance(root, rect)
    contrast = (np.maximum(before, after) + 0.05) / (np.minimum(before, after) + 0.05)
    return int((contrast >= (RINGED_CONTRAST if widget.property("role") == "primary" else LEAST_CONTRAST)).sum())


def unseen(root):
    """Controls that do not show that they have the focus."""
    controls = list(reached_by_tab(root))
    others = dict(zip(controls, [*controls[1:], controls[0]], strict=True))
    found = {control: changes_with_focus(root, control, others[control]) for control in controls if len(controls) > 1}
    return [f"{type(each).__name__} {each.accessibleName()}: {px}" for each, px in found.items() if px < LEAST_PX]


@pytest.mark.parametrize("theme", [DARK, LIGHT], ids=["dark", "light"])
def test_every_control_shows_that_it_has_the_keyboard(prism, album, tmp_path, theme):
    lacking = {}

    def look(pilot, root, where):
        places = []

        def lies_still():
            places.append([control.mapTo(root, control.rect().bottomRight()) for control in reached_by_tab(root)])
            return len(places) > 1 and places[-1] == places[-2] and all(map(root.rect().contains, places[-1]))

        root.activateWindow()
        pilot.wait(root.isActiveWindow)
        pilot.wait(lies_still)
        lacking.update(dict.fromkeys(unseen(root), where))

    def story(pilot):
        apply_theme(QApplication.instance(), theme)
        window, actions = pilot.window, pilot.actions
        window.resize(1366, 768)
        pilot.wait_colored()
        pilot.click(0.5, 0.5)
        look(pilot, window, "hints")
        actions.panel.adjust.trigger()
        look(pilot, window, "adjust")
        start_folder(pilot, tmp_path / "out")
        ended(pilot, "5 photos in color")
        actions.queue.show_queue.trigger()
        actions.library.grid.trigger()
        look(pilot, window, "grid")
        for action in (actions.file.export_photo, actions.edit.preferences, actions.help.keys, actions.help.about):
            action.trigger()
            for dialog in dialogs(pilot):
                look(pilot, dialog, action.text())
                for choose in pages(dialog):
                    choose()
                    look(pilot, dialog, action.text())
                dialog.reject()
        apply_theme(QApplication.instance(), DARK)

    prism(story, album)
    assert not lacking
