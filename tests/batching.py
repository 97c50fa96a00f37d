"""Run a batch, and read what it said and left."""

import json
from collections import Counter

from prism_core.batch import Skipped, plan_batch, run_batch
from prism_core.batch.journal import JOURNAL_NAME
from prism_core.export_options import ExportOptions
from tests.photos import hashes


def run_all(scans, out, engine, *, on_exists="skip", options=ExportOptions(), **more):  # noqa: B008 - a frozen value
    """All events of a batch over `scans`."""
    return list(run_batch(plan_batch([scans], out, options=options, on_exists=on_exists), engine, **more))


def kinds(events):
    """How many events of each kind, by name."""
    return Counter(type(event).__name__ for event in events)


def of(kind, events):
    """The events of one kind."""
    return [event for event in events if isinstance(event, kind)]


def journal(out):
    """The entries of the journal."""
    return [json.loads(line) for line in (out / JOURNAL_NAME).read_text(encoding="utf-8").splitlines()]


def results(out):
    """Hashes by name, without the journal."""
    return {name: digest for name, digest in hashes(out).items() if name != JOURNAL_NAME}


def reasons(events):
    """Why photos were skipped, by name."""
    return {event.source.name: event.reason for event in of(Skipped, events)}
