"""How unsure the generator is, as a picture to lay over the photo: one hue, so that no color vision is needed.

What is sure is dimmed, the more doubt the more of the accent color, and lines run around the places of most doubt:
brightness alone tells it on any photo.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage

_CALM, _UNSURE = 0.44, 0.70
"""Of the largest entropy: photographs lie between."""
_DIM, _TINT = 0.42, 0.34
"""Alpha of black where all is sure, and of the color where nothing is."""
_LINES = (0.55, 0.62)
_LINE_ALPHA = 0.85
_EDGE_PX = 1024
_BLUR = 6
"""Doubt over a button is none worth a line."""

_Plane = npt.NDArray[np.float32]


def heat_of(unsure: _Plane, color: QColor) -> QImage:
    """H x w `unsure`, 0..1, as a larger picture with alpha."""
    level = _smooth(unsure)
    doubt = np.clip((level - _CALM) / (_UNSURE - _CALM), 0, 1)
    tint, dim = doubt * np.float32(_TINT), (1 - doubt) ** 2 * np.float32(_DIM)
    for line in _LINES:
        border = _border(level > line)
        tint[border], dim[border] = _LINE_ALPHA, 0
    shares = np.array([color.blueF(), color.greenF(), color.redF(), 1.0], np.float32)
    pixels = tint[..., None] * shares  # premultiplied, in the order of the bytes
    pixels[..., 3] += dim
    pixels = np.rint(pixels * 255).astype(np.uint8)
    height, width = tint.shape
    image = QImage(pixels.data, width, height, 4 * width, QImage.Format.Format_ARGB32_Premultiplied)
    return image.copy()


def _smooth(unsure: _Plane) -> _Plane:
    """The plane without its details, its long edge `_EDGE_PX`."""
    levels = np.ascontiguousarray(np.rint(np.clip(unsure, 0, 1) * 65535).astype(np.uint16))
    height, width = levels.shape
    image = QImage(levels.data, width, height, 2 * width, QImage.Format.Format_Grayscale16)
    scale = _EDGE_PX / max(height, width)
    smooth = Qt.TransformationMode.SmoothTransformation
    aspect = Qt.AspectRatioMode.IgnoreAspectRatio
    coarse = image.scaled(max(1, width // _BLUR), max(1, height // _BLUR), aspect, smooth)
    fine = coarse.scaled(max(1, round(width * scale)), max(1, round(height * scale)), aspect, smooth)
    fine = fine.convertToFormat(QImage.Format.Format_Grayscale16)
    rows = np.frombuffer(fine.constBits(), np.uint16).reshape(fine.height(), fine.bytesPerLine() // 2)
    return rows[:, : fine.width()].astype(np.float32) / np.float32(65535)


def _border(inside: npt.NDArray[np.bool_]) -> npt.NDArray[np.bool_]:
    """The pixels on either side of the edge."""
    border = np.zeros_like(inside)
    for axis in (0, 1):
        step = np.diff(inside, axis=axis)
        border |= np.pad(step, [(0, 1) if axis == k else (0, 0) for k in (0, 1)])
        border |= np.pad(step, [(1, 0) if axis == k else (0, 0) for k in (0, 1)])
    return border
