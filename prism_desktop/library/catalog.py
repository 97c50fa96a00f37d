"""All photos of the open folder, and which of them are shown: filtered and sorted off the GUI thread."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from prism_desktop.library.arrange import Arrangement, Wish, arrange
from prism_desktop.library.photo_model import PhotoModel
from prism_desktop.library.photo_states import PhotoStates
from prism_desktop.library.survey import FileFacts, Portion, days_of
from prism_desktop.task_runner import TaskRunner
from prism_desktop.texts.wording import note

_ARRANGE, _DAYS = "arrange", "days"
_SETTLE_MS = 200
"""States of many photos change one after the other while a queue runs."""


class Catalog(QObject):
    """Keeps the model up to date with the photos there are, their states, and the wish of what to show."""

    changed = Signal()
    """Photos, their number, their days, or the wish are others."""

    def __init__(
        self, model: PhotoModel, states: PhotoStates, runner: TaskRunner, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._model = model
        self._states = states
        self._runner = runner
        self._paths: list[Path] = []
        self._facts: dict[Path, FileFacts] = {}
        self._days: dict[Path, date] | None = None
        self._wish = Wish()
        self._settle = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._settle.timeout.connect(self._arrange)
        states.changed.connect(self._follow_states)

    @property
    def paths(self) -> Sequence[Path]:
        """All photos, in natural order, whether they are shown or not."""
        return self._paths

    @property
    def facts(self) -> dict[Path, FileFacts]:
        """What the disk told of each photo."""
        return self._facts

    @property
    def wish(self) -> Wish:
        """What is to be shown."""
        return self._wish

    @property
    def days(self) -> dict[Path, date] | None:
        """The day of each photo; None where they were not asked for yet."""
        return self._days

    @property
    def reads_days(self) -> bool:
        """Whether the photos' days are being read."""
        return self._runner.busy(_DAYS)

    def begin(self, paths: Sequence[Path]) -> None:
        """These are the first photos of what is open now. All are shown."""
        for key in (_ARRANGE, _DAYS):
            self._runner.cancel(key)
        self._paths, self._facts, self._days = list(paths), {}, None
        self._states.begin_anew()
        self._wish = self._wish.without_filter()
        self._model.set_paths(paths)
        self.changed.emit()

    def add(self, paths: Sequence[Path]) -> None:
        """These photos follow."""
        self._paths.extend(paths)
        if self._wish == Wish():
            self._model.append(paths)
        else:
            self._settle.start()
        self.changed.emit()

    def take(self, portion: Portion) -> None:
        """Part of what is known of the photos."""
        self._facts.update(portion.facts)
        self._states.put(portion.statuses)

    def replace(self, paths: Sequence[Path], gone: Iterable[Path]) -> None:
        """The disk holds these photos now; those that are gone were among them before."""
        self._paths = list(paths)
        for path in gone:
            self._facts.pop(path, None)
        self._states.forget(gone)
        self._days = None
        self._runner.cancel(_DAYS)
        self._arrange()

    def show(self, wish: Wish) -> None:
        """Show what is wished for."""
        if wish != self._wish:
            self._wish = wish
            self._arrange()

    def want_days(self) -> None:
        """Read the photos' days, if that was not done yet."""
        if self._days is None and not self.reads_days:
            paths, facts = list(self._paths), dict(self._facts)
            self._runner.submit(_DAYS, lambda job: days_of(paths, facts, job.token), self._take_days, note)
            self.changed.emit()

    def _arrange(self) -> None:
        self._settle.stop()
        wish = self._wish
        if wish.asks_for_days and self._days is None:
            self.want_days()
        else:
            paths, statuses, days = list(self._paths), self._states.all(), self._days or {}
            self._runner.submit(_ARRANGE, lambda _: arrange(paths, wish, statuses, days), self._show, note)
        self.changed.emit()

    def _show(self, arrangement: Arrangement) -> None:
        self._model.show(arrangement.paths, arrangement.rows)
        self.changed.emit()

    def _take_days(self, days: dict[Path, date]) -> None:
        self._days = days
        self._arrange()

    def _follow_states(self) -> None:
        if self._wish.asks_for_states:
            self._settle.start()
