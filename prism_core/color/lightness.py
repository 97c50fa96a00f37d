"""The photo's own lightness: all that the generator sees of it, and what the result keeps.

Sepia and faded casts end here, since luminance is the one thing read. Formulas: CIE 15:2018, white D65.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np

if TYPE_CHECKING:
    from prism_core.color.lab import Floats

RGB_TO_XYZ = np.array([[0.412453, 0.357580, 0.180423], [0.212671, 0.715160, 0.072169], [0.019334, 0.119193, 0.950227]])
"""Linear sRGB to XYZ, in the digits of OpenCV's CIELAB."""
WHITE = RGB_TO_XYZ.sum(axis=1)
"""XYZ of sRGB's white, so that equal R, G and B have a* = b* = 0."""

DELTA = 6 / 29
"""Where CIELAB's cube root turns into its tangent: f(DELTA ** 3) = DELTA."""


def luminance(linear: Floats) -> Floats:
    """H x W x {1, 3} linear light to H x W luminance Y, float32 in 0..1."""
    if linear.shape[2] == 1:
        return linear.reshape(linear.shape[:2])
    weights = RGB_TO_XYZ[1:2].astype(np.float32)
    return np.asarray(cv2.transform(linear, weights), dtype=np.float32).reshape(linear.shape[:2])


def lightness(linear: Floats) -> Floats:
    """H x W x {1, 3} linear light to H x W L*, float32 in 0..100."""
    return cie_f(luminance(linear)) * np.float32(116) - np.float32(16)


def cie_f(ratio: Floats) -> Floats:
    """CIELAB's f of X/Xn, Y/Yn or Z/Zn in 0..1, of any shape; L* = 116 f(Y) - 16."""
    # Below DELTA ** 3, f is the cube root's tangent there: the root of the larger, plus the tangent's slope.
    above = np.clip(ratio, np.float32(DELTA**3), np.float32(np.inf))
    root: Floats = np.asarray(cv2.pow(above, 1 / 3), dtype=np.float32).reshape(ratio.shape)
    np.subtract(ratio, above, out=above)
    above *= np.float32(1 / (3 * DELTA**2))
    root += above
    return root


def cie_f_inverse(f: Floats) -> Floats:
    """The X/Xn, Y/Yn or Z/Zn that `cie_f` gives `f` for; any shape."""
    above = np.clip(f, np.float32(DELTA), np.float32(np.inf))
    ratio = above * above
    ratio *= above
    above -= f
    above *= np.float32(3 * DELTA**2)
    ratio -= above
    return ratio
