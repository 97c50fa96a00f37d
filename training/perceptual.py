"""A perceptual loss: what an ImageNet classifier makes of the colors, beside what it makes of the true ones.

Features are compared at several depths after scaling each to unit length, as LPIPS does before its learned weights
(Zhang et al., CVPR 2018); here the classifier is MobileNetV2.
"""

from __future__ import annotations

from pathlib import Path

import torch
from torch import Tensor, nn
from torch.nn import functional

from training.classifier import load_classifier
from training.srgb import to_srgb

TAPS = (1, 3, 6, 13)
"""Blocks of MobileNetV2 whose output is compared: the last ones at strides 2, 4, 8 and 16."""
GRAY = 0.5
"""sRGB 0..1 comes to the classifier as -1..1."""


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
