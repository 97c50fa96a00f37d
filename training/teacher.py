"""A trained generator as the teacher of another: what it answers is learned beside the truth.

The truth of a photo is one of many that its lightness allows, and each pulls elsewhere; the teacher answers with their
mean. A new encoder so learns as much from fewer samples (knowledge distillation, Hinton et al. 2015).
"""

from __future__ import annotations

from pathlib import Path
from typing import cast

import torch
from torch import Tensor, nn

from training.checkpoint import load_config, load_generator
from training.errors import RunError

Answers = dict[str, Tensor]
"""`ab`: N x 2 x H x W, ab / 110; `bins`: N x Q x H/4 x W/4, the share of each bin."""


class Teacher(nn.Module):
    """The generator in a .safetensors checkpoint or an exported .onnx file, its weights fixed.

    bin_step: the grid of its pupil's bins. Raises `CheckpointError`, and `RunError` where the grids differ.
    """

    def __init__(self, path: Path, bin_step: float) -> None:
        super().__init__()
        if (step := load_config(path).bin_step) != bin_step:
            raise RunError(f"{path}: its bins have steps of {step:g}, those to be taught {bin_step:g}")
        self.generator = load_generator(path)[0].requires_grad_(requires_grad=False)
        self.generator.mirrored = False  # twice the time for a little more

    @torch.no_grad()
    def forward(self, x: Tensor) -> Answers:
        """What the generator answers to N x 4 x H x W, float32."""
        ab, logits, *_ = self.generator(x)
        return {"ab": cast("Tensor", ab).float(), "bins": cast("Tensor", logits).float().softmax(dim=1)}
