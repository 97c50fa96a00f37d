"""One change to the recipes of many photos, wherever they are: in open documents, or in sidecars on the disk."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from prism_core.errors import PhotoError, PrismError, SidecarError
from prism_core.recipe import Recipe
from prism_core.sidecar import newest_sidecar, read_sidecar, write_sidecar
from prism_desktop.document import Document
from prism_desktop.editing.editor import Editor
from prism_desktop.editing.history import Edit
from prism_desktop.task_runner import TaskRunner
from prism_desktop.texts.wording import explain

Change = Callable[[Recipe], Recipe]
"""A new recipe for an old one; it may raise a `PrismError`, which leaves the photo as it is."""


@dataclass(frozen=True)
class Changed:
    """One photo's recipe before and after; None where it has none."""

    path: Path
    before: Recipe | None
    after: Recipe | None


@dataclass(frozen=True)
class EditOutcome:
    """What became of one change to many photos. asked: how many; failed: which, and why.

    taken_back: it took back what was done before; the change itself where that is taken back in its turn.
    """

    edit: Edit
    asked: int
    changed: tuple[Changed, ...]
    failed: tuple[tuple[Path, str], ...]
    taken_back: bool = False
    canceled: bool = False


@dataclass(frozen=True)
class _Step:
    path: Path
    in_document: Callable[[Document], Changed | None]
    on_disk: Callable[[], Changed | None]


class RecipeEdits(QObject):
    """Goes from photo to photo. A photo that is edited in the window changes there, and can be undone there; a sidecar
    that cannot be read is left as it is. One change at a time.
    """

    progressed = Signal(int, int)
    """How many photos are done, of how many."""
    wrote = Signal(Path, object)
    """A photo that is not open, and its recipe on the disk now; None where it has none any more."""
    finished = Signal(object)
    """The `EditOutcome`."""

    def __init__(self, editor: Editor, saves: TaskRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._editor = editor
        self._saves = saves
        self._steps: deque[_Step] = deque()
        self._begun: EditOutcome | None = None
        self._canceled = False
        self._changed: list[Changed] = []
        self._failed: list[tuple[Path, str]] = []

    @property
    def busy(self) -> bool:
        """Whether a change goes on."""
        return self._begun is not None

    def apply(self, edit: Edit, changes: Mapping[Path, Change]) -> None:
        """Change the recipe of each of these photos; nothing while another change goes on."""
        steps = [self._forward(edit, path, change) for path, change in changes.items()]
        self._begin(EditOutcome(edit, len(steps), (), ()), steps)

    def take_back(self, outcome: EditOutcome) -> None:
        """Give each photo that it changed its recipe from before, unless it has been changed since."""
        steps = [self._back(outcome, changed) for changed in outcome.changed]
        self._begin(EditOutcome(outcome.edit, len(steps), (), (), taken_back=not outcome.taken_back), steps)

    def cancel(self) -> None:
        """Change no further photo; those changed stay so."""
        if len(self._steps) > 1:
            self._canceled = True
            self._steps = deque([self._steps[0]])

    def _begin(self, begun: EditOutcome, steps: list[_Step]) -> None:
        if self._begun is None:
            self._begun, self._canceled = begun, False
            self._steps = deque(steps)
            self._changed, self._failed = [], []
            self._go_on()

    def _go_on(self) -> None:
        while self._steps:
            step = self._steps[0]
            document = self._editor.document_of(step.path)
            if document is None:
                self._write(step)
                return
            try:
                changed = step.in_document(document)
            except PrismError as error:
                self._failed.append((step.path, _reason(error)))
                changed = None
            self._note(changed)
        self._finish()

    def _write(self, step: _Step) -> None:
        self._saves.submit("edits", lambda _: step.on_disk(), self._take, self._fail)

    def _take(self, changed: Changed | None) -> None:
        step = self._steps[0]
        document = self._editor.document_of(step.path)
        if changed is not None:
            if document is not None and document.recipe != (changed.after or Recipe()):
                step.in_document(document)  # it was opened while the disk did not have the change yet
            self.wrote.emit(step.path, changed.after)
        self._note(changed)
        self._go_on()

    def _fail(self, error: Exception) -> None:
        self._failed.append((self._steps[0].path, _reason(error)))
        self._note(None)
        self._go_on()

    def _note(self, changed: Changed | None) -> None:
        if changed is not None:
            self._changed.append(changed)
        self._steps.popleft()
        assert self._begun is not None
        self.progressed.emit(self._begun.asked - len(self._steps), self._begun.asked)

    def _finish(self) -> None:
        begun, self._begun = self._begun, None
        assert begun is not None
        done = replace(begun, changed=tuple(self._changed), failed=tuple(self._failed), canceled=self._canceled)
        self.finished.emit(done)

    def _forward(self, edit: Edit, path: Path, change: Change) -> _Step:
        def in_document(document: Document) -> Changed | None:
            before, after = document.recipe, change(document.recipe)
            self._editor.change_in(document, edit, after)
            return None if after == before else Changed(path, before, after)

        return _Step(path, in_document, lambda: _change_on_disk(path, change))

    def _back(self, outcome: EditOutcome, changed: Changed) -> _Step:
        def in_document(document: Document) -> Changed | None:
            if document.recipe != (changed.after or Recipe()):
                return None
            if outcome.taken_back and document.next_redo is outcome.edit:
                self._editor.edit_in(document, document.redo)
            elif document.next_undo is outcome.edit and not outcome.taken_back:
                self._editor.edit_in(document, document.undo)
            else:
                self._editor.change_in(document, outcome.edit, changed.before or Recipe())
            return Changed(changed.path, changed.after, changed.before)

        return _Step(changed.path, in_document, lambda: _take_back_on_disk(changed))


def _reason(error: Exception) -> str:
    """In words, and no exception: that would keep alive all that was at work when it was raised."""
    reason = error.reason if isinstance(error, SidecarError | PhotoError) else explain(error)
    return reason.rstrip(".")


def _change_on_disk(path: Path, change: Change) -> Changed | None:
    before = read_sidecar(path)
    after = change(before or Recipe())
    if after == (before or Recipe()):
        return None
    write_sidecar(path, after)
    return Changed(path, before, after)


def _take_back_on_disk(changed: Changed) -> Changed | None:
    if read_sidecar(changed.path) != changed.after:
        return None
    if changed.before is None:
        newest_sidecar(changed.path).unlink(missing_ok=True)
    else:
        write_sidecar(changed.path, changed.before)
    return Changed(changed.path, changed.after, changed.before)
