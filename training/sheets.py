"""Contact sheets: the same photos by every generator, to look at."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw

from prism_core.color.lab import Floats
from training.candidates import Candidate
from training.measure import Task, honored, planes, recolor
from training.photo import Photo
from training.predictors import gray

COLUMNS = 8
"""Photos on a page."""
HINTS = 10
_LABEL = 20
"""Height in px of the line above a row."""


def write_sheets(
    chosen: Sequence[Task], candidates: Mapping[str, Candidate], folder: Path, *, hinted: bool, honoring: bool
) -> None:
    """Pages sheet-01.jpg and on. Rows: gray, each generator without hints and, if `hinted`, with 10, the truth.

    honoring: the app's own step brings results with hints to the colors of the hints.
    """
    for page, start in enumerate(range(0, len(chosen), COLUMNS), start=1):
        rows = _rows(chosen[start : start + COLUMNS], candidates, hinted=hinted, honoring=honoring)
        sheet = np.concatenate([_labeled(label, photos) for label, photos in rows.items()])
        Image.fromarray(sheet).save(folder / f"sheet-{page:02d}.jpg", quality=90)


def _rows(
    chosen: Sequence[Task], candidates: Mapping[str, Candidate], *, hinted: bool, honoring: bool
) -> dict[str, list[Photo]]:
    rows = {"gray": [recolor(task, gray(planes(task, 0)[None])[0]) for task in chosen]}
    for name, candidate in candidates.items():
        automatic = [(task, candidate.predict(planes(task, 0)[None])[0]) for task in chosen]
        rows[f"{name}, automatic"] = [recolor(task, ab) for task, ab in automatic]
        if hinted and candidate.takes_hints:
            colors = (_honored(task, candidate, ab) if honoring else _told(task, candidate) for task, ab in automatic)
            rows[f"{name}, {HINTS} hints"] = [recolor(task, ab) for task, ab in zip(chosen, colors, strict=True)]
    rows["truth"] = [task.photo for task in chosen]
    return rows


def _honored(task: Task, candidate: Candidate, ab: Floats) -> Floats:
    return honored(task, HINTS, ab, candidate.likeness_of(planes(task, 0)[None], ab))


def _told(task: Task, candidate: Candidate) -> Floats:
    ab: Floats = candidate.predict(planes(task, HINTS)[None])[0]
    return ab


def _labeled(label: str, photos: list[Photo]) -> Photo:
    """One row under its label."""
    row = np.concatenate(photos, axis=1)
    line = Image.new("RGB", (row.shape[1], _LABEL), "white")
    ImageDraw.Draw(line).text((4, 4), label, fill="black")
    return np.concatenate([np.asarray(line), row])
