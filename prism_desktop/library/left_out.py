"""Which photos are left out when all are colored: those that seem to need no color, and those named by hand."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

import msgspec
from PySide6.QtCore import QCoreApplication, QObject

from prism_core.data_folder import data_folder
from prism_core.triage import SUITABLE, Verdict
from prism_desktop.library.line_file import LineFile
from prism_desktop.library.photo_state import State
from prism_desktop.library.photo_states import PhotoStates
from prism_desktop.task_runner import TaskRunner
from prism_desktop.texts.wording import note


class Word(msgspec.Struct, frozen=True):
    """What the owner of a photo said of it."""

    photo: Path
    leave_out: bool


class LeftOut(QObject):
    """Verdicts come with thumbnails; the owner's word counts for more, and is remembered. Edited photos are in."""

    def __init__(
        self, states: PhotoStates, runner: TaskRunner, *, file: Path | None = None, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._states = states
        self._runner = runner
        self._lines = LineFile(file or data_folder("left-out.jsonl"), Word)
        self._verdicts: dict[Path, Verdict] = {}
        self._words: dict[Path, bool] = {}
        states.changed.connect(self.show)
        lines = self._lines
        runner.submit("words", lambda _: lines.read(), self._take_words, note)

    def reason(self, path: Path) -> str | None:
        """Why the photo is left out, for its owner; None where it is not, or was not looked at yet."""
        if self._states.of(path).edit is not State.UNTOUCHED:
            return None
        word = self.word(path)
        if word is not None:
            return self.tr("You said so") if word else None
        return words_for(self._verdicts.get(path))

    def among(self, paths: Iterable[Path]) -> dict[Path, str]:
        """Which of these photos are left out, and why."""
        reasons = ((path, self.reason(path)) for path in self._looked_at(paths))
        return {path: reason for path, reason in reasons if reason is not None}

    def unknown_among(self, paths: Iterable[Path]) -> frozenset[Path]:
        """Of which of these photos nobody knows yet whether they are left out."""
        unknown = [path for path in paths if path not in self._verdicts and path not in self._words]
        return frozenset(path for path in unknown if self._states.of(path).edit is State.UNTOUCHED)

    def wanted_anyway(self, paths: Iterable[Path]) -> frozenset[Path]:
        """Which of these photos their owner wants in color, whatever they look like."""
        anyway = {path for path, left_out in self._words.items() if not left_out}
        return frozenset(anyway.intersection(paths) if anyway else ())

    def word(self, path: Path) -> bool | None:
        """Whether the photo's owner left it out by hand; None where nothing was said."""
        return self._words.get(path)

    def is_judged(self, path: Path) -> bool:
        """Whether it is known what the photo is."""
        return path in self._verdicts

    def take_verdict(self, path: Path, verdict: Verdict) -> None:
        """What a photo was found to be."""
        self._verdicts[path] = verdict
        self.show([path])

    def say(self, paths: Sequence[Path], *, leave_out: bool) -> None:
        """The owner's word: leave these photos out, or color them anyway."""
        self._words.update(dict.fromkeys(paths, leave_out))
        words, lines = [Word(path, leave_out) for path in paths], self._lines
        self._runner.submit(("said", *paths), lambda _: lines.add(*words), lambda _: None, note)
        self.show(paths)

    def forget(self, paths: Iterable[Path]) -> None:
        """These photos are others now, or gone."""
        for path in paths:
            self._verdicts.pop(path, None)

    def show(self, paths: Iterable[Path]) -> None:
        """Let the states of these photos say what is known here."""
        self._states.set_left_out({path: self.reason(path) for path in self._looked_at(paths)})

    def _take_words(self, words: list[Word]) -> None:
        known = {word.photo: word.leave_out for word in words}
        self._words = {**known, **self._words}
        self.show(known)

    def _looked_at(self, paths: Iterable[Path]) -> list[Path]:
        known = self._verdicts.keys() | self._words.keys() if self._words else self._verdicts
        return [path for path in paths if path in known]


def words_for(verdict: Verdict | None) -> str | None:
    """Why a photo that was found to be this is left out; None where it is not, or was not looked at yet."""
    if verdict is None or verdict in SUITABLE:
        return None
    words = {
        Verdict.COLOR: QCoreApplication.translate("LeftOut", "Already in color"),
        Verdict.BLANK: QCoreApplication.translate("LeftOut", "Nothing on it"),
        Verdict.TEXT: QCoreApplication.translate("LeftOut", "A page of text"),
        Verdict.NEGATIVE: QCoreApplication.translate("LeftOut", "A negative"),
    }
    return words[verdict]
