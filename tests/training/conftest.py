"""Small photographs and small runs, for tests that train for real."""

from __future__ import annotations

from pathlib import Path

import cv2
import numpy as np
import pytest
import torch
import torchvision
from safetensors.torch import save_file

from training.config import AugmentConfig, DataConfig, GeneratorConfig, Stage, TrainConfig


@pytest.fixture(autouse=True, scope="session")
def one_thread() -> None:
    """These nets are too small to share; several test processes may run side by side."""
    torch.set_num_threads(1)


@pytest.fixture(autouse=True, scope="session")
def forkable_autograd() -> None:
    """Start autograd before any export: torch.export adds a device, and autograd that starts with one has threads, so
    that no process forked later could learn.
    """
    torch.ones(1, requires_grad=True).backward()


@pytest.fixture(scope="session")
def photo_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Ten photographs of blue skies over green fields, one gray and one sepia picture, one broken file."""
    folder = tmp_path_factory.mktemp("photos")
    rng = np.random.default_rng(0)
    for number in range(10):
        photo = np.empty((80, 100, 3), np.float64)
        horizon = int(rng.integers(25, 55))
        photo[:horizon] = (200, 140, 90)  # blue, green, red: OpenCV's order
        photo[horizon:] = (40, 150, 60)
        photo += rng.normal(0, 6, photo.shape)
        cv2.imwrite(str(folder / f"field{number}.png"), np.clip(photo, 0, 255).astype(np.uint8))
    gray = rng.integers(0, 255, (80, 100), dtype=np.uint8)
    cv2.imwrite(str(folder / "gray.png"), gray)
    sepia = gray[..., None] * np.array([0.0, 0.0, 0.0]) + np.array([60, 90, 120])
    cv2.imwrite(str(folder / "sepia.png"), sepia.astype(np.uint8))
    (folder / "broken.jpg").write_bytes(b"not a photo")
    return folder


@pytest.fixture(scope="session")
def classifier(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A MobileNetV2 with a background class, as the one at hand has. It has learned nothing, yet its features differ
    where colors do, and they can be taught."""
    torch.manual_seed(0)
    path = tmp_path_factory.mktemp("classifier") / "mobilenet.safetensors"
    save_file(torchvision.models.mobilenet_v2(num_classes=1001).state_dict(), path)
    return path


@pytest.fixture
def config(photo_folder: Path, tmp_path: Path) -> TrainConfig:
    """Six steps in two stages, the second adversarial, at 64 px."""
    return TrainConfig(
        run=tmp_path / "run",
        threads=1,
        workers=0,
        precision="fp32",
        device="cpu",
        eval_every=3,
        eval_photos=2,
        eval_size=64,
        save_every=2,
        data=DataConfig(train=photo_folder, short_side=64, val_fraction=0.3),
        augment=AugmentConfig(),
        generator=GeneratorConfig(encoder="mobilenet_v2", widths=(16, 16, 16)),
        stages=(
            Stage("alone", steps=4, size=64, batch=4, lr=1e-3),
            Stage("adversarial", steps=2, size=64, batch=2, lr=1e-4, adversarial=True),
        ),
    )
