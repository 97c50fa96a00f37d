"""What is asked before an export, and what is exported. Plain values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

import msgspec

from prism_core.batch.plan import OnExists
from prism_core.export_options import ExportOptions
from prism_core.recipe import Recipe


class ExportChoices(msgspec.Struct, frozen=True):
    """How photos are exported. folder: empty before it is chosen. leave_out: photos that need no color."""

    folder: str = ""
    options: ExportOptions = ExportOptions()
    on_exists: OnExists = "update"
    leave_out: bool = True


@dataclass(frozen=True)
class Subject:
    """What is exported.

    name: in its owner's words. photos: in order. roots: the open folders; the tree below them is mirrored. left_out:
    photos that are known to need no color, and why. unknown: those of which nobody knows it yet. unreadable: those that
    could not be shown. anyway: those that their owner wants in color though they look as if they needed none. recipes:
    those changed since they were last saved, perhaps.
    """

    name: str
    photos: tuple[Path, ...]
    roots: tuple[Path, ...] = ()
    left_out: Mapping[Path, str] = field(default_factory=dict)
    unknown: frozenset[Path] = frozenset()
    unreadable: frozenset[Path] = frozenset()
    anyway: frozenset[Path] = frozenset()
    recipes: Mapping[Path, Recipe] = field(default_factory=dict)
