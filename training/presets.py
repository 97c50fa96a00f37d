"""The runs that have a name, and the command line that starts from one."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import tyro

from training.config import AugmentConfig, GeneratorConfig, LossConfig, OptimConfig, TrainConfig

SWIFT = TrainConfig(
    run=Path("runs/swift"),
    augment=AugmentConfig(
        crop_scale=(0.5, 1.0),
        crop_ratio=(0.6, 5 / 3),  # whole photos of 3 : 2 among them, as evaluation stretches them
        degrade_probability=0.25,
        film_probability=0.4,
        automatic_probability=0.85,  # the app tells it of no hint
        hint_many_probability=0.35,
        hint_large_probability=0.1,
        hint_uniform_probability=0.3,
        stroke_probability=0.2,
        messy_probability=0.15,
    ),
    generator=GeneratorConfig(encoder="mobilenet_v2", freeze_norm=True, mirrored=True),
    loss=LossConfig(pixel="log_mse", pixel_weight=8.0),
    optim=OptimConfig(encoder_lr_factor=0.5),
)
"""The generator that ships: U-Net over MobileNetV2, its start the best at hand and its cost the lowest."""

PRISM = TrainConfig()
"""The reference: U-Net over ResNet18, conditional PatchGAN, BCE + 100 x L1."""

L1_ONLY = dataclasses.replace(
    SWIFT, run=Path("runs/l1"), loss=LossConfig(pixel="l1", bins_weight=0.0), stages=SWIFT.stages[:-1]
)
"""The baseline of evaluation: the same net, taught by L1 alone."""

PRESETS = {
    "swift": ("U-Net over MobileNetV2, the generator that ships", SWIFT),
    "prism": ("U-Net over ResNet18, the reference", PRISM),
    "l1": ("the shipped net taught by L1 alone, a baseline", L1_ONLY),
}


def parse(arguments: list[str] | None = None) -> TrainConfig:
    """The configuration named and overridden on the command line."""
    return tyro.extras.overridable_config_cli(PRESETS, args=arguments, prog="python -m training.train")
