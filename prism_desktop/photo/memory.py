"""How much memory photos and pictures may take that are kept ready for being seen again."""

from __future__ import annotations

from PySide6.QtCore import QObject

from prism_desktop.photo.opener import Opener
from prism_desktop.rendering.preview import Previewer
from prism_desktop.settings import Settings

_MIB = 2**20
_SHARE_OF_PHOTOS = 3 / 7
"""The rest is for pictures in color, of which a photo has several."""


class Memory(QObject):
    """Divides the limit of the preferences among those who keep something."""

    def __init__(self, settings: Settings, opener: Opener, previewer: Previewer, parent: QObject) -> None:
        super().__init__(parent)
        self._settings = settings
        self._opener = opener
        self._previewer = previewer
        self._apply()

    @property
    def limit_mb(self) -> int:
        """All that may be kept, MiB."""
        return self._settings.preferences.memory_mb

    def set_limit(self, limit_mb: int) -> None:
        """Another limit; what is over it is let go at once."""
        self._settings.prefer(memory_mb=limit_mb)
        self._apply()

    def _apply(self) -> None:
        photos = round(self.limit_mb * _MIB * _SHARE_OF_PHOTOS)
        self._opener.set_memory(photos)
        self._previewer.set_memory(self.limit_mb * _MIB - photos)
