"""How often each ab bin is seen in photographs: what class rebalancing needs (Zhang et al., ECCV 2016)."""

from __future__ import annotations

from collections.abc import Sequence

import cv2
import numpy as np

from prism_core.color.gamut import ab_grid
from prism_core.color.lab import Floats, srgb_to_lab, to_unit
from training.photo import Photo

PHOTOS = 2000
"""Photos looked at, spread over all: with 4096 px of each, more do not move the figures."""
SIDE = 64
"""Photos are looked at as small as this: about where the bins of a training crop are."""


def estimate_prior(photos: Sequence[Photo], step: float, sigma: float) -> Floats:
    """Share of each bin of `ab_grid(step)` among the pixels of the photos, Q values of sum 1.

    Smoothed over neighbors by a Gaussian of `sigma` CIELAB units: a bin just missed is rare, not impossible.
    """
    bins = np.array(ab_grid(step))
    chosen = range(0, len(photos), max(1, len(photos) // PHOTOS))
    counts = sum(_count(photos[number], bins, step) for number in chosen)
    distances = np.square(bins[:, None] - bins[None]).sum(axis=2)
    kernel = np.exp(-distances / (2 * sigma**2))
    smooth = (counts / np.sum(counts)) @ (kernel / kernel.sum(axis=1, keepdims=True))
    return np.asarray(smooth, dtype=np.float32)


def _count(photo: Photo, bins: np.ndarray, step: float) -> np.ndarray:
    """Pixels of the photo in each bin: in the nearest one of the grid, or of those that sRGB shows."""
    small = cv2.resize(photo, (SIDE, SIDE), interpolation=cv2.INTER_AREA)
    ab = np.rint(srgb_to_lab(to_unit(small))[..., 1:].reshape(-1, 2) / step) * step
    colors, numbers = np.unique(ab, axis=0, return_counts=True)
    nearest = np.square(colors[:, None] - bins[None]).sum(axis=2).argmin(axis=1)
    return np.bincount(nearest, weights=numbers, minlength=len(bins))
