"""What has become of each photo. Whoever changes it says so here; the views and the filter look here."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from prism_core.recipe import Recipe
from prism_desktop.library.photo_state import NEW, State, Status, edit_state


class PhotoStates(QObject):
    """The status of each photo, by path."""

    changed = Signal(object)
    """The photos whose status is another now (set of paths)."""
    exported = Signal(Path, Path)
    """A photo was exported just now, and where to."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._known: dict[Path, Status] = {}

    def of(self, path: Path) -> Status:
        """The status of a photo."""
        return self._known.get(path, NEW)

    def all(self) -> dict[Path, Status]:
        """A copy of every status that is not that of an untouched photo."""
        return dict(self._known)

    def put(self, statuses: Mapping[Path, Status]) -> None:
        """Take these as what was found on the disk; a job that goes on in the meantime stays."""
        other = [path for path, each in statuses.items() if each is not NEW]
        known = self._known.keys() & statuses.keys()  # by the hashes that are there: a path's own takes long
        self._update({path: self._merged(path, statuses[path]) for path in known.union(other)})

    def forget(self, paths: Iterable[Path]) -> None:
        """These photos are gone."""
        for path in paths:
            self._known.pop(path, None)

    def begin_anew(self) -> None:
        """Other photos are open; of those before, what the queue does with them still counts."""
        jobs = {path: Status(job=each.job, reason=each.reason) for path, each in self._known.items() if each.job}
        self._known = {path: each for path, each in jobs.items() if each.job is not State.EXPORTED}

    def set_recipe(self, path: Path, recipe: Recipe | None) -> None:
        """The photo has this recipe now; what was exported before is not what would be exported now."""
        edit = edit_state(recipe)
        self._change([path], lambda now: replace(now, edit=edit, job=None if now.job is State.EXPORTED else now.job))

    def set_queued(self, paths: Iterable[Path]) -> None:
        """These photos wait for their export, or it runs."""
        self._change(paths, lambda now: replace(now, job=State.QUEUED, reason=""))

    def set_exported(self, path: Path, target: Path) -> None:
        """The photo's color copy stands at `target`."""
        self._change([path], lambda now: replace(now, job=State.EXPORTED, reason=""))
        self.exported.emit(path, target)

    def set_failed(self, path: Path, reason: str) -> None:
        """The photo could not be exported. reason: for its owner."""
        self._change([path], lambda now: replace(now, job=State.FAILED, reason=reason))

    def set_unqueued(self, paths: Iterable[Path]) -> None:
        """These photos do not wait for their export any more."""
        self._change(paths, lambda now: replace(now, job=None) if now.job is State.QUEUED else now)

    def set_left_out(self, reasons: Mapping[Path, str | None]) -> None:
        """Why each of these photos is left out of "color all"; None for one that is not."""
        self._update({path: replace(self.of(path), left_out=reason) for path, reason in reasons.items()})

    def _merged(self, path: Path, found: Status) -> Status:
        now = self.of(path)
        job, reason = (now.job, now.reason) if now.job in (State.QUEUED, State.FAILED) else (found.job, found.reason)
        return Status(found.edit, job, reason, now.left_out)

    def _change(self, paths: Iterable[Path], change: Callable[[Status], Status]) -> None:
        """Change the status of photos. Thousands share the same few, each of which is changed once."""
        made: dict[int, tuple[Status, Status]] = {}
        statuses = {}
        for path in paths:
            now = self._known.get(path, NEW)
            if id(now) not in made:
                made[id(now)] = now, change(now)
            statuses[path] = made[id(now)][1]
        self._update(statuses)

    def _update(self, statuses: Mapping[Path, Status]) -> None:
        known = self._known.get
        changed = {path for path, new in statuses.items() if (now := known(path, NEW)) is not new and now != new}
        for path in changed:
            if statuses[path] == NEW:
                self._known.pop(path, None)
            else:
                self._known[path] = statuses[path]
        if changed:
            self.changed.emit(changed)
