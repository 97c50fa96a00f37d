"""Whether a picture is a negative: a small net looks at its lightness. `training/negatives.py` taught it.

Four convolutions of 3 x 3 and stride 2, the mean over the picture, one weighted sum; what that says of the picture
counts less what it says of the inverse. Nothing simpler was of use: a regression on 33 figures of tones and textures
found 12 % of negatives at 1 % false alarms.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

import cv2
import numpy as np

from prism_core.color.lab import Floats, to_unit
from prism_core.image.raster import Raster
from prism_core.resources import resource_path

_EDGE = 64
_LOOK_PX = 256
"""Long edge of the copy that is squeezed into the net's square."""


class NegativeNet:
    """The net with the weights of a file. Safe to use from any thread."""

    def __init__(self, path: Path) -> None:
        with np.load(path, allow_pickle=False) as arrays:
            weights = {name: arrays[name].astype(np.float32) for name in arrays.files}
        layers = len(weights) // 2
        self._layers = [(weights[f"weight{index}"], weights[f"bias{index}"]) for index in range(layers)]
        self._weight = weights["weight"]

    def score(self, picture: Floats) -> float:
        """Log odds that 64 x 64 values from -1, black, to 1, white, are a negative: positive for one."""
        return self._said(picture) - self._said(-picture)

    def _said(self, picture: Floats) -> float:
        planes = picture[None]
        for weight, bias in self._layers:
            planes = np.maximum(_halved(planes, weight, bias), 0)
        return float(planes.mean(axis=(1, 2)) @ self._weight)


def _halved(planes: Floats, weight: Floats, bias: Floats) -> Floats:
    """C x H x W planes through D x C x 3 x 3 weights at every second place, and D biases: D x H/2 x W/2."""
    padded = np.pad(planes, ((0, 0), (1, 1), (1, 1)))
    patches = np.lib.stride_tricks.sliding_window_view(padded, (3, 3), axis=(1, 2))[:, ::2, ::2]
    rows = np.ascontiguousarray(patches.transpose(0, 3, 4, 1, 2)).reshape(-1, patches.shape[1] * patches.shape[2])
    # OpenCV's product stays in this thread; NumPy's would wait for all cores, which are busy with other thumbnails.
    start = np.repeat(bias[:, None], rows.shape[1], axis=1)
    product = cv2.gemm(weight.reshape(len(weight), -1), rows, 1, start, 1)
    return np.asarray(product, dtype=np.float32).reshape(len(weight), *patches.shape[1:3])


def net_input(raster: Raster) -> Floats:
    """What the net looks at: the picture's gray, 64 x 64, from -1 to 1."""
    small = cv2.resize(raster.downscaled(_LOOK_PX).pixels, (_EDGE, _EDGE), interpolation=cv2.INTER_AREA)
    values = to_unit(np.asarray(small).reshape(_EDGE, _EDGE, -1))
    gray = values[..., 0] if values.shape[2] == 1 else cv2.cvtColor(values, cv2.COLOR_RGB2GRAY)
    return np.asarray(gray * 2 - 1, dtype=np.float32)


@cache
def negative_net() -> NegativeNet:
    """The net that Prism ships."""
    return NegativeNet(resource_path("triage", "negative.npz"))
