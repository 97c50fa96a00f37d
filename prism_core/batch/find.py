"""Finding the photos of a batch: folders walked in natural order, system files ignored, link loops survived."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
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


@dataclass(frozen=True)
class FoundPhoto:
    """A photo of the batch. relative: its place below the folder it was found in, which the results mirror."""

    source: Path
    relative: Path


@dataclass
class Findings:
    """What a look through the inputs gave.

    photos: in natural order. ignored: number of files that are no photos. results: folders that hold results of
    Prism and were left out. unreadable: folders that could not be looked into, with the reason.
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
    walk = _Walk(out_dir)
    for entry in inputs:
        if entry.is_dir():
            walk.take_folder(entry)
        elif entry.exists() or entry.is_symlink():
            walk.take_file(entry, entry.parent)
        else:
            raise PlanError(f"{entry}: there is no such file or folder; check the name")
    return walk.findings


class _Walk:
    def __init__(self, out_dir: Path | None) -> None:
        self.findings = Findings()
        self._out_dir = None if out_dir is None else file_identity(out_dir)
        self._seen_files: set[Path] = set()
        self._seen_folders: set[tuple[int, int] | None] = set()

    def take_folder(self, root: Path) -> None:
        """Walk a folder that the owner named, even where it is hidden or holds results."""
        waiting = list(reversed(self._children(root)))
        while waiting:
            entry = waiting.pop()
            try:
                if not entry.is_dir():
                    self.take_file(entry, root)
                elif not self._is_foreign(entry):
                    waiting.extend(reversed(self._children(entry)))
            except OSError as error:
                self._give_up(entry, error)

    def take_file(self, file: Path, root: Path) -> None:
        """Take in a file, if it is a photo that was not met yet."""
        # A link that leads nowhere stays in: its owner learns of it as a photo that cannot be read.
        if not is_photo(file) or not (file.is_file() or file.is_symlink()):
            self.findings.ignored += not file.name.startswith(".") and SIDECAR_SUFFIX not in file.name
            return
        key = file.parent.resolve() / file.name
        if key not in self._seen_files:
            self._seen_files.add(key)
            self.findings.photos.append(FoundPhoto(file, file.relative_to(root)))

    def _children(self, folder: Path) -> list[Path]:
        """What lies in `folder`, in natural order; nothing on a second visit, so that looped links end."""
        try:
            identity = file_identity(folder)
            if identity is not None and identity in self._seen_folders:
                return []
            self._seen_folders.add(identity)
            return sorted(folder.iterdir(), key=lambda child: (_natural_key(child.name), child.name))
        except OSError as error:
            self._give_up(folder, error)
            return []

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
