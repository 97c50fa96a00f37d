"""The changes to many photos that can be taken back, and those that can be done again. Qt-free."""

from __future__ import annotations

from dataclasses import replace

from prism_desktop.editing.recipe_edits import EditOutcome

_MOST_PHOTOS = 50_000
"""So many photos' recipes are kept, over all changes; those of the newest change always are."""


class BatchHistory:
    """Changes in the order they were made. A new one makes those that were taken back impossible to do again."""

    def __init__(self) -> None:
        self._done: list[EditOutcome] = []
        self._undone: list[EditOutcome] = []

    @property
    def next_undo(self) -> EditOutcome | None:
        """What would be taken back."""
        return self._done[-1] if self._done else None

    @property
    def next_redo(self) -> EditOutcome | None:
        """What would be done again; it tells how it was taken back."""
        return self._undone[-1] if self._undone else None

    def note(self, outcome: EditOutcome) -> None:
        """A change to photos that nobody had changed before."""
        if outcome.changed:
            self._done.append(outcome)
            self._undone.clear()
            self._forget_oldest()

    def note_back(self, begun: EditOutcome, outcome: EditOutcome) -> None:
        """`begun`, one of those above, was reversed; `outcome` tells for which photos.

        Where that was canceled, it can go on later with those that are left.
        """
        here, there = (self._done, self._undone) if outcome.taken_back else (self._undone, self._done)
        here.remove(begun)
        back = {changed.path for changed in outcome.changed}
        left = tuple(changed for changed in begun.changed if changed.path not in back)
        if outcome.canceled and left:
            here.append(replace(begun, changed=left))
        if outcome.changed:
            there.append(outcome)

    def _forget_oldest(self) -> None:
        while len(self._done) > 1 and sum(len(each.changed) for each in self._done) > _MOST_PHOTOS:
            del self._done[0]
