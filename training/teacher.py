"""Trained generators as the teachers of another: what they answer is learned beside the truth.

The truth of a photo is one of many that its lightness allows, and each pulls elsewhere; a teacher answers with their
mean, and several are nearer to it than either. A new encoder so learns as much from fewer samples (knowledge
distillation, Hinton et al. 2015).
"""

from __future__ import annotations

from pathlib import Path

import torch
from torch import Tensor, nn

from training.checkpoint import load_config, load_generator
from training.errors import RunError
from training.generator import Generator

Answers = dict[str, Tensor]
"""`ab`: N x 2 x H x W, ab / 110; `bins`: N x Q x H/4 x W/4, the share of each bin."""


class Faculty(nn.Module):
    """The generators in .safetensors checkpoints or exported .onnx files, their weights fixed.

    bin_step: the grid of their pupil's bins. Raises `CheckpointError`, and `RunError` where a grid differs.
    """

    def __init__(self, paths: tuple[Path, ...], bin_step: float) -> None:
        super().__init__()
        self.teachers = nn.ModuleList(_teacher(path, bin_step) for path in paths)

    @torch.no_grad()
    def forward(self, x: Tensor) -> Answers:
        """The mean of what they answer to N x 4 x H x W, float32."""
        answers = [teacher(x) for teacher in self.teachers]
        ab = [chroma.float() for chroma, *_ in answers]
        bins = [logits.float().softmax(dim=1) for _, logits, *_ in answers]
        return {"ab": torch.stack(ab).mean(dim=0), "bins": torch.stack(bins).mean(dim=0)}


def _teacher(path: Path, bin_step: float) -> Generator:
    if (step := load_config(path).bin_step) != bin_step:
        raise RunError(f"{path}: its bins have steps of {step:g}, those to be taught {bin_step:g}")
    generator = load_generator(path)[0].requires_grad_(requires_grad=False)
    generator.mirrored = False  # twice the time for a little more
    return generator
