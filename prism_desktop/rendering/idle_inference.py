"""Inference that can wait: it runs when no preview does, and makes room as soon as one comes."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Any, NamedTuple

from PySide6.QtCore import QObject

from prism_desktop.rendering.preview import Previewer
from prism_desktop.task_runner import Job, TaskRunner
from prism_desktop.texts.wording import note

Work = Callable[[Job], Any]


class _Wish(NamedTuple):
    work: Work
    on_result: Callable[[Any], None]
    on_progress: Callable[[Any], None] | None
    on_error: Callable[[Exception], None]


class IdleInference(QObject):
    """One kind of such work, of which the newest wish alone counts.

    gives_way: it can wait for any other kind, too, and begins anew after that.
    """

    def __init__(
        self,
        runner: TaskRunner,
        key: Hashable,
        previewer: Previewer,
        parent: QObject | None = None,
        *,
        gives_way: bool = False,
    ) -> None:
        super().__init__(parent)
        self._runner = runner
        self._key = key
        self._previewer = previewer
        self._wish: _Wish | None = None
        previewer.busy_changed.connect(lambda _: self._follow())
        if gives_way:
            runner.submitted.connect(self._give_way)

    def want(
        self,
        work: Work,
        on_result: Callable[[Any], None],
        on_progress: Callable[[Any], None] | None = None,
        on_error: Callable[[Exception], None] = note,
    ) -> None:
        """Run this, in place of what was wanted before. An error means no result; the preview's own is told.

        on_progress: called with what the work reports; a second time where it had to make room and begin anew.
        """
        self._wish = _Wish(work, on_result, on_progress, on_error)
        self._runner.cancel(self._key)
        self._follow()

    def drop(self) -> None:
        """Nothing is wanted."""
        self._wish = None
        self._runner.cancel(self._key)

    def _follow(self) -> None:
        if self._previewer.busy:
            self._runner.cancel(self._key)
        elif self._wish is not None and not self._runner.busy(self._key):
            wish = self._wish
            self._runner.submit(
                self._key,
                wish.work,
                lambda result: self._answer(wish.on_result, result),
                lambda error: self._answer(wish.on_error, error),
                wish.on_progress,
            )

    def _give_way(self, key: Hashable) -> None:
        if key != self._key and self._runner.busy(self._key):
            self._runner.cancel(self._key)
            self._follow()

    def _answer(self, tell: Callable[[Any], None], answer: object) -> None:
        self._wish = None
        tell(answer)
