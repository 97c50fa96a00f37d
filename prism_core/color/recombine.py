"""The photo's own lightness and the predicted chroma together, in strips: memory stays that of the result."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

import cv2
import numpy as np
import numpy.typing as npt

from prism_core.color.gamut import fit_linear
from prism_core.color.icc import from_linear, to_linear
from prism_core.color.lab import Floats
from prism_core.color.levels import Levels
from prism_core.color.lightness import RGB_TO_XYZ, WHITE, cie_f, cie_f_inverse, luminance
from prism_core.color.upsample import ChromaField, stretch
from prism_core.image.raster import Pixels
from prism_core.jobs import CancelToken, available_cores

STRIP_PX = 1 << 17
"""Most pixels of a strip: larger ones leave the caches, smaller ones cost more calls than arithmetic."""

Window: TypeAlias = tuple[slice, slice]
"""A part of a photo: rows and columns, in pixels, with start and stop."""

_RATIO_TO_RGB = np.linalg.inv(RGB_TO_XYZ) * WHITE
_RGB_TO_RATIO = (RGB_TO_XYZ / WHITE[:, None]).astype(np.float32)


@dataclass(frozen=True, eq=False)
class Light:
    """A photo's own light, or that of some rows, H x W each: its luminance, and CIELAB's f of it.

    chroma: f of X/Xn and of Z/Zn; needed where strength is less than 1 alone.
    """

    luminance: Floats
    f_y: Floats
    chroma: tuple[Floats, Floats] | None

    @classmethod
    def of(cls, pixels: Pixels, icc: bytes = b"", *, chroma: bool = True) -> Light:
        """That of pixels in the profile `icc`; empty means sRGB."""
        linear = to_linear(pixels, icc)
        y = luminance(linear)
        f_y = cie_f(y)
        return cls(y, f_y, _own_chroma(linear, f_y) if chroma else None)

    def part(self, window: Window) -> Light:
        """That of a part of the pixels."""
        chroma = None if self.chroma is None else (self.chroma[0][window], self.chroma[1][window])
        return Light(self.luminance[window], self.f_y[window], chroma)


def recombine(
    pixels: Pixels,
    field: ChromaField,
    *,
    icc: bytes = b"",
    result_icc: bytes = b"",
    strength: float = 1.0,
    levels: Levels | None = None,
    window: Window | None = None,
    light: Light | None = None,
    cancel: CancelToken | None = None,
) -> Pixels:
    """H x W x 3 of the dtype of `pixels` (H x W x {1, 3}): their lightness, the chroma of `field`.

    window: the part wanted, in pixels; None is all. Each pixel is the same in every window that it lies in. icc,
    result_icc: profiles of `pixels` and of the result; empty means sRGB. levels: what the lightness becomes; the field
    is of that. strength 0..1 blends the photo itself (0) with the result (1). Colors that sRGB cannot show lose chroma,
    never lightness. light: that of all `pixels`, for those who recombine them again and again. Raises `CanceledError`.
    """
    size = pixels.shape[:2]
    rows, columns = window or (slice(0, size[0]), slice(0, size[1]))
    pixels = pixels[rows, columns]
    result = np.empty((*pixels.shape[:2], 3), pixels.dtype)

    def fill(strip: slice) -> None:
        if cancel is not None:
            cancel.raise_if_canceled()
        of_photo = slice(rows.start + strip.start, rows.start + strip.stop), columns
        own = light.part(of_photo) if light else Light.of(pixels[strip], icc, chroma=strength < 1)
        colored = _color_strip(own, field, of_photo, size, strength, levels)
        if cancel is not None:  # once more: who moves a hint on need not wait for the other half
            cancel.raise_if_canceled()
        result[strip] = from_linear(colored, result_icc, pixels.dtype)

    _for_strips(fill, *pixels.shape[:2])
    return result


def _for_strips(work: Callable[[slice], None], height: int, width: int) -> None:
    cores = available_cores()
    # As many for each core, or one would wait for another.
    count = -(-height // max(1, STRIP_PX // width * cores)) * cores
    step = max(1, -(-height // count))
    waiting = iter([slice(top, min(top + step, height)) for top in range(0, height, step)])
    errors: list[Exception] = []

    def take() -> None:
        try:
            for strip in waiting:
                work(strip)
        except Exception as error:
            errors.append(error)

    # Not a pool's: those are started under a lock that every pool of the process waits for, the window's, too.
    helpers = [threading.Thread(target=take, name="prism-strip") for _ in range(min(cores, -(-height // step)) - 1)]
    for helper in helpers:
        helper.start()
    take()
    for helper in helpers:
        helper.join()
    if errors:
        raise errors[0]


def _color_strip(
    own: Light,
    field: ChromaField,
    window: Window,
    size: tuple[int, ...],
    strength: float,
    levels: Levels | None,
) -> Floats:
    """H x W x 3 linear light for this window of the photo's `own`; size: height and width of all."""
    y, f_y = own.luminance, own.f_y
    lighter = f_y if levels is None else _leveled(f_y, levels)
    f_x, f_z = _chroma(field, lighter, window, size)
    if strength < 1:
        assert own.chroma is not None
        f_x, f_z = (_blended(*pair, strength) for pair in zip(own.chroma, (f_x, f_z), strict=True))
    if levels is not None:
        y = np.clip(cie_f_inverse(f_y + (lighter - f_y) * np.float32(strength)), 0, 1)  # of rounding alone
    ratios = cie_f_inverse(f_x), y, cie_f_inverse(f_z)
    planes = [_weighted(row, ratios) for row in _RATIO_TO_RGB]
    fit_linear(planes, y)
    return np.asarray(cv2.merge(planes), dtype=np.float32).reshape(*y.shape, 3)


def _chroma(field: ChromaField, f_y: Floats, window: Window, size: tuple[int, ...]) -> tuple[Floats, Floats]:
    f_x, offset_x, f_z, offset_z = stretch(field.lines, *window, *size)
    for slope, offset in ((f_x, offset_x), (f_z, offset_z)):
        slope *= f_y
        slope += offset
    return f_x, f_z


def _leveled(f_y: Floats, levels: Levels) -> Floats:
    """f of Y as the levels make it."""
    return (levels.stretched(f_y * np.float32(116) - np.float32(16)) + np.float32(16)) * np.float32(1 / 116)


def _blended(plane: Floats, other: Floats, share: float) -> Floats:
    """So much of the way from one to the other, which is overwritten."""
    other -= plane
    other *= np.float32(share)
    other += plane
    return other


def _own_chroma(linear: Floats, f_y: Floats) -> tuple[Floats, Floats]:
    if linear.shape[2] == 1:
        return f_y, f_y
    ratios = np.asarray(cv2.transform(linear, _RGB_TO_RATIO[::2]), dtype=np.float32)
    f_x, f_z = cv2.split(cie_f(ratios.reshape(*f_y.shape, 2)))
    return np.asarray(f_x, dtype=np.float32), np.asarray(f_z, dtype=np.float32)


def _weighted(weights: npt.NDArray[np.float64], planes: tuple[Floats, Floats, Floats]) -> Floats:
    two = cv2.addWeighted(planes[0], weights[0], planes[1], weights[1], 0)
    return np.asarray(cv2.scaleAdd(planes[2], weights[2], two), dtype=np.float32)
