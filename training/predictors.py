"""What is asked for colors: planes in, ab out."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import torch

from prism_core.color.lab import Floats, denormalize_ab
from training.generator import Generator

Predictor = Callable[[Floats], Floats]
"""Planes N x 4 x H x W float32 (see `prism_core.models.engine`) to a*, b* N x 2 x H x W in CIELAB units."""


class TorchPredictor:
    """A torch generator in eval mode as a `Predictor`."""

    def __init__(self, generator: Generator) -> None:
        # With weights and planes in the same layout a prediction on the CPU takes two thirds of the time.
        self.generator = generator.eval().to(memory_format=torch.channels_last)
        self.device = next(generator.parameters()).device
        self.tells_likeness = hasattr(generator, "likeness_head")

    @torch.inference_mode()
    def __call__(self, batch: Floats) -> Floats:
        """Planes N x 4 x H x W to a*, b* N x 2 x H x W in CIELAB units."""
        x = torch.from_numpy(batch).to(self.device, memory_format=torch.channels_last)
        ab, *_ = self.generator(x)
        return denormalize_ab(ab.float().cpu().numpy())

    @torch.inference_mode()
    def likeness(self, batch: Floats) -> Floats:
        """Planes N x 4 x H x W to likeness, N x E x H/4 x W/4."""
        *_, likeness = self.generator(torch.from_numpy(batch).to(self.device))
        return np.asarray(likeness.float().cpu().numpy())


def gray(batch: Floats) -> Floats:
    """The predictor that predicts nothing: the baseline."""
    return np.zeros_like(batch[:, :2])
