"""Where to help: an overlay of where the generator is least sure, and keys that lead from spot to spot."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from prism_desktop.rendering.doubt import Doubt, DoubtFinder

if TYPE_CHECKING:
    from prism_desktop.main_window import MainWindow

_MESSAGE_MS = 6000


class WhereToHelp(QObject):
    """Joins overlay and jumps with what finds the doubt."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._canvas = window.desk.canvas
        self._overlay = window.actions_.view.unsure
        self._finder = DoubtFinder(window.editor, window.desk, window.previewer, window.workers.inference, self)
        self._step = 0
        """Where to jump once the doubt is known; 0 is nowhere."""
        self._at: int | None = None
        tool = window.actions_.tool
        self._overlay.toggled.connect(lambda _: self._follow())
        self._overlay.toggled.connect(self._explain)
        tool.next_spot.triggered.connect(lambda: self._jump(1))
        tool.previous_spot.triggered.connect(lambda: self._jump(-1))
        self._finder.found.connect(self._take)
        window.editor.recipe_changed.connect(self._change)
        window.editor.document_changed.connect(lambda: self._change(live=False))
        window.desk.photo_shown.connect(lambda _: self._follow())
        window.previewer.engine_ready.connect(self._follow)
        window.stage.page_changed.connect(self._allow)
        self._allow()

    def _change(self, live: bool) -> None:  # noqa: FBT001 - a signal's argument
        if self._at is not None:  # what was said of the spot is done
            self._explain(self._overlay.isChecked())
        self._at, self._step = None, 0
        self._allow()
        if not live:
            self._follow()

    def _allow(self) -> None:
        is_open = self._window.editor.document is not None and not self._window.stage.shows_grid
        tool = self._window.actions_.tool
        for action in (self._overlay, tool.next_spot, tool.previous_spot):
            action.setEnabled(is_open)

    def _follow(self) -> None:
        if not self._overlay.isChecked() or self._window.editor.document is None:
            self._canvas.show_heat(None)
        elif self._finder.known is None:
            self._finder.want()
        else:
            self._canvas.show_heat(self._finder.known.heat)

    def _explain(self, shown: bool) -> None:  # noqa: FBT001 - a signal's argument
        if shown:
            text = self.tr("Gold: here the model guesses, and a hint helps most. J leads to the next such spot.")
            self._window.status.showMessage(text)
        else:
            self._window.status.clearMessage()

    def _jump(self, step: int) -> None:
        self._step = step
        if self._finder.known is None:
            self._finder.want()
        else:
            self._go(self._finder.known)

    def _take(self, doubt: Doubt) -> None:
        if self._overlay.isChecked():
            self._canvas.show_heat(doubt.heat)
        if self._step:
            self._go(doubt)

    def _go(self, doubt: Doubt) -> None:
        step, self._step = self._step, 0
        if not doubt.spots:
            self._window.status.showMessage(self.tr("No spot stands out: the model is sure enough."), _MESSAGE_MS)
            return
        first = 0 if step > 0 else len(doubt.spots) - 1
        self._at = first if self._at is None else (self._at + step) % len(doubt.spots)
        spot = doubt.spots[self._at]
        self._canvas.go_to(spot.x, spot.y)
        text = self.tr("Spot {n} of {count}: press Enter to put a hint here, J for the next one.")
        self._window.status.showMessage(text.format(n=self._at + 1, count=len(doubt.spots)), _MESSAGE_MS)
