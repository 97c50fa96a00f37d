"""Simulated owners: hints drawn from the true colors of a photo, as SIGGRAPH17 draws them, and as real owners do.

The defaults of `AugmentConfig` are SIGGRAPH17's points alone. Beyond them: photos with many hints, large hints, brush
strokes, and owners whose hand and eye are not exact. Whatever has probability 0 draws no random number, so that sample
k of a configuration stays what it was when a new kind of hint is added here.
Source: richzhang/colorization-pytorch, `add_color_patches_rand_gt` (training) and `test_sweep.py` (evaluation).
"""

from __future__ import annotations

import math
from typing import TypeAlias

import cv2
import numpy as np
import numpy.typing as npt

from prism_core.color.lab import AB_SCALE, Floats
from prism_core.hints.planes import draw_patch, empty_planes, stroke_mask
from prism_core.recipe import PointHint, StrokeHint
from training.config import AugmentConfig

Rng = np.random.Generator
Whole: TypeAlias = npt.NDArray[np.int64]

AREA = 256 * 256
"""Pixels of the photo that `hint_many` is meant for."""


def sample_hints(ab: Floats, rng: Rng, config: AugmentConfig) -> Floats:
    """3 x H x W hint planes for a photo's true H x W x 2 ab, CIELAB units: points, then strokes on top of them."""
    planes = empty_planes(*ab.shape[:2])
    if rng.random() < config.automatic_probability:
        return planes
    messy = _happens(config.messy_probability, rng)
    sides = draw_sides(ab.shape[0] * ab.shape[1], rng, config)
    corners = place_patches(ab, sides, rng, uniform=_happens(config.hint_uniform_probability, rng))
    colors = mean_colors(ab, corners, sides)
    if messy:
        colors = colors + rng.normal(0, config.hint_color_noise, colors.shape)
        corners = corners + np.rint(rng.normal(0, config.hint_place_noise, corners.shape)).astype(np.int64)
    draw_patches(planes, corners, sides, colors)
    if _happens(config.stroke_probability, rng):
        for _ in range(rng.geometric(config.stroke_stop_probability)):
            _draw_stroke(planes, ab, rng, config, messy=messy)
    return planes


def fixed_hints(ab: Floats, rng: Rng, count: int, side: int = 6) -> tuple[PointHint, ...]:
    """The hints of the evaluation protocol: `count` patches of `side` px at N(center, side of the photo / 4)."""
    height, width = ab.shape[:2]
    radius = side / 2 / max(height, width)
    sides = np.full(count, side)
    corners = place_patches(ab, sides, rng)
    return tuple(
        PointHint((left + side / 2) / width, (top + side / 2) / height, a, b, radius)
        for (top, left), (a, b) in zip(corners.tolist(), mean_colors(ab, corners, sides).tolist(), strict=True)
    )


def draw_sides(pixels: int, rng: Rng, config: AugmentConfig) -> Whole:
    """Sides in px of the patches on a photo of so many pixels; how many there are is random, too."""
    if _happens(config.hint_many_probability, rng):
        most = max(1.0, config.hint_many * pixels / AREA)
        count = int(np.exp(rng.uniform(0, np.log(most + 1))))
    else:
        count = int(rng.geometric(config.hint_stop_probability)) - 1
    sides = rng.integers(1, config.hint_max_side + 1, size=count)
    if config.hint_large_probability:
        large = rng.random(count) < config.hint_large_probability
        low, high = math.log(config.hint_max_side), math.log(config.hint_large_side)
        sides = np.where(large, np.rint(np.exp(rng.uniform(low, high, count))), sides).astype(np.int64)
    return np.minimum(sides, int(np.sqrt(pixels)) // 2)


def place_patches(ab: Floats, sides: Whole, rng: Rng, *, uniform: bool = False) -> Whole:
    """Top and left of each patch, n x 2: at N(center, side of the photo / 4), or anywhere alike."""
    free = np.array(ab.shape[:2]) - sides[:, None] + 1
    if uniform:
        return rng.integers(free)
    return np.clip(rng.normal(free / 2, free / 4), 0, free - 1).astype(np.int64)


def mean_colors(ab: Floats, corners: Whole, sides: Whole) -> npt.NDArray[np.float64]:
    """Mean a*, b* under each patch, n x 2, CIELAB units."""
    places = zip(corners.tolist(), sides.tolist(), strict=True)
    means = [cv2.mean(ab[top : top + side, left : left + side])[:2] for (top, left), side in places]
    return np.array(means, dtype=np.float64).reshape(-1, 2)


def draw_patches(planes: Floats, corners: Whole, sides: Whole, colors: npt.NDArray[np.float64]) -> None:
    """Draw the patches into 3 x H x W planes, in place; a later one covers an earlier one."""
    for (top, left), side, (a, b) in zip(corners.tolist(), sides.tolist(), colors.tolist(), strict=True):
        draw_patch(planes, top, left, side, (a, b))


def _draw_stroke(planes: Floats, ab: Floats, rng: Rng, config: AugmentConfig, *, messy: bool) -> None:
    """A brush stroke in the mean of the true colors under it, or in each pixel's own."""
    path = random_path(rng, config)
    side = int(rng.integers(1, config.hint_max_side + 1))
    box, inside = _brush(path, side, ab)
    colors = ab[box][inside]
    if not _happens(config.stroke_local_probability, rng):
        colors = colors.mean(axis=0, keepdims=True)
        if messy:
            colors = colors + rng.normal(0, config.hint_color_noise, 2)
            box, inside = _brush(path + rng.normal(0, config.hint_place_noise, 2) / max(ab.shape), side, ab)
    under = planes[:, *box]
    under[:2, inside] = colors.T / AB_SCALE
    under[2, inside] = 1.0


def random_path(rng: Rng, config: AugmentConfig) -> npt.NDArray[np.float64]:
    """Points n x 2 (x, y, fractions of the photo) of a stroke from anywhere to anywhere, gently bent."""
    parts = int(rng.integers(2, 6))
    step = rng.uniform(*config.stroke_length) / parts
    angles = rng.uniform(0, 2 * np.pi) + np.cumsum(rng.normal(0, 0.5, parts))
    steps = np.stack([np.cos(angles), np.sin(angles)], axis=1) * step
    return np.cumsum([rng.uniform(0, 1, 2), *steps], axis=0, dtype=np.float64)


def _brush(path: npt.NDArray[np.float64], side: int, ab: Floats) -> tuple[tuple[slice, slice], npt.NDArray[np.bool_]]:
    """Where a brush of `side` px passes, as the app draws it: rows and columns of its box, and the mask in there."""
    height, width = ab.shape[:2]
    points = tuple((float(x), float(y)) for x, y in np.clip(path, 0, 1))
    mask = stroke_mask(StrokeHint(points, 0.0, 0.0, side / 2 / max(height, width)), height, width)
    left, top, columns, rows = cv2.boundingRect(mask)
    box = slice(top, top + rows), slice(left, left + columns)
    return box, mask[box] > 0


def _happens(probability: float, rng: Rng) -> bool:
    """True with this probability; 0 draws no number."""
    return probability > 0 and rng.random() < probability
