"""Scans for benchmarks: large toned prints with grain, made of scikit-image's bundled samples.

python -m tests.benchmarks.scans FOLDER COUNT WIDTH HEIGHT
"""

from __future__ import annotations

import sys
from pathlib import Path

import cv2
import numpy as np
import skimage.data

SAMPLES = ("astronaut", "camera", "chelsea", "coffee", "rocket")

_TONE = np.array([1.0, 0.93, 0.82], np.float32)
"""A print's yellowed paper, in parts of white."""
_GRAIN = 6.0
"""Standard deviation of film grain in 8-bit steps: a 12 MP JPEG comes out at some 5 MB, as scanners write."""


def write_scans(folder: Path, count: int, *, width: int, height: int) -> list[Path]:
    """Write `count` RGB JPEG files of quality 90 into `folder`; the samples take turns, each time with other grain."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = []
    for number in range(count):
        path = folder / f"scan {number + 1}.jpg"
        pixels = _scan(SAMPLES[number % len(SAMPLES)], width, height, seed=number)
        cv2.imwrite(str(path), pixels[..., ::-1], [cv2.IMWRITE_JPEG_QUALITY, 90])
        paths.append(path)
    return paths


def _scan(sample: str, width: int, height: int, *, seed: int) -> np.ndarray:
    photo = getattr(skimage.data, sample)()
    gray = photo if photo.ndim == 2 else cv2.cvtColor(photo, cv2.COLOR_RGB2GRAY)
    large = cv2.resize(gray, (width, height), interpolation=cv2.INTER_CUBIC).astype(np.float32)
    # Grain of two sizes, as enlarged film shows it; drawn small and repeated, since a scan has 100 million pixels.
    generator = np.random.default_rng(seed)
    tile = generator.normal(0, _GRAIN, (1024, 1024)).astype(np.float32)
    tile += cv2.GaussianBlur(tile, (0, 0), 2) * 2
    large += np.tile(tile, (height // 1024 + 1, width // 1024 + 1))[:height, :width]
    scan = np.empty((height, width, 3), np.uint8)
    for channel, part in enumerate(_TONE):
        scan[..., channel] = np.clip(large * part, 0, 255)
    return scan


if __name__ == "__main__":
    write_scans(Path(sys.argv[1]), int(sys.argv[2]), width=int(sys.argv[3]), height=int(sys.argv[4]))
