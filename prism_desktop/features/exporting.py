"""Asking for exports: of the open photo, of the folder, of all that needs color."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from prism_desktop.queue.choices import Subject
from prism_desktop.queue.export_flow import ExportFlow
from prism_desktop.queue.speed import Speed
from prism_desktop.texts.wording import photo_count, readable

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from prism_core.sheet.layout import SheetOptions
    from prism_desktop.main_window import MainWindow


class Exporting(QObject):
    """Joins the export actions with the flow from question to queue."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.flow = ExportFlow(
            exporter=window.exporter,
            previewer=window.previewer,
            plans=window.workers.plans,
            settings=window.settings,
            banners=window.stage.banners,
            window=window,
        )
        window.exporter.speed = Speed(window.settings.export_speed)
        window.closing_down.connect(self._remember_speed)
        actions = window.actions_.file
        actions.export_photo.triggered.connect(lambda: self._export_photo())
        actions.export_selection.triggered.connect(lambda: self._export_several(window.selection.selected_paths()))
        actions.export_folder.triggered.connect(lambda: self._with_all(self._export_folder))
        actions.color_all.triggered.connect(lambda: self._with_all(self._color_all))
        actions.contact_sheet.triggered.connect(lambda: self._with_all(self._ask_about_sheet))

        for changed in (window.editor.document_changed, window.selection.selection_changed, window.stage.page_changed):
            changed.connect(self._follow)
        window.previewer.engine_ready.connect(self._follow)
        self._follow()

    @property
    def _meant(self) -> list[Path]:
        """What "Export photo" means: in the grid the chosen photos, else the one on the canvas."""
        document = self._window.editor.document
        if self._window.stage.shows_grid:
            return self._window.selection.selected_paths()
        return [] if document is None else [document.path]

    def _follow(self) -> None:
        """Paths of thousands of photos are asked for but when they are wanted."""
        window, document = self._window, self._window.editor.document
        any_meant = window.selection.count > 0 if window.stage.shows_grid else document is not None
        window.actions_.file.export_photo.setEnabled(any_meant and window.previewer.engine is not None)

    def _remember_speed(self) -> None:
        self._window.settings.export_speed = self._window.exporter.speed.factor

    def _with_all(self, ask: Callable[[], None]) -> None:
        """Ask about the folder once all of it is known: a large one is still being walked when it shows already."""
        finder = self._window.library.finder
        if finder.complete:
            ask()
        else:
            finder.folders_found.connect(lambda _: ask(), Qt.ConnectionType.SingleShotConnection)

    def subject(self, name: str, photos: Sequence[Path]) -> Subject:
        """These photos, with what is known of them now."""
        window, left_out = self._window, self._window.library.left_out
        return Subject(
            name=name,
            photos=tuple(photos),
            roots=tuple(window.open_flow.inputs),
            left_out=left_out.among(photos),
            unknown=left_out.unknown_among(photos),
            unreadable=frozenset(path for path in photos if window.thumbnails.problem(path) is not None),
            anyway=left_out.wanted_anyway(photos),
            recipes={document.path: document.recipe for document in window.autosave.unsaved()},
        )

    def _export_photo(self) -> None:
        photos = self._meant
        if len(photos) == 1:
            name, subject = photos[0].name, self.subject(photos[0].name, photos)
            # Who asks for this one photo wants it in color, whatever it looks like.
            subject = replace(
                subject, left_out={}, unknown=frozenset(), unreadable=frozenset(), anyway=frozenset(photos)
            )
            self.flow.ask(self.tr("A color copy of {photo}").format(photo=name), subject, details=True)
        elif photos:
            self._export_several(photos)

    def _export_several(self, photos: Sequence[Path]) -> None:
        name = photo_count(len(photos))
        self.flow.ask(self.tr("Color copies of {photos}").format(photos=name), self.subject(name, photos), details=True)

    def _export_folder(self) -> None:
        name = self._window.open_flow.name
        subject = self.subject(name, self._window.library.catalog.paths)
        self.flow.ask(self.tr("Color copies of {folder}").format(folder=name), subject, details=True)

    def _color_all(self) -> None:
        name = self._window.open_flow.name
        subject = self.subject(name, self._window.library.catalog.paths)
        self.flow.ask(self.tr("Color all photos of {folder}").format(folder=name), subject, details=False)

    def _ask_about_sheet(self) -> None:
        """Of the selected photos, where there are several; else of all."""
        from prism_desktop.dialogs.sheet_dialog import SheetDialog

        window, name = self._window, self._window.open_flow.name
        selected = window.selection.selected_paths()
        photos = selected if len(selected) > 1 else window.library.catalog.paths
        left_out = window.library.left_out.among(photos)
        wanted = [photo for photo in photos if photo not in left_out] or list(photos)
        home = window.open_flow.inputs[0]
        file = home.with_name(self.tr("{folder} before and after").format(folder=readable(home.stem, "_")) + ".pdf")
        dialog = SheetDialog(len(wanted), len(photos) - len(wanted), file, name, window)
        dialog.chosen.connect(lambda target, options: self._make_sheet(wanted, target, options))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _make_sheet(self, photos: list[Path], target: Path, options: SheetOptions) -> None:
        from prism_desktop.queue.sheets import sheet_job

        # The sheet is made by the sidecars: what was changed in the last second must stand there first.
        job = sheet_job(self.tr("Contact sheet"), photos, target, options)
        self._window.autosave.flush(lambda: self._window.exporter.add(job))
