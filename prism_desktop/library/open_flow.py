"""Opening folders and photos, however they are named: asked for, dropped, or chosen from those opened lately."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from prism_core.image.read import SUFFIXES
from prism_desktop.library.library import Library
from prism_desktop.settings import Settings
from prism_desktop.texts.wording import explain, photo_count


class OpenFlow(QObject):
    """Finds out what to open, and tells the photos in it."""

    opened = Signal(object)
    """The first photos found, at least one (list of paths); `library` has the others as they are found."""
    failed = Signal(str)
    """Why nothing is opened; what was open stays open."""

    def __init__(self, library: Library, settings: Settings, window: QWidget) -> None:
        super().__init__(window)
        self._library = library
        self._settings = settings
        self._window = window
        self._inputs: list[Path] = []
        library.finder.found.connect(self._take)
        library.finder.found_nothing.connect(self._lack)
        library.finder.failed.connect(self._fail)

    @property
    def inputs(self) -> list[Path]:
        """The files and folders that are open."""
        return self._inputs

    @property
    def name(self) -> str:
        """What is open, in a word: a folder's name, or how many photos."""
        if len(self._inputs) == 1:
            return self._inputs[0].name
        return photo_count(len(self._library.catalog.paths))

    def open(self, inputs: list[Path]) -> None:
        """Open these files and folders in place of what is open."""
        if inputs:
            self._library.finder.find(inputs)

    def ask_folder(self) -> None:
        """Ask for a folder and open it."""
        dialog = QFileDialog(self._window, self.tr("Open folder"), self._place())
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.fileSelected.connect(lambda name: self.open([Path(name)]))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def ask_photos(self) -> None:
        """Ask for photos and open them."""
        dialog = QFileDialog(self._window, self.tr("Open photos"), self._place())
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        patterns = " ".join(f"*{suffix}" for suffix in sorted(SUFFIXES))
        dialog.setNameFilter(self.tr("Photos") + f" ({patterns})")
        dialog.filesSelected.connect(lambda names: self.open([Path(name) for name in names]))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _take(self, inputs: list[Path], photos: list[Path]) -> None:
        self._inputs = inputs
        for folder in reversed([path for path in inputs if path.is_dir()]):
            self._settings.add_recent_folder(folder)
        self.opened.emit(photos)

    def _lack(self, inputs: list[Path]) -> None:
        names = ", ".join(path.name for path in inputs)
        text = self.tr("No photos found in {names}. Prism opens JPEG, PNG, TIFF, WebP and BMP.")
        self.failed.emit(text.format(names=names))

    def _fail(self, inputs: list[Path], error: Exception) -> None:
        for path in inputs:
            self._settings.forget_folder(path)
        self.failed.emit(explain(error))

    def _place(self) -> str:
        """Beside what was opened last; at first among the owner's pictures."""
        recent = self._settings.recent_folders
        if recent:
            return str(recent[0].parent)
        pictures = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.PicturesLocation))
        return str(pictures if pictures.is_dir() else Path.home())
