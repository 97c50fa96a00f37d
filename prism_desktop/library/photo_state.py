"""What has become of a photo, as its owner sees it. Qt-free."""

from __future__ import annotations

import enum
from dataclasses import dataclass

from prism_core.recipe import Recipe


class State(enum.Enum):
    """A photo is in one of the first three, and may be in one of the next three and in the last besides."""

    UNTOUCHED = "untouched"
    EDITED = "edited"
    """Its recipe is not the automatic one; it has no hints."""
    HINTS = "hints"
    QUEUED = "queued"
    EXPORTED = "exported"
    """Its color copy was written from the recipe that it has now."""
    FAILED = "failed"
    LEFT_OUT = "left-out"
    """It needs no color, or its owner says so."""


@dataclass(frozen=True)
class Status:
    """All states of one photo.

    edit: UNTOUCHED, EDITED or HINTS. job: QUEUED, EXPORTED, FAILED or None. reason: why it failed.
    left_out: why it is left out of "color all", None where it is not.
    """

    edit: State = State.UNTOUCHED
    job: State | None = None
    reason: str = ""
    left_out: str | None = None

    @property
    def states(self) -> frozenset[State]:
        """Every state it is in."""
        more = {self.job} if self.job else set()
        return frozenset({self.edit, *more, *((State.LEFT_OUT,) if self.left_out else ())})


NEW = Status()
"""The status of a photo that nothing is known of."""


def is_preview(status: Status, *, in_color: bool) -> bool:
    """Whether the colors that such a photo shows are automatic ones that nobody has decided on."""
    return in_color and status.edit is State.UNTOUCHED and status.job is not State.EXPORTED


def edit_state(recipe: Recipe | None) -> State:
    """What a recipe makes of its photo."""
    if recipe is None:
        return State.UNTOUCHED
    if recipe.hints:
        return State.HINTS
    return State.UNTOUCHED if recipe == Recipe(model=recipe.model) else State.EDITED
