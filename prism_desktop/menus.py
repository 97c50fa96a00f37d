"""Where every action stands: the menu bar."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QMainWindow, QMenu

from prism_desktop.actions import Actions


def fill_menu_bar(window: QMainWindow, actions: Actions) -> QMenu:
    """Put every action into a menu; what comes back is the empty menu for recent folders."""
    bar = window.menuBar()
    file = bar.addMenu(window.tr("&File"))
    file.addActions([actions.open_folder, actions.open_photos])
    recent = file.addMenu(window.tr("Open recent"))
    file.addSeparator()
    file.addActions([actions.export_photo, actions.export_folder])
    file.addSeparator()
    file.addAction(actions.quit)
    edit = bar.addMenu(window.tr("&Edit"))
    edit.addActions([actions.undo, actions.redo])
    edit.addSeparator()
    edit.addActions([actions.remove_hint, actions.clear_hints, actions.reset])
    view = bar.addMenu(window.tr("&View"))
    view.addActions([actions.fit, actions.actual_size, actions.zoom_in, actions.zoom_out])
    view.addSeparator()
    view.addActions([actions.compare, actions.original])
    view.addSeparator()
    view.addActions([actions.previous, actions.next])
    helps = bar.addMenu(window.tr("&Help"))
    helps.addActions([actions.help, actions.about])
    return recent


def fill_recent_menu(menu: QMenu, folders: list[Path], choose: Callable[[Path], None]) -> None:
    """Offer the folders opened lately."""
    menu.clear()
    menu.setEnabled(bool(folders))
    for folder in folders:
        menu.addAction(str(folder)).triggered.connect(partial(_choose, choose, folder))


def _choose(choose: Callable[[Path], None], folder: Path, _checked: bool = False) -> None:  # noqa: FBT001
    choose(folder)
