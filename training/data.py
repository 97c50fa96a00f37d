"""Photographs in memory, and samples drawn from them. Sample k is the same in every run of a seed.

That is what makes resuming exact: a run needs to remember nothing but how many samples it has seen.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np
import numpy.typing as npt
import torch
from torch.utils.data import DataLoader, Dataset

from prism_core.color.lab import Floats, normalize_ab, normalize_lightness, srgb_to_lab, to_unit
from prism_core.errors import PhotoReadError
from prism_core.image.read import is_photo
from prism_core.image.thumbnail import read_thumbnail
from training.config import AugmentConfig, DataConfig
from training.degrade import degrade
from training.errors import DataError
from training.hint_sampler import sample_hints

Photo = npt.NDArray[np.uint8]
"""H x W x 3 sRGB."""

LONGEST_ASPECT = 4
"""Photos of a longer aspect are read a little too small, and scaled up."""


@dataclass(frozen=True)
class PhotoSet:
    """Photographs held in memory.

    photos: uint8 sRGB, short side as configured. rejected: reason -> how many files were left out for it.
    """

    photos: list[Photo]
    names: list[str]
    rejected: dict[str, int]

    def __len__(self) -> int:
        return len(self.photos)


def load_split(config: DataConfig, seed: int) -> tuple[PhotoSet, PhotoSet]:
    """Training and validation photographs: the given folders, or a seeded split of one."""
    paths = find_photos(config.train)
    if config.val is not None:
        return load_photos(paths, config), load_photos(find_photos(config.val), config)
    order = np.random.default_rng(seed).permutation(len(paths))
    held_out = max(1, round(len(paths) * config.val_fraction))
    pick = [[paths[i] for i in sorted(part)] for part in (order[held_out:], order[:held_out])]
    return load_photos(pick[0], config), load_photos(pick[1], config)


def find_photos(folder: Path) -> list[Path]:
    """All photo files under `folder`, sorted, so that a seed means the same everywhere."""
    paths = sorted(path for path in folder.rglob("*") if is_photo(path))
    if not paths:
        raise DataError(f"{folder}: no photographs here; give a folder of color photos")
    return paths


def load_photos(paths: list[Path], config: DataConfig) -> PhotoSet:
    """Decode, scale and check the files; the unusable are counted by reason."""
    cv2.setNumThreads(1)  # photos are worked on side by side; and OpenCV's own threads do not survive a fork
    photos: list[Photo] = []
    names: list[str] = []
    rejected: dict[str, int] = {}
    with ThreadPoolExecutor() as pool:
        for path, (photo, reason) in zip(paths, pool.map(lambda p: _load(p, config), paths), strict=True):
            if photo is None:
                rejected[reason] = rejected.get(reason, 0) + 1
            else:
                photos.append(photo)
                names.append(path.name)
    if not photos:
        raise DataError(f"{paths[0].parent}: no color photograph among {len(paths)} files: {rejected}")
    return PhotoSet(photos, names, rejected)


def _load(path: Path, config: DataConfig) -> tuple[Photo | None, str]:
    try:
        pixels = read_thumbnail(path, config.short_side * LONGEST_ASPECT).pixels
    except PhotoReadError:
        return None, "unreadable"
    if pixels.shape[2] == 1:
        return None, "gray"
    scale = config.short_side / min(pixels.shape[:2])
    size = (round(pixels.shape[1] * scale), round(pixels.shape[0] * scale))
    interpolation = cv2.INTER_AREA if scale < 1 else cv2.INTER_CUBIC
    photo = np.asarray(cv2.resize(pixels, size, interpolation=interpolation), np.uint8)
    reason = unfit(photo, config)
    return (None, reason) if reason else (photo, "")


def unfit(photo: Photo, config: DataConfig) -> str:
    """Why a photo cannot teach color, or an empty string."""
    small = cv2.resize(photo, (64, 64), interpolation=cv2.INTER_AREA)
    ab = srgb_to_lab(to_unit(small))[..., 1:].reshape(-1, 2)
    if np.hypot(ab[:, 0], ab[:, 1]).mean() < config.min_chroma:
        return "gray"
    if ab.std(axis=0).max() < config.min_spread:
        return "toned"
    return ""


@dataclass(frozen=True)
class Sampler(Dataset[dict[str, torch.Tensor]]):
    """Augmented training samples by their number, at one crop size.

    A sample holds `x`: 4 x S x S, the generator's input; `ab`: 2 x S x S, true a*, b* / 110;
    `lightness`: 1 x S x S, clean L*/50 - 1.
    """

    photos: list[Photo]
    config: AugmentConfig
    size: int
    seed: int

    def __getitem__(self, number: int) -> dict[str, torch.Tensor]:
        rng = np.random.default_rng((self.seed, number))
        photo = random_crop(self.photos[self.photo_index(number)], self.size, rng, self.config)
        return to_sample(photo, rng, self.config)

    def photo_index(self, number: int) -> int:
        """Which photo a sample shows; each once in an epoch, in an order of the epoch's own."""
        epoch, position = divmod(number, len(self.photos))
        return int(_permutation(len(self.photos), self.seed, epoch)[position])


_last_permutation: tuple[tuple[int, int, int], np.ndarray] = ((-1, -1, -1), np.empty(0))


def _permutation(length: int, seed: int, epoch: int) -> np.ndarray:
    global _last_permutation
    key = (length, seed, epoch)
    if _last_permutation[0] != key:
        _last_permutation = (key, np.random.default_rng((seed, epoch, 7)).permutation(length))
    return _last_permutation[1]


def random_crop(photo: Photo, size: int, rng: np.random.Generator, config: AugmentConfig) -> Photo:
    """A random resized crop, flipped half of the time; torchvision's RandomResizedCrop over numpy."""
    height, width = photo.shape[:2]
    area = height * width * rng.uniform(*config.crop_scale)
    ratio = np.exp(rng.uniform(*np.log(config.crop_ratio)))
    w = min(width, round(np.sqrt(area * ratio)))
    h = min(height, round(np.sqrt(area / ratio)))
    top, left = int(rng.integers(height - h + 1)), int(rng.integers(width - w + 1))
    crop = photo[top : top + h, left : left + w]
    if rng.random() < 0.5:
        crop = crop[:, ::-1]
    interpolation = cv2.INTER_AREA if min(h, w) > size else cv2.INTER_LINEAR
    return np.asarray(cv2.resize(np.ascontiguousarray(crop), (size, size), interpolation=interpolation), np.uint8)


def to_sample(photo: Photo, rng: np.random.Generator, config: AugmentConfig) -> dict[str, torch.Tensor]:
    """Planes of one square crop: degraded lightness and sampled hints in, true chroma out."""
    lab = srgb_to_lab(to_unit(photo))
    clean, ab = lab[..., 0], lab[..., 1:]
    seen = degrade(clean, rng) if rng.random() < config.degrade_probability else clean
    hints = sample_hints(ab, rng, config)
    x = np.concatenate([normalize_lightness(seen)[None], hints])
    return {
        "x": torch.from_numpy(x),
        "ab": torch.from_numpy(_planes(normalize_ab(ab))),
        "lightness": torch.from_numpy(normalize_lightness(clean)[None]),
    }


def _planes(image: Floats) -> Floats:
    return np.ascontiguousarray(image.transpose(2, 0, 1))


def batches(sampler: Sampler, numbers: Iterable[list[int]], workers: int) -> Iterator[dict[str, torch.Tensor]]:
    """Batches of the samples with the given numbers, prepared ahead by `workers` processes (0: none)."""
    return iter(
        DataLoader(
            sampler,
            batch_sampler=list(numbers),
            num_workers=workers,
            prefetch_factor=4 if workers else None,
            multiprocessing_context="fork" if workers else None,
        )
    )
