"""Every generator on one photo."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from prism_core.color.lab import Floats
from training.candidates import Candidate
from training.hues import Hit, hits, surfaces
from training.measure import Task, honored, planes, recolor
from training.predictors import gray
from training.quality import Quality, Truth

HONORING = ", honoring"
"""Added to a generator's name where the app's own step brought its result to the colors of the hints."""


@dataclass(frozen=True)
class Score:
    """One result for one photo. hits: how right its surfaces of known hue are; only measured without hints."""

    generator: str
    count: int
    quality: Quality
    hits: tuple[Hit, ...] = ()


def score(task: Task, candidates: Mapping[str, Candidate], counts: Iterable[int], *, honoring: bool) -> list[Score]:
    """Gray and all candidates on one photo; those that take no hints, without hints alone.

    honoring: measure hints once more as the app honors them: by its own step, from the answer without hints.
    """
    truth, known = Truth(task.photo), surfaces(task.lab)

    def scored(generator: str, ab: Floats, count: int, hits: tuple[Hit, ...] = ()) -> Score:
        return Score(generator, count, truth.quality(recolor(task, ab)), hits)

    automatic = planes(task, 0)[None]
    scores = [scored("gray", gray(automatic)[0], 0)]
    for name, candidate in candidates.items():
        first = candidate.predict(automatic)[0]
        likeness = candidate.likeness_of(automatic, first) if honoring else None
        for count in counts:
            if candidate.takes_hints or not count:
                ab = candidate.predict(planes(task, count)[None])[0] if count else first
                scores.append(scored(name, ab, count, () if count else hits(known, ab)))
            if likeness is not None and count:
                scores.append(scored(name + HONORING, honored(task, count, first, likeness), count))
    return scores
