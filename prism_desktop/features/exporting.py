"""Exporting the open photo, or all photos of the folder."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from prism_desktop.export_flow import ExportFlow

if TYPE_CHECKING:
    from prism_desktop.main_window import MainWindow


class Exporting(QObject):
    """Joins the export actions with the flow from question to report."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._flow = ExportFlow(
            exporter=window.exporter,
            previewer=window.previewer,
            autosave=window.autosave,
            settings=window.settings,
            bar=window.stage.export_bar,
            banners=window.stage.banners,
            window=window,
        )
        actions = window.actions_.file
        actions.export_photo.triggered.connect(lambda: self._export_photo())
        actions.export_folder.triggered.connect(lambda: self._export_folder())

    def _export_photo(self) -> None:
        if self._window.editor.document is not None:
            self._flow.ask_photo(self._window.editor.document)

    def _export_folder(self) -> None:
        self._flow.ask_folder(self._window.open_flow.inputs, self._window.open_flow.name)
