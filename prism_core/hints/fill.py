"""Fill holes of chroma from around them, by a pyramid: each hole from the finest level that reaches over it.

The pull and push of Gortler et al., The Lumigraph, SIGGRAPH 1996.
"""

from __future__ import annotations

import cv2
import numpy as np
import numpy.typing as npt

from prism_core.color.lab import Floats


def fill(planes: Floats, holes: npt.NDArray[np.bool_]) -> Floats:
    """C x h x w `planes` with what lies in `holes` (h x w) replaced from around it; as they are where all is hole."""
    if not holes.any() or holes.all():
        return planes
    return _fill(planes, (~holes).astype(np.float32))


def _fill(planes: Floats, known: Floats) -> Floats:
    """`planes` blended with a coarser fill of themselves; known: h x w, 0..1, how much of each value is known."""
    if known.min() >= 1 or max(known.shape) == 1:
        return planes
    height, width = known.shape
    half = (max(1, width // 2), max(1, height // 2))
    share = _resized(known, half, cv2.INTER_AREA)
    coarse = np.stack([_resized(plane * known, half, cv2.INTER_AREA) for plane in planes])
    coarse /= np.maximum(share, np.float32(1e-6))
    coarse = _fill(coarse, np.minimum(share * 4, np.float32(1)))
    around = np.stack([_resized(plane, (width, height), cv2.INTER_LINEAR) for plane in coarse])
    return around + (planes - around) * known


def _resized(plane: Floats, size: tuple[int, int], interpolation: int) -> Floats:
    resized = cv2.resize(plane, size, interpolation=interpolation)
    return np.asarray(resized, dtype=np.float32).reshape(size[1], size[0])
