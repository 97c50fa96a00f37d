"""The encoder: an ImageNet classifier without its last layer, widened to the generator's input planes."""

from __future__ import annotations

from pathlib import Path
from typing import Any, cast

import timm
import torch
import torchvision
from safetensors.torch import load_file
from torch import Tensor, nn

from training.config import GeneratorConfig
from training.errors import TrainingError

INPUT_PLANES = 4
"""L*, hint a*, hint b*, hint mask."""
TENSORFLOW_EPSILON = 1e-3
"""What TensorFlow adds to a variance before its square root is divided by."""


class EncoderWeightsError(TrainingError):
    """The weights that an encoder should start from cannot be had, or are another net's."""


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


class DepthwiseConv2d(nn.Conv2d):
    """Computes in float32 whatever autocast says: in bfloat16 CPUs take up to 100 times as long to learn it."""

    def forward(self, x: Tensor) -> Tensor:
        """N x C x H x W, answered in the dtype it comes in."""
        with torch.autocast(x.device.type, enabled=False):
            return super().forward(x.float()).to(x.dtype)


def build_encoder(config: GeneratorConfig) -> Encoder:
    """The encoder named by the configuration, with the weights it names, widened to four input planes.

    Raises `EncoderWeightsError`.
    """
    build = {"resnet18": _resnet18, "mobilenet_v2": _mobilenet_v2}.get(config.encoder, _efficientnet_lite)
    try:
        encoder = build(config)
    except OSError as error:
        raise EncoderWeightsError(f"no ImageNet weights of {config.encoder} to be had: {error}") from error
    for module in encoder.modules():
        if isinstance(module, nn.Conv2d) and module.groups > 1:
            module.__class__ = DepthwiseConv2d
    return encoder


def _resnet18(config: GeneratorConfig) -> Encoder:
    net = torchvision.models.resnet18(weights="DEFAULT" if config.encoder_weights == "download" else None)
    _load_file(net, config)
    stem = nn.Sequential(widen(net.conv1), net.bn1, net.relu)
    levels = [stem, nn.Sequential(net.maxpool, net.layer1), net.layer2, net.layer3, net.layer4]
    return Encoder(levels, [64, 64, 128, 256, 512], nn.Identity(), 512, freeze_norm=config.freeze_norm)


def _mobilenet_v2(config: GeneratorConfig) -> Encoder:
    download = config.encoder_weights == "download"
    net = torchvision.models.mobilenet_v2(
        weights="DEFAULT" if download else None, num_classes=1000 if download else 1001
    )
    _load_file(net, config)
    widen(net.features[0][0])
    bounds = [(0, 2), (2, 4), (4, 7), (7, 14), (14, 18)]
    levels = [net.features[start:stop] for start, stop in bounds]
    return Encoder(levels, [16, 24, 32, 96, 320], net.features[18], 1280, freeze_norm=config.freeze_norm)


def _efficientnet_lite(config: GeneratorConfig) -> Encoder:
    """timm's; batch norm as TensorFlow has it, where its weights were learned, but even padding."""
    net: Any = timm.create_model(config.encoder, bn_eps=TENSORFLOW_EPSILON)
    if config.encoder_weights == "download":
        net.load_state_dict(timm.create_model(f"tf_{config.encoder}", pretrained=True).state_dict())
    _load_file(net, config)
    stem, top = nn.Sequential(widen(net.conv_stem), net.bn1), nn.Sequential(net.conv_head, net.bn2)
    stages = [list(stage) for stage in net.blocks]
    levels = [[stem, *stages[0]], stages[1], stages[2], stages[3] + stages[4], stages[5] + stages[6]]
    channels = [level["num_chs"] for level in net.feature_info]
    return Encoder(
        [nn.Sequential(*level) for level in levels], channels, top, net.num_features, freeze_norm=config.freeze_norm
    )


def _load_file(net: nn.Module, config: GeneratorConfig) -> None:
    if not isinstance(config.encoder_weights, Path):
        return
    weights = _read(config.encoder_weights, net.state_dict())
    missing, unexpected = net.load_state_dict(weights, strict=False)
    lost = [key for key in missing if not key.endswith("num_batches_tracked")]
    if lost or unexpected:
        unfit = f"{lost[:3]} {unexpected[:3]}"
        raise EncoderWeightsError(f"{config.encoder_weights} does not fit {config.encoder}: {unfit}")


def _read(path: Path, expected: dict[str, Tensor]) -> dict[str, Tensor]:
    """Weights by their names; those of a .pth file, which has names of its own, by their order where all shapes fit."""
    if path.suffix != ".pth":
        return {name: tensor.float() for name, tensor in load_file(path).items()}
    found: dict[str, Tensor] = torch.load(path, map_location="cpu", weights_only=True)
    fits = [each.shape for each in found.values()] == [each.shape for each in expected.values()]
    return dict(zip(expected, found.values(), strict=True)) if fits else found


def widen(conv: nn.Conv2d) -> nn.Conv2d:
    """The first convolution for L* and hints: gray input is the sum over R, G, B; hints start without effect."""
    weight = torch.zeros(conv.out_channels, INPUT_PLANES, *conv.kernel_size)
    weight[:, :1] = conv.weight.detach().sum(dim=1, keepdim=True)
    conv.in_channels, conv.weight = INPUT_PLANES, nn.Parameter(weight)
    return conv
