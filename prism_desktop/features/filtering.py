"""Showing some of the photos, in some order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from prism_desktop.main_window import MainWindow

_SETTLE_MS = 50
"""Thousands of photos may be chosen or found, one change after the other; to fit the bar anew takes its time."""


class Filtering(QObject):
    """Joins the filter bar with the catalog. Beside the canvas the bar shows while it is needed, in the grid always."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._asked = False
        self._bar, self._catalog = window.stage.filter_bar, window.library.catalog
        actions = window.actions_.library
        actions.find.triggered.connect(lambda: self._find())
        actions.clear_filter.triggered.connect(lambda: self._clear())
        self._bar.wished.connect(self._catalog.show)
        self._bar.days_asked.connect(self._catalog.want_days)
        self._bar.left.connect(self._leave)
        window.grid.no_match.clear_asked.connect(self._clear)
        self._catalog.changed.connect(self._follow)
        window.library.folders_changed.connect(self._bar.offer_folders)
        window.stage.page_changed.connect(self._show_bar)
        self._settle = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._settle.timeout.connect(self._show_count)
        window.selection.selection_changed.connect(self._count_soon)
        self._follow()

    def _find(self) -> None:
        self._asked = True
        self._show_bar()
        self._bar.text.setFocus()
        self._bar.text.selectAll()

    def _leave(self) -> None:
        stage, selection = self._window.stage, self._window.selection
        (stage.grid if stage.shows_grid else stage.canvas).setFocus()
        if stage.shows_grid and not selection.count:
            selection.step(0)  # keys have somewhere to start from, in sight
        self._asked = False
        self._show_bar()

    def _clear(self) -> None:
        self._asked = False
        self._catalog.show(self._catalog.wish.without_filter())

    def _follow(self) -> None:
        shown, of_all = self._window.photos.rowCount(), len(self._catalog.paths)
        if self._bar.wish != self._catalog.wish:
            self._bar.show_wish(self._catalog.wish)
        self._count_soon()
        if self._catalog.days is not None:
            self._bar.days.offer_years({day.year for day in self._catalog.days.values()})
        self._window.actions_.library.find.setEnabled(of_all > 0)
        self._window.actions_.library.clear_filter.setEnabled(self._catalog.wish.filters)
        self._window.grid.no_match.setVisible(shown == 0 < of_all)
        self._show_bar()

    def _count_soon(self) -> None:
        if not self._settle.isActive():
            self._settle.start()

    def _show_count(self) -> None:
        shown, chosen = self._window.photos.rowCount(), self._window.selection.count
        self._bar.show_count(shown, len(self._catalog.paths), chosen, busy=self._catalog.reads_days)

    def _show_bar(self) -> None:
        stage = self._window.stage
        beside_canvas = stage.shows_photos and (self._asked or self._catalog.wish.filters)
        self._bar.setVisible(stage.shows_grid or beside_canvas)
