"""What a trained generator says of photographs, kept in memory: its heads learn from that without asking it again."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass

import cv2
import numpy as np
import torch
from torch import Tensor
from torch.nn import functional

from prism_core.color.lab import AB_SCALE, Floats
from prism_core.hints.likeness import TONE
from training.generator import Generator

_PATCH = 5
"""Side in px of the patch that a hint's color is the mean of."""
_TRIES = 20
_ALIKE = (25.0, 8.0, 8.0)
"""How far L*, a* and b* on a surface may lie from one place of it: one color in light and shade."""
_AREA = (0.02, 0.6)
"""How much of a photo a surface is."""


@dataclass(frozen=True)
class Answers:
    """What the generator says of N photographs, and the truth.

    deep: N x C x H/4 x W/4, what its heads read. tone: N x 1 x H/2 x W/2, likeness by lightness. ab: N x 2 x H/2 x W/2,
    CIELAB units; truth: likewise; around: the mean truth of the patch about each place. surface: N x 1 x H/2 x W/2, one
    surface of one color on each, 0 or 1.
    """

    deep: Tensor
    tone: Tensor
    ab: Tensor
    truth: Tensor
    around: Tensor
    surface: Tensor

    def of(self, photos: Tensor) -> Answers:
        """Some of them, float32."""
        return Answers(*(getattr(self, part.name)[photos].float() for part in dataclasses.fields(self)))

    @staticmethod
    def together(parts: list[Answers]) -> Answers:
        """All of them, in half the memory."""
        names = [part.name for part in dataclasses.fields(Answers)]
        return Answers(*(torch.cat([getattr(each, name).half() for each in parts]) for name in names))


@torch.no_grad()
def ask(generator: Generator, batch: dict[str, Tensor], rng: np.random.Generator) -> Answers:
    """The generator's answers to a batch of samples without hints."""
    deep, truth = generator.decode(batch["x"]), batch["ab"] * AB_SCALE
    lab = functional.avg_pool2d(torch.cat([(batch["lightness"] + 1) * 50, truth], dim=1), 2)
    surfaces = [find_surface(photo, rng) for photo in lab.permute(0, 2, 3, 1).numpy()]
    return Answers(
        deep,
        functional.avg_pool2d((batch["x"][:, :1] + 1) * (50 / TONE), 2),
        functional.avg_pool2d(generator.chroma(deep) * AB_SCALE, 2),
        functional.avg_pool2d(truth, 2),
        functional.avg_pool2d(truth, _PATCH, stride=2, padding=(_PATCH - 1) // 2),
        torch.from_numpy(np.stack(surfaces))[:, None],
    )


def find_surface(lab: Floats, rng: np.random.Generator) -> Floats:
    """H x W, 1 on one surface of the photo (H x W x 3) that is of about one color, at random; all 0 where none is."""
    height, width = lab.shape[:2]
    for _ in range(_TRIES):
        row, column = int(rng.integers(height)), int(rng.integers(width))
        near = (np.abs(lab - lab[row, column]) < _ALIKE).all(axis=2)
        _, parts = cv2.connectedComponents(near.astype(np.uint8), connectivity=4)
        surface = parts == parts[row, column]
        if _AREA[0] < surface.mean() < _AREA[1]:
            return np.asarray(surface, dtype=np.float32)
    return np.zeros((height, width), np.float32)
