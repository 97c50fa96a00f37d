"""MobileNetV2 from a file: the judge of the perceptual loss, and the teacher of distillation."""

from __future__ import annotations

from pathlib import Path

import torch
import torchvision
from safetensors.torch import load_file

from training.errors import TrainingError


class ClassifierError(TrainingError):
    """The file does not hold the classifier that is asked for."""


def load_classifier(weights: Path) -> torchvision.models.MobileNetV2:
    """The MobileNetV2 in a .safetensors file with torchvision's keys, in eval mode, its weights fixed.

    It takes RGB in -1..1. Raises `ClassifierError`.
    """
    state = {name: tensor.float() for name, tensor in load_file(weights).items()}
    classes = len(state.get("classifier.1.bias", torch.empty(1)))
    net = torchvision.models.mobilenet_v2(num_classes=classes)
    expected = {name: tensor.shape for name, tensor in net.state_dict().items() if "num_batches" not in name}
    found = {name: tensor.shape for name, tensor in state.items() if "num_batches" not in name}
    if found != expected:
        unfit = sorted(name for name in expected.keys() | found.keys() if expected.get(name) != found.get(name))
        raise ClassifierError(f"{weights} holds no MobileNetV2 of torchvision: {unfit[:3]}")
    net.load_state_dict(state, strict=False)
    return net.eval().requires_grad_(requires_grad=False)
