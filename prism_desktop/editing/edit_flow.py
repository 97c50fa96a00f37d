"""Changing many photos at once, from the first to the report: progress, cancel, what became of it, undo."""

from __future__ import annotations

import time
from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from prism_core.recipe import Recipe
from prism_desktop.document import Document
from prism_desktop.editing.autosave import Autosave
from prism_desktop.editing.batch_history import BatchHistory
from prism_desktop.editing.editor import Editor
from prism_desktop.editing.history import Edit
from prism_desktop.editing.recipe_edits import Change, EditOutcome, RecipeEdits
from prism_desktop.library.photo_states import PhotoStates
from prism_desktop.panels.banner import BannerArea, Kind, Message
from prism_desktop.photo.opener import Opener
from prism_desktop.photo.photo_desk import PhotoDesk
from prism_desktop.texts.core_words import in_words
from prism_desktop.texts.wording import photo_count, whole

_SUBJECT = "edits"
_TELL_EVERY_S = 0.25
_NAMED = 3
"""So many failed photos are named; of more, how many."""


class EditFlow(QObject):
    """Starts such a change, keeps all parts of the window in step with it, and says how it ended."""

    ended = Signal()
    """A change has ended: what `undo` and `redo` would do is another."""

    def __init__(
        self,
        *,
        edits: RecipeEdits,
        editor: Editor,
        autosave: Autosave,
        states: PhotoStates,
        opener: Opener,
        desk: PhotoDesk,
        banners: BannerArea,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._edits = edits
        self._autosave = autosave
        self._states = states
        self._opener = opener
        self._desk = desk
        self._banners = banners
        self._told = 0.0
        self._history = BatchHistory()
        self._reversed: EditOutcome | None = None
        editor.other_changed.connect(self._save)
        edits.wrote.connect(self._follow_disk)
        edits.progressed.connect(self._tell_progress)
        edits.finished.connect(self._tell_outcome)

    def start(self, edit: Edit, changes: Mapping[Path, Change]) -> None:
        """Change these photos; while another change goes on, nothing but a word about that."""
        if self._edits.busy:
            text = self.tr("Another change to many photos is still going on. Try again when it is done.")
            self._banners.say(f"{_SUBJECT} busy", Message("notice", text))
            return
        self._begin()
        self._edits.apply(edit, changes)

    @property
    def undoable(self) -> Edit | None:
        """The change to many photos that `undo` would take back."""
        last = self._history.next_undo
        return None if last is None else last.edit

    @property
    def redoable(self) -> Edit | None:
        """The change to many photos that `redo` would do again."""
        last = self._history.next_redo
        return None if last is None else last.edit

    def undo(self) -> None:
        """Take the last change to many photos back."""
        self._reverse(self._history.next_undo)

    def redo(self) -> None:
        """Do the change to many photos that was last taken back again."""
        self._reverse(self._history.next_redo)

    def _reverse(self, outcome: EditOutcome | None) -> None:
        if outcome is not None and not self._edits.busy:
            self._begin()
            self._reversed = outcome
            self._edits.take_back(outcome)

    def _begin(self) -> None:
        self._told = time.monotonic()
        self._banners.unsay(_SUBJECT)

    def _save(self, document: Document) -> None:
        self._autosave.note(document)
        self._states.set_recipe(document.path, document.recipe)

    def _follow_disk(self, path: Path, recipe: Recipe | None) -> None:
        self._states.set_recipe(path, recipe)
        self._opener.forget(path)
        if self._desk.chosen == path and self._desk.photo is None:
            self._desk.choose(path)  # it is being read, maybe as it was before

    def _tell_progress(self, done: int, total: int) -> None:
        now = time.monotonic()
        if now - self._told > _TELL_EVERY_S and done < total:
            self._told = now
            text = self.tr("Changing photos: {done} of {total}").format(done=whole(done), total=whole(total))
            self._banners.say(_SUBJECT, Message("notice", text, (self.tr("Cancel"), self._edits.cancel)))

    def _tell_outcome(self, outcome: EditOutcome) -> None:
        self._banners.unsay(f"{_SUBJECT} busy")
        self._note(outcome)
        self.ended.emit()
        if outcome.asked == 1 and outcome.changed and not outcome.failed:
            self._banners.unsay(_SUBJECT)  # what shows on the canvas needs no words
            return
        undo, redo = (self.tr("Undo"), self.undo), (self.tr("Redo"), self.redo)
        action = redo if outcome.taken_back else undo
        kind: Kind = "problem" if outcome.failed else "done" if outcome.changed else "notice"
        self._banners.say(_SUBJECT, Message(kind, self._describe(outcome), action if outcome.changed else None))

    def _note(self, outcome: EditOutcome) -> None:
        begun, self._reversed = self._reversed, None
        if begun is None:
            self._history.note(outcome)
        else:
            self._history.note_back(begun, outcome)

    def _describe(self, outcome: EditOutcome) -> str:
        count = photo_count(len(outcome.changed))
        if outcome.taken_back:
            texts = [self.tr("As before: {photos}.").format(photos=count)]
        else:
            texts = [self.tr("Changed: {photos}.").format(photos=count)]
        left = outcome.asked - len(outcome.changed) - len(outcome.failed)
        if outcome.canceled:
            texts.append(self.tr("The rest was canceled."))
        elif left and outcome.taken_back:
            texts.append(self.tr("Changed since, and left alone: {photos}.").format(photos=photo_count(left)))
        elif left:
            texts.append(self.tr("So already: {photos}.").format(photos=photo_count(left)))
        why = self.tr("{name} could not be changed: {reason}.")
        texts += [why.format(name=path.name, reason=in_words(reason)) for path, reason in outcome.failed[:_NAMED]]
        if len(outcome.failed) > _NAMED:
            more = photo_count(len(outcome.failed) - _NAMED)
            texts.append(self.tr("Not changed either: {photos} more.").format(photos=more))
        return " ".join(texts)
