"""The discriminator: pix2pix's 70 x 70 PatchGAN, judging color given lightness."""

from __future__ import annotations

import itertools
from typing import cast

from torch import Tensor, nn
from torch.nn.utils.parametrizations import spectral_norm


class Discriminator(nn.Module):
    """N x 3 x H x W (L*/50-1, a*/110, b*/110) to N x 1 x H/8-2 x W/8-2 logits, one for each 70 x 70 patch.

    Source: Isola et al., CVPR 2017, C64-C128-C256-C512, BatchNorm except first, LeakyReLU 0.2, N(0, 0.02).
    """

    def __init__(self, width: int = 64, *, spectral: bool = False) -> None:
        super().__init__()
        widths = [3, width, width * 2, width * 4, width * 8]
        layers: list[nn.Module] = []
        for level, (inputs, outputs) in enumerate(itertools.pairwise(widths)):
            norm = level > 0 and not spectral
            layers.append(_conv(inputs, outputs, stride=1 if level == 3 else 2, bias=not norm, spectral=spectral))
            layers.extend([nn.BatchNorm2d(outputs)] if norm else [])
            layers.append(nn.LeakyReLU(0.2, inplace=True))
        layers.append(_conv(widths[-1], 1, stride=1, bias=True, spectral=spectral))
        self.layers = nn.Sequential(*layers)

    def forward(self, x: Tensor) -> Tensor:
        """Logits, positive where a patch looks real."""
        return cast("Tensor", self.layers(x))


def _conv(inputs: int, outputs: int, *, stride: int, bias: bool, spectral: bool) -> nn.Module:
    conv = nn.Conv2d(inputs, outputs, 4, stride=stride, padding=1, bias=bias)
    nn.init.normal_(conv.weight, 0.0, 0.02)
    return spectral_norm(conv) if spectral else conv
