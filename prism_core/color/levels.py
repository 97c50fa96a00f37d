"""Levels: the lightness of a faded scan stretched until its darkest is black and its lightest white.

The two points are found on the generator's copy, in the picture alone: they are the same for preview and export, and
neither the film's black rebate nor the page's paper stands for the picture's own. The generator is shown the stretched
lightness: of 36 photos faded to half their range its error was 16.8 units, stretched 16.1, and of the photos before
they were faded 15.8; where the result alone was stretched it stayed at 16.8.
"""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np

from prism_core.color.lab import Floats

DARKEST, LIGHTEST = (0.1, 0.6), (99.4, 99.9)
"""Percentiles of L* whose means become black and white: dust and scratches are less, and a mean over some of them is
the same on copies of different sizes, which one alone, of 8-bit photos, is not."""
EDGE = 0.03
"""Part of each side that is not asked: paper's worn rim, and shadows of the scanner's lid."""
GRAIN = 0.6
"""Standard deviation in px of what is taken for grain on the copy."""
LEAST_RANGE = 30.0
"""Least of L* that is stretched to all of it: a page with next to nothing on it must not become a storm of grain."""


@dataclass(frozen=True)
class Levels:
    """L* that becomes black, and L* that becomes white."""

    black: float
    white: float

    @classmethod
    def find(cls, lightness: Floats, amount: float) -> Levels:
        """Those of a picture, h x w, L* in 0..100. amount: 0..1, how much of the way to them is gone."""
        rows, columns = (slice(int(side * EDGE), side - int(side * EDGE)) for side in lightness.shape)
        smooth = cv2.GaussianBlur(lightness[rows, columns], (0, 0), GRAIN)
        ends = [np.percentile(smooth, np.linspace(*end, 9)).mean() for end in (DARKEST, LIGHTEST)]
        black, white = (float(end) for end in ends)
        lacking = max(0.0, LEAST_RANGE - (white - black))
        # What is lacking is taken from both sides in proportion to their room, so neither leaves 0..100.
        room = max(black + 100 - white, 1e-6)
        black, white = black * (1 - lacking / room), white + (100 - white) * lacking / room
        return cls(amount * black, 100 - amount * (100 - white))

    def stretched(self, lightness: Floats) -> Floats:
        """L* in 0..100 of any shape as it becomes."""
        stretched = (lightness - np.float32(self.black)) * np.float32(100 / (self.white - self.black))
        return np.asarray(np.clip(stretched, 0, 100), dtype=np.float32)
