"""The colors of a photo, measured: on a small copy, and within its margins."""

from __future__ import annotations

import numpy as np

from prism_core.color.icc import to_srgb
from prism_core.color.lab import Floats, srgb_to_lab
from prism_core.image.raster import Raster
from prism_core.models.margins import find_picture

EDGE_PX = 256
"""Long edge of the copy that is measured: about what a generator sees."""


def picture_colors(raster: Raster) -> tuple[Floats, Floats]:
    """L*, h x w, and a* and b*, 2 x h x w, CIELAB units, of the picture without film, page or paper around it."""
    small = raster.downscaled(EDGE_PX)
    rgb = to_srgb(small.pixels, small.metadata.icc)
    lab = srgb_to_lab(rgb if rgb.shape[2] == 3 else rgb.repeat(3, axis=2))
    area = find_picture(lab[..., 0])
    lightness, *ab = np.moveaxis(lab[area.slices], 2, 0)
    return lightness, np.stack(ab)
