"""One photo of a batch, looked at before any work: its recipe, and whether a result stands there already."""

from __future__ import annotations

import os
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from prism_core.batch.events import Failed, Skipped, SkipReason, printable
from prism_core.batch.journal import Entry, Records, entry_source, entry_target, recipe_digest
from prism_core.batch.plan import BatchItem, BatchPlan
from prism_core.batch.recipes import Overrides, recipe_for
from prism_core.errors import PhotoError, PhotoReadError, PrismError
from prism_core.export import software_name
from prism_core.models.card import ModelCard
from prism_core.recipe import Recipe


@dataclass(frozen=True)
class Work:
    """A photo to color. entry: what the journal will say of it."""

    item: BatchItem
    recipe: Recipe
    entry: Entry


def prepare(item: BatchItem, plan: BatchPlan, card: ModelCard, overrides: Overrides) -> Work | Skipped | Failed:
    """What is to be done for `item` by the generator of `card`: work, or at once its outcome."""
    try:
        recipe = recipe_for(item.source, card.id, overrides)
        work = Work(item, recipe, entry_of(item, plan.out_dir, card, recipe_digest(recipe, plan.options)))
    except PrismError as error:
        return Failed(source=item.source, reason=reason_of(error, item.source))
    if plan.on_exists == "overwrite" or not os.path.lexists(item.target):
        return work
    if plan.on_exists in ("skip", "update"):
        reason = skip_reason(work.entry, plan.records)
        outdated = plan.on_exists == "update" and reason == "outdated"
        return work if outdated else Skipped(source=item.source, target=item.target, reason=reason)
    # The plan made sure that nothing stood there.
    stranger = printable(f"{item.target} was made by someone else meanwhile; run Prism again")
    return Failed(source=item.source, reason=stranger)


def reason_of(error: PrismError, photo: Path) -> str:
    """The error's text, without the name of `photo`, beside which it will stand."""
    return printable(error.reason if isinstance(error, PhotoError) and error.path == photo else str(error))


def skip_reason(entry: Entry, records: Records) -> SkipReason:
    """What stands where the result of `entry` would, as far as the journal knows."""
    earlier = records.done.get(entry.target)
    if earlier is None or earlier.source_name != entry.source_name:
        return "exists"
    return "done" if earlier.is_same_work(entry) else "outdated"


def entry_of(item: BatchItem, out_dir: Path, card: ModelCard, digest: str) -> Entry:
    """What the journal of `out_dir` will say of a result of the recipe and options of that digest."""
    try:
        status = item.source.stat()
    except OSError as error:
        raise PhotoReadError(item.source, f"it cannot be read ({error.strerror})") from error
    return Entry(
        target=entry_target(item.target, out_dir),
        source=entry_source(item.source),
        size=status.st_size,
        mtime_ns=status.st_mtime_ns,
        recipe=digest,
        model=card.id,
        model_sha256=card.sha256,
        status="done",
        software=software_name(),
        when=datetime.now(UTC).isoformat(timespec="seconds"),
    )
