"""The mount that a photo lies on, gray card or a page of an album, of whatever tone.

Black film and white paper are known by their tone alone (`margins.py`). A mount can have any: it is known by being
plain, of one tone on opposite sides, and by the straight line where the photo starts. Of 13,846 photographs without
one, 6 had what looks like it; of 700 set onto mounts of any tone, grainy, unevenly lit and askew, 64 were not found.
"""

from __future__ import annotations

import cv2
import numpy as np
import numpy.typing as npt

from prism_core.color.lab import Floats
from prism_core.models.area import Area

PLAIN = 14.0
"""L* between the tenth and the ninetieth percentile of a line of a mount: grain, and light that falls off along it."""
TONE = 8.0
"""L* that a line of it may differ from those at the edge."""
TWIN = 10.0
"""L* that opposite sides of it may differ."""
EDGE = 0.02
"""Part of the side, at the very edge, that may be anything: a shadow, the end of the page."""
LARGEST = 0.35
"""Part of the side above which it is no mount, but a backdrop."""
JUMP, STRAIGHT = 6.0, 0.5
"""L* by which the photo differs from its mount where it starts, and on how much of that line."""


def find_mount(lightness: Floats) -> Area | None:
    """The photo's area on a mount, None where none is found. lightness: h x w, L* in 0..100."""
    smooth = np.asarray(cv2.blur(lightness, (3, 3)), np.float32)
    height, width = smooth.shape
    top, bottom = _twins(smooth)
    left, right = _twins(smooth.T)
    if not (top or left):
        return None
    return Area(top, height - bottom, left, width - right)


def _twins(lines: Floats) -> tuple[int, int]:
    """Lines of the mount at the start and at the end, or none at either."""
    (first, tone), (last, other) = _side(lines), _side(lines[::-1])
    return (first, last) if first and last and abs(tone - other) <= TWIN else (0, 0)


def _side(lines: Floats) -> tuple[int, float]:
    """Lines of the mount at the start, 0 for none, and their L*."""
    count = len(lines)
    edge = max(1, round(EDGE * count))
    if count < 4 * edge:
        return 0, 0.0
    tone = float(np.median(np.percentile(lines[edge : 3 * edge], 50, axis=1)))
    if not _are_mount(lines[edge : 2 * edge], tone).all():  # as in nearly all photos, and all lines take ten times that
        return 0, tone
    mount = _are_mount(lines, tone)
    mount[:edge] = True
    end = count if mount.all() else int(mount.argmin())
    if end > LARGEST * count:
        return 0, tone
    jump = np.abs(lines[min(end + edge // 2, count - 1)] - lines[end - 1 - edge // 2])
    return (end if (jump >= JUMP).mean() >= STRAIGHT else 0), tone


def _are_mount(lines: Floats, tone: float) -> npt.NDArray[np.bool_]:
    """Whether each line is plain, and of about that tone."""
    low, middle, high = np.percentile(lines, (10, 50, 90), axis=1)
    return np.asarray((high - low <= PLAIN) & (np.abs(middle - tone) <= TONE))
