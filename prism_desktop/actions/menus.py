"""The menu bar, filled from where the actions say they stand."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMainWindow, QMenu

from prism_desktop.actions.actions import Actions
from prism_desktop.actions.places import Menu, Place


def fill_menu_bar(window: QMainWindow, actions: Actions) -> QMenu:
    """Put every action into its menu; what comes back is the empty menu for recent folders."""
    recent = QMenu(QCoreApplication.translate("menus", "Open recent"), window)
    for which in Menu:
        sections = [place for place in Place if place.menu is which and actions.at(place)]
        if not sections:
            continue
        menu = window.menuBar().addMenu(title_of(which))
        for place in sections:
            if place is not sections[0]:
                menu.addSeparator()
            menu.addActions(actions.at(place))
            if place is Place.FILE_OPEN:
                menu.addMenu(recent)
    return recent


def fill_recent_menu(menu: QMenu, folders: list[Path], choose: Callable[[Path], None]) -> None:
    """Offer the folders opened lately."""
    menu.clear()
    menu.setEnabled(bool(folders))
    for folder in folders:
        menu.addAction(str(folder)).triggered.connect(partial(_choose, choose, folder))


def _choose(choose: Callable[[Path], None], folder: Path, _checked: bool = False) -> None:  # noqa: FBT001
    choose(folder)


def title_of(menu: Menu) -> str:
    """A menu's name, with the letter that opens it."""
    titles = {
        Menu.FILE: QCoreApplication.translate("menus", "&File"),
        Menu.EDIT: QCoreApplication.translate("menus", "&Edit"),
        Menu.PHOTO: QCoreApplication.translate("menus", "&Photo"),
        Menu.TOOLS: QCoreApplication.translate("menus", "&Tools"),
        Menu.VIEW: QCoreApplication.translate("menus", "&View"),
        Menu.HELP: QCoreApplication.translate("menus", "&Help"),
    }
    return titles[menu]
