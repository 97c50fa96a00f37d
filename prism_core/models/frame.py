"""Between a photo and the generator's canvas: keep the aspect, fit the long edge, pad by reflection, crop back."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np

from prism_core.color.lab import Floats
from prism_core.image.raster import Pixels


@dataclass(frozen=True)
class Frame:
    """A photo's place on the generator's canvas, in px: the picture lies at its top left, reflections fill the rest."""

    height: int
    width: int
    stride: int

    @classmethod
    def fit(cls, height: int, width: int, *, edge_px: int, stride: int) -> Frame:
        """The frame of a `height` x `width` photo whose long edge becomes `edge_px`, smaller photos being enlarged.

        A generator knows faces and trees at the size it was trained at: a small photo left small has none of them.
        """
        scale = edge_px / max(height, width)
        return cls(max(1, round(height * scale)), max(1, round(width * scale)), stride)

    def resize(self, image: Pixels) -> Pixels:
        """An H x W x C picture at the frame's size: averaged over areas down, bilinear up."""
        shrinks = image.shape[0] * image.shape[1] > self.height * self.width
        method = cv2.INTER_AREA if shrinks else cv2.INTER_LINEAR
        resized = cv2.resize(image, (self.width, self.height), interpolation=method)
        return np.asarray(resized).reshape(self.height, self.width, image.shape[2])

    def pad(self, planes: Floats) -> Floats:
        """C x height x width planes reflected to multiples of the stride."""
        below, right = -self.height % self.stride, -self.width % self.stride
        return np.pad(planes, ((0, 0), (0, below), (0, right)), mode="reflect")

    def crop(self, planes: Floats, scale: int = 1) -> Floats:
        """The part of ... x H x W planes that shows the photo; `scale` is how much smaller than the canvas they are."""
        return planes[..., : -(-self.height // scale), : -(-self.width // scale)]
