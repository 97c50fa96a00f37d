"""Quality of color, measured as SIGGRAPH17 measures it: 256 x 256, 6 px hints of the true color, uint8 RGB.

A predictor is any function from planes N x 4 x H x W (float32) to a*, b* N x 2 x H x W in CIELAB units.
"""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

import cv2
import numpy as np
import torch
from skimage.color import deltaE_ciede2000
from torchmetrics.functional.image import structural_similarity_index_measure

from prism_core.color.lab import Floats, lab_to_srgb, normalize_lightness, srgb_to_lab, to_unit
from prism_core.hints.honor import honor
from prism_core.hints.planes import hint_planes
from prism_core.hints.points import hint_points
from prism_core.recipe import PointHint
from training.data import Photo
from training.hint_sampler import fixed_hints

Predictor = Callable[[Floats], Floats]
COUNTS = (0, 1, 2, 5, 10, 20, 50, 100)
BATCH = 8


@dataclass(frozen=True)
class Quality:
    """Means over photos. psnr: dB on uint8 RGB. ssim: on uint8 RGB. ciede2000: mean color difference.
    colorfulness: Hasler and Suesstrunk 2003, of the result; truth: of the photos themselves.
    """

    psnr: float
    ssim: float
    ciede2000: float
    colorfulness: float
    truth: float


@dataclass(frozen=True)
class Task:
    """One photo of the protocol: its true Lab, H x W x 3, and uint8 RGB."""

    name: str
    photo: Photo
    lab: Floats


def tasks(photos: list[Photo], names: list[str], size: int = 256) -> list[Task]:
    """The photos stretched to size x size, aspect ignored, as the protocol asks."""
    result = []
    for name, photo in zip(names, photos, strict=True):
        interpolation = cv2.INTER_AREA if min(photo.shape[:2]) >= size else cv2.INTER_CUBIC
        square = np.asarray(cv2.resize(photo, (size, size), interpolation=interpolation), np.uint8)
        result.append(Task(name, square, srgb_to_lab(to_unit(square))))
    return result


def hints(task: Task, count: int) -> tuple[PointHint, ...]:
    """The `count` hints of a photo; the same for its name in every run."""
    rng = np.random.default_rng((count, zlib.crc32(task.name.encode())))
    return fixed_hints(task.lab[..., 1:], rng, count)


def planes(task: Task, count: int) -> Floats:
    """4 x H x W input with `count` hints."""
    height, width = task.lab.shape[:2]
    return np.concatenate([normalize_lightness(task.lab[..., 0])[None], hint_planes(hints(task, count), height, width)])


def honored(task: Task, count: int, ab: Floats) -> Floats:
    """The prediction `ab` after the app's own step that brings it to the colors of the hints."""
    height, width = task.lab.shape[:2]
    given = hints(task, count)
    painted = hint_planes(given, height, width)[2] > 0
    return honor(ab, np.ascontiguousarray(task.lab[..., 0]), hint_points(given, height, width), painted)


def predict_all(
    chosen: list[Task], count: int, predictor: Predictor, *, honoring: bool = False
) -> Iterator[tuple[Task, Photo]]:
    """Each photo and its colorized uint8 RGB; `honoring` its hints as the app does, or by the network alone."""
    for start in range(0, len(chosen), BATCH):
        batch = chosen[start : start + BATCH]
        predicted = predictor(np.stack([planes(task, count) for task in batch]))
        for task, ab in zip(batch, predicted, strict=True):
            yield task, recolor(task, honored(task, count, ab) if honoring else ab)


def recolor(task: Task, ab: Floats) -> Photo:
    """The photo's own lightness with another ab (2 x H x W, CIELAB units), as uint8 RGB."""
    lab = np.concatenate([task.lab[..., :1], ab.transpose(1, 2, 0)], axis=2)
    return np.asarray(np.rint(lab_to_srgb(lab) * 255), np.uint8)


def measure(chosen: list[Task], count: int, predictor: Predictor, *, honoring: bool = False) -> Quality:
    """Mean quality over the photos with `count` hints each; `honoring` as in `predict_all`."""
    results = predict_all(chosen, count, predictor, honoring=honoring)
    with ThreadPoolExecutor() as pool:
        rows = list(pool.map(lambda pair: _quality(*pair), results))
    return Quality(*(float(value) for value in np.mean(rows, axis=0)))


def mean_psnr(chosen: list[Task], count: int, predictor: Predictor) -> float:
    """PSNR alone, for use while training."""
    return float(np.mean([psnr(task.photo, result) for task, result in predict_all(chosen, count, predictor)]))


def _quality(task: Task, result: Photo) -> tuple[float, ...]:
    return (
        psnr(task.photo, result),
        ssim(task.photo, result),
        float(deltaE_ciede2000(task.lab, srgb_to_lab(to_unit(result))).mean()),
        colorfulness(result),
        colorfulness(task.photo),
    )


def psnr(truth: Photo, result: Photo) -> float:
    """Peak signal-to-noise ratio of uint8 RGB in dB."""
    error = np.mean((truth.astype(np.float64) - result) ** 2)
    return float(10 * np.log10(255**2 / np.maximum(error, 1e-10)))


def ssim(truth: Photo, result: Photo) -> float:
    """Structural similarity of uint8 RGB (Wang et al., 2004: Gaussian window of 11 px)."""
    planes = [torch.from_numpy(to_unit(photo).transpose(2, 0, 1))[None] for photo in (truth, result)]
    value = structural_similarity_index_measure(planes[0], planes[1], data_range=1.0)
    return float(torch.as_tensor(value))


def colorfulness(photo: Photo) -> float:
    """Colorfulness of a uint8 RGB photo, with signed opponent channels (Hasler and Suesstrunk, 2003)."""
    red, green, blue = (photo[..., channel].astype(np.float64) for channel in range(3))
    opponents = np.stack([red - green, (red + green) / 2 - blue])
    deviation, mean = opponents.std(axis=(1, 2)), opponents.mean(axis=(1, 2))
    return float(np.hypot(*deviation) + 0.3 * np.hypot(*mean))


def gray(batch: Floats) -> Floats:
    """The predictor that predicts nothing: the baseline."""
    return np.zeros_like(batch[:, :2])
