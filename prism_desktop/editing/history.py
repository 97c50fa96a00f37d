"""Undo and redo as older and newer recipes. Qt-free."""

from __future__ import annotations

import enum
from dataclasses import dataclass

from prism_core.recipe import Recipe

_MAX_STEPS = 1000


class Edit(enum.Enum):
    """What a step did; the window has a name for each."""

    ADD_HINT = enum.auto()
    MOVE_HINT = enum.auto()
    COLOR_HINT = enum.auto()
    RESIZE_HINT = enum.auto()
    REMOVE_HINT = enum.auto()
    CLEAR_HINTS = enum.auto()
    ADD_STROKE = enum.auto()
    KEEP_NEUTRAL = enum.auto()
    ERASE = enum.auto()
    ADD_REGION = enum.auto()
    MOVE_REGION = enum.auto()
    REMOVE_REGION = enum.auto()
    SATURATION = enum.auto()
    VIVIDNESS = enum.auto()
    TEMPERATURE = enum.auto()
    TINT = enum.auto()
    LEVELS = enum.auto()
    STRENGTH = enum.auto()
    INFERENCE_SIZE = enum.auto()
    VARIANT = enum.auto()
    PASTE_HINTS = enum.auto()
    PASTE_LOOK = enum.auto()
    REFERENCE = enum.auto()
    MATCH_ALBUM = enum.auto()
    RESET = enum.auto()


@dataclass(frozen=True)
class Step:
    """One change: what it was, the recipe before and after, and the gesture (a drag, say) that it belongs to."""

    edit: Edit
    before: Recipe
    after: Recipe
    gesture: int | None = None


class History:
    """A recipe and how it came to be."""

    def __init__(self, recipe: Recipe) -> None:
        self._recipe = recipe
        self._done: list[Step] = []
        self._undone: list[Step] = []

    @property
    def recipe(self) -> Recipe:
        """The recipe as it is now."""
        return self._recipe

    @property
    def next_undo(self) -> Edit | None:
        """What `undo` would take back."""
        return self._done[-1].edit if self._done else None

    @property
    def next_redo(self) -> Edit | None:
        """What `redo` would do again."""
        return self._undone[-1].edit if self._undone else None

    @property
    def edits(self) -> list[Edit]:
        """Every step that can be gone to, the oldest first: those done, then those taken back."""
        return [step.edit for step in (*self._done, *reversed(self._undone))]

    @property
    def position(self) -> int:
        """How many of `edits` are done."""
        return len(self._done)

    def go_to(self, position: int) -> None:
        """Undo or redo until so many steps are done, or as many as there are."""
        while self.position > max(position, 0):
            self.undo()
        while self._undone and self.position < position:
            self.redo()

    def record(self, edit: Edit, recipe: Recipe, *, gesture: int | None = None) -> None:
        """Make `recipe` the present one. Steps of one gesture are one step, named by the first of them."""
        if recipe == self._recipe:
            return
        step = Step(edit, self._recipe, recipe, gesture)
        if gesture is not None and not self._undone and self._done and self._done[-1].gesture == gesture:
            first = self._done.pop()
            step = Step(first.edit, first.before, recipe, gesture)
        if step.before != step.after:
            self._done.append(step)
            del self._done[:-_MAX_STEPS]
        self._undone.clear()
        self._recipe = recipe

    def undo(self) -> None:
        """Go back one step; nothing where there is none."""
        if self._done:
            step = self._done.pop()
            self._undone.append(step)
            self._recipe = step.before

    def redo(self) -> None:
        """Go forward one step; nothing where there is none."""
        if self._undone:
            step = self._undone.pop()
            self._done.append(step)
            self._recipe = step.after
