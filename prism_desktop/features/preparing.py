"""Looking at the photos that nobody has scrolled to, while there is nothing else to do."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from prism_desktop.main_window import MainWindow

_LEISURE_MS = 1500
"""Their owner has done nothing for so long."""
_MOST_PHOTOS = 2000
"""A family's album; of an archive nobody waits for every photo."""
_MOST_BYTES = 50 * 2**20
"""Of a file: larger ones are read in full, some of them for seconds, once they come into sight."""


class Preparing(QObject):
    """Has thumbnails made and photos judged, one at a time: what Color all leaves out is known before it is asked for,
    and the grid is there at once wherever it is scrolled to.
    """

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._left: Iterator[Path] = iter(())
        self._leisure = QTimer(self, singleShot=True, interval=_LEISURE_MS)
        self._leisure.timeout.connect(window.thumbnails.go_on)
        window.thumbnails.at_leisure = self._next
        window.library.finder.found.connect(self._forget)
        window.library.finder.finished.connect(self._begin)
        window.library.disk_changed.connect(self._begin)
        bars = (window.grid.verticalScrollBar(), window.filmstrip.horizontalScrollBar())
        for activity in (
            window.selection.selection_changed,
            window.editor.recipe_changed,
            window.previewer.busy_changed,
            window.exporter.changed,
            *(bar.valueChanged for bar in bars),
        ):
            activity.connect(self._wait)

    def _forget(self) -> None:
        self._left = iter(())

    def _begin(self) -> None:
        paths = list(self._window.library.catalog.paths[:_MOST_PHOTOS])
        self._left = (path for path in paths if self._is_to_be_judged(path))
        self._wait()

    def _wait(self) -> None:
        self._leisure.start()

    def _next(self) -> Path | None:
        busy = self._leisure.isActive() or self._window.previewer.busy or self._window.exporter.running
        return None if busy else next(self._left, None)

    def _is_to_be_judged(self, path: Path) -> bool:
        library = self._window.library
        facts = library.catalog.facts.get(path)
        return facts is not None and facts.size <= _MOST_BYTES and not library.left_out.is_judged(path)
