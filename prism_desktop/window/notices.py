"""What the owner must know although nothing was asked: told in banners that wait until they are read."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject

from prism_desktop.editing.autosave import Autosave
from prism_desktop.panels.banner import BannerArea, Message
from prism_desktop.photo.photo_desk import PhotoDesk
from prism_desktop.photo.photo_loader import LoadedPhoto
from prism_desktop.rendering.preview import Previewer
from prism_desktop.texts.core_words import in_words
from prism_desktop.texts.wording import explain

_MODEL, _SIDECAR, _SAVE, _PLACE, _COLOR = "model", "sidecar", "save", "place", "color"


class Notices(QObject):
    """Turns failures and notices of the parts into banners."""

    def __init__(
        self, banners: BannerArea, desk: PhotoDesk, previewer: Previewer, autosave: Autosave, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._banners = banners
        self._told_folders: set[Path] = set()
        self._kept_elsewhere: set[Path] = set()
        previewer.engine_failed.connect(self._tell_engine_failed)
        previewer.engine_ready.connect(lambda: banners.unsay(_MODEL))
        previewer.failed.connect(lambda error: banners.say(_COLOR, Message("problem", explain(error))))
        previewer.rendered.connect(lambda *_: banners.unsay(_COLOR))
        autosave.failed.connect(self._tell_not_saved)
        autosave.saved.connect(self._tell_place)
        desk.photo_shown.connect(self._tell_sidecar)
        desk.photo_failed.connect(lambda *_: banners.unsay(_SIDECAR))

    def _tell_engine_failed(self, error: Exception) -> None:
        text = self.tr("Photos cannot be colored. {reason}").format(reason=explain(error))
        self._banners.say(_MODEL, Message("problem", text))

    def _tell_not_saved(self, path: Path, error: Exception) -> None:
        text = self.tr("The changes to {name} cannot be saved. {reason}")
        self._banners.say(_SAVE, Message("problem", text.format(name=path.name, reason=explain(error))))

    def _tell_place(self, photo: Path, sidecar: Path) -> None:
        self._banners.unsay(_SAVE)
        folder = photo.parent
        if sidecar.parent == folder or photo in self._kept_elsewhere or folder in self._told_folders:
            return
        self._told_folders.add(folder)
        text = self.tr(
            "The folder {folder} cannot be written. Your changes to its photos are kept in Prism's own folder, "
            "and are there again whenever you open the photos on this computer."
        )
        self._banners.say(_PLACE, Message("notice", text.format(folder=folder)))

    def _tell_sidecar(self, photo: LoadedPhoto) -> None:
        self._banners.unsay(_SIDECAR)
        problem = photo.sidecar_problem
        if problem is None:
            return
        if problem.kept_as is None:
            self._kept_elsewhere.add(photo.path)
            text = self.tr("{name}: {reason}. It stays as it is; your changes are kept in Prism's own folder.")
            text = text.format(name=problem.path.name, reason=in_words(problem.reason))
        else:
            text = self.tr("What was saved for {photo} is damaged. It is kept as {name}, and you begin anew.")
            if photo.recipe is not None:
                text = self.tr("What was saved for {photo} is damaged. It is kept as {name}; you go on from before it.")
            text = text.format(photo=photo.path.name, name=problem.kept_as.name)
        self._banners.say(_SIDECAR, Message("problem", text))
