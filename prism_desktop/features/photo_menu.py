"""What can be done with the chosen photos, or the one on the canvas, under the right mouse button."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from prism_desktop.main_window import MainWindow


class PhotoMenu(QObject):
    """Gives grid, filmstrip and canvas their menu, made of actions that the menu bar has, too."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        look, library = window.actions_.look, window.actions_.library
        sections = (
            (window.actions_.file.export_selection,),
            (look.copy_look, look.paste_look, look.copy_hints, look.paste_hints),
            (look.reference, look.forget_reference, look.match),
            (window.actions_.edit.reset, library.color_anyway, library.leave_out),
            (library.select_all,),
        )
        for view in (window.grid, window.filmstrip):
            for section in sections:
                _add(view, section)
        self._fill_canvas_menu(window)

    def _fill_canvas_menu(self, window: MainWindow) -> None:
        actions = window.actions_
        view, look, edit = actions.view, actions.look, actions.edit
        sections = (
            (view.compare, view.original, view.unsure),
            (view.fit, view.actual_size),
            (look.copy_look, look.paste_look, look.copy_hints, look.paste_hints),
            (edit.clear_hints, edit.reset),
            (actions.file.export_photo,),
        )
        for section in sections:
            _add(window.desk.canvas, section)


def _add(view: QWidget, section: tuple[QAction, ...]) -> None:
    if view.actions():
        line = QAction(view)
        line.setSeparator(True)
        view.addAction(line)
    view.addActions(section)
