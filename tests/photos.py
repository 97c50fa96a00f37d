"""Photos for tests: small, gray, and unlike each other."""

from __future__ import annotations

import hashlib
from pathlib import Path

import numpy as np
from PIL import Image


def write_photo(path: Path, *, size: tuple[int, int] = (96, 64), seed: int = 0) -> Path:
    """A gray picture of a ramp with a little grain, in the format of the path's suffix; folders are made."""
    path.parent.mkdir(parents=True, exist_ok=True)
    width, height = size
    ramp = np.linspace(40, 200, width)[None, :] + np.linspace(-20, 20, height)[:, None]
    grain = np.random.default_rng(seed).normal(0, 4, (height, width))
    Image.fromarray(np.clip(ramp + grain, 0, 255).astype(np.uint8)).save(path)
    return path


def write_photos(folder: Path, *names: str) -> list[Path]:
    """One photo each at these paths below `folder`."""
    return [write_photo(folder / name, seed=seed) for seed, name in enumerate(names)]


def hashes(folder: Path) -> dict[str, str]:
    """SHA-256 of every file below `folder`, by its path there."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def is_in_color(path: Path) -> bool:
    """Whether the picture's channels differ by more than rounding."""
    with Image.open(path) as image:
        pixels = np.asarray(image.convert("RGB"), dtype=np.int16)
    return int(np.abs(pixels[..., 0] - pixels[..., 2]).max()) > 8
