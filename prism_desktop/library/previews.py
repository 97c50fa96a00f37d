"""Which photos the library shows in color, though perhaps nobody has opened them, and which of those are gray still."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from prism_desktop.library.left_out import LeftOut
from prism_desktop.library.photo_model import PhotoModel
from prism_desktop.library.photo_state import State
from prism_desktop.library.photo_states import PhotoStates
from prism_desktop.library.thumbnails import Thumbnails

_MOST_AROUND = 1000
"""Before and behind those in sight: a family's album. Of an archive nobody looks through all at once."""


class Previews(QObject):
    """Edited and exported photos show in color in any case. Of the others a preview does: in automatic colors, where
    they are worth it and their owner likes that. It is no decision, and their state stays what it is.
    """

    turned = Signal()
    """Previews are wanted now, or no more."""

    def __init__(
        self, photos: PhotoModel, states: PhotoStates, left_out: LeftOut, thumbnails: Thumbnails, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._photos = photos
        self._states = states
        self._left_out = left_out
        self._thumbnails = thumbnails
        self._on = True
        self._settled: set[Path] = set()
        self._around: Iterator[Path] | None = None
        thumbnails.shows_preview = self.shows
        states.changed.connect(self._follow)

    def turn(self, on: bool) -> None:  # noqa: FBT001 - a signal's argument
        """Show previews, or the photos as they are."""
        if on != self._on:
            self._on = on
            self.begin_anew()
            self._thumbnails.renew_all()
            self.turned.emit()

    def shows(self, path: Path) -> bool | None:
        """Whether the photo shows in color; None: if it is worth that, which nobody knows yet."""
        status = self._states.of(path)
        if status.edit is not State.UNTOUCHED or status.job is State.EXPORTED:
            return True
        if not self._on:
            return False
        if self._left_out.word(path) is None and not self._left_out.is_judged(path):
            return None
        return self._left_out.reason(path) is None

    def take_next(self, in_sight: Sequence[Path]) -> Path | None:
        """The next photo that lacks its colors, in sight or else near; it is not offered again."""
        if self._around is None:
            self._around = self._by_distance(in_sight)
        return next((path for path in self._around if path not in self._settled and self._settles_by_color(path)), None)

    def look_again(self) -> None:
        """Others are in sight now, or more is known of them."""
        self._around = None

    def give_back(self, path: Path) -> None:
        """The photo did not get its colors."""
        self._settled.discard(path)
        self.look_again()

    def begin_anew(self) -> None:
        """Every photo may lack its colors now."""
        self._settled.clear()
        self.look_again()

    def _settles_by_color(self, path: Path) -> bool:
        """Whether the photo lacks its colors. It is not looked at again, unless nobody knows yet what it is."""
        shows = self.shows(path)
        if shows is not None:
            self._settled.add(path)
        return bool(shows) and not self._thumbnails.in_color(path) and self._thumbnails.problem(path) is None

    def _by_distance(self, in_sight: Sequence[Path]) -> Iterator[Path]:
        yield from in_sight
        rows = [row for row in map(self._photos.row_of, (*in_sight[:1], *in_sight[-1:])) if row is not None]
        first, last = (min(rows), max(rows)) if rows else (0, -1)
        paths = self._photos.paths
        behind, before = paths[last + 1 : last + 1 + _MOST_AROUND], paths[max(0, first - _MOST_AROUND) : first]
        for pair in zip_longest(behind, reversed(before)):
            yield from (path for path in pair if path is not None)

    def _follow(self, changed: Iterable[Path]) -> None:
        changed = set(changed)
        self._settled -= changed
        self.look_again()
        here = changed.intersection(self._thumbnails.paths)
        self._thumbnails.renew(
            {path for path in here if self._thumbnails.shows_color(path) and self.shows(path) is False}
        )
