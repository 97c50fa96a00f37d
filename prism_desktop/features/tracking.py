"""What becomes of photos in the export queue, told to the library."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from prism_desktop.queue.changes import Added, Canceled, Change, Changed, Retried
from prism_desktop.queue.jobs import QueuedPhoto, State

if TYPE_CHECKING:
    from prism_desktop.main_window import MainWindow
    from prism_desktop.queue.export_queue import Progress

_PORTION = 300
"""So many photos are told in one turn of the window: twenty thousand at once would hold it up for 0.1 s."""


class Tracking(QObject):
    """Keeps states and thumbnails of photos up to date with the queue."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._states = window.states
        self._thumbnails = window.thumbnails
        self._queue = window.exporter.queue
        self._portions: deque[tuple[Progress, int]] = deque()
        self._next_turn = QTimer(self, singleShot=True, interval=0)
        self._next_turn.timeout.connect(self._tell_portion)
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
                self._tell_all(self._queue.job(job.id))
            case Retried(job_id) | Canceled(job_id):
                self._tell_all(self._queue.job(job_id))
            case Changed(_, _, photo):
                self._tell(photo)
            case _:
                pass

    def _tell_all(self, job: Progress) -> None:
        self._portions.extend((job, start) for start in range(0, len(job.photos), _PORTION))
        if self._portions and not self._next_turn.isActive():
            self._tell_portion()

    def _tell_portion(self) -> None:
        """What has become of the photos by now."""
        job, start = self._portions.popleft()
        photos = job.photos[start : start + _PORTION]
        queued = (photo.source for photo in photos if photo.state in (State.WAITING, State.RUNNING))
        self._states.set_queued(queued)
        self._states.set_unqueued(photo.source for photo in photos if photo.state is State.CANCELED)
        if self._portions:
            self._next_turn.start()

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
