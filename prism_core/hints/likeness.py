"""Likeness: how much what is wrong at one place of a photo tells of another.

Places are alike that lie near each other, are about as light and, by the generator's own word, of one color, whatever
that color is. A generator that was taught likeness (`training.likeness`) answers planes of it beside its colors: of two
places e^-d^2 counts, d their distance in these planes. Of an error one part is the photo's and goes as far as likeness
does, one its things' and goes as far as the cube of it, one is a detail's; the rest is the spot's own. Beyond that, a
photo is more vivid than predicted, or of other hues, all over: what is missing grows with the predicted chroma
(`CHROMA`). The constants were learned with the planes; things' were then made to go less far, for what an owner paints
anew.
"""

from __future__ import annotations

from collections.abc import Iterator

import cv2
import numpy as np
import numpy.typing as npt

from prism_core.color.lab import Floats
from prism_core.hints.points import HintPoints

REACH = 2.7
"""Where likeness falls to 1/e, as a fraction of the long edge, in flat surroundings; more for a large hint."""
_RADII = 90
"""Of a hint's radius, where it falls to 1/e at least: what is a detail's goes ten radii far."""
TONE = 66.0
"""Where it falls to 1/e in L*."""
COLOR = 25.0
"""Where it falls to 1/e in predicted chroma, in CIELAB units, for a generator that does not tell."""
SHARES = (0.71, 0.07, 0.22)
"""What of an error goes as far as likeness does, as its cube, and as its ninth power."""
THINGS = (0.0, 0.75, 0.25)
"""The same of an error that is a thing's, not the photo's."""
CHROMA = 28.7
"""Predicted chroma, in CIELAB units, of which as much can be wrong with all the photo's as for all other reasons."""
APART = 4.0
"""How far a scan's margins are from what it shows: nothing there is alike."""


def by_color(ab: Floats) -> Floats:
    """N x 2 x H/4 x W/4 likeness for a generator that answers colors alone, N x 2 x H x W in CIELAB units."""
    count, planes, height, width = ab.shape
    quarters = ab.reshape(count, planes, height // 4, 4, width // 4, 4)
    return np.asarray(quarters.mean(axis=(3, 5)) / COLOR, dtype=np.float32)


def looks_of(lightness: Floats, likeness: Floats, height: int, width: int) -> Floats:
    """(1 + E) x height x width planes in which places are compared: tone (of L*, h x w), then likeness (E planes)."""
    tone = resized(lightness / np.float32(TONE), height, width, cv2.INTER_AREA)
    return np.stack([tone, *(resized(plane, height, width, cv2.INTER_LINEAR) for plane in likeness)])


def steps_of(points: HintPoints, height: int, width: int) -> npt.NDArray[np.float64]:
    """What each px away from each of n points takes from likeness."""
    return np.asarray(1 / (np.maximum(REACH, _RADII * points.radius) * max(height, width)), np.float64)


def alike_to(points: HintPoints, looks: Floats) -> Iterator[Floats]:
    """How like each point all of an h x w photo is, 0..1; one array, written anew for each."""
    height, width = looks.shape[1:]
    rows, columns = points.pixels(height, width)
    # Of the distances to each point, a window of those to one in the middle of twice the photo.
    down, across = (np.square(np.arange(1 - size, size, dtype=np.float32)) for size in (height, width))
    ways = np.sqrt(down[:, None] + across)
    norms = np.square(looks).sum(axis=0)
    alike, part = np.empty_like(norms), np.empty_like(norms)
    for row, column, step in zip(rows, columns, steps_of(points, height, width), strict=True):
        own = looks[:, row, column]
        np.einsum("e,ehw->hw", 2 * own, looks, out=alike)
        alike -= norms
        alike -= own @ own
        np.minimum(alike, 0, out=alike)
        window = ways[height - 1 - row : 2 * height - 1 - row, width - 1 - column : 2 * width - 1 - column]
        alike -= np.multiply(window, np.float32(step), out=part)
        yield np.exp(alike, out=alike)


def relation(
    alike: npt.NDArray[np.floating], within: npt.NDArray[np.floating], shares: tuple[float, float, float]
) -> npt.NDArray[np.floating]:
    """The correlation of errors at places so much alike, the spot's own part aside.

    within: likeness within things, less where edges lie between; what is the photo's knows no edges.
    """
    photo, thing, detail = shares
    cube = within**3
    return np.asarray(photo * alike + thing * cube + detail * cube**3, alike.dtype)


def resized(plane: Floats, height: int, width: int, interpolation: int) -> Floats:
    """The plane at another size, by one of OpenCV's interpolations."""
    found = cv2.resize(np.ascontiguousarray(plane), (width, height), interpolation=interpolation)
    return np.asarray(found, dtype=np.float32).reshape(height, width)
