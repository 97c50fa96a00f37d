"""What generator and discriminator are asked for. All take ab / 110 and return a scalar."""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional

from prism_core.color.lab import AB_SCALE
from training.config import LossConfig


class BinLoss(nn.Module):
    """Cross-entropy on the ab bin of each quarter-resolution pixel (Zhang et al., SIGGRAPH 2017).

    bins: Q centers (a*, b*) in CIELAB units on a square grid; the nearest one is the class.
    """

    def __init__(self, bins: tuple[tuple[float, float], ...]) -> None:
        super().__init__()
        self.bins: Tensor
        self.register_buffer("bins", torch.tensor(bins) / AB_SCALE, persistent=False)

    def forward(self, logits: Tensor, ab: Tensor) -> Tensor:
        """logits: N x Q x H/4 x W/4; ab: N x 2 x H x W, true a*, b* / 110."""
        small = functional.avg_pool2d(ab, 4).permute(0, 2, 3, 1)
        classes = torch.cdist(small.reshape(-1, 2).float(), self.bins).argmin(dim=1)
        return functional.cross_entropy(logits.float().permute(0, 2, 3, 1).flatten(0, 2), classes)


def pixel_loss(config: LossConfig, predicted: Tensor, ab: Tensor) -> Tensor:
    """Regression loss on ab / 110."""
    if config.pixel == "l1":
        return functional.l1_loss(predicted.float(), ab)
    return functional.smooth_l1_loss(predicted.float(), ab, beta=config.huber_beta)


def adversarial_loss(config: LossConfig, logits: Tensor, *, real: bool) -> Tensor:
    """How far the discriminator's logits are from saying `real`."""
    target = torch.full_like(logits, float(real), dtype=torch.float32)
    if config.adversarial == "lsgan":
        return functional.mse_loss(logits.float(), target)
    return functional.binary_cross_entropy_with_logits(logits.float(), target)
