"""Exports in the background, while its owner goes on coloring."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from prism_core.batch import BatchPlan, Finished, default_jobs, plan_batch, run_batch
from prism_core.errors import CanceledError, PhotoError
from prism_core.export import export_photo
from prism_core.models.engine import Engine
from prism_core.recipe import Recipe
from prism_desktop.export_tally import ExportProgress, ExportReport, ExportTally
from prism_desktop.settings import ExportChoices
from prism_desktop.task_runner import Job, TaskRunner

_EXPORT, _FORECAST = "export", "forecast"


@dataclass(frozen=True)
class ExportForecast:
    """What an export would do. existing: results that stand there already. free_bytes: room where they go, if known."""

    photos: int
    existing: int
    free_bytes: int | None


class Exporter(QObject):
    """Runs one export at a time, of one photo or of a folder."""

    running_changed = Signal(bool)
    progressed = Signal(object)
    """An `ExportProgress`."""
    finished = Signal(object)
    """An `ExportReport`."""
    failed = Signal(object)
    """The exception that kept the export from running at all."""

    def __init__(self, runner: TaskRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runner = runner
        self._job: Job | None = None

    @property
    def running(self) -> bool:
        """Whether an export is going on."""
        return self._runner.busy(_EXPORT)

    def forecast(
        self,
        inputs: Sequence[Path],
        choices: ExportChoices,
        on_forecast: Callable[[ExportForecast], None],
        on_error: Callable[[Exception], None],
    ) -> None:
        """Find out what an export of these files and folders would do; the newest question alone is answered."""
        self._runner.submit(_FORECAST, lambda _: _forecast(inputs, choices), on_forecast, on_error)

    def export_photo(self, source: Path, target: Path, recipe: Recipe, engine: Engine) -> None:
        """Write `source`, colored by `recipe`, to `target`."""
        self._start(lambda job: _export_one(source, target, recipe, engine, job))

    def export_folder(self, inputs: Sequence[Path], choices: ExportChoices, engine: Engine) -> None:
        """Color every photo in these files and folders, each by the recipe kept beside it."""
        self._start(lambda job: _export_many(inputs, choices, engine, job))

    def cancel(self) -> None:
        """End the export that runs; what it has written stays, and its report still comes."""
        if self._job is not None:
            self._job.token.cancel()

    def _start(self, work: Callable[[Job], ExportReport]) -> None:
        self._job = self._runner.submit(_EXPORT, work, self._finish, self._fail, self.progressed.emit)
        self.running_changed.emit(True)

    def _finish(self, report: ExportReport) -> None:
        self._job = None
        self.running_changed.emit(False)
        self.finished.emit(report)

    def _fail(self, error: Exception) -> None:
        self._job = None
        self.running_changed.emit(False)
        self.failed.emit(error)


def _plan(inputs: Sequence[Path], choices: ExportChoices) -> BatchPlan:
    return plan_batch(list(inputs), Path(choices.folder), options=choices.options, on_exists=choices.on_exists)


def _forecast(inputs: Sequence[Path], choices: ExportChoices) -> ExportForecast:
    plan = _plan(inputs, choices)
    existing = sum(os.path.lexists(item.target) for item in plan.items)
    return ExportForecast(len(plan.items), existing, _free_bytes(plan.out_dir))


def _free_bytes(folder: Path) -> int | None:
    """Free space where the folder is, or will be."""
    there = next((place for place in (folder, *folder.parents) if place.is_dir()), None)
    try:
        return shutil.disk_usage(there).free if there else None
    except OSError:
        return None


def _export_one(source: Path, target: Path, recipe: Recipe, engine: Engine, job: Job) -> ExportReport:
    job.report(ExportProgress(0, 1, source.name))
    try:
        notices = export_photo(source, target, recipe, engine, cancel=job.token)
    except CanceledError:
        return ExportReport(target, done=0, remaining=1, canceled=True)
    except PhotoError as error:
        return ExportReport(target, done=0, failures=((error.path, error.reason),))
    return ExportReport(target, done=1, notes=tuple((source, notice) for notice in notices))


def _export_many(inputs: Sequence[Path], choices: ExportChoices, engine: Engine, job: Job) -> ExportReport:
    tally = ExportTally(Path(choices.folder))
    # One photo less in flight than a batch would take: its owner is at work in the same window.
    jobs = max(1, default_jobs() - 1)
    plan = _plan(inputs, choices)
    for event in run_batch(plan, engine, jobs=jobs, cancel=job.token):
        tally.take(event)
        if not isinstance(event, Finished):
            job.report(tally.progress)
    return tally.report
