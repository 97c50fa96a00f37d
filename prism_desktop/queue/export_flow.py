"""Exporting, from the question to the queue."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from prism_desktop.panels.banner import BannerArea, Message
from prism_desktop.queue.choices import ExportChoices, Subject
from prism_desktop.queue.exporter import PHOTOS_IN_FLIGHT, Exporter
from prism_desktop.queue.jobs import ExportJob
from prism_desktop.rendering.preview import Previewer
from prism_desktop.settings import Settings
from prism_desktop.task_runner import TaskRunner
from prism_desktop.texts.wording import explain, readable

_SUBJECT, _FORECAST = "export", "forecast"


class ExportFlow(QObject):
    """Asks how photos are to be exported, and puts them into the queue."""

    queued = Signal(object)
    """An `ExportJob` that is in the queue now."""

    def __init__(
        self,
        *,
        exporter: Exporter,
        previewer: Previewer,
        plans: TaskRunner,
        settings: Settings,
        banners: BannerArea,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._exporter = exporter
        self._previewer = previewer
        self._plans = plans
        self._settings = settings
        self._banners = banners
        self._window = window

    def ask(self, heading: str, subject: Subject, *, details: bool) -> None:
        """Ask how these photos are exported, and do it. details: with every choice in sight from the start."""
        from prism_desktop.dialogs.export_dialog import ExportDialog
        from prism_desktop.queue.forecast import forecast

        engine, rate = self._previewer.engine, self._exporter.speed.rate
        if engine is None:
            return
        dialog = ExportDialog(
            heading,
            self._proposed(subject),
            lambda choices, result, error: self._plans.submit(
                _FORECAST,
                lambda job: forecast(
                    subject, choices, card=engine.card, in_flight=PHOTOS_IN_FLIGHT, rate=rate, cancel=job.token
                ),
                result,
                error,
            ),
            details=details,
            leaving_out=not subject.anyway.issuperset(subject.photos),
            single=len(subject.photos) == 1,
            parent=self._window,
        )
        dialog.chosen.connect(lambda choices: self.enqueue(subject, choices))
        dialog.finished.connect(lambda _: self._plans.cancel(_FORECAST))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def enqueue(self, subject: Subject, choices: ExportChoices) -> None:
        """Put these photos into the queue, as they are now."""
        from prism_desktop.queue.planning import make_job

        self._settings.export_choices = choices
        self._banners.unsay(_SUBJECT)
        model = self._model
        self._exporter.expect()
        # A key of its own: a second export does not take the place of the first while that is laid out.
        self._plans.submit(object(), lambda _: make_job(subject, choices, model=model), self._add, self._say_problem)

    @property
    def _model(self) -> str:
        engine = self._previewer.engine
        return "" if engine is None else engine.card.id

    def _proposed(self, subject: Subject) -> ExportChoices:
        """The choices of last time, but beside these photos: last time's folder holds another album."""
        last = self._settings.export_choices
        first = (
            subject.roots[0] if subject.roots and subject.roots[0] not in subject.photos else subject.photos[0].parent
        )
        name = readable(first.name, "_") or self.tr("Photos")
        folder = first.with_name(self.tr("{folder} in color").format(folder=name))
        return ExportChoices(str(folder), last.options, last.on_exists, last.leave_out)

    def _add(self, job: ExportJob) -> None:
        self._exporter.add(job)
        self.queued.emit(job)
        self._exporter.settle()

    def _say_problem(self, error: Exception) -> None:
        self._banners.say(_SUBJECT, Message("problem", explain(error)))
        self._exporter.settle()
