"""Bleeding: how far chroma leaks across the edges of a photo, by way of upsampling.

    python -m tests.benchmarks.bleeding [PHOTOS...] [--factor 8]

The true chroma of color photographs, averaged down by `factor`, stands for a prediction; it is brought back to full
size by nearest, by bilinear and by Prism's own way, and compared with the truth, in CIELAB units, near strong edges of
lightness (within 3 px) and elsewhere. Without PHOTOS (files or folders), scikit-image's bundled samples are taken.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np
import skimage.data

from prism_core.color.lab import Floats, srgb_to_lab, to_unit
from prism_core.color.upsample import ChromaField, guided_field, stretch
from training.bleeding import slope

SAMPLES = ("astronaut", "chelsea", "coffee", "rocket")
EDGE = 10.0
"""Change of L* over one pixel from which an edge counts as strong."""


@dataclass(frozen=True)
class Errors:
    """Mean distance from the true (a*, b*): near strong edges, and elsewhere."""

    near: float
    away: float


Upsample = Callable[[Floats, Floats], Floats]
"""h x w x 2 prediction and H x W lightness to H x W x 2 chroma."""


def nearest(ab: Floats, lightness: Floats) -> Floats:
    return cv2.resize(ab, lightness.shape[::-1], interpolation=cv2.INTER_NEAREST)


def bilinear(ab: Floats, lightness: Floats) -> Floats:
    return cv2.resize(ab, lightness.shape[::-1], interpolation=cv2.INTER_LINEAR)


def guided(ab: Floats, lightness: Floats) -> Floats:
    """As `render` does it, the lightness averaged down standing for what the generator saw."""
    seen = cv2.resize(lightness, ab.shape[1::-1], interpolation=cv2.INTER_AREA)
    return np.moveaxis(apply(guided_field(np.ascontiguousarray(np.moveaxis(ab, 2, 0)), seen), lightness), 0, 2)


def apply(field: ChromaField, lightness: Floats) -> Floats:
    """2 x H x W chroma of a field over H x W lightness."""
    height, width = lightness.shape
    whole = slice(0, height), slice(0, width), height, width
    return stretch(field.slope, *whole) * lightness + stretch(field.offset, *whole)


WAYS: dict[str, Upsample] = {"nearest": nearest, "bilinear": bilinear, "guided": guided}


def measure(rgb: np.ndarray, factor: int, way: Upsample) -> Errors:
    """Errors of one way on one H x W x 3 sRGB photo."""
    lab = srgb_to_lab(to_unit(rgb))
    lightness, truth = np.ascontiguousarray(lab[..., 0]), np.ascontiguousarray(lab[..., 1:])
    size = (max(1, rgb.shape[1] // factor), max(1, rgb.shape[0] // factor))
    error = np.linalg.norm(way(cv2.resize(truth, size, interpolation=cv2.INTER_AREA), lightness) - truth, axis=2)
    near = strong_edges(lightness)
    return Errors(float(error[near].mean()), float(error[~near].mean()))


def strong_edges(lightness: Floats) -> np.ndarray:
    """H x W mask of the pixels within 3 px of a strong edge."""
    return cv2.dilate((slope(lightness) > EDGE).astype(np.uint8), np.ones((7, 7), np.uint8)) > 0


def photos(paths: list[Path]) -> Iterator[np.ndarray]:
    """The photos as H x W x 3 uint8."""
    if not paths:
        yield from (getattr(skimage.data, name)()[..., :3] for name in SAMPLES)
    for path in paths:
        for file in sorted(path.iterdir()) if path.is_dir() else [path]:
            bgr = cv2.imread(str(file), cv2.IMREAD_COLOR)
            if bgr is not None:
                yield np.ascontiguousarray(bgr[..., ::-1])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("photos", nargs="*", type=Path)
    parser.add_argument("--factor", type=int, default=8, help="how much smaller the prediction is (default 8)")
    options = parser.parse_args()
    found = list(photos(options.photos))
    print(f"{len(found)} photos, prediction {options.factor} times smaller; mean error in a*, b*")
    print(f"{'':10}{'near edges':>12}{'elsewhere':>12}")
    for name, way in WAYS.items():
        errors = [measure(rgb, options.factor, way) for rgb in found]
        near, away = (float(np.mean([getattr(e, part) for e in errors])) for part in ("near", "away"))
        print(f"{name:10}{near:12.2f}{away:12.2f}")


if __name__ == "__main__":
    main()
