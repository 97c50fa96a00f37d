"""CIELAB colors as Qt's. Hints are a*, b*; how light they show depends on where they lie."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
from PySide6.QtGui import QColor, QImage

from prism_core.color.gamut import fit_chroma, in_gamut
from prism_core.color.lab import lab_to_srgb
from prism_desktop.qimages import qimage_of_srgb

DISC_REACH = 110.0
"""The picker shows a* and b* from minus this to plus this; the sRGB gamut stays within 108."""


def qcolor_of(lightness: float, a: float, b: float) -> QColor:
    """The color as near as sRGB shows it."""
    red, green, blue = lab_to_srgb(np.array([[[lightness, a, b]]], dtype=np.float32)).reshape(3)
    return QColor.fromRgbF(float(red), float(green), float(blue))


@lru_cache(maxsize=24)
def gamut_image(lightness: int, side_px: int) -> QImage:
    """The colors possible at L*: a* to the right, b* upward, from -`DISC_REACH` to `DISC_REACH`; the rest is clear."""
    reach = (np.arange(side_px) + 0.5) / side_px * 2 * DISC_REACH - DISC_REACH
    a, b = np.meshgrid(reach, -reach)
    lab = np.dstack([np.full_like(a, lightness), a, b]).astype(np.float32)
    shown = in_gamut(lightness, a, b)
    return qimage_of_srgb(lab_to_srgb(lab), shown.astype(np.float32))


def nearest_possible(lightness: float, a: float, b: float) -> tuple[float, float]:
    """The color of the same hue, and at most that chroma, that sRGB shows at this lightness."""
    near = fit_chroma(lightness, a, b)
    return float(near[0]), float(near[1])
