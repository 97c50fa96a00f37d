"""Every change of a recipe, on its way to a file at once: what a crash would take before the sidecar is written.

One JSON line a change. Of the hints a line holds those alone that the line before had not, so that a hint dragged on a
photo with long strokes costs no more than on one without. The system keeps what was handed to it when the program dies;
a power cut may take what it had not yet put on the disk, which is why the sidecars are written a second later. Qt-free.
"""

from __future__ import annotations

import os
import time
from dataclasses import dataclass
from itertools import takewhile
from pathlib import Path

import msgspec

from prism_core.errors import RecipeError
from prism_core.recipe import Hint, Recipe, with_hints

_PATTERN = "recipes-*.jsonl"
_LIMIT_BYTES = 8 * 2**20
"""A longer journal is begun anew from what is pending."""


@dataclass(frozen=True)
class Unsaved:
    """A photo's last recipe, which no sidecar was known to hold.

    at_ns: when it became so, nanoseconds since 1970. earlier: the recipes on the way to it, of which the last save may
    have written any.
    """

    recipe: Recipe
    at_ns: int
    earlier: tuple[Recipe, ...] = ()


class _Line(msgspec.Struct, frozen=True, omit_defaults=True):
    """One photo's recipe, with those hints alone that are new; None: the sidecar holds it.

    at_ns: when it was written. before, after: so many hints at either end are as the photo's line before had them.
    """

    photo: bytes
    recipe: Recipe | None
    at_ns: int = 0
    before: int = 0
    after: int = 0


class RecipeJournal:
    """Recipes on their way to the disk, in files of one folder. Raises `OSError` where the disk takes nothing."""

    def __init__(self, folder: Path, *, limit_bytes: int = _LIMIT_BYTES) -> None:
        self._folder = folder
        self._limit_bytes = limit_bytes
        self._number = 0
        self._pending: dict[Path, Recipe] = {}
        self._path, self._file = self._next_file()
        self._torn = False

    @property
    def pending(self) -> dict[Path, Recipe]:
        """What no sidecar holds yet."""
        return dict(self._pending)

    def note(self, photo: Path, recipe: Recipe) -> None:
        """Keep `recipe` as the present one of `photo`."""
        earlier = self._pending.get(photo)
        self._pending[photo] = recipe
        if self._torn or os.fstat(self._file).st_size > self._limit_bytes:
            self._begin_anew()
            return
        self._torn = True  # should the disk refuse: what follows must not build upon half a line
        _append(self._file, _line(photo, earlier, recipe))
        self._torn = False

    def settle(self, photo: Path, recipe: Recipe) -> None:
        """The sidecar of `photo` holds `recipe` now."""
        if self._pending.get(photo) != recipe:
            return
        del self._pending[photo]
        if self._pending:
            _append(self._file, _Line(os.fsencode(photo), None))
        else:
            os.ftruncate(self._file, 0)

    def close(self) -> None:
        """Close the file."""
        os.close(self._file)

    def _begin_anew(self) -> None:
        """Put what is pending into a file of its own; until that is complete the old one stays."""
        path, file = self._next_file()
        try:
            for photo, recipe in self._pending.items():
                _append(file, _line(photo, None, recipe))
        except OSError:
            os.close(file)
            path.unlink(missing_ok=True)
            raise
        os.close(self._file)
        self._path.unlink(missing_ok=True)
        self._path, self._file, self._torn = path, file, False

    def _next_file(self) -> tuple[Path, int]:
        self._number += 1
        path = self._folder / _PATTERN.replace("*", f"{self._number:06d}")
        flags = os.O_WRONLY | os.O_APPEND | os.O_CREAT | getattr(os, "O_BINARY", 0)
        return path, os.open(path, flags, 0o600)


def read_journals(folder: Path) -> dict[Path, Unsaved]:
    """The last recipe of each photo that no sidecar holds, as journals of a folder tell. Raises `OSError`.

    A line that the crash cut short counts as not written.
    """
    unsaved: dict[Path, list[tuple[Recipe, int]]] = {}
    decoder = msgspec.json.Decoder(_Line)
    for path in sorted(folder.glob(_PATTERN)):
        for content in path.read_bytes().splitlines():
            try:
                _replay(decoder.decode(content), unsaved)
            except (msgspec.MsgspecError, RecipeError, UnicodeDecodeError, KeyError):
                continue
    return {photo: Unsaved(*way[-1], tuple(recipe for recipe, _ in way[:-1])) for photo, way in unsaved.items()}


def _replay(line: _Line, unsaved: dict[Path, list[tuple[Recipe, int]]]) -> None:
    """Follow a line: each photo's recipes and their times, the oldest first."""
    photo = Path(os.fsdecode(line.photo))
    if line.recipe is None:
        unsaved.pop(photo, None)
        return
    kept = unsaved[photo][-1][0].hints if line.before or line.after else ()
    hints = (*kept[: line.before], *line.recipe.hints, *kept[len(kept) - line.after :])
    unsaved.setdefault(photo, []).append((with_hints(line.recipe, hints), line.at_ns))


def _line(photo: Path, earlier: Recipe | None, recipe: Recipe) -> _Line:
    old, new = earlier.hints if earlier else (), recipe.hints
    before = _alike(old, new)
    after = _alike(old[before:][::-1], new[before:][::-1])
    rest = with_hints(recipe, new[before : len(new) - after])
    return _Line(os.fsencode(photo), rest, time.time_ns(), before, after)


def _append(file: int, line: _Line) -> None:
    content = memoryview(msgspec.json.encode(line) + b"\n")
    while content:
        content = content[os.write(file, content) :]


def _alike(left: tuple[Hint, ...], right: tuple[Hint, ...]) -> int:
    """How many hints at the beginning are the same."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(left, right, strict=False)))
