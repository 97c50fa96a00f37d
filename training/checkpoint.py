"""Generators on disk, as safetensors with their shape, and the moving average that is kept.

Every file is written whole or not at all. Generators are read from exported .onnx files, too.
"""

from __future__ import annotations

import dataclasses
import json
from pathlib import Path
from typing import Any

import onnx
import torch
from onnx import numpy_helper
from safetensors import SafetensorError, safe_open
from safetensors.torch import load_file, save
from torch import Tensor, nn

from prism_core.errors import ModelError
from prism_core.image.atomic import atomic_write
from prism_core.models.card import ModelCard, verify_card
from training.config import GeneratorConfig
from training.errors import TrainingError
from training.generator import Generator, build_generator

GENERATOR_KEY = "prism_generator"
"""Metadata entry of an ONNX file with the generator's configuration, JSON."""
HALF = "_half"
"""End of the names of weights that an ONNX file stores as float16."""


class CheckpointError(TrainingError):
    """A checkpoint cannot be used; the text says why."""


def save_generator(path: Path, weights: dict[str, Tensor], config: GeneratorConfig, facts: dict[str, Any]) -> None:
    """Write a generator's weights with its configuration and the figures it reached."""
    metadata = {"generator": describe(config), "facts": json.dumps(facts)}
    data = save({name: tensor.detach().cpu().contiguous() for name, tensor in weights.items()}, metadata)
    with atomic_write(path) as file:
        file.write(data)


def load_generator(path: Path) -> tuple[Generator, dict[str, Any]]:
    """The generator in a .safetensors checkpoint or an exported .onnx file, in eval mode, and its figures.

    Raises `CheckpointError` where training cannot go on from the file.
    """
    facts: dict[str, Any]
    if path.suffix == ".onnx":
        model, card = _read_onnx(path)
        config, weights, facts = _onnx_config(path, model), _onnx_weights(model), dict(card.metrics)
    else:
        metadata = _metadata(path)
        config, weights, facts = _config(path, metadata["generator"]), load_file(path), json.loads(metadata["facts"])
    generator = build_generator(config)
    missing, unexpected = generator.load_state_dict(weights, strict=False)
    if unfit := [name for name in (*missing, *unexpected) if not spare(name)]:
        raise CheckpointError(f"{path}: its weights do not fit the generator that it describes: {unfit[:3]}")
    return generator.eval(), facts


def load_config(path: Path) -> GeneratorConfig:
    """The shape of the generator in a .safetensors checkpoint or an exported .onnx file."""
    if path.suffix == ".onnx":
        return _onnx_config(path, _read_onnx(path)[0])
    return _config(path, _metadata(path)["generator"])


def describe(config: GeneratorConfig) -> str:
    """The shape of a generator as JSON; where its encoder came from is left out."""
    return json.dumps({**dataclasses.asdict(config), "encoder_weights": "none"})


def shape(config: GeneratorConfig) -> str:
    """What two generators must share for the one to start from the other, in words."""
    skips = "skips" if config.skips else "no skips"
    return f"{config.encoder}, widths {config.widths}, {skips}, context {config.context}, bins {config.bin_step}"


def spare(name: str) -> bool:
    """Whether a file may lack this entry of a state_dict: batch norm's counter, which torch never reads."""
    return name.endswith("num_batches_tracked")


def _read_onnx(path: Path) -> tuple[onnx.ModelProto, ModelCard]:
    try:
        card = verify_card(path)
    except ModelError as error:
        raise CheckpointError(str(error)) from error
    return onnx.load(path), card


def _metadata(path: Path) -> dict[str, str]:
    try:
        with safe_open(path, framework="pt") as file:
            metadata = dict(file.metadata() or {})
    except (OSError, SafetensorError) as error:
        raise CheckpointError(f"{path} cannot be read: {error}") from error
    if "generator" not in metadata:
        raise CheckpointError(f"{path} is not a generator checkpoint of Prism's training")
    return metadata


def _config(path: Path, text: str) -> GeneratorConfig:
    fields = json.loads(text)
    if unknown := sorted(fields.keys() - {field.name for field in dataclasses.fields(GeneratorConfig)}):
        raise CheckpointError(f"{path} is of another version of Prism: its generator has {', '.join(unknown)}")
    return GeneratorConfig(**{**fields, "encoder_weights": "none", "widths": tuple(fields["widths"])})


def _onnx_config(path: Path, model: onnx.ModelProto) -> GeneratorConfig:
    for entry in model.metadata_props:
        if entry.key == GENERATOR_KEY:
            return _config(path, entry.value)
    raise CheckpointError(f"{path} was exported without what training needs; export its checkpoint again")


def _onnx_weights(model: onnx.ModelProto) -> dict[str, Tensor]:
    """Weights by their names in the state_dict, float32; the graph's own constants have no dot in their names."""
    tensors = [tensor for tensor in model.graph.initializer if "." in tensor.name]
    return {
        tensor.name.removesuffix(HALF): torch.tensor(numpy_helper.to_array(tensor), dtype=torch.float32)
        for tensor in tensors
    }


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
