"""What the owner must know although nothing was asked: told in banners that wait until they are read."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject

from prism_core.sidecar import sidecar_path
from prism_desktop.autosave import Autosave
from prism_desktop.panels.banner import BannerArea, Message
from prism_desktop.photo_desk import PhotoDesk
from prism_desktop.photo_loader import LoadedPhoto
from prism_desktop.preview import Previewer
from prism_desktop.wording import explain

_MODEL, _SIDECAR, _SAVE, _COLOR = "model", "sidecar", "save", "color"


class Notices(QObject):
    """Turns failures and notices of the parts into banners."""

    def __init__(
        self, banners: BannerArea, desk: PhotoDesk, previewer: Previewer, autosave: Autosave, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._banners = banners
        self._desk = desk
        previewer.engine_failed.connect(self._tell_engine_failed)
        previewer.failed.connect(lambda error: banners.say(_COLOR, Message("problem", explain(error))))
        previewer.rendered.connect(lambda *_: banners.unsay(_COLOR))
        autosave.failed.connect(self._tell_not_saved)
        autosave.saved.connect(lambda _: banners.unsay(_SAVE))
        desk.photo_shown.connect(self._tell_sidecar)
        desk.photo_failed.connect(lambda *_: banners.unsay(_SIDECAR))

    def _tell_engine_failed(self, error: Exception) -> None:
        text = self.tr("Photos cannot be colored. {reason}").format(reason=explain(error))
        self._banners.say(_MODEL, Message("problem", text))

    def _tell_not_saved(self, path: Path, error: Exception) -> None:
        text = self.tr("The changes to {name} cannot be saved beside it. {reason}")
        self._banners.say(_SAVE, Message("problem", text.format(name=path.name, reason=explain(error))))

    def _tell_sidecar(self, photo: LoadedPhoto) -> None:
        self._banners.unsay(_SIDECAR)
        if photo.sidecar_problem is None:
            return
        text = self.tr("{name}: {reason}. Until then changes to this photo are not saved.")
        text = text.format(name=sidecar_path(photo.path).name, reason=photo.sidecar_problem)
        action = (self.tr("Set it aside"), lambda: self._set_aside(photo.path))
        self._banners.say(_SIDECAR, Message("problem", text, action))

    def _set_aside(self, path: Path) -> None:
        """Keep the damaged sidecar under another name, and begin anew."""
        sidecar = sidecar_path(path)
        aside = sidecar.with_name(f"{sidecar.name}.damaged")
        number = 2
        while aside.exists():
            aside = sidecar.with_name(f"{sidecar.name}.damaged-{number}")
            number += 1
        try:
            sidecar.rename(aside)
        except OSError as error:
            reason = error.strerror or str(error)
            text = self.tr("{name} cannot be renamed ({reason}).").format(name=sidecar.name, reason=reason)
            self._banners.say(_SIDECAR, Message("problem", text))
            return
        self._banners.unsay(_SIDECAR)
        self._desk.reload()
