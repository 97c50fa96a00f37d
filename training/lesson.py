"""A lesson: what a ResNet18 that sees lightness has yet to learn from a MobileNetV2 that sees the photo in color.

Features at strides 8, 16 and 32 (FitNets, Romero et al., ICLR 2015), pooled features, and soft labels (Hinton, Vinyals
and Dean 2015).
"""

from __future__ import annotations

from pathlib import Path

import torch
import torchvision
from torch import Tensor, nn
from torch.nn import functional

from training.classifier import load_classifier
from training.srgb import to_srgb

CLASSES = 1000
"""ImageNet's; a teacher with one more has the background first, which is left out."""
TAPS = (6, 13, 18)
"""Blocks of MobileNetV2 that the student's last three levels learn from: strides 8, 16 and 32."""
CHANNELS = ((128, 32), (256, 96), (512, 1280))
"""Channels of student and teacher there."""
DEEP, POOLED = CHANNELS[-1]


class Student(nn.Module):
    """ResNet18 of one input plane, L*/50 - 1."""

    def __init__(self) -> None:
        super().__init__()
        self.net = torchvision.models.resnet18(num_classes=CLASSES)
        self.net.conv1 = nn.Conv2d(1, 64, 7, stride=2, padding=3, bias=False)

    def forward(self, lightness: Tensor) -> tuple[list[Tensor], Tensor, Tensor]:
        """N x 1 x H x W to features at strides 8, 16 and 32, their last ones pooled, and logits N x 1000."""
        net = self.net
        x = net.layer1(net.maxpool(net.relu(net.bn1(net.conv1(lightness)))))
        features = []
        for layer in (net.layer2, net.layer3, net.layer4):
            x = layer(x)
            features.append(x)
        pooled = x.mean(dim=(2, 3))
        return features, pooled, net.fc(pooled)

    def as_torchvision(self) -> dict[str, Tensor]:
        """Weights of torchvision's ResNet18 that, of gray RGB with each plane L*/50 - 1, makes what this one makes."""
        weights = {name: tensor.detach().cpu().contiguous() for name, tensor in self.net.state_dict().items()}
        return {**weights, "conv1.weight": (weights["conv1.weight"] / 3).repeat(1, 3, 1, 1)}


class Lesson(nn.Module):
    """The student, what turns its features into those of the teacher, and the teacher itself, which stays as it is.

    teacher: MobileNetV2, a .safetensors file. temperature: softens the labels, so that the likeness of classes counts.
    """

    def __init__(self, teacher: Path, temperature: float, device: torch.device) -> None:
        super().__init__()
        self.temperature = temperature
        self.student = Student()
        self.adapters = nn.ModuleList(nn.Conv2d(mine, theirs, 1) for mine, theirs in CHANNELS)
        self.pooled = nn.Linear(DEEP, POOLED)
        # The teacher's features at mean 0 and variance 1, so that each channel counts alike.
        self.scales = nn.ModuleList(nn.BatchNorm2d(theirs, affine=False) for _, theirs in CHANNELS)
        self.pooled_scale = nn.BatchNorm1d(POOLED, affine=False)
        classifier = load_classifier(teacher).to(device, memory_format=torch.channels_last)
        self.teacher = [classifier]  # in a list: neither saved nor trained

    def forward(self, batch: dict[str, Tensor]) -> dict[str, Tensor]:
        """Of a batch of `training.samples.Sampler`: the errors in `features` (sum of three), `pooled` and `labels`, not
        yet weighted, and `agreement`, how often both name the same class first. Knowing features by their means alone
        is an error of 1 each.
        """
        taught, taught_pooled, taught_labels = self._teach(to_srgb(batch["lightness"], batch["ab"]) * 2 - 1)
        features, pooled, labels = self.student(batch["x"][:, :1])
        parts = zip(self.adapters, self.scales, features, taught, strict=True)
        errors = [functional.mse_loss(adapt(mine).float(), scale(theirs)) for adapt, scale, mine, theirs in parts]
        found = functional.log_softmax(labels.float() / self.temperature, dim=1)
        wanted = functional.softmax(taught_labels / self.temperature, dim=1)
        return {
            "features": torch.stack(errors).sum(),
            "pooled": functional.mse_loss(self.pooled(pooled).float(), self.pooled_scale(taught_pooled)),
            "labels": functional.kl_div(found, wanted, reduction="batchmean") * self.temperature**2,
            "agreement": (labels.argmax(dim=1) == taught_labels.argmax(dim=1)).float().mean(),
        }

    @torch.no_grad()
    def _teach(self, rgb: Tensor) -> tuple[list[Tensor], Tensor, Tensor]:
        (teacher,) = self.teacher
        x, taken = rgb, []
        for number, block in enumerate(teacher.features):
            x = block(x)
            if number in TAPS:
                taken.append(x.float())
        pooled = taken[-1].mean(dim=(2, 3))
        return taken, pooled, teacher.classifier(pooled).float()[:, -CLASSES:]
