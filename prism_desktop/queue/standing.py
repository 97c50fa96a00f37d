"""What becomes of a file that stands where a color copy would go. Runs on any thread."""

from __future__ import annotations

import os
from pathlib import Path

from prism_core.batch.journals import Journals
from prism_core.batch.plan import BatchItem, OnExists
from prism_core.export_options import ExportOptions
from prism_core.recipe import Recipe


def stays(
    item: BatchItem, recipe: Recipe, on_exists: OnExists, *, folder: Path, options: ExportOptions, journals: Journals
) -> bool:
    """Whether a file stands at the target and is kept, so that the photo is not colored.

    Raises `PlanError` where the journal of `folder` cannot be read, `PhotoReadError` where the photo cannot.
    """
    if on_exists not in ("skip", "update") or not os.path.lexists(item.target):
        return False
    return on_exists == "skip" or journals.standing(item, folder, recipe, options) != "outdated"
