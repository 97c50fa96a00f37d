"""Colors to suggest at a point, from the generator's distribution over bins."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from prism_core.color.gamut import fit_chroma
from prism_core.color.lab import Floats

TEMPERATURE = 0.7
"""Divides the logits: below 1 the likely colors stand out, as the annealed mean of Zhang et al., ECCV 2016."""
_APART = 18.0
"""Colors nearer to each other than this, in CIELAB units, are one suggestion."""
_LEAST_SHARE = 0.01


@dataclass(frozen=True)
class Suggestion:
    """A color the generator holds possible. a, b: CIELAB units. share: its part of the probability, 0..1."""

    a: float
    b: float
    share: float


def suggest(
    logits: Floats,
    bins: Sequence[tuple[float, float]],
    *,
    x: float,
    y: float,
    lightness: float,
    count: int = 9,
) -> tuple[Suggestion, ...]:
    """At most `count` distinct colors for a point of the photo, the likeliest first; gray is always among them.

    logits: Q x h x w over the whole photo. bins: their Q (a*, b*). x, y: fractions 0..1 of the photo. lightness: L* at
    the point; what sRGB cannot show at it keeps its hue and loses chroma.
    """
    cells = logits.shape[1:]
    row, column = (min(int(place * size), size - 1) for place, size in zip((y, x), cells, strict=True))
    shares = softmax(logits[:, row, column] / np.float32(TEMPERATURE))
    merged = _merge(shares, np.array(bins, dtype=np.float64), lightness)
    likely = [color for color in merged if color.share >= _LEAST_SHARE][:count]
    gray = next((color for color in merged if np.hypot(color.a, color.b) < _APART / 2), Suggestion(0.0, 0.0, 0.0))
    if gray not in likely:
        likely = [*likely[: count - 1], gray]
    return tuple(likely)


def softmax(logits: Floats) -> Floats:
    """Probabilities over the first axis."""
    shares = np.exp(logits - logits.max(axis=0))
    return np.asarray(shares / shares.sum(axis=0), dtype=np.float32)


def _merge(shares: Floats, bins: npt.NDArray[np.float64], lightness: float) -> list[Suggestion]:
    """The bins, as far as sRGB shows them, gathered around their peaks, each with what lies near it; by share."""
    colors = fit_chroma(lightness, *bins.T)
    left = shares.astype(np.float64)
    parts, means = [], []
    while left.max() > 0:
        near = (np.linalg.norm(colors - colors[left.argmax()], axis=1) < _APART) & (left > 0)
        parts.append(float(left[near].sum()))
        means.append(left[near] @ colors[near] / parts[-1])
        left[near] = 0
    shown = fit_chroma(lightness, *np.array(means).T)  # of all at once: of one it takes as long
    merged = [Suggestion(a, b, share) for (a, b), share in zip(shown.tolist(), parts, strict=True)]
    return sorted(merged, key=lambda color: -color.share)
