"""Hue right where it is knowable: sky, vegetation and skin, found in the true photos, looked up in the results.

A photo's surfaces of known hue are found in its true colors and lightness, on the 256 x 256 of the protocol:

sky: sky-blue pixels (`SKY`) in the upper third, smooth, joined into areas of at least 2 % of the photo that reach its
    top.
vegetation: green pixels (`GREEN`), textured (a green wall is not knowable, leaves and grass are), joined likewise.
skin: skin-colored pixels (`SKIN`) in the middle of faces, where they fill half of it. Faces are found by scikit-image's
    cascade of local binary patterns in the gray photo; what it finds wrongly is seldom skin-colored.

A surface is right so far as its pixels are colored (chroma of at least `FLOOR`) within 30 degrees of its mean true hue.
The figure of a class is the mean of that share over its surfaces, however large. What leaves all gray has 0.
"""

from __future__ import annotations

import functools
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

import cv2
import numpy as np
import numpy.typing as npt
from skimage import data
from skimage.feature import Cascade

from prism_core.color.lab import Floats

Kind = Literal["sky", "vegetation", "skin"]
Mask = npt.NDArray[np.bool_]

FLOOR = 5.0
"""Chroma from which a pixel counts as colored: twice what an eye can just tell from gray (2.3, Mahy et al., 1994)."""
TOLERANCE = 30.0
"""Degrees of hue within which a color is right."""
AREA = 0.02
"""Least part of the photo that a sky or a plant must cover."""
_TOP = 3
"""Rows of px that are the top."""
TEXTURE = 2.5
"""Standard deviation of L* within 9 px: sky is below, vegetation above."""


@dataclass(frozen=True)
class Colors:
    """A range of true colors: hue in degrees, chroma and L* in CIELAB units."""

    hue: tuple[float, float]
    chroma: tuple[float, float]
    lightness: tuple[float, float]


SKY = Colors((215, 290), (8, 128), (40, 97))
"""From the pale cyan above a horizon to the deep blue of a polarizing filter."""
GREEN = Colors((105, 160), (12, 128), (15, 90))
"""From grass to fir; what is yellower may be fruit, brass or lamplight."""
SKIN = Colors((20, 80), (8, 50), (20, 92))
"""Skin of all people lies near 55 degrees, sunburn and shade around it."""


@dataclass(frozen=True)
class Surface:
    """A surface of known hue: where it is, H x W, and its mean true hue in degrees."""

    kind: Kind
    mask: Mask
    hue: float


@dataclass(frozen=True)
class Hit:
    """How much of a surface, 0..1, has the right hue in a result."""

    kind: Kind
    share: float


def surfaces(lab: Floats) -> tuple[Surface, ...]:
    """All surfaces of known hue in a true photo, H x W x 3 CIELAB."""
    lightness, ab = np.ascontiguousarray(lab[..., 0]), lab[..., 1:]
    texture = _deviation(lightness)
    upper = np.zeros(lightness.shape, bool)
    upper[: len(upper) // 3] = True
    found: list[tuple[Kind, Mask]] = []
    found += [("sky", area) for area in _areas(_within(lab, SKY) & upper & (texture < TEXTURE)) if area[:_TOP].any()]
    found += [("vegetation", area) for area in _areas(_within(lab, GREEN) & (texture >= TEXTURE))]
    found += [("skin", face) for face in _faces(lightness, _within(lab, SKIN))]
    return tuple(Surface(kind, mask, _hue(ab[mask].mean(axis=0))) for kind, mask in found)


def hits(known: Iterable[Surface], ab: Floats) -> tuple[Hit, ...]:
    """How right each surface is in a result: 2 x H x W, CIELAB units."""
    hue, chroma = np.degrees(np.arctan2(ab[1], ab[0])), np.hypot(ab[0], ab[1])
    shares = []
    for surface in known:
        away = np.abs((hue[surface.mask] - surface.hue + 180) % 360 - 180)
        right = (away <= TOLERANCE) & (chroma[surface.mask] >= FLOOR)
        shares.append(Hit(surface.kind, float(right.mean())))
    return tuple(shares)


def _within(lab: Floats, colors: Colors) -> Mask:
    lightness, a, b = lab[..., 0], lab[..., 1], lab[..., 2]
    hue, chroma = np.degrees(np.arctan2(b, a)) % 360, np.hypot(a, b)
    ranges = zip((hue, chroma, lightness), (colors.hue, colors.chroma, colors.lightness), strict=True)
    inside = [(values >= low) & (values <= high) for values, (low, high) in ranges]
    return np.asarray(np.logical_and.reduce(inside))


def _deviation(lightness: Floats) -> Floats:
    mean = cv2.blur(lightness, (9, 9))
    return np.sqrt(np.maximum(cv2.blur(lightness * lightness, (9, 9)) - mean * mean, 0))


def _areas(mask: Mask) -> Iterator[Mask]:
    """The large connected areas, closed over gaps of a few px."""
    closed = cv2.morphologyEx(mask.astype(np.uint8), cv2.MORPH_CLOSE, np.ones((5, 5), np.uint8))
    count, labels, stats, _ = cv2.connectedComponentsWithStats(closed)
    for label in range(1, count):
        if stats[label, cv2.CC_STAT_AREA] >= AREA * mask.size:
            yield mask & (labels == label)


def _faces(lightness: Floats, skin: Mask) -> Iterator[Mask]:
    """The skin-colored pixels in the middle of each face."""
    side = min(lightness.shape)
    gray = np.asarray(np.clip(lightness * 2.55, 0, 255), np.uint8)
    boxes = _cascade().detect_multi_scale(
        gray, scale_factor=1.2, step_ratio=1, min_size=(24, 24), max_size=(side * 7 // 8, side * 7 // 8)
    )
    for box in boxes:
        middle = np.zeros(skin.shape, bool)
        height, width = box["height"], box["width"]
        rows = slice(box["r"] + height // 5, box["r"] + height * 9 // 10)
        middle[rows, box["c"] + width // 5 : box["c"] + width * 4 // 5] = True
        if (skin & middle).sum() >= middle.sum() / 2:
            yield skin & middle


@functools.cache
def _cascade() -> Cascade:
    return Cascade(data.lbp_frontal_face_cascade_filename())


def _hue(ab: npt.NDArray[np.float32]) -> float:
    return float(np.degrees(np.arctan2(ab[1], ab[0])))
