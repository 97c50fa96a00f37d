"""Which photos an action is meant for: those chosen in grid or filmstrip, or the one on the canvas."""

from __future__ import annotations

from pathlib import Path

from prism_desktop.editing.editor import Editor
from prism_desktop.library.photo_selection import PhotoSelection
from prism_desktop.window.stage import Stage


class Targets:
    """Asks those who know."""

    def __init__(self, editor: Editor, selection: PhotoSelection, stage: Stage) -> None:
        self._editor = editor
        self._selection = selection
        self._stage = stage

    @property
    def source(self) -> Path | None:
        """The photo that something is taken from: in the grid the current one, else the one being edited."""
        document = self._editor.document
        if document is not None and not self._stage.shows_grid:
            return document.path
        return self._selection.current or (document.path if document is not None else None)

    @property
    def chosen(self) -> list[Path]:
        """The photos that something is given to."""
        return self._selection.selected_paths() or [path for path in (self.source,) if path is not None]
