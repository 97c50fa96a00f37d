"""Chroma kept within what a photo bears: none in black and white, no blotch beyond the rest of the frame.

Film has no color in its deepest shadow and its highest light, but scans have noise there, which would be tinted. And
where a generator errs it errs garishly, in small places: what stands out of its own frame is held back to the rest.
"""

from __future__ import annotations

import cv2
import numpy as np

from prism_core.color.lab import Floats

SHADOW, LIGHT = 8.0, 95.0
"""L* below and above which chroma fades, to none at 0 and 100."""
CEILING = 99.0
"""Percentile of the frame's chroma that the rest of it is held back to."""


def tempered(ab: Floats, lightness: Floats) -> Floats:
    """`ab` (2 x h x w, CIELAB units) with less chroma where it would be noise. lightness: h x w, L* in 0..100."""
    chroma = np.asarray(cv2.magnitude(ab[0], ab[1]), dtype=np.float32)
    ceiling = np.maximum(np.percentile(chroma, CEILING), 1e-3).astype(np.float32)
    share = np.asarray(ceiling / np.maximum(chroma, ceiling), dtype=np.float32)
    share *= _ease(lightness / np.float32(SHADOW))
    share *= _ease((100 - lightness) / np.float32(100 - LIGHT))
    return ab * share


def fade(lightness: Floats) -> Floats:
    """How much chroma is borne at each L* (0..100, any shape): 0 in black and white, 1 between `SHADOW` and `LIGHT`."""
    return _ease(lightness / np.float32(SHADOW)) * _ease((100 - lightness) / np.float32(100 - LIGHT))


def _ease(x: Floats) -> Floats:
    """0 below 0, 1 above 1, and smooth between: 3 x^2 - 2 x^3."""
    x = np.clip(x, 0, 1)
    return x * x * (3 - 2 * x)
