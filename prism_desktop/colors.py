"""CIELAB colors as Qt's. Hints are a*, b*; how light they show depends on where they lie."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
from PySide6.QtGui import QColor, QImage

from prism_core.color.gamut import fit_chroma, in_gamut
from prism_core.color.lab import lab_to_srgb
from prism_desktop.qimages import qimage_of_srgb

_LIMIT = 135.0
"""No color of sRGB has more chroma; its blue has 134."""
_MARGIN = 1.03


def qcolor_of(lightness: float, a: float, b: float) -> QColor:
    """The color as near as sRGB shows it."""
    red, green, blue = lab_to_srgb(np.array([[[lightness, a, b]]], dtype=np.float32)).reshape(3)
    return QColor.fromRgbF(float(red), float(green), float(blue))


@lru_cache(maxsize=128)
def disc_reach(lightness: int) -> float:
    """The largest chroma possible at L*, and a little: what the picker's disc has room for."""
    hues = np.radians(np.arange(360))
    edge = fit_chroma(lightness, _LIMIT * np.cos(hues), _LIMIT * np.sin(hues))
    return float(np.hypot(edge[:, 0], edge[:, 1]).max()) * _MARGIN


@lru_cache(maxsize=24)
def gamut_image(lightness: int, side_px: int) -> QImage:
    """The colors possible at L*: a* to the right, b* upward, from -`disc_reach` to `disc_reach`; the rest is clear."""
    reach = disc_reach(lightness)
    steps = (np.arange(side_px) + 0.5) / side_px * 2 * reach - reach
    a, b = np.meshgrid(steps, -steps)
    lab = np.dstack([np.full_like(a, lightness), a, b]).astype(np.float32)
    shown = in_gamut(lightness, a, b)
    return qimage_of_srgb(lab_to_srgb(lab), shown.astype(np.float32))


def nearest_possible(lightness: float, a: float, b: float) -> tuple[float, float]:
    """The color of the same hue, and at most that chroma, that sRGB shows at this lightness."""
    near = fit_chroma(lightness, a, b)
    return float(near[0]), float(near[1])
