"""What the generator is asked for. All losses take ab / 110 and return a scalar.

`GeneratorLoss` puts together what `LossConfig` names; what a discriminator has to say stands in
`training.discriminator`. Each loss NAME counts by the weight NAME_weight of the configuration.
"""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional

from prism_core.color.lab import AB_SCALE, Floats
from training.config import LossConfig
from training.perceptual import PerceptualLoss
from training.srgb import to_srgb
from training.teacher import Answers

Bins = tuple[tuple[float, float], ...]
Batch = dict[str, Tensor]
"""`x`: N x 4 x H x W, the generator's input; `ab`: N x 2 x H x W, true ab / 110; `lightness`: N x 1 x H x W."""


class GeneratorLoss(nn.Module):
    """What the configuration asks of the generator itself.

    bins: Q centers (a*, b*) of the logits, CIELAB units. prior: how often each is seen, Q shares (`training.prior`);
    class rebalancing needs it. Raises `ValueError` where the configuration asks for what is not given.
    """

    def __init__(self, config: LossConfig, bins: Bins, prior: Floats | None = None) -> None:
        super().__init__()
        self.config = config
        self.bins = BinLoss(bins, _class_weights(config, prior)) if config.bins_weight else None
        self.perceptual: PerceptualLoss | None = None
        if config.perceptual_weight:
            if config.perceptual_weights is None:
                raise ValueError("a perceptual loss needs the weights of a classifier: loss.perceptual_weights")
            self.perceptual = PerceptualLoss(config.perceptual_weights)

    def forward(
        self, predicted: Tensor, logits: Tensor, batch: Batch, taught: Answers | None = None, share: float = 0.0
    ) -> dict[str, Tensor]:
        """Named losses, not yet weighted, of predicted chroma, N x 2 x H x W, and logits, N x Q x H/4 x W/4.

        Chroma is compared at quarter resolution, at which the heads give it: finer detail is not theirs to learn.
        taught: what a teacher answers, which takes the place of the truth by a share of 0 to 1.
        """
        truth = target(self.config, batch)
        wanted = truth if taught is None else truth.lerp(taught["ab"], share)
        given, seen = (functional.avg_pool2d(ab.float(), 4) for ab in (predicted, wanted))
        shown = given, seen
        if self.config.pixel == "log_mse_srgb":
            lightness = functional.avg_pool2d(batch["lightness"], 4)
            shown = to_srgb(lightness, given), to_srgb(lightness, seen)
        losses = {"pixel": pixel_loss(self.config, *shown)}
        if self.config.gradient_weight:
            losses["gradient"] = gradient_loss(given, seen)
        if self.perceptual is not None:
            losses["perceptual"] = self.perceptual(batch["lightness"], predicted, wanted)
        if self.bins is not None:
            losses["bins"] = self.bins(logits, truth)
            if taught is not None:
                told = functional.cross_entropy(logits.float(), taught["bins"])
                losses["bins"] = losses["bins"].lerp(told, share)
        return losses


def weighted(config: LossConfig, losses: dict[str, Tensor]) -> Tensor:
    """The sum that the generator minimizes."""
    total = torch.zeros((), device=next(iter(losses.values())).device)
    for name, loss in losses.items():
        total = total + loss * float(getattr(config, f"{name}_weight"))
    return total


def target(config: LossConfig, batch: Batch) -> Tensor:
    """The chroma to reach, N x 2 x H x W: the truth, more saturated if so configured; never under a hint."""
    ab = batch["ab"]
    if config.target_saturation == 1:
        return ab
    hinted = batch["x"][:, 3:] > 0
    return torch.where(hinted, ab, ab * config.target_saturation)


class BinLoss(nn.Module):
    """Cross-entropy on the ab bin of each quarter-resolution pixel (Zhang et al., SIGGRAPH 2017).

    bins: Q centers (a*, b*) in CIELAB units on a square grid; the nearest one is the class. weights: how much each
    class counts, Q; all alike without.
    """

    def __init__(self, bins: Bins, weights: Tensor | None = None) -> None:
        super().__init__()
        self.bins: Tensor
        self.weights: Tensor | None
        self.register_buffer("bins", torch.tensor(bins) / AB_SCALE, persistent=False)
        self.register_buffer("weights", weights, persistent=False)

    def forward(self, logits: Tensor, ab: Tensor) -> Tensor:
        """logits: N x Q x H/4 x W/4; ab: N x 2 x H x W, true a*, b* / 110."""
        small = functional.avg_pool2d(ab, 4).permute(0, 2, 3, 1)
        classes = torch.cdist(small.reshape(-1, 2).float(), self.bins).argmin(dim=1)
        scores = logits.float().permute(0, 2, 3, 1).flatten(0, 2)
        if self.weights is None:
            return functional.cross_entropy(scores, classes)
        # Not torch's own weighted mean, which divides by the weights of this batch: a rare color would count as any.
        return (functional.cross_entropy(scores, classes, reduction="none") * self.weights[classes]).mean()


def pixel_loss(config: LossConfig, predicted: Tensor, truth: Tensor) -> Tensor:
    """Regression loss on ab / 110, or on sRGB 0..1 where the configuration names it."""
    if config.pixel == "l1":
        return functional.l1_loss(predicted, truth)
    if config.pixel.startswith("log_mse"):
        errors = (predicted - truth).square().mean(dim=(1, 2, 3))
        return (errors + config.log_floor**2).log().mean()
    return functional.smooth_l1_loss(predicted, truth, beta=config.huber_beta)


def gradient_loss(predicted: Tensor, ab: Tensor) -> Tensor:
    """Mean absolute error of the differences between neighbors, down and across: what bleeding over edges costs."""
    error = predicted - ab
    return error.diff(dim=2).abs().mean() + error.diff(dim=3).abs().mean()


def _class_weights(config: LossConfig, prior: Floats | None) -> Tensor | None:
    """Weights of the bins by Zhang et al., ECCV 2016, (4): one over a mix of prior and uniform, 1 on average."""
    if not config.rebalance:
        return None
    if prior is None:
        raise ValueError("class rebalancing needs the prior of the training photos")
    seen = torch.from_numpy(prior).float()
    weights = 1 / (seen * (1 - config.rebalance_uniform) + config.rebalance_uniform / len(seen))
    return weights / (seen * weights).sum()
