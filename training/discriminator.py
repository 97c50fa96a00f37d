"""The discriminator, pix2pix's 70 x 70 PatchGAN judging color given lightness, and the losses that come of it.

Sources: Isola et al., CVPR 2017 (the net, BCE); Mao et al., ICCV 2017 (least squares); Lim and Ye 2017 (hinge); Wang et
al., pix2pixHD, CVPR 2018 (scales, feature matching).
"""

from __future__ import annotations

import itertools

import torch
from torch import Tensor, nn
from torch.nn import functional
from torch.nn.utils.parametrizations import spectral_norm

from training.config import LossConfig

Judgment = list[list[Tensor]]
"""For each scale, fine to coarse: features of each level, and last the logits, one for each 70 x 70 patch."""


class Discriminator(nn.Module):
    """Lightness N x 1 x H x W (L*/50-1) and color N x 2 x H x W (ab / 110) to logits N x 1 x H/8-2 x W/8-2.

    C64-C128-C256-C512, BatchNorm except first, LeakyReLU 0.2, N(0, 0.02). scales: so many of them, each seeing half the
    size of the one before. sees_lightness: judge color for this lightness; otherwise color alone.
    """

    def __init__(
        self, width: int = 64, *, spectral: bool = False, scales: int = 1, sees_lightness: bool = True
    ) -> None:
        super().__init__()
        self.sees_lightness = sees_lightness
        widths = [3 if sees_lightness else 2, width, width * 2, width * 4, width * 8]
        layers: list[nn.Module] = []
        for level, (inputs, outputs) in enumerate(itertools.pairwise(widths)):
            norm = level > 0 and not spectral
            layers.append(_conv(inputs, outputs, stride=1 if level == 3 else 2, bias=not norm, spectral=spectral))
            layers.extend([nn.BatchNorm2d(outputs)] if norm else [])
            layers.append(nn.LeakyReLU(0.2, inplace=True))
        layers.append(_conv(widths[-1], 1, stride=1, bias=True, spectral=spectral))
        self.layers = nn.Sequential(*layers)
        self.coarser: Discriminator | None = None
        if scales > 1:
            options = {"spectral": spectral, "sees_lightness": sees_lightness}
            self.coarser = Discriminator(width, scales=scales - 1, **options)

    def forward(self, lightness: Tensor, ab: Tensor) -> Judgment:
        """Logits are positive where a patch looks real."""
        x = torch.cat([lightness, ab], dim=1) if self.sees_lightness else ab
        levels = []
        for layer in self.layers:
            x = layer(x)
            if isinstance(layer, nn.LeakyReLU):
                levels.append(x)
        judgment = [[*levels, x]]
        if self.coarser is not None:
            judgment += self.coarser(functional.avg_pool2d(lightness, 2), functional.avg_pool2d(ab, 2))
        return judgment


def _conv(inputs: int, outputs: int, *, stride: int, bias: bool, spectral: bool) -> nn.Module:
    conv = nn.Conv2d(inputs, outputs, 4, stride=stride, padding=1, bias=bias)
    nn.init.normal_(conv.weight, 0.0, 0.02)
    return spectral_norm(conv) if spectral else conv


def discriminator_loss(config: LossConfig, real: Judgment, fake: Judgment) -> Tensor:
    """How far the judgments are from telling real from fake; mean of the two, and over scales."""
    losses = [_judging(config, scale[-1], real=True) for scale in real]
    losses += [_judging(config, scale[-1], real=False) for scale in fake]
    return torch.stack(losses).mean()


def rival_losses(config: LossConfig, fake: Judgment, real: Judgment | None) -> dict[str, Tensor]:
    """What the generator makes of the judgment of its colors: named losses, not yet weighted; means over scales.

    `adversarial`: how far they are from taken for real. `features`, where its weight is not 0: mean absolute difference
    of the features that the discriminator finds in them and in the `real` colors.
    """
    losses = {"adversarial": torch.stack([_fooling(config, scale[-1]) for scale in fake]).mean()}
    if config.features_weight:
        if real is None:
            raise ValueError("feature matching needs the judgment of the real colors")
        pairs = (
            (found, wanted)
            for ours, true in zip(fake, real, strict=True)
            for found, wanted in zip(ours[:-1], true[:-1], strict=True)
        )
        losses["features"] = torch.stack(
            [functional.l1_loss(found.float(), wanted.detach().float()) for found, wanted in pairs]
        ).mean()
    return losses


def _judging(config: LossConfig, logits: Tensor, *, real: bool) -> Tensor:
    logits = logits.float()
    if config.adversarial == "hinge":
        return functional.relu(1 - logits if real else 1 + logits).mean()
    if config.adversarial == "lsgan":
        return (logits - float(real)).square().mean()
    return functional.binary_cross_entropy_with_logits(logits, torch.full_like(logits, float(real)))


def _fooling(config: LossConfig, logits: Tensor) -> Tensor:
    return -logits.float().mean() if config.adversarial == "hinge" else _judging(config, logits, real=True)
