"""How much of the disk thumbnails may take, and do."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from prism_desktop.library.thumbnail_store import ThumbnailStore
from prism_desktop.settings import Settings
from prism_desktop.task_runner import TaskRunner
from prism_desktop.texts.wording import note

_MIB = 2**20
_KEY = "thumbnail-room"


class ThumbnailRoom(QObject):
    """Keeps the store within the bound of the preferences."""

    measured = Signal(int)
    """Bytes that all thumbnails take now."""

    def __init__(self, settings: Settings, store: ThumbnailStore, runner: TaskRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._settings = settings
        self._store = store
        self._runner = runner
        store.limit_bytes = self.limit_mb * _MIB

    @property
    def limit_mb(self) -> int:
        """All that may be kept, MiB."""
        return self._settings.preferences.thumbnails_mb

    def set_limit(self, limit_mb: int) -> None:
        """Another bound; the oldest that are over it go."""
        self._settings.prefer(thumbnails_mb=limit_mb)
        self._store.limit_bytes = limit_mb * _MIB
        self._work(trim=True)

    def clear(self) -> None:
        """Let all go; those of photos that are opened again are made anew."""
        self._work(clear=True)

    def measure(self) -> None:
        """Tell how much there is."""
        self._work()

    def _work(self, *, trim: bool = False, clear: bool = False) -> None:
        store = self._store

        def work() -> int:
            if clear:
                store.clear()
            if trim:
                store.trim()
            return store.size_bytes()

        self._runner.submit(_KEY, lambda _: work(), self.measured.emit, note)
