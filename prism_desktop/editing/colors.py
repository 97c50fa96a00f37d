"""CIELAB colors as Qt's. Hints are a*, b*; how light they show depends on where they lie."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QImage, QPolygonF

from prism_core.color.gamut import fit_chroma
from prism_core.color.lab import lab_to_srgb, srgb_to_lab
from prism_core.image.raster import Raster
from prism_desktop.photo.qimages import qimage_of

_LIMIT = 135.0
"""No color of sRGB has more chroma; its blue has 134."""
_MARGIN = 1.03
_HUES = 360
_ROUNDS = 3
"""The border is found to 0.03 units, less than a pixel of the disc shows."""
_SIDE = 128
"""Colors change slowly over the disc: so many a side, enlarged, look the same as one for each pixel."""
_LEVELS = 101
"""Discs kept, one for each whole L*: a hint that is dragged over a photo asks for another at each step."""
_PALETTES = 8
"""Palettes kept, at all of these: what is suggested, used lately, saved and chosen shows at once."""

Color = tuple[float, float]


def qcolor_of(lightness: float, a: float, b: float) -> QColor:
    """The color as near as sRGB shows it."""
    red, green, blue = lab_to_srgb(np.array([[[lightness, a, b]]], dtype=np.float32)).reshape(3)
    return QColor.fromRgbF(float(red), float(green), float(blue))


def ab_of(color: QColor) -> tuple[float, float]:
    """a*, b* of a color of sRGB."""
    rgb = np.array([[[color.redF(), color.greenF(), color.blueF()]]], dtype=np.float32)
    _, a, b = srgb_to_lab(rgb).reshape(3)
    return float(a), float(b)


@lru_cache(maxsize=_LEVELS)
def gamut_outline(lightness: int) -> QPolygonF:
    """The border of the colors possible at L*, once around gray: a* to the right and b* upward in `disc_reach`."""
    points = _border(lightness) / (disc_reach(lightness), -disc_reach(lightness))
    return QPolygonF([QPointF(x, y) for x, y in points.tolist()])


@lru_cache(maxsize=_LEVELS)
def disc_reach(lightness: int) -> float:
    """The largest chroma possible at L*, and a little: what the picker's disc has room for."""
    return float(np.linalg.norm(_border(lightness), axis=1).max()) * _MARGIN


@lru_cache(maxsize=_LEVELS)
def _border(lightness: int) -> npt.NDArray[np.float64]:
    """`_HUES` x (a*, b*)."""
    hues = np.linspace(0, 2 * np.pi, _HUES, endpoint=False)
    return fit_chroma(lightness, _LIMIT * np.cos(hues), _LIMIT * np.sin(hues), rounds=_ROUNDS)


@lru_cache(maxsize=_LEVELS)
def gamut_image(lightness: int) -> QImage:
    """The colors at L*: a* to the right, b* upward, from -`disc_reach` to `disc_reach`.

    Outside `gamut_outline`, where there are none, it goes on with the nearest that sRGB has.
    """
    reach = disc_reach(lightness)
    steps = (np.arange(_SIDE) + 0.5) / _SIDE * 2 * reach - reach
    a, b = np.meshgrid(steps, -steps)
    lab = np.dstack([np.full_like(a, lightness), a, b]).astype(np.float32)
    return qimage_of(Raster(lab_to_srgb(lab)))


def nearest_possible(lightness: float, a: float, b: float) -> tuple[float, float]:
    """The color of the same hue, and at most that chroma, that sRGB shows at this lightness."""
    near = fit_chroma(lightness, a, b)
    return float(near[0]), float(near[1])


@lru_cache(maxsize=_PALETTES * _LEVELS)
def shown_at(lightness: int, colors: tuple[Color, ...]) -> tuple[tuple[Color, QColor], ...]:
    """Of each color (a*, b*) the nearest that exists at this lightness, and what it looks like."""
    if not colors:
        return ()
    near = fit_chroma(lightness, *np.array(colors, dtype=np.float64).T)
    lab = np.column_stack([np.full(len(near), lightness), near])[None].astype(np.float32)
    return tuple(
        ((float(a), float(b)), QColor.fromRgbF(*(float(value) for value in rgb)))
        for (a, b), rgb in zip(near, lab_to_srgb(lab)[0], strict=True)
    )
