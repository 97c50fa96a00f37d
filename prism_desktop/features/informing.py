"""What is known of the open photo and of the model, for those who want to see it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices

from prism_core.models.engine import CPU, CUDA
from prism_core.sidecar import sidecar_path
from prism_desktop.panels import info_page
from prism_desktop.photo.fact_reader import FactReader, FileFacts
from prism_desktop.texts.core_words import in_words
from prism_desktop.texts.fact_words import FactWords
from prism_desktop.texts.wording import explain, hint_count

if TYPE_CHECKING:
    from prism_desktop.main_window import MainWindow

_DEVICES = {CPU: "CPU", CUDA: "CUDA"}


class Informing(QObject):
    """Fills the page Info, as far as it is looked at: to read a large file's facts takes a while."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._words = FactWords(self)
        self._page = window.info_page
        self._reader = FactReader(window.workers.files, self)
        self._known: FileFacts | None = None
        self._sidecar: Path | None = None
        self._reader.read.connect(self._take)
        self._reader.failed.connect(self._fail)
        self._page.folder_asked.connect(self._show_folder)
        window.desk.photo_shown.connect(lambda _: self._follow())
        window.desk.cleared.connect(self._clear)
        window.side_panel.page_changed.connect(lambda _: self._follow())
        window.editor.followed.connect(self._show_edits)
        window.autosave.saved.connect(self._note_saved)
        window.states.changed.connect(lambda _: self._show_edits())
        window.previewer.engine_ready.connect(self._show_model)
        self._show_model()
        self._clear()

    def _follow(self) -> None:
        self._show_edits()
        photo = self._window.desk.photo
        if photo is None or self._window.side_panel.page != info_page.NAME:
            return
        if self._known is None or self._known.path != photo.path:
            self._page.file.show_rows([(self.tr("Name"), photo.path.name), ("", self.tr("Reading…"))])
            self._reader.want(photo.path)

    def _clear(self) -> None:
        self._reader.drop()
        self._known = self._sidecar = None
        self._page.file.show_rows([("", self.tr("No photo is open."))])
        self._show_edits()

    def _take(self, file: FileFacts) -> None:
        self._known = file
        self._sidecar = self._sidecar or file.sidecar
        self._page.file.show_rows([*self._words.file_rows(file), *self._notices(file)])
        self._show_edits()

    def _fail(self, error: Exception) -> None:
        self._page.file.show_rows([("", explain(error))])

    def _notices(self, file: FileFacts) -> list[tuple[str, str]]:
        photo, status = self._window.desk.photo, self._window.states.of(file.path)
        rows = [(self.tr("Seen as"), self._words.seen_as(file.facts))]
        if status.left_out:
            rows.append((self.tr("Left out"), status.left_out))
        rows += [(self.tr("Note"), in_words(notice)) for notice in (photo.raster.notices if photo is not None else ())]
        return rows

    def _note_saved(self, photo: Path, sidecar: Path) -> None:
        document = self._window.editor.document
        if document is not None and document.path == photo:
            self._sidecar = sidecar
            self._show_edits()

    def _show_edits(self) -> None:
        document = self._window.editor.document
        self._page.edits_section.setVisible(document is not None)
        if document is None:
            return
        rows = [(self.tr("Hints"), hint_count(len(document.recipe.hints)))]
        if document.recipe.reference is not None:
            rows.append((self.tr("Colors like"), document.recipe.reference.name))
        if self._sidecar is None:
            rows.append((self.tr("Kept in"), self.tr("nothing yet: the photo was not changed")))
        else:
            rows.append((self.tr("Kept in"), str(self._sidecar)))
        self._page.edits.show_rows(rows)
        self._page.show_folder.setVisible(self._sidecar is not None)

    def _show_model(self) -> None:
        engine = self._window.previewer.engine
        if engine is None:
            self._page.model.show_rows([("", self.tr("The model is not loaded."))])
            return
        device = _DEVICES.get(engine.provider, engine.provider)
        rows = self._words.model_rows(engine.card, device)
        if engine.notice:
            rows.insert(2, (self.tr("Why"), in_words(engine.notice)))
        self._page.model.show_rows(rows)

    def _show_folder(self) -> None:
        document = self._window.editor.document
        if document is not None:
            place = self._sidecar or sidecar_path(document.path)
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(place.parent)))
