"""Finding the photos of a batch: folders walked in natural order, system files ignored, link loops survived.

Links to folders are followed last, so that photos are found where they lie and not where a link leads to them.
"""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from heapq import merge
from pathlib import Path

from natsort import natsort_keygen, ns

from prism_core.batch.journal import JOURNAL_NAME
from prism_core.errors import PlanError
from prism_core.export import file_identity
from prism_core.image.read import is_photo
from prism_core.sidecar import SUFFIX as SIDECAR_SUFFIX

SYSTEM_FOLDERS = frozenset({"__macosx", "@eadir", "$recycle.bin", "system volume information", "lost+found"})
"""Folders that operating systems and storage boxes add (lower case); what lies in them is nobody's photo."""

_natural_key = natsort_keygen(alg=ns.IGNORECASE)
_PORTION = 500


@dataclass(frozen=True)
class FoundPhoto:
    """A photo of the batch. relative: its place below the folder it was found in, which the results mirror."""

    source: Path
    relative: Path


@dataclass
class Findings:
    """What a look through the inputs gave.

    photos: in natural order, those behind links to folders last. ignored: number of files that are no photos. results:
    folders that hold results of Prism and were left out. unreadable: folders that could not be looked into, with the
    reason.
    """

    photos: list[FoundPhoto] = field(default_factory=list)
    ignored: int = 0
    results: list[Path] = field(default_factory=list)
    unreadable: list[tuple[Path, str]] = field(default_factory=list)


def find_photos(inputs: Sequence[Path], out_dir: Path | None = None) -> Findings:
    """The photos among files and, recursively, folders; each photo once.

    `out_dir` (where it is known) and other folders with a batch journal are not walked into: they hold results.
    Raises `PlanError` for an input that does not exist.
    """
    walk = PhotoWalk(out_dir)
    walk.findings.photos.extend(walk.photos(inputs))
    return walk.findings


class PhotoWalk:
    """A look through files and folders that hands out photos as it meets them.

    findings: all but the photos, complete once the last photo was handed out.
    """

    def __init__(self, out_dir: Path | None = None) -> None:
        self.findings = Findings()
        self._out_dir = None if out_dir is None else file_identity(out_dir)
        self._seen_files: set[tuple[str, str]] = set()
        self._seen_folders: set[tuple[int, int] | None] = set()
        self._linked: deque[tuple[Path, Path]] = deque()

    def photos(self, inputs: Sequence[Path]) -> Iterator[FoundPhoto]:
        """The photos in these files and folders. Raises as `find_photos`."""
        for entry in inputs:
            if entry.is_dir():
                yield from self._in_folder(entry, Path())
            elif entry.exists() or entry.is_symlink():
                home = str(entry.parent.resolve())
                yield from self._take_file(entry, home, Path(), real=entry.is_file() or entry.is_symlink())
            else:
                raise PlanError(f"{entry}: there is no such file or folder; check the name")
        while self._linked:
            yield from self._in_folder(*self._linked.popleft())

    def _in_folder(self, folder: Path, relative: Path) -> Iterator[FoundPhoto]:
        """Walk a folder. The one that the owner named is walked even where it is hidden or holds results."""
        try:
            children = self._children(folder)
            home = str(folder.resolve())
        except OSError as error:
            self._give_up(folder, error)
            return
        for child in children:
            path = folder / child.name
            try:
                if not _is_folder(child):
                    yield from self._take_file(path, home, relative, real=child.is_symlink() or child.is_file())
                elif self._is_foreign(path):
                    continue
                elif child.is_symlink():
                    self._linked.append((path, relative / child.name))
                else:
                    yield from self._in_folder(path, relative / child.name)
            except OSError as error:
                self._give_up(path, error)

    def _take_file(self, file: Path, home: str, relative: Path, *, real: bool) -> Iterator[FoundPhoto]:
        """Take in a file, if it is a photo that was not met yet. home: its folder without links."""
        # A link that leads nowhere stays in: its owner learns of it as a photo that cannot be read.
        if not real or not is_photo(file):
            self.findings.ignored += not file.name.startswith(".") and SIDECAR_SUFFIX not in file.name
        elif (home, file.name) not in self._seen_files:
            self._seen_files.add((home, file.name))
            yield FoundPhoto(file, relative / file.name)

    def _children(self, folder: Path) -> list[os.DirEntry[str]]:
        """What lies in `folder`, in natural order; nothing on a second visit, so that looped links end."""
        identity = file_identity(folder)
        if identity is not None and identity in self._seen_folders:
            return []
        self._seen_folders.add(identity)
        with os.scandir(folder) as children:
            return _in_natural_order(children)

    def _is_foreign(self, folder: Path) -> bool:
        """Whether a folder met on the way holds no originals."""
        if folder.name.startswith(".") or folder.name.lower() in SYSTEM_FOLDERS:
            return True
        if file_identity(folder) == self._out_dir or (folder / JOURNAL_NAME).exists():
            self.findings.results.append(folder)
            return True
        return False

    def _give_up(self, entry: Path, error: OSError) -> None:
        self.findings.unreadable.append((entry, f"it cannot be looked into ({error.strerror}); check its permissions"))


def _in_natural_order(children: Iterable[os.DirEntry[str]]) -> list[os.DirEntry[str]]:
    """Sorted in portions: to sort twenty thousand at once would keep all of Python, a window's, too, for 30 ms."""
    keyed = [(_natural_key(child.name), child.name, child) for child in children]
    portions = (sorted(keyed[start : start + _PORTION]) for start in range(0, len(keyed), _PORTION))
    return [child for _, _, child in merge(*portions)]


def _is_folder(child: os.DirEntry[str]) -> bool:
    try:
        return child.is_dir()
    except OSError:  # a link that leads to itself
        return False
