"""Looking at photos: zoom, comparison, the next one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from prism_desktop.canvas.compare import Compare
from prism_desktop.rendering.close_look import CloseLook

if TYPE_CHECKING:
    from prism_desktop.main_window import MainWindow


class Viewing(QObject):
    """Joins the view menu with the canvas, and the photo menu with the selection."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        canvas, view, photo = window.desk.canvas, window.actions_.view, window.actions_.photo
        view.fit.triggered.connect(lambda: canvas.fit())
        view.actual_size.triggered.connect(lambda: canvas.zoom_to(1.0))
        view.zoom_in.triggered.connect(lambda: canvas.zoom_in())
        view.zoom_out.triggered.connect(lambda: canvas.zoom_out())
        view.compare.triggered.connect(lambda: self._compare(canvas.compare.next))
        self._ways = {
            Compare.LEFT_RIGHT: view.compare_left_right,
            Compare.TOP_BOTTOM: view.compare_top_bottom,
            Compare.SIDE_BY_SIDE: view.compare_side_by_side,
        }
        for way, action in self._ways.items():
            action.triggered.connect(lambda on, way=way: self._compare(way if on else Compare.OFF))
        view.original.toggled.connect(canvas.hold_original)
        photo.previous.triggered.connect(lambda: window.selection.step(-1))
        photo.next.triggered.connect(lambda: window.selection.step(1))
        canvas.zoom_changed.connect(self._show_zoom)
        CloseLook(window.editor, window.desk, window.previewer, window.workers, self)

    def _compare(self, way: Compare) -> None:
        self._window.desk.canvas.set_compare(way)
        self._window.actions_.view.compare.setChecked(way is not Compare.OFF)
        for each, action in self._ways.items():
            action.setChecked(each is way)

    def _show_zoom(self) -> None:
        view = self._window.desk.canvas.view
        self._window.tool_bar.zoom.setText("" if view is None else f"{view.zoom:.0%}".replace("%", " %"))
