"""Vividness: from the safe color to the likely vivid one, by the generator's distribution over ab bins.

A regression says the mean of all colors that it holds possible, which is paler than any of them. The annealed mean of
Zhang, Isola and Efros, ECCV 2016, sharpens the distribution before it takes the mean, so that the likeliest color
wins; here bins also count by their chroma, since gray wins too often otherwise: it is a little likely everywhere.
"""

from __future__ import annotations

from collections.abc import Sequence

import cv2
import numpy as np
import numpy.typing as npt

from prism_core.color.lab import Floats

GAIN = 1.8
"""Factor on the vivid color, which is a mean, too, and still paler than photographs are."""
_GRAY = 10.0
"""Chroma that gray counts as, in CIELAB units: a step of the bins' grid."""


def vivid(ab: Floats, way: Floats, vividness: float) -> Floats:
    """`ab` (2 x h x w, CIELAB units) blended with the vivid color; vividness 0 is `ab` itself, 1 the vivid color.

    way: 2 x h/4 x w/4 (rounded up), what `way_to_vivid` says of the same places.
    """
    if vividness == 0:
        return ab
    height, width = ab.shape[1:]
    size = 4 * way.shape[2], 4 * way.shape[1]
    finer = np.stack([cv2.resize(plane, size, interpolation=cv2.INTER_CUBIC) for plane in way])[:, :height, :width]
    target = (ab + finer) * np.float32(GAIN)
    return np.asarray(ab + (target - ab) * np.float32(vividness), dtype=np.float32)


def way_to_vivid(logits: Floats, bins: Sequence[tuple[float, float]]) -> Floats:
    """From the mean of the possible colors to the likely one, before the gain: 2 x h x w, CIELAB units.

    logits: Q x h x w. bins: their Q (a*, b*).
    """
    centers = np.array(bins, dtype=np.float32)
    favor = np.hypot(*centers.T) + np.float32(_GRAY)
    shares = np.subtract(logits, logits.max(axis=0), order="C")
    flat = shares.reshape(len(shares), -1)
    cv2.exp(flat, dst=flat)  # in a fifth of the time that NumPy's takes
    plain = _mean(shares, centers, np.ones_like(favor))
    # The distribution at a temperature of 0.5; Zhang et al. have 0.38, for rebalanced bins.
    np.square(shares, out=shares)
    return _mean(shares, centers, favor) - plain


def _mean(shares: Floats, centers: Floats, favor: npt.NDArray[np.float32]) -> Floats:
    """2 x h x w mean color of Q x h x w shares (of any sum), each bin counting by its favor."""
    weights = np.stack([favor, *(favor * axis for axis in centers.T)])
    total, *sums = np.einsum("cq,qhw->chw", weights, shares)
    return np.asarray(np.stack(sums) / total, dtype=np.float32)
