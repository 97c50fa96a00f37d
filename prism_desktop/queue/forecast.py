"""What an export would do, found out before it is started. Runs on any thread."""

from __future__ import annotations

import os
import shutil
from dataclasses import dataclass
from pathlib import Path

from prism_core.batch.estimate import Estimate, Rate, estimate
from prism_core.jobs import CancelToken
from prism_desktop.queue.choices import ExportChoices, Subject
from prism_desktop.queue.planning import place


@dataclass(frozen=True)
class Forecast:
    """photos: to be colored. left_out: known to need no color, and left out. existing: files at their targets.

    example: a photo's name, and its copy's. free_bytes: room where the copies go, None where that is not known. cost:
    in room, time and memory, without what exists and stays.
    """

    photos: int
    left_out: int
    existing: int
    example: tuple[str, str]
    free_bytes: int | None
    cost: Estimate

    @property
    def too_large(self) -> bool:
        """Whether there is not room enough for the copies."""
        return self.free_bytes is not None and self.cost.bytes > self.free_bytes


def forecast(
    subject: Subject, choices: ExportChoices, *, model: str, in_flight: int, rate: Rate, cancel: CancelToken
) -> Forecast:
    """What the export would do. Raises `PrismError` where it cannot be done as chosen."""
    items = place(subject, choices, model=model)
    cancel.raise_if_canceled()
    wanted = [item for item in items if not (choices.leave_out and item.source in subject.left_out)]
    new = [item for item in wanted if not os.path.lexists(item.target)]
    shown = (wanted or list(items))[0]
    return Forecast(
        photos=len(wanted),
        left_out=len(items) - len(wanted),
        existing=len(wanted) - len(new),
        example=(shown.source.name, shown.target.name),
        free_bytes=_free_bytes(Path(choices.folder)),
        cost=estimate(
            new if choices.on_exists in ("skip", "update") else wanted,
            choices.options,
            in_flight=in_flight,
            rate=rate,
            cancel=cancel,
        ),
    )


def _free_bytes(folder: Path) -> int | None:
    """Free space where the folder is, or will be."""
    there = next((place for place in (folder, *folder.parents) if place.is_dir()), None)
    try:
        return shutil.disk_usage(there).free if there else None
    except OSError:
        return None
