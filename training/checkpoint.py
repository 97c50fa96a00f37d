"""What a run keeps on disk: its whole state for exact resuming, and generators as safetensors.

Every file is written whole or not at all.
"""

from __future__ import annotations

import dataclasses
import json
from pathlib import Path
from typing import Any

import torch
from safetensors import safe_open
from safetensors.torch import load_file, save_file
from torch import Tensor, nn

from training.config import GeneratorConfig
from training.generator import Generator, build_generator


class CheckpointError(Exception):
    """A checkpoint cannot be used; the text says why."""


def save_state(path: Path, state: dict[str, Any]) -> None:
    """Write the state of a run; a crash leaves the older one in place."""
    partial = path.with_suffix(".partial")
    torch.save(state, partial)
    partial.replace(path)


def load_state(path: Path, *, device: torch.device) -> dict[str, Any]:
    """The state written by `save_state`; tensors on `device`, nothing executed from the file."""
    return dict(torch.load(path, map_location=device, weights_only=True))


def save_generator(path: Path, weights: dict[str, Tensor], config: GeneratorConfig, facts: dict[str, Any]) -> None:
    """Write a generator's weights with its configuration and the figures it reached."""
    metadata = {"generator": json.dumps(dataclasses.asdict(config), default=str), "facts": json.dumps(facts)}
    partial = path.with_suffix(".partial")
    save_file({name: tensor.detach().cpu().contiguous() for name, tensor in weights.items()}, partial, metadata)
    partial.replace(path)


def load_generator(path: Path) -> tuple[Generator, dict[str, Any]]:
    """The generator in a .safetensors checkpoint, in eval mode, and its figures."""
    metadata = _metadata(path)
    generator = build_generator(_config(metadata))
    generator.load_state_dict(load_file(path))
    return generator.eval(), json.loads(metadata["facts"])


def load_config(path: Path) -> GeneratorConfig:
    """The shape of the generator in a .safetensors checkpoint."""
    return _config(_metadata(path))


def _metadata(path: Path) -> dict[str, str]:
    with safe_open(path, framework="pt") as file:
        metadata = dict(file.metadata() or {})
    if "generator" not in metadata:
        raise CheckpointError(f"{path} is not a generator checkpoint of Prism's training")
    return metadata


def _config(metadata: dict[str, str]) -> GeneratorConfig:
    fields = json.loads(metadata["generator"])
    return GeneratorConfig(**{**fields, "encoder_weights": "none", "widths": tuple(fields["widths"])})


class Ema:
    """Exponential moving average of a module's weights and statistics."""

    def __init__(self, module: nn.Module, decay: float) -> None:
        self.decay = decay
        self.weights = {name: tensor.detach().clone() for name, tensor in module.state_dict().items()}

    @torch.no_grad()
    def update(self, module: nn.Module, step: int) -> None:
        """Follow the module; early in a stage faster, so that what came before it is soon forgotten."""
        decay = min(self.decay, (1 + step) / (10 + step))
        for name, tensor in module.state_dict().items():
            if tensor.dtype.is_floating_point:
                self.weights[name].lerp_(tensor, 1 - decay)
            else:
                self.weights[name].copy_(tensor)
