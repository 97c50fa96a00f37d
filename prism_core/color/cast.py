"""Temperature and tint: the whole automatic chroma a little bluer or yellower, greener or more magenta."""

from __future__ import annotations

import numpy as np

from prism_core.color.lab import Floats
from prism_core.color.temper import fade

REACH = 20.0
"""Shift of a* or b* at the sliders' ends, in CIELAB units: lamplight in a photo taken for daylight is about as far."""


def cast(lightness: Floats, *, temperature: float, tint: float) -> Floats:
    """What is added to a* and b*: 2 x h x w of h x w L* in 0..100. temperature, tint: -1..1.

    It fades in black and white, where a photograph's white balance shows nothing either.
    """
    return fade(lightness) * np.float32(REACH) * np.array([tint, temperature], np.float32)[:, None, None]
