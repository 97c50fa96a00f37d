"""Bleeding: chroma that changes where lightness does not, because it was upsampled across an edge."""

from __future__ import annotations

import cv2
import numpy as np
import numpy.typing as npt

from prism_core.color.lab import Floats, srgb_to_lab, to_unit
from prism_core.color.recombine import recombine
from prism_core.color.upsample import ChromaField, guided_field

FLAT = 2.0
"""Change of L* over one pixel below which there is no edge: an eye can just tell 2.3 (Mahy et al., 1994)."""


def bleeding(photo: npt.NDArray[np.uint8], ab: Floats, lightness: Floats, factor: int = 4) -> tuple[float, float]:
    """Mean change of chroma per px outside the edges of lightness: upsampled bilinearly, and Prism's way.

    CIELAB units. photo: H x W x 3 sRGB. ab: 2 x h x w, what a generator said of it; lightness: h x w, what it saw.
    Averaged down by `factor`, they stand for what it would have said of a photo so much larger.
    """
    size = max(1, ab.shape[2] // factor), max(1, ab.shape[1] // factor)
    lightness, *chroma = (cv2.resize(plane, size, interpolation=cv2.INTER_AREA) for plane in (lightness, *ab))
    ab = np.stack(chroma)
    flat = slope(srgb_to_lab(to_unit(photo))[..., 0]) < FLAT
    bilinear, guided = ChromaField(np.zeros_like(ab), ab), guided_field(ab, lightness)
    return _change(photo, bilinear, flat), _change(photo, guided, flat)


def slope(plane: Floats) -> Floats:
    """Change per px of an H x W plane, by Sobel."""
    across, down = (cv2.Sobel(plane, cv2.CV_32F, x, 1 - x, scale=1 / 8) for x in (1, 0))
    return np.asarray(np.hypot(across, down), dtype=np.float32)


def _change(photo: npt.NDArray[np.uint8], field: ChromaField, where: npt.NDArray[np.bool_]) -> float:
    lab = srgb_to_lab(recombine(to_unit(photo), field))
    return float(np.hypot(slope(lab[..., 1]), slope(lab[..., 2]))[where].mean())
