"""Many photos: `plan_batch` decides what goes where, `run_batch` does it and tells events as they come."""

from prism_core.batch.estimate import Estimate, Rate, estimate
from prism_core.batch.events import Done, Event, Failed, Finished, Notice, Planned, Skipped, SkipReason, Started
from prism_core.batch.plan import BatchItem, BatchPlan, OnExists, plan_batch
from prism_core.batch.recipes import Overrides
from prism_core.batch.run import cores_per_photo, default_jobs, photos_in_flight, run_batch

__all__ = [
    "BatchItem",
    "BatchPlan",
    "Done",
    "Estimate",
    "Event",
    "Failed",
    "Finished",
    "Notice",
    "OnExists",
    "Overrides",
    "Planned",
    "Rate",
    "SkipReason",
    "Skipped",
    "Started",
    "cores_per_photo",
    "default_jobs",
    "estimate",
    "photos_in_flight",
    "plan_batch",
    "run_batch",
]
