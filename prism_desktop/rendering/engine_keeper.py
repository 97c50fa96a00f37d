"""The generator that is wanted: as the preferences say, unless the command line said otherwise."""

from __future__ import annotations

import msgspec
from PySide6.QtCore import QObject, Signal

from prism_desktop.rendering.engine_wish import EngineWish
from prism_desktop.rendering.preview import Previewer
from prism_desktop.settings import Settings


class EngineKeeper(QObject):
    """Loads another generator when another is wished for. A wish that cannot be granted is taken back and told."""

    changed = Signal()
    """What is wanted, or what runs, is another."""
    refused = Signal(object)
    """Why the last wish was taken back."""

    def __init__(self, previewer: Previewer, settings: Settings, parent: QObject) -> None:
        super().__init__(parent)
        self._previewer = previewer
        self._settings = settings
        self._granted = self._wish = settings.preferences.engine
        self._changes: dict[str, object] = {}
        previewer.engine_ready.connect(self._grant)
        previewer.engine_failed.connect(self._take_back)
        previewer.engine_refused.connect(self._take_back)

    @property
    def wish(self) -> EngineWish:
        """What is wanted now."""
        return self._wish

    @property
    def loading(self) -> bool:
        """Whether what is wanted is still on its way."""
        return bool(self._changes)

    def start(self, **given: object) -> None:
        """Load the generator of the preferences; what is given counts for this time alone."""
        self._granted = self._wish = msgspec.structs.replace(self._wish, **given)
        self._previewer.load_engine(self._wish)

    def change(self, **changes: object) -> None:
        """Wish for another model, device, GPU or number of cores, from now on."""
        self._changes |= changes
        self._wish = msgspec.structs.replace(self._wish, **changes)
        self._previewer.load_engine(self._wish)
        self.changed.emit()

    def _grant(self) -> None:
        if self._changes:
            kept = msgspec.structs.replace(self._settings.preferences.engine, **self._changes)
            self._settings.prefer(engine=kept)
        self._granted = self._wish
        self._changes.clear()
        self.changed.emit()

    def _take_back(self, error: Exception) -> None:
        self._wish = self._granted
        self._changes.clear()
        self.changed.emit()
        self.refused.emit(error)
