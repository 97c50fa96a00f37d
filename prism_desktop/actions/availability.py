"""Which actions can be asked for now."""

from __future__ import annotations

from PySide6.QtCore import QObject

from prism_desktop.actions.actions import Actions
from prism_desktop.editing.editor import Editor
from prism_desktop.library.library import Library
from prism_desktop.rendering.preview import Previewer


class Availability(QObject):
    """Follows photo, recipe, selection, generator and the photos chosen, and lets only what makes sense be chosen."""

    def __init__(self, actions: Actions, *, editor: Editor, previewer: Previewer, library: Library) -> None:
        super().__init__(editor)
        self._actions = actions
        self._editor = editor
        self._previewer = previewer
        self._library = library
        editor.document_changed.connect(self._follow)
        editor.recipe_changed.connect(lambda _: self._follow())
        editor.selection_changed.connect(self._follow)
        previewer.engine_ready.connect(self._follow)
        library.selection.selection_changed.connect(self._follow)
        library.catalog.changed.connect(self._follow)
        self._follow()

    def _follow(self) -> None:
        actions, document = self._actions, self._editor.document
        can_export = self._previewer.engine is not None
        actions.edit.show_history(*((document.next_undo, document.next_redo) if document else (None, None)))
        actions.file.export_photo.setEnabled(can_export and document is not None)
        can_export_all = can_export and bool(self._library.catalog.paths)
        actions.file.export_selection.setEnabled(can_export and self._library.selection.count > 0)
        actions.file.export_folder.setEnabled(can_export_all)
        actions.file.color_all.setEnabled(can_export_all)
        actions.file.contact_sheet.setEnabled(can_export_all)
        chosen = self._editor.selected is not None or self._editor.selected_region is not None
        actions.edit.remove_hint.setEnabled(chosen)
        actions.edit.clear_hints.setEnabled(bool(self._editor.recipe.hints))
        for action in (
            actions.edit.reset,
            actions.view.fit,
            actions.view.actual_size,
            actions.view.zoom_in,
            actions.view.zoom_out,
            actions.view.compare,
            actions.view.compare_left_right,
            actions.view.compare_top_bottom,
            actions.view.compare_side_by_side,
            actions.view.original,
        ):
            action.setEnabled(document is not None)
        for action in (actions.photo.previous, actions.photo.next):
            action.setEnabled(self._library.photos.rowCount() > 1)
        actions.library.select_all.setEnabled(self._library.photos.rowCount() > 0)
        actions.library.grid.setEnabled(bool(self._library.catalog.paths))
