"""Which photos are shown, and in which order. Pure functions over plain data, for any thread. Qt-free."""

from __future__ import annotations

import enum
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from prism_desktop.library.photo_state import NEW, State, Status


class Order(enum.Enum):
    """What photos are sorted by; those that are alike in it stay in the natural order of their names."""

    NAME = "name"
    DATE = "date"
    STATE = "state"


@dataclass(frozen=True)
class Wish:
    """What is to be shown.

    text: part of the name, in any case. states: photos in at least one of these; none stands for all.
    days: from the first to the last, both included. folder: photos directly in it.
    """

    text: str = ""
    states: frozenset[State] = frozenset()
    days: tuple[date, date] | None = None
    folder: Path | None = None
    order: Order = Order.NAME
    backwards: bool = False

    @property
    def filters(self) -> bool:
        """Whether it leaves any photo out."""
        return bool(self.text or self.states or self.days or self.folder)

    @property
    def asks_for_days(self) -> bool:
        """Whether the photos' days must be known."""
        return self.days is not None or self.order is Order.DATE

    @property
    def asks_for_states(self) -> bool:
        """Whether another state of a photo may change what is shown."""
        return bool(self.states) or self.order is Order.STATE

    def without_filter(self) -> Wish:
        """All photos, in the same order."""
        return replace(Wish(), order=self.order, backwards=self.backwards)


@dataclass(frozen=True)
class Arrangement:
    """Photos in the order shown. rows: the place of each."""

    paths: list[Path]
    rows: dict[Path, int]


_RANKS = {
    State.FAILED: 0,
    State.QUEUED: 1,
    State.EXPORTED: 2,
    State.HINTS: 3,
    State.EDITED: 4,
    State.UNTOUCHED: 5,
}


def arrange(
    photos: Sequence[Path], wish: Wish, statuses: Mapping[Path, Status], days: Mapping[Path, date]
) -> Arrangement:
    """Those of the photos that are wished for. photos: all, in natural order."""
    shown = [path for path in photos if _is_wanted(path, wish, statuses, days)] if wish.filters else list(photos)
    if wish.order is Order.DATE:
        shown.sort(key=lambda path: days.get(path, date.min), reverse=wish.backwards)
    elif wish.order is Order.STATE:
        shown.sort(key=lambda path: _rank(statuses.get(path, NEW)), reverse=wish.backwards)
    elif wish.backwards:
        shown.reverse()
    return Arrangement(shown, {path: row for row, path in enumerate(shown)})


def _is_wanted(path: Path, wish: Wish, statuses: Mapping[Path, Status], days: Mapping[Path, date]) -> bool:
    if wish.text and wish.text.casefold() not in path.name.casefold():
        return False
    if wish.folder is not None and path.parent != wish.folder:
        return False
    if wish.states and wish.states.isdisjoint(statuses.get(path, NEW).states):
        return False
    return wish.days is None or wish.days[0] <= days.get(path, date.min) <= wish.days[1]


def _rank(status: Status) -> int:
    """What needs a look comes first, then what has gone furthest; what is left out comes last."""
    return len(_RANKS) if status.left_out else min(_RANKS[state] for state in status.states)
