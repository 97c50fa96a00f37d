"""Color spaces as plain tables and matrices: what an opened ICC profile comes down to.

Light is linear light of sRGB's primaries, float32 in 0..1. Every method takes any rows of a photo, returns a new
array and may run in several threads.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Protocol

import cv2
import numpy as np
import numpy.typing as npt

from prism_core.color.lab import Floats, to_unit
from prism_core.color.transfer import encode, linearize
from prism_core.image.raster import Pixels

LEVELS = 65536
"""Entries of a table: each level of 16-bit pixels has its own."""


class GraySpace(Protocol):
    """What one-channel pixels may be in."""

    def to_linear(self, pixels: Pixels) -> Floats:
        """H x W x 1 pixels to light of the same shape."""


class ColorSpace(Protocol):
    """What three-channel pixels may be in."""

    def to_linear(self, pixels: Pixels) -> Floats:
        """H x W x 3 pixels to light of the same shape."""

    def from_linear(self, linear: Floats, dtype: npt.DTypeLike) -> Pixels:
        """H x W x 3 light to pixels of `dtype`, rounded to the nearest."""


class Srgb:
    """The sRGB space itself, or for one channel its curve."""

    def to_linear(self, pixels: Pixels) -> Floats:
        """H x W x {1, 3} pixels to light of the same shape."""
        return linearize(pixels)

    def from_linear(self, linear: Floats, dtype: npt.DTypeLike) -> Pixels:
        """H x W x 3 light to pixels of `dtype`, rounded to the nearest."""
        return encode(linear, dtype)


@dataclass(frozen=True, eq=False)
class Curve:
    """A gray space. table: the light of each of 65536 levels."""

    table: Floats

    def to_linear(self, pixels: Pixels) -> Floats:
        """H x W x 1 pixels to light of the same shape."""
        return _look_up(pixels, self.table)


@dataclass(frozen=True, eq=False)
class Matrix:
    """Three curves and a matrix. tables: per channel, the linear light of each of 65536 levels, rising.

    matrix: 3 x 3, the channels' own light to that of sRGB's primaries.
    """

    tables: tuple[Floats, Floats, Floats]
    matrix: Floats

    def to_linear(self, pixels: Pixels) -> Floats:
        """H x W x 3 pixels to light of the same shape; what sRGB's primaries cannot mix is clipped."""
        channels = [_look_up(pixels[..., k], table) for k, table in enumerate(self.tables)]
        light = cv2.transform(cv2.merge(channels), self.matrix).reshape(pixels.shape)
        return np.asarray(np.clip(light, 0, 1), dtype=np.float32)

    def from_linear(self, linear: Floats, dtype: npt.DTypeLike) -> Pixels:
        """H x W x 3 light to pixels of `dtype`, rounded to the nearest."""
        back = np.linalg.inv(self.matrix.astype(np.float64)).astype(np.float32)
        light = cv2.transform(np.ascontiguousarray(linear), back).reshape(linear.shape)
        # Square roots spread the shadows over the table's steps about as evenly as the eye sees them.
        steps = (np.sqrt(np.clip(light, 0, 1)) * np.float32(LEVELS - 1) + np.float32(0.5)).astype(np.uint16)
        result = np.empty(linear.shape, dtype)
        for k in range(3):
            result[..., k] = _inverse(self, k, np.dtype(dtype)).take(steps[..., k])
        return result


@lru_cache(maxsize=48)
def _inverse(space: Matrix, channel: int, dtype: np.dtype[Any]) -> npt.NDArray[Any]:
    """For each of 65536 steps of the square root of light, the level of `dtype` whose light is nearest."""
    light = np.linspace(0, 1, LEVELS) ** 2
    levels = np.interp(light, space.tables[channel], np.linspace(0, 1, LEVELS))
    return levels.astype(dtype) if dtype == np.float32 else np.rint(levels * np.iinfo(dtype).max).astype(dtype)


def _look_up(values: Pixels, table: Floats) -> Floats:
    if values.dtype == np.uint8:
        return table[:: LEVELS // 255].take(values)
    return table.take(as_levels(values))


def as_levels(pixels: Pixels) -> npt.NDArray[np.uint16]:
    """Pixels of any dtype as 65536 levels."""
    if pixels.dtype == np.uint16:
        return pixels
    return np.asarray(np.rint(np.clip(to_unit(pixels), 0, 1) * np.float32(LEVELS - 1)), dtype=np.uint16)
