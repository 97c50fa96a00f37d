"""The library: everything about the photos of the open folder, joined."""

from __future__ import annotations

import gc
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from prism_core.data_folder import cache_folder
from prism_desktop.library.catalog import Catalog
from prism_desktop.library.export_record import ExportRecord
from prism_desktop.library.finder import Finder
from prism_desktop.library.grid import ROOM
from prism_desktop.library.left_out import LeftOut
from prism_desktop.library.photo_model import PhotoModel
from prism_desktop.library.photo_selection import PhotoSelection
from prism_desktop.library.photo_states import PhotoStates
from prism_desktop.library.previews import Previews
from prism_desktop.library.survey import Changes, look_again
from prism_desktop.library.thumbnail_store import ThumbnailStore
from prism_desktop.library.thumbnails import Thumbnails
from prism_desktop.library.watch import Look, Watch
from prism_desktop.texts.wording import note
from prism_desktop.window.workers import Workers


class Library(QObject):
    """Finds photos, keeps what is known of them, and offers them to the views.

    states: whoever changes what becomes of a photo tells it there. selection: what actions act on. left_out: which
    photos need no color. catalog: all photos, and which of them are shown. photos: the model of those that are.
    previews: which of them show in color. store: the thumbnails on the disk.
    """

    folders_changed = Signal(object)
    """The folders that hold photos (list of paths)."""

    disk_changed = Signal(object)
    """`Changes` of what is on the disk, taken in already."""

    def __init__(self, workers: Workers, parent: QObject) -> None:
        super().__init__(parent)
        self._workers = workers
        self._record = ExportRecord()
        self.store = ThumbnailStore(cache_folder("thumbnails"))
        ratio = max(screen.devicePixelRatio() for screen in QGuiApplication.screens())
        room = (round(ROOM.width() * ratio), round(ROOM.height() * ratio))
        self.thumbnails = Thumbnails(workers.thumbnails, self.store, room_px=room, parent=self)
        self.states = PhotoStates(self)
        self.photos = PhotoModel(self.thumbnails, self.states, self)
        self.selection = PhotoSelection(self.photos, self)
        self.left_out = LeftOut(self.states, workers.saves, parent=self)
        self.thumbnails.judged.connect(self.left_out.take_verdict)
        self.previews = Previews(self.photos, self.states, self.left_out, self.thumbnails, self)
        self.catalog = Catalog(self.photos, self.states, workers.library, self)
        self.finder = Finder(workers.library, self._record, self)
        self.finder.found_more.connect(self.catalog.add)
        self.finder.folders_found.connect(self._note_folders)
        self.finder.surveyed.connect(self.catalog.take)
        self.finder.surveyed.connect(lambda portion: self.left_out.show(portion.facts))
        # Paths live as long as their folder is open: to look among them for garbage would hold the window up for 20 ms.
        for told in (self.finder.found_more, self.finder.surveyed, self.finder.finished):
            told.connect(lambda *_: gc.freeze())
        self.finder.found.connect(self._open)
        self.finder.finished.connect(self._start_watch)
        self._inputs: list[Path] = []
        self._folders: list[Path] = []
        self._watch = Watch(workers.library, self._look, self)
        self._watch.changed.connect(self._take_changes)
        self.states.exported.connect(self._remember)

    def begin(self, paths: Sequence[Path]) -> None:
        """Show these photos, the first of those that are being found, and choose the first."""
        self.selection.forget_chosen()
        self.catalog.begin(paths)
        self.selection.choose(paths[0])

    def _open(self, inputs: list[Path]) -> None:
        self._watch.stop()
        self._inputs = inputs

    def _note_folders(self, folders: list[Path]) -> None:
        self._folders = folders
        self.folders_changed.emit(folders)

    def _start_watch(self) -> None:
        self._watch.watch([*(path for path in self._inputs if path.is_dir()), *self._folders])

    def _look(self) -> Look:
        inputs, known, facts = list(self._inputs), list(self.catalog.paths), dict(self.catalog.facts)
        return lambda suspects, job: look_again(inputs, known, facts, suspects, job.token)

    def _take_changes(self, changes: Changes) -> None:
        others = [*changes.gone, *changes.altered]
        self.thumbnails.forget(others)
        self.left_out.forget(others)
        self.catalog.replace(changes.paths, changes.gone)
        self.finder.survey([*changes.added, *changes.altered])
        self._note_folders(changes.folders)
        self.disk_changed.emit(changes)

    def _remember(self, photo: Path, target: Path) -> None:
        work = self._record.add
        self._workers.saves.submit(("exported", photo), lambda _: work(photo, target), lambda _: None, note)
