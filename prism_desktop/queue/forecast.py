"""What an export would do, found out before it is started. Runs on any thread."""

from __future__ import annotations

import os
import shutil
from dataclasses import dataclass
from pathlib import Path

from prism_core.jobs import CancelToken
from prism_desktop.queue.choices import ExportChoices, Subject
from prism_desktop.queue.planning import place


@dataclass(frozen=True)
class Forecast:
    """photos: to be colored. left_out: known to need no color, and left out. existing: files at their targets.

    example: a photo's name, and its copy's. free_bytes: room where the copies go, None where that is not known.
    """

    photos: int
    left_out: int
    existing: int
    example: tuple[str, str]
    free_bytes: int | None


def forecast(subject: Subject, choices: ExportChoices, *, model: str, cancel: CancelToken) -> Forecast:
    """What the export would do. Raises `PrismError` where it cannot be done as chosen."""
    items = place(subject, choices, model=model)
    cancel.raise_if_canceled()
    wanted = [item for item in items if not (choices.leave_out and item.source in subject.left_out)]
    shown = (wanted or list(items))[0]
    return Forecast(
        photos=len(wanted),
        left_out=len(items) - len(wanted),
        existing=sum(os.path.lexists(item.target) for item in wanted),
        example=(shown.source.name, shown.target.name),
        free_bytes=_free_bytes(Path(choices.folder)),
    )


def _free_bytes(folder: Path) -> int | None:
    """Free space where the folder is, or will be."""
    there = next((place for place in (folder, *folder.parents) if place.is_dir()), None)
    try:
        return shutil.disk_usage(there).free if there else None
    except OSError:
        return None
