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
        view.zoom_in.triggered.connect(lambda: canvas.zoom_by(1))
        view.zoom_out.triggered.connect(lambda: canvas.zoom_by(-1))
        view.compare.triggered.connect(lambda: self._compare(canvas.compare.next))
        self._ways = {
            Compare.LEFT_RIGHT: view.compare_left_right,
            Compare.TOP_BOTTOM: view.compare_top_bottom,
            Compare.SIDE_BY_SIDE: view.compare_side_by_side,
        }
        for way, action in self._ways.items():
            action.triggered.connect(lambda on, way=way: self._compare(way if on else Compare.OFF))
        view.original.toggled.connect(canvas.keep_original)
        # Who changes something wants to see it; over the original not even its hints show.
        window.editor.recipe_changed.connect(lambda _: view.original.setChecked(False))
        view.hide_hints.toggled.connect(canvas.marks.hide)
        window.editor.selection_changed.connect(self._show_hints)
        photo.previous.triggered.connect(lambda: window.selection.step(-1))
        photo.next.triggered.connect(lambda: window.selection.step(1))
        canvas.zoom_changed.connect(self._show_zoom)
        self._seen = (
            *(view.fit, view.actual_size, view.zoom_in, view.zoom_out),
            *(view.compare, view.original, view.hide_hints),
        )
        window.editor.document_changed.connect(self._follow)
        window.stage.page_changed.connect(self._follow)
        self._follow()
        CloseLook(window.editor, window.desk, window.previewer, window.workers, self)

    def _follow(self) -> None:
        """In the grid there is no photo to look at in these ways."""
        shown = self._window.editor.document is not None and not self._window.stage.shows_grid
        for action in (*self._seen, *self._ways.values()):
            action.setEnabled(shown)
        self._show_zoom()

    def _show_hints(self) -> None:
        """Who takes hold of a hint, or has set one, wants to see it."""
        editor = self._window.editor
        if (editor.selected, editor.selected_region) != (None, None):
            self._window.actions_.view.hide_hints.setChecked(False)

    def _compare(self, way: Compare) -> None:
        self._window.desk.canvas.set_compare(way)
        self._window.actions_.view.compare.setChecked(way is not Compare.OFF)
        for each, action in self._ways.items():
            action.setChecked(each is way)

    def _show_zoom(self) -> None:
        view, in_grid = self._window.desk.canvas.view, self._window.stage.shows_grid
        text = "" if view is None or in_grid else f"{view.zoom:.0%}".replace("%", " %")
        self._window.tool_bar.zoom.setText(text)
