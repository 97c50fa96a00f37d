"""Hints as planes, which the generator's contract asks for: a*/110, b*/110 and a 0/1 mask.

The app leaves them empty (CONTRIBUTING.md, "Hints"). Training draws them, since a generator learns from hints, too.
"""

from __future__ import annotations

from collections.abc import Iterable

import cv2
import numpy as np
import numpy.typing as npt

from prism_core.color.lab import AB_SCALE, Floats
from prism_core.recipe import Hint, PointHint, StrokeHint


def empty_planes(height: int, width: int) -> Floats:
    """3 x H x W planes without a hint."""
    return np.zeros((3, height, width), dtype=np.float32)


def draw_patch(planes: Floats, top: int, left: int, side: int, ab: tuple[float, float]) -> None:
    """Write a square of `side` px in color `ab` (CIELAB units) into `planes`, in place; parts outside are cut."""
    rows = slice(max(0, top), max(0, top + side))
    columns = slice(max(0, left), max(0, left + side))
    for plane, value in zip(planes, (ab[0] / AB_SCALE, ab[1] / AB_SCALE, 1.0), strict=True):
        plane[rows, columns] = value


def hint_planes(hints: Iterable[Hint], height: int, width: int) -> Floats:
    """3 x H x W float32 planes of the hints on a canvas of that size; a later hint covers an earlier one."""
    planes = empty_planes(height, width)
    for hint in hints:
        if isinstance(hint, PointHint):
            side = patch_side(hint.radius, height, width)
            top, left = round(hint.y * height - side / 2), round(hint.x * width - side / 2)
            draw_patch(planes, min(max(0, top), height - 1), min(max(0, left), width - 1), side, (hint.a, hint.b))
        else:
            under = stroke_mask(hint, height, width) > 0
            for plane, value in zip(planes, (hint.a / AB_SCALE, hint.b / AB_SCALE, 1.0), strict=True):
                plane[under] = value
    return planes


def patch_side(radius: float, height: int, width: int) -> int:
    """Side in px of a hint's patch, at least 1."""
    return max(1, round(2 * radius * max(height, width)))


def stroke_mask(stroke: StrokeHint, height: int, width: int) -> npt.NDArray[np.uint8]:
    """H x W uint8, 1 under the brush."""
    mask = np.zeros((height, width), dtype=np.uint8)
    scale, limit = np.array([width, height], dtype=np.float64), np.array([width - 1, height - 1])
    points = np.minimum((np.array(stroke.points) * scale).astype(np.int32), limit).astype(np.int32)
    cv2.polylines(mask, [points.reshape(-1, 1, 2)], False, 1, thickness=patch_side(stroke.radius, height, width))
    if len(points) == 1:
        mask[points[0, 1], points[0, 0]] = 1
    return mask
