"""Exporting, from the question to the report."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from prism_desktop.autosave import Autosave
from prism_desktop.dialogs.folder_export_dialog import FolderExportDialog
from prism_desktop.dialogs.report_dialog import ReportDialog
from prism_desktop.document import Document
from prism_desktop.export_tally import ExportReport
from prism_desktop.exporter import Exporter
from prism_desktop.panels.banner import BannerArea, Message
from prism_desktop.panels.export_bar import ExportBar
from prism_desktop.preview import Previewer
from prism_desktop.settings import ExportChoices, Settings
from prism_desktop.wording import explain, photo_count

_SUBJECT = "export"


class ExportFlow(QObject):
    """Asks what to export, shows how far it is, and tells how it ended."""

    def __init__(
        self,
        *,
        exporter: Exporter,
        previewer: Previewer,
        autosave: Autosave,
        settings: Settings,
        bar: ExportBar,
        banners: BannerArea,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._exporter = exporter
        self._previewer = previewer
        self._autosave = autosave
        self._settings = settings
        self._bar = bar
        self._banners = banners
        self._window = window
        bar.cancel_asked.connect(exporter.cancel)
        exporter.progressed.connect(bar.show_progress)
        exporter.finished.connect(self._report)
        exporter.failed.connect(lambda error: self._say_problem(explain(error)))
        exporter.running_changed.connect(self._show_bar)

    def ask_photo(self, document: Document) -> None:
        """Ask where this photo's color copy goes, and write it."""
        source = document.path
        dialog = QFileDialog(self._window, self.tr("Export photo"), str(source.with_stem(f"{source.stem}-color")))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters(["JPEG (*.jpg *.jpeg)", "PNG (*.png)", "TIFF (*.tif *.tiff)", "WebP (*.webp)"])
        dialog.selectNameFilter(_filter_for(source, dialog.nameFilters()))
        dialog.setDefaultSuffix(source.suffix.lstrip(".").lower())
        dialog.filterSelected.connect(lambda chosen: dialog.setDefaultSuffix(_suffix_of(chosen)))
        dialog.fileSelected.connect(lambda name: self._export_photo(document, Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def ask_folder(self, inputs: list[Path], name: str) -> None:
        """Ask how these files and folders are exported, and do it."""
        dialog = FolderExportDialog(
            name,
            self._proposed(inputs),
            lambda choices, result, error: self._exporter.forecast(inputs, choices, result, error),
            self._window,
        )
        dialog.chosen.connect(lambda choices: self._export_folder(inputs, choices))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _proposed(self, inputs: list[Path]) -> ExportChoices:
        """The choices of last time, but beside these photos: last time's folder holds another album."""
        last = self._settings.export_choices
        first = inputs[0]
        home = first if first.is_dir() else first.parent
        folder = home.with_name(self.tr("{folder} in color").format(folder=home.name))
        return ExportChoices(str(folder), last.format, last.quality, last.on_exists)

    def _export_photo(self, document: Document, target: Path) -> None:
        self._start(lambda engine: self._exporter.export_photo(document.path, target, document.recipe, engine))

    def _export_folder(self, inputs: list[Path], choices: ExportChoices) -> None:
        self._settings.export_choices = choices
        # The batch reads the recipes from the disk: what was changed in the last second must stand there first.
        self._autosave.flush(lambda: self._start(lambda engine: self._exporter.export_folder(inputs, choices, engine)))

    def _start(self, export: Callable[..., None]) -> None:
        self._banners.unsay(_SUBJECT)
        if self._previewer.engine is not None:
            export(self._previewer.engine)

    def _show_bar(self, running: bool) -> None:  # noqa: FBT001 - a signal's argument
        if running:
            self._bar.start()
        else:
            self._bar.hide()

    def _report(self, report: ExportReport) -> None:
        if report.stopped:
            self._say_problem(report.stopped)
        elif report.failures:
            self._report_failures(report)
        elif report.canceled:
            text = self.tr("Export stopped: {done} done, {rest} not begun.")
            self._say("notice", text.format(done=photo_count(report.done), rest=report.remaining), report)
        else:
            text = self.tr("{done} in color: {place}")
            if report.skipped:
                text = self.tr("{done} in color, {skipped} kept as they were: {place}")
            done = photo_count(report.done)
            self._say("done", text.format(done=done, skipped=report.skipped, place=report.place), report)

    def _report_failures(self, report: ExportReport) -> None:
        if report.done + report.skipped == 0 and len(report.failures) == 1:
            path, reason = report.failures[0]
            self._say_problem(f"{path.name}: {reason}")
        else:
            text = self.tr("{done} in color, {failed} could not be colored.")
            text = text.format(done=photo_count(report.done), failed=len(report.failures))
            self._banners.say(_SUBJECT, Message("problem", text, self._details_of(report)))

    def _details_of(self, report: ExportReport) -> tuple[str, Callable[[], None]]:
        return self.tr("Show which…"), lambda: self._show_report(report)

    def _show_report(self, report: ExportReport) -> None:
        dialog = ReportDialog(report, self._window)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _say(self, kind: str, text: str, report: ExportReport) -> None:
        folder = report.place if report.place.is_dir() else report.place.parent
        url = QUrl.fromLocalFile(str(folder))
        action: tuple[str, Callable[[], object]] = (self.tr("Open folder"), lambda: QDesktopServices.openUrl(url))
        if report.notes:
            photos = photo_count(len({path for path, _ in report.notes}))
            text = self.tr("{text} · something was left out of {photos}").format(text=text, photos=photos)
            action = self._details_of(report)
        self._banners.say(_SUBJECT, Message(kind, text, action))  # type: ignore[arg-type]

    def _say_problem(self, text: str) -> None:
        self._banners.say(_SUBJECT, Message("problem", text))


def _suffix_of(name_filter: str) -> str:
    """The suffix in a name filter: png for `PNG (*.png)`."""
    return name_filter.partition("*.")[2].rstrip(")").split(" ")[0]


def _filter_for(source: Path, filters: list[str]) -> str:
    matching = [name for name in filters if f"*{source.suffix.lower()}" in name]
    return matching[0] if matching else filters[0]
