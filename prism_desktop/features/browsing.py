"""Going through the photos: one on the canvas with the filmstrip below, or all of them in the grid."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent

from prism_desktop.library.thumbnail_work import colors_of
from prism_desktop.texts.wording import readable

if TYPE_CHECKING:
    from prism_desktop.main_window import MainWindow


class Browsing(QObject):
    """Joins grid, filmstrip and canvas: a photo chosen in the strip is opened, in the grid it takes Enter."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._problem: Exception | None = None
        actions = window.actions_.library
        actions.grid.triggered.connect(lambda: self._toggle())
        actions.select_all.triggered.connect(lambda: window.selection.choose_all())
        window.selection.photo_chosen.connect(self._choose)
        window.grid.photo_opened.connect(self._open)
        window.photos.arranged.connect(self._keep_current)
        window.desk.photo_failed.connect(self._show_problem)
        window.desk.photo_shown.connect(lambda _: self._show_photo())
        window.editor.recipe_changed.connect(lambda _: self._note_recipe())
        window.previewer.engine_ready.connect(self._use_model)
        window.stage.installEventFilter(self)

    def eventFilter(self, _stage: QObject, event: QEvent) -> bool:
        """Escape, where nothing else has a use for it, ends the full screen, then leads from the photo to the grid."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        if event.key() == Qt.Key.Key_Escape and self._window.isFullScreen():
            self._window.actions_.view.full_screen.trigger()
            return True
        leads = event.key() == Qt.Key.Key_Escape and self._window.desk.chosen is not None and not self._in_grid
        if leads:
            self._show_grid()
        return leads

    @property
    def _in_grid(self) -> bool:
        return self._window.stage.shows_grid

    def _toggle(self) -> None:
        current = self._window.selection.current or self._window.desk.chosen
        if not self._in_grid:
            self._show_grid()
        elif current is not None:
            self._open(current)

    def _show_grid(self) -> None:
        self._window.stage.show_grid()
        self._window.actions_.library.grid.setChecked(True)
        self._window.grid.setFocus()
        self._window.setWindowTitle(f"{readable(self._window.open_flow.name)} — Prism")

    def _choose(self, path: Path) -> None:
        if not self._in_grid:
            self._open(path)

    def _open(self, path: Path) -> None:
        window = self._window
        window.actions_.library.grid.setChecked(False)
        window.stage.show_photo()
        window.selection.choose(path)
        window.setWindowTitle(f"{readable(path.name)} — Prism")
        if window.desk.chosen != path:
            self._problem = None
            window.desk.choose(path)
        elif self._problem is not None:
            window.stage.show_problem(path, self._problem)
        if not window.filmstrip.hasFocus():
            window.desk.canvas.setFocus()

    def _keep_current(self) -> None:
        """The photo on the desk is the current one again when the list that comes holds it."""
        chosen = self._window.desk.chosen
        if chosen is not None and self._window.selection.current is None:
            self._window.selection.choose(chosen)

    def _show_problem(self, path: Path, error: Exception) -> None:
        self._problem = error
        if not self._in_grid:
            self._window.stage.show_problem(path, error)

    def _use_model(self) -> None:
        engine = self._window.previewer.engine
        if engine is not None:
            self._window.thumbnails.use_colors(colors_of(engine.card))

    def _show_photo(self) -> None:
        self._problem = None
        if not self._in_grid:
            self._window.stage.show_photo()

    def _note_recipe(self) -> None:
        document = self._window.editor.document
        if document is not None:
            self._window.states.set_recipe(document.path, document.recipe)
