"""How near a colorized photo comes to the true one: PSNR, SSIM, CIEDE2000, colorfulness. All on uint8 sRGB."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable
from dataclasses import dataclass

import cv2
import numpy as np
from skimage.color import deltaE_ciede2000

from prism_core.color.lab import Floats, srgb_to_lab, to_unit
from training.photo import Photo

_K1, _K2 = 0.01, 0.03
"""Constants of SSIM, its authors' (Wang et al., TIP 2004)."""
_WINDOW, _SIGMA = 11, 1.5
"""Side and standard deviation in px of SSIM's Gaussian window, its authors', too."""


@dataclass(frozen=True)
class Quality:
    """Of one photo, or means over photos. psnr: dB. ssim: 0..1. ciede2000: mean color difference.
    colorfulness: Hasler and Suesstrunk 2003, of the result; truth: of the photos themselves.
    """

    psnr: float
    ssim: float
    ciede2000: float
    colorfulness: float
    truth: float


def mean_quality(rows: Iterable[Quality]) -> Quality:
    """Each figure's mean over photos."""
    return Quality(*(float(value) for value in np.mean([dataclasses.astuple(row) for row in rows], axis=0)))


class Truth:
    """One true photo (H x W x 3 uint8 sRGB), ready to be compared with many results of its size."""

    def __init__(self, photo: Photo) -> None:
        self.photo = photo
        self._unit = to_unit(photo)
        self._lab = srgb_to_lab(self._unit)
        self._mean, self._square = _windowed(self._unit), _windowed(self._unit * self._unit)
        self._colorfulness = colorfulness(photo)

    def quality(self, result: Photo) -> Quality:
        """All figures of a result, H x W x 3 uint8 sRGB."""
        return Quality(
            psnr(self.photo, result),
            self.ssim(result),
            ciede2000(self._lab, result),
            colorfulness(result),
            self._colorfulness,
        )

    def ssim(self, result: Photo) -> float:
        """Structural similarity (Wang et al., TIP 2004), mean over channels and pixels, the photo's edges reflected."""
        unit = to_unit(result)
        mean = _windowed(unit)
        both, squares = self._mean * mean, self._mean * self._mean + mean * mean
        spread = self._square + _windowed(unit * unit) - squares
        common = _windowed(self._unit * unit) - both
        similar = (2 * both + _K1**2) * (2 * common + _K2**2) / ((squares + _K1**2) * (spread + _K2**2))
        return float(similar.mean())


def _windowed(image: Floats) -> Floats:
    """Means under SSIM's window."""
    return np.asarray(cv2.GaussianBlur(image, (_WINDOW, _WINDOW), _SIGMA), dtype=np.float32)


def psnr(truth: Photo, result: Photo) -> float:
    """Peak signal-to-noise ratio of uint8 RGB in dB."""
    error = np.mean((truth.astype(np.float64) - result) ** 2)
    return float(10 * np.log10(255**2 / np.maximum(error, 1e-10)))


def ciede2000(lab: Floats, result: Photo) -> float:
    """Mean CIEDE2000 between an H x W x 3 CIELAB picture and an sRGB one."""
    return float(deltaE_ciede2000(lab, srgb_to_lab(to_unit(result))).mean())


def colorfulness(photo: Photo) -> float:
    """Colorfulness of a uint8 RGB photo, with signed opponent channels (Hasler and Suesstrunk, 2003)."""
    red, green, blue = (photo[..., channel].astype(np.float64) for channel in range(3))
    opponents = np.stack([red - green, (red + green) / 2 - blue])
    deviation, mean = opponents.std(axis=(1, 2)), opponents.mean(axis=(1, 2))
    return float(np.hypot(*deviation) + 0.3 * np.hypot(*mean))
