"""What a batch will do, decided before it starts: which photo goes where, and that no original is in danger."""

from __future__ import annotations

import os
import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import chain, count
from pathlib import Path
from typing import Literal, TypeAlias

from prism_core.batch.find import FoundPhoto, find_photos
from prism_core.batch.journal import Records, entry_source, read_journal
from prism_core.errors import PlanError
from prism_core.export import file_identity, file_key
from prism_core.export_options import ExportOptions, file_name

OnExists: TypeAlias = Literal["skip", "update", "overwrite", "rename", "error"]
"""What becomes of a file that stands where a result goes. update: it gives way if Prism made it from another recipe or
state of the same photo, and stays otherwise."""


@dataclass(frozen=True)
class BatchItem:
    """One photo of a batch and where its result goes."""

    source: Path
    target: Path


@dataclass(frozen=True)
class BatchPlan:
    """A batch, laid out.

    items: in natural order, no two with the same target and no target that is an original. options: how the results
    are written. renamed: items whose target got a number because another photo or file has the plain name. ignored:
    number of files that are no photos. left_out: folders with results of Prism, not walked into. unreadable: folders
    that could not be looked into, with the reason. records: what the output folder's journal tells.
    """

    items: tuple[BatchItem, ...]
    out_dir: Path
    options: ExportOptions
    on_exists: OnExists
    renamed: tuple[BatchItem, ...]
    ignored: int
    left_out: tuple[Path, ...]
    unreadable: tuple[tuple[Path, str], ...]
    records: Records


def plan_batch(
    inputs: Sequence[Path],
    out_dir: Path,
    *,
    options: ExportOptions = ExportOptions(),  # noqa: B008 - a frozen value
    on_exists: OnExists = "skip",
    model: str = "",
) -> BatchPlan:
    """Find the photos in `inputs` (files and folders) and give each its place in `out_dir`. Writes nothing.

    A folder's tree is mirrored. Photos that would share a result (a.jpg and a.png as JPEG) get numbers, a-2.jpg;
    one that the journal knows keeps the name it had. on_exists: "rename" gives a number where a file stands, too.
    model: the generator's id, for names that tell it. Raises `OptionsError` where a name is too long, `PlanError`
    where nothing is found, where an original would be written, and for on_exists="error" where a result exists.
    """
    _check_folders(inputs, out_dir)
    findings = find_photos(inputs, out_dir)
    if not findings.photos and not findings.unreadable:
        raise PlanError(f"no photos found in {', '.join(map(str, inputs))}; Prism opens JPEG, PNG, TIFF, WebP and BMP")
    records = read_journal(out_dir)
    items, renamed = place_photos(findings.photos, out_dir, records, options=options, on_exists=on_exists, model=model)
    if on_exists == "error":
        _check_nothing_exists(items)
    return BatchPlan(
        items=items,
        out_dir=out_dir,
        options=options,
        on_exists=on_exists,
        renamed=renamed,
        ignored=findings.ignored,
        left_out=tuple(findings.results),
        unreadable=tuple(findings.unreadable),
        records=records,
    )


def place_photos(
    photos: Sequence[FoundPhoto],
    out_dir: Path,
    records: Records,
    *,
    options: ExportOptions,
    on_exists: OnExists,
    model: str,
) -> tuple[tuple[BatchItem, ...], tuple[BatchItem, ...]]:
    """Each photo with a target of its own below `out_dir`; and those of them whose target got a number.

    records: what the journal of `out_dir` tells. Raises `OptionsError` where a name is too long, `PlanError` where an
    original would be written.
    """
    wanted = _plain_names(photos, out_dir, options, model)
    items = _Names(out_dir, records, options, model, keep_existing=on_exists == "rename").assign(wanted)
    _check_originals(items)
    return items, tuple(item for item, plain in zip(items, wanted, strict=True) if item != plain)


def _check_folders(inputs: Sequence[Path], out_dir: Path) -> None:
    if out_dir.exists() and not out_dir.is_dir():
        raise PlanError(f"{out_dir}: this is a file; name a folder for the results")
    for entry in inputs:
        if entry.is_dir() and entry.resolve() == out_dir.resolve():
            raise PlanError(f"{out_dir}: the results cannot go into the folder of the originals; name another folder")


def _plain_names(photos: Sequence[FoundPhoto], out_dir: Path, options: ExportOptions, model: str) -> list[BatchItem]:
    """Where the results would go if no two shared a name."""
    total = len(photos)
    names = (file_name(each.source, options, number=n, total=total, model=model) for n, each in enumerate(photos, 1))
    return [
        BatchItem(each.source, (out_dir / each.relative).with_name(name))
        for each, name in zip(photos, names, strict=True)
    ]


class _Names:
    """Gives every photo a target of its own."""

    def __init__(
        self, out_dir: Path, records: Records, options: ExportOptions, model: str, *, keep_existing: bool
    ) -> None:
        self._template, self._model = options.template, model
        self._out_dir = out_dir
        self._keep_existing = keep_existing
        self._taken: set[str] = set()
        self._earlier: dict[str, list[Path]] = defaultdict(list)
        for target, entry in records.done.items():
            self._earlier[entry.source].append(out_dir / target)

    def assign(self, wanted: Sequence[BatchItem]) -> tuple[BatchItem, ...]:
        """The items with no two targets alike, not even in case alone: the results may move to such a disk."""
        kept = {} if self._keep_existing else {item.source: self._earlier_target(item) for item in wanted}
        self._taken.update(file_key(target) for target in kept.values() if target)
        return tuple(replace(item, target=kept.get(item.source) or self._free(item.target)) for item in wanted)

    def _earlier_target(self, item: BatchItem) -> Path | None:
        """The target that an earlier run gave this photo, so that a photo added since takes no one else's place."""
        earlier = [
            target
            for target in self._earlier.get(entry_source(item.source), ())
            if target.parent == item.target.parent and self._names(item, target)
        ]
        return min(earlier, key=lambda target: (len(target.name), target.name), default=None)

    def _names(self, item: BatchItem, target: Path) -> bool:
        """Whether `target` is a name that the item may have got, with another counter or a number."""
        stem = self._template.pattern(item.source, model=self._model)
        return bool(re.fullmatch(rf"{stem}(-\d+)?{re.escape(item.target.suffix)}", target.name))

    def _free(self, target: Path) -> Path:
        candidates = chain([target], (target.with_stem(f"{target.stem}-{n}") for n in count(2)))
        free = next(path for path in candidates if not self._is_taken(path))
        self._taken.add(file_key(free))
        return free

    def _is_taken(self, target: Path) -> bool:
        return file_key(target) in self._taken or (self._keep_existing and os.path.lexists(target))


def _check_originals(items: Sequence[BatchItem]) -> None:
    """Refuse a target that is any photo's original, by its name, a link to it or another case of it."""
    originals = {file_key(item.source) for item in items}
    identities = {file_identity(item.source) for item in items} - {None}
    for item in items:
        if file_key(item.target) in originals or file_identity(item.target) in identities:
            raise PlanError(f"{item.target}: this is an original, which Prism never writes; name another output folder")


def _check_nothing_exists(items: Sequence[BatchItem]) -> None:
    existing = [item.target for item in items if os.path.lexists(item.target)]
    if existing:
        others = f" and {len(existing) - 1} more results exist" if len(existing) > 1 else " exists"
        raise PlanError(f"{existing[0]}{others} already; choose another output folder, or --on-exists skip")
