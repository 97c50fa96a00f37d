"""What becomes of photos in the export queue, told to the library."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from prism_desktop.queue.changes import Added, Canceled, Change, Changed, Retried
from prism_desktop.queue.jobs import QueuedPhoto, State

if TYPE_CHECKING:
    from prism_desktop.main_window import MainWindow


class Tracking(QObject):
    """Keeps states and thumbnails of photos up to date with the queue."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._states = window.states
        self._thumbnails = window.thumbnails
        self._queue = window.exporter.queue
        window.exporter.changed.connect(self._follow)
        window.exporter.judged.connect(window.library.left_out.take_verdict)

    def _follow(self, change: Change) -> None:
        match change:
            case Added(job) if job.sheet is not None:
                pass
            case Retried(job_id) | Canceled(job_id) | Changed(job_id) if (
                self._queue.job(job_id).asked.sheet is not None
            ):
                pass
            case Added(job):
                self._tell_waiting(job.photos)
            case Retried(job_id):
                self._tell_waiting(self._queue.job(job_id).photos)
            case Canceled(job_id):
                photos = self._queue.job(job_id).photos
                self._states.set_unqueued(photo.source for photo in photos if photo.state is State.CANCELED)
            case Changed(_, _, photo):
                self._tell(photo)
            case _:
                pass

    def _tell_waiting(self, photos: Iterable[QueuedPhoto]) -> None:
        self._states.set_queued(photo.source for photo in photos if photo.state is State.WAITING)

    def _tell(self, photo: QueuedPhoto) -> None:
        match photo.state:
            case State.DONE:
                self._states.set_exported(photo.source, photo.target)
                if photo.recipe is not None:
                    self._thumbnails.take_copy(photo.source, photo.target, photo.recipe)
            case State.FAILED:
                self._states.set_failed(photo.source, photo.reason)
            case State.KEPT | State.LEFT_OUT:
                self._states.set_unqueued([photo.source])
            case _:
                pass
