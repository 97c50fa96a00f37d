"""What an export would do, found out before it is started. Runs on any thread."""

from __future__ import annotations

import os
import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from prism_core.batch.estimate import Estimate, Rate, estimate
from prism_core.batch.journals import Journals
from prism_core.batch.plan import BatchItem
from prism_core.errors import PhotoReadError
from prism_core.jobs import CancelToken
from prism_core.models.card import ModelCard
from prism_desktop.queue.choices import ExportChoices, Subject
from prism_desktop.queue.planning import place, recipe_now
from prism_desktop.queue.standing import stays


@dataclass(frozen=True)
class Forecast:
    """photos: to be colored. unknown: those of them that may turn out to need no color, and are left out then.
    left_out: known to need none. unreadable: those that could not be shown, and will not be colored, either. kept:
    files at their targets that stay, so that their photos are not colored. replaced: those that do not.

    example: a photo's name, and its copy's. free_bytes: room where the copies go, None where that is not known. cost:
    in room, time and memory, without what exists and stays.
    """

    photos: int
    unknown: int
    left_out: int
    unreadable: int
    kept: int
    replaced: int
    example: tuple[str, str]
    free_bytes: int | None
    cost: Estimate

    @property
    def too_large(self) -> bool:
        """Whether there is not room enough for the copies."""
        return self.free_bytes is not None and self.cost.bytes > self.free_bytes


def forecast(
    subject: Subject, choices: ExportChoices, *, card: ModelCard, in_flight: int, rate: Rate, cancel: CancelToken
) -> Forecast:
    """What the export would do. Raises `PrismError` where it cannot be done as chosen, `CanceledError`."""
    items = place(subject, choices, model=card.id)
    wanted = [item for item in items if not (choices.leave_out and item.source in subject.left_out)]
    readable = [item for item in wanted if item.source not in subject.unreadable]
    meant = _to_color(readable, subject, choices, Journals(card), cancel)
    shown = (meant or wanted or list(items))[0]
    return Forecast(
        photos=len(meant),
        unknown=sum(item.source in subject.unknown for item in meant) if choices.leave_out else 0,
        left_out=len(items) - len(wanted),
        unreadable=len(wanted) - len(readable),
        kept=len(readable) - len(meant),
        replaced=sum(os.path.lexists(item.target) for item in meant),
        example=(shown.source.name, shown.target.name),
        free_bytes=_free_bytes(Path(choices.folder)),
        cost=estimate(meant, choices.options, in_flight=in_flight, rate=rate, cancel=cancel),
    )


def _to_color(
    items: Sequence[BatchItem], subject: Subject, choices: ExportChoices, journals: Journals, cancel: CancelToken
) -> list[BatchItem]:
    """Those whose targets are free, or hold what gives way."""
    meant = []
    for item in items:
        cancel.raise_if_canceled()
        if not _stays(item, subject, choices, journals):
            meant.append(item)
    return meant


def _stays(item: BatchItem, subject: Subject, choices: ExportChoices, journals: Journals) -> bool:
    if not os.path.lexists(item.target):
        return False
    recipe, folder = recipe_now(item.source, subject), Path(choices.folder)
    if recipe is None:  # it fails when its turn comes, with the reason
        return False
    try:
        return stays(item, recipe, choices.on_exists, folder=folder, options=choices.options, journals=journals)
    except PhotoReadError:
        return False


def _free_bytes(folder: Path) -> int | None:
    """Free space where the folder is, or will be."""
    there = next((place for place in (folder, *folder.parents) if place.is_dir()), None)
    try:
        return shutil.disk_usage(there).free if there else None
    except OSError:
        return None
