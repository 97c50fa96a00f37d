"""Looking at photos: zoom, comparison, the next one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from prism_desktop.close_look import CloseLook

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
        view.compare.toggled.connect(canvas.set_compare)
        view.original.toggled.connect(canvas.hold_original)
        photo.previous.triggered.connect(lambda: window.selection.step(-1))
        photo.next.triggered.connect(lambda: window.selection.step(1))
        canvas.zoom_changed.connect(self._show_zoom)
        CloseLook(window.editor, window.desk, window.previewer, window.workers, self)

    def _show_zoom(self) -> None:
        view = self._window.desk.canvas.view
        self._window.tool_bar.zoom.setText("" if view is None else f"{view.zoom:.0%}".replace("%", " %"))
