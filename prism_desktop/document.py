"""One open photo: where it is, its recipe with undo and redo, and whether that is saved. Qt-free."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import msgspec

from prism_core.recipe import DEFAULT_RADIUS, Recipe, automatic, with_adjustments, with_hints
from prism_desktop.editing.hint_edits import NEUTRAL, colored, moved, with_point, with_stroke, without
from prism_desktop.editing.history import Edit, History


class Document:
    """The recipe of one photo while it is being edited. Every change is one call, and one step of its history.

    gesture: calls with the same number (those of one drag) are one step.
    """

    def __init__(self, path: Path, recipe: Recipe) -> None:
        self.path = path
        self._history = History(recipe)
        self._saved = recipe

    @property
    def recipe(self) -> Recipe:
        """The recipe as it is now."""
        return self._history.recipe

    @property
    def unsaved(self) -> bool:
        """Whether the recipe differs from the one on disk."""
        return self.recipe != self._saved

    @property
    def next_undo(self) -> Edit | None:
        """What `undo` would take back."""
        return self._history.next_undo

    @property
    def next_redo(self) -> Edit | None:
        """What `redo` would do again."""
        return self._history.next_redo

    @property
    def edits(self) -> list[Edit]:
        """Every step of its history, the oldest first; those taken back are the last ones."""
        return self._history.edits

    @property
    def position(self) -> int:
        """How many of `edits` are done."""
        return self._history.position

    def mark_saved(self, recipe: Recipe) -> None:
        """Note that this recipe is the one on disk now."""
        self._saved = recipe

    def undo(self) -> None:
        """Go back one step."""
        self._history.undo()

    def redo(self) -> None:
        """Go forward one step."""
        self._history.redo()

    def go_to(self, position: int) -> None:
        """Go back or forward until so many steps are done."""
        self._history.go_to(position)

    def add_hint(
        self,
        x: float,
        y: float,
        color: tuple[float, float],
        *,
        radius: float = DEFAULT_RADIUS,
        gesture: int | None = None,
    ) -> int:
        """Put a hint of color (a*, b*) at a point given as fractions; its index."""
        edit = Edit.KEEP_NEUTRAL if color == NEUTRAL else Edit.ADD_HINT
        self.change(edit, with_point(self.recipe, (x, y), color, radius), gesture=gesture)
        return len(self.recipe.hints) - 1

    def add_stroke(
        self,
        points: Sequence[tuple[float, float]],
        color: tuple[float, float],
        *,
        radius: float,
        gesture: int | None = None,
    ) -> int:
        """Put a brush stroke of color (a*, b*) along points given as fractions; its index."""
        edit = Edit.KEEP_NEUTRAL if color == NEUTRAL else Edit.ADD_STROKE
        self.change(edit, with_stroke(self.recipe, points, color, radius), gesture=gesture)
        return len(self.recipe.hints) - 1

    def move_hint(self, index: int, x: float, y: float, *, gesture: int | None = None) -> None:
        """Move a hint, a stroke as a whole; a position outside the photo becomes the nearest one inside."""
        self.change(Edit.MOVE_HINT, moved(self.recipe, index, (x, y)), gesture=gesture)

    def color_hint(self, index: int, color: tuple[float, float], *, gesture: int | None = None) -> None:
        """Give a hint another color (a*, b*)."""
        self.change(Edit.COLOR_HINT, colored(self.recipe, index, color), gesture=gesture)

    def remove_hint(self, index: int) -> None:
        """Take a hint away."""
        self.change(Edit.REMOVE_HINT, without(self.recipe, {index}))

    def clear_hints(self) -> None:
        """Take all hints away."""
        self.change(Edit.CLEAR_HINTS, with_hints(self.recipe, ()))

    def adjust(self, edit: Edit, *, gesture: int | None = None, **values: float | None) -> None:
        """Give adjustments other values, by their names. Raises `RecipeError` for a value out of range."""
        adjustments = msgspec.structs.replace(self.recipe.adjustments, **values)
        self.change(edit, with_adjustments(self.recipe, adjustments), gesture=gesture)

    def change(self, edit: Edit, recipe: Recipe, *, gesture: int | None = None) -> None:
        """Make this recipe the present one."""
        self._history.record(edit, recipe, gesture=gesture)

    def reset(self) -> None:
        """Back to automatic color: no hints, no adjustments."""
        self._history.record(Edit.RESET, automatic(self.recipe))
