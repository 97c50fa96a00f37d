"""Where the picture lies on a scan: within the film's dark rebate, a mount, or the paper's white border.

A generator knows pictures, not frames around them. Shown the picture alone, and at full size, it sees a street for a
street; with the black of the film around it, it may take the same street for a lawn.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from prism_core.color.lab import Floats
from prism_core.models.area import Area
from prism_core.models.mounts import find_mount

DARK, BRIGHT = 14.0, 90.0
"""L* below and above which a pixel may be margin. Film and paper are extreme; what is lost where a picture is so, too,
is color that nobody would see."""
SHARE = 0.9
"""Share of such pixels in each row and column of a margin: numbers are written there, and sprocket holes cut."""
GAP = 0.02
"""Part of the side by which a margin may be interrupted, by the light around a negative, say."""
JUMP = 8.0
"""Least mean difference in L* across a margin's end: a sky brightens by and by, a border ends."""
LARGEST = 0.3
"""Part of the side above which it is no margin, but a night sky or a studio's backdrop."""

_Flags = npt.NDArray[np.bool_]


def find_picture(lightness: Floats) -> Area:
    """The picture's area on a scan, all of it where no margin is found. lightness: h x w, L* in 0..100."""
    area = _framed(lightness)
    mounted = find_mount(lightness[area.slices])
    if mounted is None:
        return area
    photo = mounted.within(area)
    return _framed(lightness[photo.slices]).within(photo)  # prints have white borders


def _framed(lightness: Floats) -> Area:
    """What lies within black and white margins."""
    extreme = (lightness < DARK) | (lightness > BRIGHT)
    rows, columns = slice(None), slice(None)
    for _ in range(2):  # once more, without the corners, where margins meet
        rows = _within(extreme[:, columns].mean(axis=1) >= SHARE, lightness[:, columns])
        columns = _within(extreme[rows].mean(axis=0) >= SHARE, lightness[rows].T)
    return Area(rows.start, rows.stop, columns.start, columns.stop)


def _within(flags: _Flags, lightness: Floats) -> slice:
    """What is left of the rows between the margins at both ends."""
    return slice(_leading(flags, lightness), len(flags) - _leading(flags[::-1], lightness[::-1]))


def _leading(flags: _Flags, lightness: Floats) -> int:
    """Rows of the margin at the start: those flagged, with small gaps, up to where the picture stands out from it."""
    count = len(flags)
    gap = max(1, round(GAP * count))
    flagged = np.flatnonzero(flags)
    together = np.diff(flagged, prepend=-1) <= gap + 1
    run = flagged[: len(together) if together.all() else int(together.argmin())]
    end = int(run[-1]) + 1 if len(run) else 0
    if end == 0 or end > LARGEST * count:
        return 0
    beyond = lightness[min(end + gap, count - 1)]
    return end if np.abs(beyond - lightness[end - 1]).mean() >= JUMP else 0
