"""Where the actions stand: menu bar and tool bar."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLabel, QMainWindow, QMenu, QSizePolicy, QToolBar, QToolButton, QWidget

from prism_desktop.actions import Actions

_ICON_PX = 20


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


def fill_tool_bar(window: QMainWindow, actions: Actions) -> tuple[QToolBar, QLabel]:
    """Put the actions used most into the tool bar; what comes back with it is the label of the zoom."""
    bar = QToolBar(window.tr("Tools"), window)
    bar.setMovable(False)
    bar.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
    bar.setIconSize(QSize(_ICON_PX, _ICON_PX))
    window.addToolBar(bar)
    bar.addActions([actions.open_folder])
    bar.addSeparator()
    bar.addActions([actions.undo, actions.redo])
    bar.addSeparator()
    bar.addActions([actions.fit, actions.actual_size])
    zoom = QLabel()
    zoom.setFixedWidth(zoom.fontMetrics().horizontalAdvance("1600 %") + 16)
    zoom.setAccessibleName(window.tr("Zoom"))
    bar.addWidget(zoom)
    bar.addSeparator()
    bar.addActions([actions.compare, actions.original])
    bar.addWidget(_stretch())
    bar.addActions([actions.export_photo, actions.export_folder])
    for action in (actions.open_folder, actions.compare, actions.original, actions.export_photo, actions.export_folder):
        button = bar.widgetForAction(action)
        assert isinstance(button, QToolButton)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    for action in bar.actions():
        button = bar.widgetForAction(action)
        if isinstance(button, QToolButton):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.setAccessibleName(action.text())
    return bar, zoom


def _choose(choose: Callable[[Path], None], folder: Path, _checked: bool = False) -> None:  # noqa: FBT001
    choose(folder)


def _stretch() -> QWidget:
    space = QWidget()
    space.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    space.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    return space
