"""Finding photos and what is to be known of them, on any thread. Qt-free."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date
from itertools import islice
from pathlib import Path

from prism_core.batch.find import PhotoWalk
from prism_core.data_folder import data_folder
from prism_core.errors import SidecarError
from prism_core.image.read import is_photo
from prism_core.image.taken import taken_on
from prism_core.jobs import CancelToken
from prism_core.sidecar import fallback_path, newest_sidecar, read_sidecar, sidecar_path
from prism_desktop.library.photo_state import NEW, State, Status, edit_state

_FIRST, _BATCH = 200, 250
"""The first photos come as soon as they fill a screen; no portion keeps the window busy for long."""


@dataclass(frozen=True)
class FileFacts:
    """What the disk tells of a photo: bytes, and time of its last change."""

    size: int
    mtime_ns: int


@dataclass(frozen=True)
class Exported:
    """When a photo was exported, and which state of its file."""

    mtime_ns: int
    when_ns: int


@dataclass(frozen=True)
class Portion:
    """Part of what a survey found."""

    facts: dict[Path, FileFacts] = field(default_factory=dict)
    statuses: dict[Path, Status] = field(default_factory=dict)


@dataclass(frozen=True)
class Folders:
    """The folders that hold photos, in natural order."""

    paths: list[Path]


def find_paths(inputs: Sequence[Path], report: Callable[[list[Path]], None], cancel: CancelToken) -> list[Path]:
    """The photos in these files and folders, in natural order; reported in portions as they are found.

    Raises `PlanError` for an input that does not exist, `CanceledError`.
    """
    found: list[Path] = []
    walk = (photo.source for photo in PhotoWalk().photos(inputs))
    while portion := list(islice(walk, _BATCH if found else _FIRST)):
        cancel.raise_if_canceled()
        found.extend(portion)
        # Paths are hashed here once, which takes longer than what the window does with them.
        report(list(dict.fromkeys(portion)))
    return found


@dataclass(frozen=True)
class Changes:
    """What is other on the disk than it was. paths: all photos now. altered: those that are other files now."""

    paths: list[Path]
    added: list[Path]
    gone: list[Path]
    altered: list[Path]
    folders: list[Path]


def look_again(
    inputs: Sequence[Path],
    known: Sequence[Path],
    facts: Mapping[Path, FileFacts],
    suspects: frozenset[Path],
    cancel: CancelToken,
) -> Changes | None:
    """What has changed since `known` was found; None where nothing has. suspects: the folders that may be others.

    Raises `CanceledError`.
    """
    altered = [path for path in known if path.parent in suspects and _is_altered(path, facts.get(path))]
    if not altered and all(_is_same(folder, known) for folder in suspects):
        return None
    paths = find_paths([path for path in inputs if os.path.lexists(path)], lambda _: None, cancel)
    before, now = set(known), set(paths)
    added, gone = [path for path in paths if path not in before], [path for path in known if path not in now]
    return Changes(paths, added, gone, [path for path in altered if path in now], folders_of(paths).paths)


def _is_altered(path: Path, facts: FileFacts | None) -> bool:
    if facts is None:
        return False
    try:
        stat = path.stat()
    except OSError:
        return False
    return (stat.st_size, stat.st_mtime_ns) != (facts.size, facts.mtime_ns)


def _is_same(folder: Path, known: Sequence[Path]) -> bool:
    """Whether a folder holds the photos that it held, and no folder besides that none of them is in."""
    names = {path.name for path in known if path.parent == folder}
    inner = {path for path in dict.fromkeys(path.parent for path in known) if folder in path.parents}
    with suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            path = folder / entry.name
            if entry.is_dir():
                if not any(path == each or path in each.parents for each in inner) and not path.name.startswith("."):
                    return False
            elif is_photo(path) and path.name not in names:
                return False
            else:
                names.discard(path.name)
    return not names


def folders_of(paths: Iterable[Path]) -> Folders:
    """Where these photos lie."""
    return Folders(list(dict.fromkeys(path.parent for path in paths)))


def survey(
    paths: Sequence[Path],
    exported: Mapping[str, Exported],
    report: Callable[[Portion], None],
    cancel: CancelToken,
) -> None:
    """Look at the file and the sidecar of each photo. exported: by path. Raises `CanceledError`."""
    sidecars = _Sidecars()
    for start in range(0, len(paths), _BATCH):
        cancel.raise_if_canceled()
        portion = Portion()
        for path in paths[start : start + _BATCH]:
            with suppress(OSError):  # gone since; whoever watches the folder says so
                stat = path.stat()
                portion.facts[path] = FileFacts(stat.st_size, stat.st_mtime_ns)
                portion.statuses[path] = _status(path, stat.st_mtime_ns, exported.get(str(path)), sidecars)
        report(portion)


def days_of(paths: Iterable[Path], facts: Mapping[Path, FileFacts], cancel: CancelToken) -> dict[Path, date]:
    """The day of each photo: of its taking, where it tells; else that of its file. Raises `CanceledError`."""
    days = {}
    for path in paths:
        cancel.raise_if_canceled()
        taken = taken_on(path)
        if taken is None and path in facts:
            taken = date.fromtimestamp(facts[path].mtime_ns / 1e9)
        if taken is not None:
            days[path] = taken
    return days


class _Sidecars:
    """Which photos have a sidecar: a folder is listed once, instead of asking for each photo's."""

    def __init__(self) -> None:
        self._names: dict[Path, frozenset[str]] = {}
        self._fallbacks = frozenset(_names(data_folder("recipes")))

    def exists(self, photo: Path) -> bool:
        """Whether the photo has a sidecar, beside it or in Prism's own folder."""
        names = self._names.get(photo.parent)
        if names is None:
            names = self._names[photo.parent] = frozenset(_names(photo.parent))
        if sidecar_path(photo).name in names:
            return True
        return bool(self._fallbacks) and fallback_path(photo).name in self._fallbacks


def _names(folder: Path) -> Iterator[str]:
    with suppress(OSError), os.scandir(folder) as entries:
        yield from (entry.name for entry in entries if entry.name.endswith(".json"))


def _status(path: Path, mtime_ns: int, exported: Exported | None, sidecars: _Sidecars) -> Status:
    edit, edited_ns = State.UNTOUCHED, 0
    if sidecars.exists(path):
        with suppress(SidecarError, OSError):  # a damaged one is said once its photo is opened
            edit = edit_state(read_sidecar(path))
            edited_ns = newest_sidecar(path).stat().st_mtime_ns
    fresh = exported is not None and exported.mtime_ns == mtime_ns and exported.when_ns >= edited_ns
    return Status(edit, State.EXPORTED) if fresh else Status(edit) if edit is not State.UNTOUCHED else NEW
