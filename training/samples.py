"""Samples drawn from photographs. Sample k is the same in every run of a seed.

That is what makes resuming exact: a run needs to remember nothing but how many samples it has seen.
"""

from __future__ import annotations

import multiprocessing
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import cv2
import numpy as np
import torch
from torch.utils.data import DataLoader, Dataset

from prism_core.color.lab import Floats, normalize_ab, normalize_lightness, srgb_to_lab, to_unit
from training.config import AugmentConfig
from training.degrade import degrade
from training.emulsion import developed
from training.errors import DataError
from training.hint_sampler import sample_hints
from training.photo import Photo


@dataclass(frozen=True)
class Sampler(Dataset[dict[str, torch.Tensor]]):
    """Augmented training samples by their number, at one crop size.

    A sample holds `x`: 4 x S x S, the generator's input; `ab`: 2 x S x S, true a*, b* / 110;
    `lightness`: 1 x S x S, clean L*/50 - 1; `photo`: the index of the photo that it shows.
    """

    photos: Sequence[Photo]
    config: AugmentConfig
    size: int
    seed: int

    def __getitem__(self, number: int) -> dict[str, torch.Tensor]:
        rng = np.random.default_rng((self.seed, number))
        index = self.photo_index(number)
        photo = random_crop(self.photos[index], self.size, rng, self.config)
        return {**to_sample(photo, rng, self.config), "photo": torch.tensor(index)}

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
    """Planes of one square crop: lightness as old films and time leave it, and sampled hints in, true chroma out."""
    lab = srgb_to_lab(to_unit(photo))
    clean, ab = lab[..., 0], lab[..., 1:]
    seen = developed(photo, rng) if rng.random() < config.film_probability else clean
    seen = degrade(seen, rng) if rng.random() < config.degrade_probability else seen
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
    """Batches of the samples with the given numbers, prepared ahead by `workers` processes (0: none).

    Raises `DataError` where a photo cannot be read any more.
    """
    loader = DataLoader(
        sampler,
        batch_sampler=list(numbers),
        num_workers=workers,
        prefetch_factor=4 if workers else None,
        multiprocessing_context=_start_method() if workers else None,
    )
    try:
        yield from loader
    except DataError as error:  # a worker's comes with its traceback, the words at its end
        raise DataError(str(error).splitlines()[-1].removeprefix(f"{DataError.__module__}.DataError: ")) from None


def _start_method() -> str:
    """Forked where the system can: photographs in memory are then shared."""
    return "fork" if "fork" in multiprocessing.get_all_start_methods() else "spawn"
