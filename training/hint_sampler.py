"""Simulated owners: hints drawn from the true colors of a photo, as SIGGRAPH17 draws them.

Source: richzhang/colorization-pytorch, `add_color_patches_rand_gt` (training) and `test_sweep.py` (evaluation).
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from prism_core.color.lab import Floats
from prism_core.hints.planes import draw_patch, empty_planes
from prism_core.recipe import PointHint
from training.config import AugmentConfig

Rng = np.random.Generator
Patch = tuple[int, int, int, tuple[float, float]]
"""Top, left and side in px; a*, b* in CIELAB units."""


def sample_hints(ab: Floats, rng: Rng, config: AugmentConfig) -> Floats:
    """3 x H x W hint planes for a photo's true H x W x 2 ab: a geometric number of patches of random size."""
    if rng.random() < config.automatic_probability:
        return empty_planes(*ab.shape[:2])
    count = int(rng.geometric(config.hint_stop_probability)) - 1
    sides = rng.integers(1, config.hint_max_side + 1, size=count)
    return draw_hints(ab, rng, sides)


def fixed_hints(ab: Floats, rng: Rng, count: int, side: int = 6) -> tuple[PointHint, ...]:
    """The hints of the evaluation protocol: `count` patches of `side` px."""
    height, width = ab.shape[:2]
    radius = side / 2 / max(height, width)
    patches = draw_patches(ab, rng, np.full(count, side))
    return tuple(
        PointHint((left + side / 2) / width, (top + side / 2) / height, *color, radius)
        for top, left, _, color in patches
    )


def draw_hints(ab: Floats, rng: Rng, sides: np.ndarray) -> Floats:
    """3 x H x W planes of patches of the given sides."""
    planes = empty_planes(*ab.shape[:2])
    for patch in draw_patches(ab, rng, sides):
        draw_patch(planes, *patch)
    return planes


def draw_patches(ab: Floats, rng: Rng, sides: np.ndarray) -> Iterator[Patch]:
    """Patches of the given sides at N(center, side of the photo / 4), each in the mean true ab under it."""
    height, width = ab.shape[:2]
    for side in sides.tolist():
        top, left = _position(height, side, rng), _position(width, side, rng)
        mean = ab[top : top + side, left : left + side].reshape(-1, 2).mean(axis=0)
        yield top, left, side, (float(mean[0]), float(mean[1]))


def _position(length: int, side: int, rng: Rng) -> int:
    free = length - side + 1
    return int(np.clip(rng.normal(free / 2, free / 4), 0, free - 1))
