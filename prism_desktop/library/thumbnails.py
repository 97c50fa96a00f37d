"""Thumbnails: the ones in sight first, a few at a time, kept within a bound of bytes in memory and on the disk.

What the photos are is found out once all that are wanted show; with nothing else to do, of the others, too.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Set
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from prism_core.jobs import available_cores
from prism_core.recipe import Recipe
from prism_desktop.library.thumbnail_store import ThumbnailStore
from prism_desktop.library.thumbnail_work import Judged, Made, judge, keep_colored, keep_copy, load
from prism_desktop.photo.byte_lru import ByteLru
from prism_desktop.task_runner import Job, TaskRunner
from prism_desktop.texts.wording import note

_LIMIT_BYTES = 48 * 2**20
_AT_ONCE = max(1, min(2, available_cores() - 1))
"""The window keeps a core to itself: on two, scrolling stalls several times as often with two at once."""
_TRIM_SHARE = 20
"""The store is trimmed when a twentieth of its room was written anew."""


class Thumbnails(QObject):
    """Loads and keeps thumbnails by path. What is wanted may change at any time; only the newest wish counts."""

    changed = Signal(Path)
    """The thumbnail of this photo came, or the reason why it does not."""
    judged = Signal(Path, object)
    """A photo, and the `Verdict` of what it is."""
    renewed = Signal()
    """Those that are here may have better ones now: whoever shows some wants them again."""

    def __init__(
        self, runner: TaskRunner, store: ThumbnailStore, *, room_px: tuple[int, int], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.store = store
        self._runner = runner
        self._room_px = room_px
        self._here: ByteLru[Path, Made] = ByteLru(_LIMIT_BYTES, lambda made: made.image.sizeInBytes())
        self._problems: dict[Path, str] = {}
        self._wanted: list[Path] = []
        self._loading: set[Path] = set()
        self._unjudged: dict[Path, None] = {}
        self._judging: set[Path] = set()
        self.at_leisure: Callable[[], Path | None] = lambda: None
        """Asked for photos to judge, one after the other, when nothing is wanted; None: not now."""
        self.shows_preview: Callable[[Path], bool | None] = lambda _: None
        """Asked whether a photo that nobody has edited is shown in color; None: where it is worth that."""
        self._outdated: set[Path] = set()
        self._colored: set[Path] = set()
        self._colors = ""
        self._written = 0

    def image(self, path: Path) -> QImage | None:
        """The thumbnail, if it is here."""
        made = self._here.get(path)
        return None if made is None else made.image

    def in_color(self, path: Path) -> bool:
        """Whether the photo's thumbnail is here, and shows what its recipe makes of it."""
        made = self._here.peek(path)
        return made is not None and made.colored

    def shows_color(self, path: Path) -> bool:
        """Whether the photo's thumbnail is here and in color, be it that of before."""
        made = self._here.peek(path)
        return made is not None and made.shows_color

    @property
    def paths(self) -> list[Path]:
        """The photos whose thumbnails are here."""
        return self._here.keys()

    @property
    def busy(self) -> bool:
        """Whether wanted thumbnails are on their way, or what they show is still to be found out."""
        return bool(self._wanted or self._loading or self._unjudged)

    def problem(self, path: Path) -> str | None:
        """Why the photo has no thumbnail."""
        return self._problems.get(path)

    def want(self, paths: Iterable[Path]) -> None:
        """Load these, in this order, and none of those wanted before."""
        self._wanted = [path for path in reversed(list(paths)) if not self._knows(path)]
        self.go_on()

    def use_colors(self, name: str) -> None:
        """Show photos in these colors, named by `colors_of`, where they were seen in them before."""
        if name != self._colors:
            self._colors = name
            self.renew_all()

    def put_colored(self, path: Path, picture: QImage, recipe: Recipe) -> None:
        """Show this picture, which the recipe gives, as the photo's thumbnail from now on, unless it is a preview that
        is not to be shown.
        """
        preview = self.shows_preview(path)
        work = partial(keep_colored, path, picture, recipe, self._colors, self._room_px, self.store, preview=preview)
        self._runner.submit((path, "colored"), lambda _: work(), partial(self._put_colored, path), note)

    def take_copy(self, path: Path, copy: Path, recipe: Recipe) -> None:
        """A color copy was made by this recipe: the photo shows its colors for as long as that is its recipe."""
        work = partial(keep_copy, path, copy, recipe, self._colors, self.store)
        self._runner.submit((path, "copy"), lambda _: work(), partial(self._renew, path), note)

    def renew(self, paths: Set[Path]) -> None:
        """These photos look different now: whoever shows some wants them again, and colors on their way never show."""
        for path in paths:
            self._runner.cancel((path, "colored"))
        outdated = paths & {*self._here.keys(), *self._loading}
        if outdated:
            self._outdated.update(outdated)
            self.renewed.emit()

    def renew_all(self) -> None:
        """Every photo may look different now."""
        self.renew({*self._here.keys(), *self._loading})

    def forget(self, paths: Iterable[Path]) -> None:
        """The files of these photos are others now, or gone."""
        for path in paths:
            self._here.drop(path)
            self._problems.pop(path, None)
            self._unjudged.pop(path, None)

    def go_on(self) -> None:
        """Take up as much work as may go on at once. Safe to call at any time."""
        while len(self._loading) + len(self._judging) < _AT_ONCE:
            if self._wanted:
                self._load(self._wanted.pop())
            elif self._unjudged:
                self._judge(next(iter(self._unjudged)))
            elif not self._loading and not self._judging and (path := self.at_leisure()) is not None:
                self._judge(path)
            else:
                return

    def _load(self, path: Path) -> None:
        self._loading.add(path)
        self._outdated.discard(path)
        self._colored.discard(path)
        work = partial(_load, path, self._colors, self._room_px, self.store, preview=self.shows_preview(path))
        self._runner.submit(path, work, partial(self._take, path), partial(self._fail, path))

    def _judge(self, path: Path) -> None:
        self._unjudged.pop(path, None)
        self._judging.add(path)
        work = partial(_judge, path, self.store)
        self._runner.submit(
            (path, "judge"), work, partial(self._take_verdict, path), partial(self._fail_to_judge, path)
        )

    def _knows(self, path: Path) -> bool:
        here = path in self._here and path not in self._outdated
        return here or path in self._problems or path in self._loading

    def _take(self, path: Path, made: Made) -> None:
        self._loading.discard(path)
        if made.verdict is None:
            self._unjudged[path] = None
        else:
            self.judged.emit(path, made.verdict)
        if path not in self._colored:  # which came meanwhile
            self._put(path, self._in_former_colors(path, made))
        self.go_on()

    def _in_former_colors(self, path: Path, made: Made) -> Made:
        """What is to be in color keeps the colors it had until its own are here: between them gray would flash."""
        before = self._here.peek(path)
        if before is None or not before.shows_color or not made.awaits_color:
            return made
        return replace(made, image=before.image, former=True)

    def _take_verdict(self, path: Path, judged: Judged) -> None:
        self._judging.discard(path)
        self.judged.emit(path, judged.verdict)
        self._count(judged.written_bytes)
        self.go_on()

    def _fail_to_judge(self, path: Path, _error: Exception) -> None:
        # A photo that cannot be read says so in place of its thumbnail.
        self._judging.discard(path)
        self.go_on()

    def _put_colored(self, path: Path, made: Made) -> None:
        """Of a photo that nobody sees the store's is enough: it would take the place of one that is seen."""
        if path in self._loading:
            self._colored.add(path)
        elif path not in self._here:
            self._count(made.written_bytes)
            return
        self._outdated.discard(path)
        self._put(path, made)

    def _put(self, path: Path, made: Made) -> None:
        self._problems.pop(path, None)
        self._here.put(path, made)
        self.changed.emit(path)
        self._count(made.written_bytes)

    def _renew(self, path: Path, written_bytes: int) -> None:
        self._count(written_bytes)
        if path in self._here:
            self._outdated.add(path)
            self._wanted.append(path)
            self.go_on()

    def _count(self, written_bytes: int) -> None:
        self._written += written_bytes
        if self._written > self.store.limit_bytes / _TRIM_SHARE:
            self._written = 0
            self._runner.submit("trim", lambda _: self.store.trim(), lambda _: None, note)

    def _fail(self, path: Path, error: Exception) -> None:
        self._loading.discard(path)
        self._problems[path] = getattr(error, "reason", str(error))
        self.changed.emit(path)
        self.go_on()


def _load(
    path: Path, colors: str, room_px: tuple[int, int], store: ThumbnailStore, _job: Job, *, preview: bool | None
) -> Made:
    return load(path, colors, room_px, store, preview=preview)


def _judge(path: Path, store: ThumbnailStore, _job: Job) -> Judged:
    return judge(path, store)
