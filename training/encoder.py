"""The encoder: an ImageNet classifier without its last layer, widened to the generator's input planes."""

from __future__ import annotations

from pathlib import Path
from typing import cast

import torch
import torchvision
from safetensors.torch import load_file
from torch import Tensor, nn

from training.config import GeneratorConfig

INPUT_PLANES = 4
"""L*, hint a*, hint b*, hint mask."""


class Encoder(nn.Module):
    """Features of an ImageNet classifier at strides 2, 4, 8, 16 and 32, and those of the whole photo.

    top: what the classifier makes of the coarsest features before it pools them to `summary` numbers.
    """

    def __init__(
        self, levels: list[nn.Module], channels: list[int], top: nn.Module, summary: int, *, freeze_norm: bool
    ) -> None:
        super().__init__()
        self.levels = nn.ModuleList(levels)
        self.top = top
        self.channels = channels
        self.summary = summary
        self.freeze_norm = freeze_norm

    def forward(self, x: Tensor) -> list[Tensor]:
        """Features from fine to coarse."""
        features = []
        for level in self.levels:
            x = level(x)
            features.append(x)
        return features

    def summarize(self, deep: Tensor) -> Tensor:
        """The photo's own features, N x `summary`, from those at stride 32."""
        return cast("Tensor", self.top(deep)).mean(dim=(2, 3))

    def train(self, mode: bool = True) -> Encoder:  # noqa: FBT001 - torch's signature
        """Train or evaluate; a frozen batch norm always evaluates."""
        super().train(mode)
        if self.freeze_norm:
            for module in self.modules():
                if isinstance(module, nn.BatchNorm2d):
                    module.eval()
        return self


def build_encoder(config: GeneratorConfig) -> Encoder:
    """The encoder named by the configuration, with the weights it names, widened to four input planes."""
    if config.encoder == "resnet18":
        net = torchvision.models.resnet18(weights=_torchvision_weights(config, "ResNet18_Weights"))
        _load_file(net, config)
        net.conv1 = widen(net.conv1)
        stem = nn.Sequential(net.conv1, net.bn1, net.relu)
        levels = [stem, nn.Sequential(net.maxpool, net.layer1), net.layer2, net.layer3, net.layer4]
        return Encoder(levels, [64, 64, 128, 256, 512], nn.Identity(), 512, freeze_norm=config.freeze_norm)
    weights = _torchvision_weights(config, "MobileNet_V2_Weights")
    classes = 1000 if weights is not None else 1001
    net = torchvision.models.mobilenet_v2(weights=weights, num_classes=classes)
    _load_file(net, config)
    net.features[0][0] = widen(net.features[0][0])
    bounds = [(0, 2), (2, 4), (4, 7), (7, 14), (14, 18)]
    levels = [net.features[start:stop] for start, stop in bounds]
    return Encoder(levels, [16, 24, 32, 96, 320], net.features[18], 1280, freeze_norm=config.freeze_norm)


def _torchvision_weights(config: GeneratorConfig, name: str) -> object | None:
    return getattr(torchvision.models, name).DEFAULT if config.encoder_weights == "torchvision" else None


def _load_file(net: nn.Module, config: GeneratorConfig) -> None:
    if not isinstance(config.encoder_weights, Path):
        return
    weights = {key: value.float() for key, value in load_file(config.encoder_weights).items()}
    missing, unexpected = net.load_state_dict(weights, strict=False)
    lost = [key for key in missing if not key.endswith("num_batches_tracked")]
    if lost or unexpected:
        raise ValueError(f"{config.encoder_weights} does not fit {config.encoder}: {lost[:3]} {unexpected[:3]}")


def widen(conv: nn.Conv2d) -> nn.Conv2d:
    """The first convolution for L* and hints: gray input is the sum over R, G, B; hints start without effect."""
    weight = torch.zeros(conv.out_channels, INPUT_PLANES, *conv.kernel_size)
    weight[:, :1] = conv.weight.detach().sum(dim=1, keepdim=True)
    conv.in_channels, conv.weight = INPUT_PLANES, nn.Parameter(weight)
    return conv
