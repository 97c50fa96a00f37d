"""One photo of many, tried: whatever goes wrong with it becomes one line, so that the others go on."""

from __future__ import annotations

import logging
from dataclasses import dataclass

from prism_core.batch.plan import BatchItem
from prism_core.batch.prepare import reason_of
from prism_core.errors import DISK_FULL, CanceledError, PrismError
from prism_core.export import export_photo
from prism_core.export_options import ExportOptions
from prism_core.jobs import CancelToken
from prism_core.models.engine import Engine
from prism_core.recipe import Recipe

_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Attempt:
    """How a photo fared. failure: why it has no result, None where it has one; notices: what of it could not be kept.

    disk_full: no photo after it would fare better.
    """

    failure: str | None = None
    notices: tuple[str, ...] = ()
    disk_full: bool = False


class Attempts:
    """Tries photos with one generator. Safe to use from several threads."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._bugs: set[str] = set()

    def of(self, item: BatchItem, recipe: Recipe, options: ExportOptions, cancel: CancelToken) -> Attempt:
        """Color one photo. Raises `CanceledError` and nothing else."""
        try:
            notices = export_photo(item.source, item.target, recipe, self._engine, options=options, cancel=cancel)
        except CanceledError:
            raise
        except PrismError as error:
            return Attempt(reason_of(error, item.source), disk_full=is_disk_full(error))
        except Exception as error:
            if _is_out_of_memory(error):
                return Attempt("there is not enough free memory for it; close other programs, or use --jobs 1")
            # One photo that trips over a bug must not end a night's run of thousands; the log has the trace, once.
            if repr(error) not in self._bugs:
                self._bugs.add(repr(error))
                _log.exception("unexpected error on %s", item.source)
            return Attempt(f"unexpected error ({error!r}); please report it")
        return Attempt(notices=notices)


def is_disk_full(error: BaseException | None) -> bool:
    """Whether this error, or one that led to it, is that of a disk without room."""
    while error is not None and not (isinstance(error, OSError) and error.errno in DISK_FULL):
        error = error.__cause__ or error.__context__
    return error is not None


def _is_out_of_memory(error: Exception) -> bool:
    # OpenCV raises its one kind of error for everything.
    return isinstance(error, MemoryError) or "Insufficient memory" in str(error)
