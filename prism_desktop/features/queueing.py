"""The export queue in the window: what shows it, what can be done about it, and how it outlives the window."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices

from prism_desktop.panels.banner import Message
from prism_desktop.queue.jobs import ExportJob, State
from prism_desktop.queue.report import has_report, report_on
from prism_desktop.queue.summary import Phase, summarize
from prism_desktop.texts.wording import explain, photo_count

if TYPE_CHECKING:
    from prism_desktop.main_window import MainWindow
    from prism_desktop.queue.export_queue import Progress

_RESUME, _KEEP = "resume", "queue"


class Queueing(QObject):
    """Joins queue, panel and actions."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._exporter = window.exporter
        self._queue = window.exporter.queue
        self._actions = window.actions_.queue
        self._panel = window.queue_panel
        self._exporter.changed.connect(lambda _: self._follow())
        self._exporter.progressed.connect(self._follow)
        self._exporter.stopped_changed.connect(self._follow)
        self._panel.chosen_changed.connect(self._follow)
        self._panel.photo_asked.connect(self._show_photo)
        window.previewer.engine_ready.connect(self._exporter.work_on)
        window.queue_keeper.found.connect(self._offer_to_resume)
        window.queue_keeper.failed.connect(self._tell_not_kept)
        self._connect_actions()
        self._follow()

    def _connect_actions(self) -> None:
        actions = self._actions
        actions.pause.triggered.connect(lambda: self._pause_or_go_on())
        actions.stop.triggered.connect(lambda: self._stop())
        actions.earlier.triggered.connect(lambda: self._move(-1))
        actions.later.triggered.connect(lambda: self._move(1))
        actions.retry.triggered.connect(lambda: self._again(self._told, State.FAILED))
        actions.report.triggered.connect(lambda: self._show_report())
        actions.open_results.triggered.connect(lambda: self._open_results())
        actions.clear.triggered.connect(lambda: self._exporter.clear())

    def _follow(self) -> None:
        """Show the queue as it is now, and what can be asked of it."""
        exporter, actions, chosen = self._exporter, self._actions, self._chosen
        summary = summarize(self._queue, running=exporter.running, stopped=bool(exporter.stopped))
        halted = summary.phase in (Phase.PAUSED, Phase.PAUSING, Phase.STOPPED)
        actions.show_paused(paused=halted)
        actions.show_queue.setEnabled(summary.phase is not Phase.EMPTY)
        actions.pause.setEnabled(summary.left > 0)
        actions.stop.setEnabled(chosen is not None and chosen.left > 0)
        actions.earlier.setEnabled(self._place_beside(-1) is not None)
        actions.later.setEnabled(self._place_beside(1) is not None)
        actions.retry.setEnabled(any(job.counts[State.FAILED] for job in self._told))
        actions.report.setEnabled(any(map(has_report, self._told)))
        actions.open_results.setEnabled(chosen is not None)
        actions.clear.setEnabled(any(job.left == 0 for job in self._queue.jobs))
        self._panel.setVisible(summary.phase is not Phase.EMPTY)
        self._panel.bar.show_summary(summary, exporter)

    @property
    def _chosen(self) -> Progress | None:
        """The export chosen in the list; one that is just being taken off it does not count."""
        chosen = self._panel.chosen
        return chosen if chosen in self._queue.jobs else None

    @property
    def _told(self) -> list[Progress]:
        """The exports that a report is about: the one chosen in the list, else all that are done."""
        if self._actions.show_queue.isChecked() and self._chosen is not None:
            return [self._chosen]
        return [job for job in self._queue.jobs if job.left == 0]

    def _pause_or_go_on(self) -> None:
        if self._queue.paused:
            self._exporter.resume()
        else:
            self._queue.pause(paused=True)

    def _stop(self) -> None:
        if self._chosen is not None:
            self._exporter.cancel(self._chosen.id)

    def _place_beside(self, by: int) -> int | None:
        """Where the chosen photo would go, or else the chosen export; None where it cannot."""
        job, photo = self._chosen, self._panel.chosen_photo
        if job is None:
            return None
        if photo is not None:
            return job.waiting_beside(photo, by)
        place = self._queue.place_of(job.id) + by
        return place if 0 <= place < len(self._queue.jobs) else None

    def _move(self, by: int) -> None:
        job, photo, place = self._chosen, self._panel.chosen_photo, self._place_beside(by)
        if job is None or place is None:
            return
        if photo is None:
            self._queue.move(job.id, place)
        else:
            self._queue.exchange(job.id, photo, place)
            self._panel.choose_photo(place)

    def _again(self, jobs: Sequence[Progress], state: State) -> None:
        for job in jobs:
            if state is State.LEFT_OUT:
                photos = [photo.source for photo in job.photos if photo.state is state]
                self._window.library.left_out.say(photos, leave_out=False)
            if job.counts[state]:
                self._exporter.retry(job.id, state)

    def _show_report(self) -> None:
        from prism_desktop.dialogs.report_dialog import ReportDialog

        jobs = self._told
        dialog = ReportDialog(report_on(jobs), self._window)
        dialog.again_asked.connect(lambda state: self._again(jobs, state))
        dialog.photo_asked.connect(self._show_photo)
        dialog.folder_asked.connect(lambda: self._open_folder(jobs[-1].asked.folder))
        dialog.finished.connect(dialog.deleteLater)
        dialog.show()

    def _show_photo(self, path: Path) -> None:
        """Open a photo; one that is not in the open folder is shown in its own."""
        if self._window.photos.row_of(path) is None:
            self._open_folder(path.parent)
        else:
            self._window.grid.photo_opened.emit(path)

    def _open_results(self) -> None:
        if self._chosen is not None:
            self._open_folder(self._chosen.asked.folder)

    def _open_folder(self, folder: Path) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))

    def _offer_to_resume(self, jobs: list[ExportJob]) -> None:
        left = sum(photo.state is State.WAITING for job in jobs for photo in job.photos)
        text = self.tr("An export was not finished last time: {photos} still to color.")
        message = Message(
            "notice",
            text.format(photos=photo_count(left)),
            (self.tr("Go on"), lambda: self._settle(jobs, self._window.queue_keeper.take_up)),
            (self.tr("Discard"), lambda: self._settle(jobs, self._window.queue_keeper.discard)),
        )
        self._window.stage.banners.say(_RESUME, message)

    def _settle(self, jobs: list[ExportJob], how: Callable[[Sequence[ExportJob]], None]) -> None:
        self._window.stage.banners.unsay(_RESUME)
        how(jobs)

    def _tell_not_kept(self, error: Exception) -> None:
        text = self.tr("The exports go on, but are forgotten when Prism closes. {reason}")
        reason = error.strerror if isinstance(error, OSError) and error.strerror else explain(error)
        self._window.stage.banners.say(_KEEP, Message("problem", text.format(reason=reason)))
