"""A perceptual loss: what an ImageNet classifier makes of the colors, beside what it makes of the true ones.

Features are compared at several depths after scaling each to unit length, as LPIPS does before its learned weights
(Zhang et al., CVPR 2018); here the classifier is MobileNetV2.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from prism_core.color.lab import AB_SCALE
from prism_core.color.lightness import DELTA, RGB_TO_XYZ, WHITE
from training.classifier import load_classifier

TAPS = (1, 3, 6, 13)
"""Blocks of MobileNetV2 whose output is compared: the last ones at strides 2, 4, 8 and 16."""
GRAY = 0.5
"""sRGB 0..1 comes to the classifier as -1..1."""


_RATIO_TO_RGB = np.linalg.inv(RGB_TO_XYZ) * WHITE


class PerceptualLoss(nn.Module):
    """Distance of two colorings of one photo in the eyes of MobileNetV2; its weights, in torchvision's keys, in a file.

    Nothing in here is trained; batch norm keeps its statistics.
    """

    def __init__(self, weights: Path) -> None:
        super().__init__()
        self.features = load_classifier(weights).features[: TAPS[-1] + 1]

    def train(self, mode: bool = True) -> PerceptualLoss:  # noqa: ARG002, FBT001 - torch's signature
        """Always evaluate."""
        super().train(mode=False)
        return self

    def forward(self, lightness: Tensor, predicted: Tensor, ab: Tensor) -> Tensor:
        """lightness: N x 1 x H x W, L*/50 - 1; predicted, ab: N x 2 x H x W, ab / 110. A scalar in 0..4."""
        with torch.no_grad():
            truth = self._features(lightness, ab)
        pairs = zip(self._features(lightness, predicted), truth, strict=True)
        distances = [(found - wanted).square().sum(dim=1).mean() for found, wanted in pairs]
        return torch.stack(distances).mean()

    def _features(self, lightness: Tensor, ab: Tensor) -> list[Tensor]:
        x = (to_srgb(lightness, ab.float()) - GRAY) / GRAY
        taken = []
        for number, block in enumerate(self.features):
            x = block(x)
            if number in TAPS:
                taken.append(functional.normalize(x.float(), dim=1, eps=1e-6))
        return taken


def to_srgb(lightness: Tensor, ab: Tensor) -> Tensor:
    """sRGB N x 3 x H x W of L*/50 - 1 and ab / 110; differentiable, not clipped, so that no gradient is lost.

    Formulas: CIE 15:2018 and IEC 61966-2-1, as in `prism_core.color`; below 0 the straight part of the curve goes on.
    """
    a, b = (ab * AB_SCALE).unbind(dim=1)
    middle = ((lightness[:, 0] + 1) * 50 + 16) / 116
    f = torch.stack([middle + a / 500, middle, middle - b / 200])
    ratio = torch.where(f > DELTA, f**3, 3 * DELTA**2 * (f - 4 / 29))
    linear = torch.stack([x * ratio[0] + y * ratio[1] + z * ratio[2] for x, y, z in _RATIO_TO_RGB.tolist()], dim=1)
    curved = 1.055 * linear.clamp(min=0.0031308) ** (1 / 2.4) - 0.055
    return torch.where(linear > 0.0031308, curved, linear * 12.92)
