"""Which photos of a batch are none to color, unless their owner says so."""

from __future__ import annotations

from pathlib import Path

from prism_core.batch.events import Unsuitable
from prism_core.errors import PhotoReadError
from prism_core.image.thumbnail import read_thumbnail
from prism_core.sidecar import newest_sidecar
from prism_core.triage import Verdict, triage

_LOOK_PX = 512
"""Long edge that is read of a photo: of a JPEG as little as this needs is decoded."""

_REASONS: dict[Verdict, Unsuitable] = {
    Verdict.COLOR: "color",
    Verdict.BLANK: "blank",
    Verdict.TEXT: "text",
    Verdict.NEGATIVE: "negative",
}


def unsuitable(photo: Path) -> Unsuitable | None:
    """Why `photo` is none to color; None for one to color, one with a sidecar, and one that cannot be read."""
    if newest_sidecar(photo).exists():
        return None
    try:
        return _REASONS.get(verdict_of(photo))
    except PhotoReadError:
        return None  # coloring it says what is wrong


def verdict_of(photo: Path) -> Verdict:
    """What the picture is, from a look at a small copy. Raises `PhotoReadError`."""
    return triage(read_thumbnail(photo, _LOOK_PX)).verdict
