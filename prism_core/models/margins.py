"""Where the picture lies on a scan: within the film's dark rebate, an album page or the paper's white border.

A generator knows pictures, not frames around them. Shown the picture alone, and at full size, it sees a street for a
street; with the black of the film around it, it may take the same street for a lawn.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from prism_core.color.lab import Floats

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


@dataclass(frozen=True)
class Area:
    """The picture's part of a scan, in px: rows from `top` to `bottom`, columns from `left` to `right`, ends out."""

    top: int
    bottom: int
    left: int
    right: int

    @property
    def height(self) -> int:
        """Rows."""
        return self.bottom - self.top

    @property
    def width(self) -> int:
        """Columns."""
        return self.right - self.left

    @property
    def slices(self) -> tuple[slice, slice]:
        """Rows and columns, as an index."""
        return slice(self.top, self.bottom), slice(self.left, self.right)

    def scaled_to(self, size: tuple[int, int], other: tuple[int, int]) -> Area:
        """The same place where what is `size` here (height, width) is `other` there; at least a pixel."""
        (height, width), (rows, columns) = size, other
        top, left = self.top * rows // height, self.left * columns // width
        bottom, right = -(-self.bottom * rows // height), -(-self.right * columns // width)
        return Area(top, bottom, left, right)

    def scaled(self, factor: float, height: int, width: int, *, step: int) -> Area:
        """The same place where the scan is `factor` times as large, `height` x `width`; starts are multiples of `step`,
        and rather a little outside.
        """
        top, left = (int(start * factor) // step * step for start in (self.top, self.left))
        bottom, right = (round(end * factor) for end in (self.bottom, self.right))
        return Area(top, min(bottom, height), left, min(right, width))


def find_picture(lightness: Floats) -> Area:
    """The picture's area on a scan, all of it where no margin is found. lightness: h x w, L* in 0..100."""
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
