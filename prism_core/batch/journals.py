"""The journals of several folders at once, for work that is no single batch."""

from __future__ import annotations

import threading
from contextlib import closing
from pathlib import Path

from prism_core.batch.events import SkipReason
from prism_core.batch.journal import JournalWriter, Records, read_journal, recipe_digest
from prism_core.batch.plan import BatchItem
from prism_core.batch.prepare import entry_of, skip_reason
from prism_core.errors import PrismError
from prism_core.export_options import ExportOptions
from prism_core.models.card import ModelCard
from prism_core.recipe import Recipe


class Journals:
    """What folders of results remember of the generator with this card. Safe to use from several threads."""

    def __init__(self, card: ModelCard) -> None:
        self._card = card
        self._lock = threading.Lock()
        self._records: dict[Path, Records] = {}

    def standing(self, item: BatchItem, folder: Path, recipe: Recipe, options: ExportOptions) -> SkipReason:
        """What stands at the target, as far as the journal of `folder` knows.

        Raises `PlanError` where the journal cannot be read, `PhotoReadError` where the photo cannot.
        """
        entry = entry_of(item, folder, self._card, recipe_digest(recipe, options))
        with self._lock:
            if folder not in self._records:
                self._records[folder] = read_journal(folder)
            return skip_reason(entry, self._records[folder])

    def note(self, item: BatchItem, folder: Path, recipe: Recipe, options: ExportOptions) -> tuple[str, ...]:
        """Write a result down; what to tell its owner where that fails."""
        try:
            entry = entry_of(item, folder, self._card, recipe_digest(recipe, options))
            with self._lock, closing(JournalWriter(folder)) as journal:
                self._records.pop(folder, None)
                journal.append(entry)
        except OSError as error:
            return (f"the journal in {folder} cannot be written ({error.strerror})",)
        except PrismError as error:
            return (str(error),)
        return ()
