"""What earlier runs of Prism could not save, brought back. Qt-free."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from prism_core.errors import PrismError, SidecarDamagedError, SidecarError
from prism_core.recipe import Recipe
from prism_core.sidecar import newest_sidecar, read_sidecar, write_aside, write_sidecar, written_ns
from prism_desktop.safety.recipe_journal import Unsaved
from prism_desktop.safety.session import dead_sessions


@dataclass
class Recovered:
    """What earlier runs left.

    photos: whose changes are back. aside: files with changes to photos that were changed elsewhere since, by photo.
    traces: of crashes in native code. problem: what kept some changes back.
    """

    photos: set[Path] = field(default_factory=set)
    aside: dict[Path, Path] = field(default_factory=dict)
    traces: list[str] = field(default_factory=list)
    problem: PrismError | None = None


def recover() -> Recovered:
    """Write the sidecars that dead runs could not write any more. That of a photo whose disk is away waits for it.

    Nothing newer is written over. Raises `OSError`.
    """
    recovered = Recovered()
    brought: dict[Path, Unsaved] = {}
    for session in dead_sessions():
        crash = session.read()
        recovered.traces += [crash.trace] if crash.trace else []
        try:
            for photo, unsaved in crash.unsaved.items():
                _bring_back(photo, unsaved, brought, recovered)
        except PrismError as error:
            recovered.problem = error
            session.let_go()
        else:
            session.remove()
    return recovered


def kept(photo: Path) -> Recipe | None:
    """The recipe that the disk holds for a photo; None where its sidecar cannot be read."""
    try:
        return read_sidecar(photo) or Recipe()
    except SidecarError:
        return None


def _bring_back(photo: Path, unsaved: Unsaved, brought: dict[Path, Unsaved], recovered: Recovered) -> None:
    """Put a recipe into the photo's sidecar, or beside one that is newer. brought: what such sidecars are from."""
    if kept(photo) == unsaved.recipe:
        return
    if _is_outdated(photo, unsaved, brought.get(photo)):
        recovered.aside[photo] = write_aside(photo, unsaved.recipe)
        return
    write_sidecar(photo, unsaved.recipe)
    brought[photo] = unsaved
    recovered.photos.add(photo)


def _is_outdated(photo: Path, unsaved: Unsaved, brought: Unsaved | None) -> bool:
    """Whether the sidecar is newer than what was not saved, and not by the hand that did not save it."""
    if brought is not None:
        return brought.at_ns > unsaved.at_ns
    written = written_ns(newest_sidecar(photo))
    if written is None or written <= unsaved.at_ns:
        return False
    try:
        return read_sidecar(photo) not in unsaved.earlier
    except SidecarDamagedError:
        return False  # it is kept under another name itself
    except SidecarError:
        return True
