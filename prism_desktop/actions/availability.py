"""Which actions can be asked for now."""

from __future__ import annotations

from PySide6.QtCore import QObject

from prism_desktop.actions.actions import Actions
from prism_desktop.library.library import Library
from prism_desktop.rendering.preview import Previewer


class Availability(QObject):
    """Follows the generator and the photos, and lets only what makes sense be chosen."""

    def __init__(self, actions: Actions, *, previewer: Previewer, library: Library) -> None:
        super().__init__(library)
        self._actions = actions
        self._previewer = previewer
        self._library = library
        previewer.engine_ready.connect(self._follow)
        library.selection.selection_changed.connect(self._follow)
        library.catalog.changed.connect(self._follow)
        self._follow()

    def _follow(self) -> None:
        actions = self._actions
        can_export = self._previewer.engine is not None
        can_export_all = can_export and bool(self._library.catalog.paths)
        actions.file.export_selection.setEnabled(can_export and self._library.selection.count > 0)
        actions.file.export_folder.setEnabled(can_export_all)
        actions.file.color_all.setEnabled(can_export_all)
        actions.file.contact_sheet.setEnabled(can_export_all)
        for action in (actions.photo.previous, actions.photo.next):
            action.setEnabled(self._library.photos.rowCount() > 1)
        actions.library.select_all.setEnabled(self._library.photos.rowCount() > 0)
        actions.library.grid.setEnabled(bool(self._library.catalog.paths))
