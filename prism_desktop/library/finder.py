"""Looks for photos in the background, and tells of them as they are found: names first, then what they are."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from prism_desktop.library.export_record import ExportRecord
from prism_desktop.library.survey import Folders, Portion, find_paths, folders_of, survey
from prism_desktop.task_runner import Job, TaskRunner
from prism_desktop.texts.wording import note

_FIND, _SURVEY = "find", "survey"


class Finder(QObject):
    """Opens files and folders; the newest wish alone is answered."""

    found = Signal(object, object)
    """The inputs (list of paths) and the first photos in them (list of paths, natural order), at least one."""
    found_more = Signal(object)
    """Photos that follow those found before (list of paths)."""
    found_nothing = Signal(object)
    """The inputs hold no photo."""
    folders_found = Signal(object)
    """The folders that hold the photos (list of paths)."""
    surveyed = Signal(object)
    """A `Portion` of what is known of the photos."""
    finished = Signal()
    """All photos are found and surveyed."""
    failed = Signal(object, object)
    """The inputs, and the exception."""

    def __init__(self, runner: TaskRunner, record: ExportRecord, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runner = runner
        self._record = record
        self._count = 0
        self.complete = False
        """Whether every photo of what was asked for last is found."""

    def find(self, inputs: Sequence[Path]) -> None:
        """Find the photos in these files and folders."""
        wanted = list(inputs)
        self.complete = False
        self._runner.cancel(_SURVEY)
        self._count = 0
        self._runner.submit(
            _FIND,
            lambda job: _find(wanted, self._record, job),
            lambda _: self._end(wanted),
            lambda error: self.failed.emit(wanted, error),
            lambda part: self._take(wanted, part),
        )

    def survey(self, paths: Sequence[Path]) -> None:
        """Look at these photos, which were found later."""
        wanted, record = list(paths), self._record
        self._runner.submit(
            _SURVEY,
            lambda job: survey(wanted, record.read(), job.report, job.token),
            lambda _: None,
            note,
            self.surveyed.emit,
        )

    def _take(self, inputs: list[Path], part: list[Path] | Folders | Portion) -> None:
        if isinstance(part, Portion):
            self.surveyed.emit(part)
        elif isinstance(part, Folders):
            self.complete = True
            self.folders_found.emit(part.paths)
        elif self._count:
            self.found_more.emit(part)
        else:
            self.found.emit(inputs, part)
        self._count += len(part) if isinstance(part, list) else 0

    def _end(self, inputs: list[Path]) -> None:
        if self._count:
            self.finished.emit()
        else:
            self.found_nothing.emit(inputs)


def _find(inputs: list[Path], record: ExportRecord, job: Job) -> None:
    paths = find_paths(inputs, job.report, job.token)
    job.report(folders_of(paths))
    survey(paths, record.read(), job.report, job.token)
