"""Keeps the journal of this run, and brings back at the start what an earlier run could not save."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from prism_core.recipe import Recipe
from prism_core.sidecar import SUFFIX
from prism_desktop.dialogs.crash_dialog import CrashDialog
from prism_desktop.editing.autosave import Autosave
from prism_desktop.panels.banner import BannerArea, Message
from prism_desktop.safety.report import crash_report
from prism_desktop.safety.safeguards import Safeguards
from prism_desktop.safety.unsaved import Recovered, kept, recover
from prism_desktop.task_runner import TaskRunner
from prism_desktop.texts.wording import explain, photo_count

_SUBJECT, _JOURNAL = "recovery", "journal"


class Recovery(QObject):
    """Between the autosave and the journal, and between a crash and its owner."""

    def __init__(
        self, safeguards: Safeguards, autosave: Autosave, runner: TaskRunner, banners: BannerArea, window: QWidget
    ) -> None:
        super().__init__(window)
        self._safeguards = safeguards
        self._runner = runner
        self._banners = banners
        self._window = window
        autosave.noted.connect(self._note)
        autosave.settled.connect(self._settle)

    def begin(self, then: Callable[[], None]) -> None:
        """Bring back what an earlier run left; `then` is called once the sidecars are as they should be."""
        if self._safeguards.problem is not None:
            self._tell_unguarded(self._safeguards.problem)

        def done(recovered: Recovered) -> None:
            self._tell(recovered)
            then()

        def failed(error: Exception) -> None:
            self._banners.say(_SUBJECT, Message("problem", explain(error)))
            then()

        self._runner.submit(_SUBJECT, lambda _: recover(), done, failed)

    def end(self, *, discard: bool) -> None:
        """Every sidecar is written. discard: what is not shall be lost, as its owner agreed."""
        session = self._safeguards.session
        if session is not None:
            for photo, recipe in session.journal.pending.items():
                if discard or kept(photo) == recipe:
                    session.journal.settle(photo, recipe)

    def _note(self, photo: Path, recipe: Recipe) -> None:
        if self._safeguards.session is not None:
            try:
                self._safeguards.session.journal.note(photo, recipe)
            except OSError as error:
                self._tell_unguarded(error)

    def _settle(self, photo: Path, recipe: Recipe) -> None:
        if self._safeguards.session is not None:
            try:
                self._safeguards.session.journal.settle(photo, recipe)
            except OSError as error:
                self._tell_unguarded(error)

    def _tell_unguarded(self, error: OSError) -> None:
        text = self.tr("Prism's own folder cannot be written ({reason}): a crash might take the last second's changes.")
        self._banners.say(_JOURNAL, Message("problem", text.format(reason=error.strerror or error)))

    def _tell(self, recovered: Recovered) -> None:
        action = None
        if recovered.traces:
            report = crash_report("\n\n".join(recovered.traces))
            action = (self.tr("Show report…"), lambda: CrashDialog.open_for(report, self._window))
        if recovered.problem is not None:
            text = self.tr("Changes from before the last crash are not back yet: {reason} The next start tries again.")
            text = text.format(reason=f"{recovered.problem}.")
            self._banners.say(_SUBJECT, Message("problem", text, action))
        elif words := self._words(recovered):
            self._banners.say(_SUBJECT, Message("notice", " ".join(words), action))

    def _words(self, recovered: Recovered) -> list[str]:
        """What became of earlier runs' work, a sentence each."""
        words = []
        if recovered.photos:
            text = self.tr("Prism did not end properly last time. Your last changes to {photos} are back.")
            words.append(text.format(photos=photo_count(len(recovered.photos))))
        if recovered.aside:
            text = self.tr(
                "Changed elsewhere since the last crash: {photos}. The newer changes stay; the earlier, unsaved ones "
                "are kept in {file}."
            )
            file = next(iter(recovered.aside.values())).name if len(recovered.aside) == 1 else f"*{SUFFIX}.unsaved-1"
            words.append(text.format(photos=photo_count(len(recovered.aside)), file=file))
        if recovered.traces and not words:
            words.append(self.tr("Prism crashed last time. Nothing of your work is lost."))
        return words
