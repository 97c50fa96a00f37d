"""Rasters into Qt's images and back to colors: the one place where the two meet.

QImage may be made and used on any thread; QPixmap may not, and is left to the widgets.
"""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QRect
from PySide6.QtGui import QImage

from prism_core.color.lab import srgb_to_lab, to_unit
from prism_core.image.raster import Raster

_PATCH_PX = 2
"""Colors are read as the mean of so many pixels around the point, since film grain is not the color of a coat."""


def qimage_of(raster: Raster) -> QImage:
    """An 8-bit image of its own memory. The raster's pixels must be sRGB."""
    pixels = raster.pixels
    if pixels.dtype != np.uint8:
        pixels = np.rint(np.clip(to_unit(pixels), 0, 1) * 255).astype(np.uint8)
    if pixels.shape[2] == 1:
        pixels = np.repeat(pixels, 3, axis=2)
    pixels = np.ascontiguousarray(pixels)
    height, width, _ = pixels.shape
    view = QImage(pixels.data, width, height, 3 * width, QImage.Format.Format_RGB888)
    return view.convertToFormat(QImage.Format.Format_RGB32)  # a copy, and the format that paints fastest


def raster_of(qimage: QImage) -> Raster:
    """The pixels of an opaque image."""
    opaque = qimage.convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(opaque.constBits(), dtype=np.uint8).reshape(opaque.height(), opaque.bytesPerLine())
    return Raster(rows[:, : 3 * opaque.width()].reshape(opaque.height(), opaque.width(), 3).copy())


def lab_at(qimage: QImage, x: float, y: float) -> tuple[float, float, float]:
    """Mean L*, a*, b* around a point given as fractions of the image."""
    column = min(int(x * qimage.width()), qimage.width() - 1)
    row = min(int(y * qimage.height()), qimage.height() - 1)
    around = QRect(column - _PATCH_PX, row - _PATCH_PX, 2 * _PATCH_PX + 1, 2 * _PATCH_PX + 1)
    patch = qimage.copy(around.intersected(qimage.rect())).convertToFormat(QImage.Format.Format_RGBA8888)
    pixels = np.frombuffer(patch.constBits(), dtype=np.uint8).reshape(-1, 1, 4)[..., :3]
    lightness, a, b = srgb_to_lab(to_unit(pixels)).reshape(-1, 3).mean(axis=0)
    return float(lightness), float(a), float(b)
