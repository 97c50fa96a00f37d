"""Blend two checkpoints of one run: `python -m training.blend SAFE VIVID OUT --share 0.25`.

Adversarial training buys color with accuracy. Between the weights before and after it lie generators that keep most of
both (Wortsman et al., Model soups, ICML 2022; DeOldify merges its critics' generators likewise).
"""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from pathlib import Path

import tyro
from torch import Tensor

from training.checkpoint import CheckpointError, load_config, load_generator, save_generator
from training.errors import told


@dataclass(frozen=True)
class BlendConfig:
    """Which checkpoints, and how much of the second."""

    safe: tyro.conf.Positional[Path]
    """Generator before adversarial training."""
    vivid: tyro.conf.Positional[Path]
    """Generator after it."""
    out: tyro.conf.Positional[Path]
    """The .safetensors file to write."""
    share: float = 0.25
    """Share of the second, 0 to 1."""


def blend(safe: dict[str, Tensor], vivid: dict[str, Tensor], share: float) -> dict[str, Tensor]:
    """Weights and statistics between two state dicts of one shape; counters are the first one's."""
    return {
        name: tensor.lerp(vivid[name], share) if tensor.dtype.is_floating_point else tensor
        for name, tensor in safe.items()
    }


@told()
def main(arguments: list[str] | None = None) -> None:
    """The command line."""
    config = tyro.cli(BlendConfig, args=arguments, prog="python -m training.blend", description=__doc__)
    shape, other = load_config(config.safe), load_config(config.vivid)
    if shape != other:
        raise CheckpointError(f"{config.vivid} has another shape than {config.safe}")
    safe, vivid = (load_generator(path)[0].state_dict() for path in (config.safe, config.vivid))
    facts = {key: str(value) for key, value in dataclasses.asdict(config).items()}
    save_generator(config.out, blend(safe, vivid, config.share), shape, facts)


if __name__ == "__main__":
    main()
