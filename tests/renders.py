"""A real photo in gray for the door, and what is measured of results."""

import cv2
import numpy as np
import skimage.color
import skimage.data

from prism_core.color.gamut import fit_chroma
from prism_core.color.icc import to_linear
from prism_core.color.lightness import lightness
from prism_core.image.raster import Raster
from prism_core.recipe import PointHint


def gray_photo(height=300, width=400, *, dtype=np.uint8, channels=1, seed=None):
    """A real photo in gray, with grain where there is a seed."""
    picture = cv2.resize(skimage.data.camera(), (width, height), interpolation=cv2.INTER_AREA) / 255
    if seed is not None:
        picture = picture + np.random.default_rng(seed).normal(0, 0.1, picture.shape)
    unit = np.clip(0.1 + 0.8 * picture, 0, 1).astype(np.float32)
    pixels = unit if dtype == np.float32 else np.rint(unit * np.iinfo(dtype).max).astype(dtype)
    return Raster(pixels[..., None].repeat(channels, axis=2))


def unit(pixels):
    return pixels.astype(np.float64) / (1 if pixels.dtype == np.float32 else np.iinfo(pixels.dtype).max)


def lab_of(raster):
    """H x W x 3 CIELAB of a photo in sRGB, by scikit-image."""
    pixels = unit(raster.pixels)
    return skimage.color.rgb2lab(pixels.repeat(3, axis=2) if pixels.shape[2] == 1 else pixels)


def own_lightness(raster):
    return lightness(to_linear(raster.pixels, raster.metadata.icc))


def possible_hints(raster, count, seed):
    """Hints at random places, in random colors that sRGB shows at the pixel they stand on."""
    rng = np.random.default_rng(seed)
    light = own_lightness(raster)
    hints = []
    for x, y in rng.random((count, 2)).tolist():
        row, column = int(y * raster.height), int(x * raster.width)
        a, b = 0.95 * fit_chroma(light[row, column], *rng.uniform(-60, 60, 2))
        hints.append(PointHint(x=x, y=y, a=float(a), b=float(b)))
    return tuple(hints)
