"""The protocol of SIGGRAPH17: photos stretched to 256 x 256, 6 px hints of the true color, compared in uint8 RGB."""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from dataclasses import dataclass

import cv2
import numpy as np

from prism_core.color.lab import Floats, lab_to_srgb, normalize_lightness, srgb_to_lab, to_unit
from prism_core.hints.honor import honor
from prism_core.hints.planes import hint_planes
from prism_core.hints.points import hint_points
from prism_core.recipe import PointHint
from training.emulsion import developed
from training.hint_sampler import fixed_hints
from training.photo import Photo
from training.predictors import Predictor
from training.quality import psnr

COUNTS = (0, 1, 2, 5, 10, 20, 50, 100)


@dataclass(frozen=True)
class Task:
    """One photo of the protocol: its true Lab, H x W x 3, uint8 RGB, and the L* that a generator sees, H x W."""

    name: str
    photo: Photo
    lab: Floats
    seen: Floats


def tasks(photos: Sequence[Photo], names: Sequence[str], size: int = 256, *, film: bool = False) -> list[Task]:
    """The photos stretched to size x size, aspect ignored, as the protocol asks.

    film: generators see what an old film would have made of them, a departure from the protocol.
    """
    result = []
    for name, photo in zip(names, photos, strict=True):
        interpolation = cv2.INTER_AREA if min(photo.shape[:2]) >= size else cv2.INTER_CUBIC
        square = np.asarray(cv2.resize(photo, (size, size), interpolation=interpolation), np.uint8)
        lab = srgb_to_lab(to_unit(square))
        seen = developed(square, _random(name)) if film else np.ascontiguousarray(lab[..., 0])
        result.append(Task(name, square, lab, seen))
    return result


def _random(name: str, *salt: int) -> np.random.Generator:
    """Random numbers that are the same for a photo's name in every run."""
    return np.random.default_rng((*salt, zlib.crc32(name.encode())))


def hints(task: Task, count: int) -> tuple[PointHint, ...]:
    """The `count` hints of a photo; the same for its name in every run."""
    return fixed_hints(task.lab[..., 1:], _random(task.name, count), count)


def planes(task: Task, count: int) -> Floats:
    """4 x H x W input with `count` hints."""
    height, width = task.lab.shape[:2]
    return np.concatenate([normalize_lightness(task.seen)[None], hint_planes(hints(task, count), height, width)])


def honored(task: Task, count: int, ab: Floats, likeness: Floats) -> Floats:
    """The automatic prediction `ab` after the app's own step that brings it to the colors of the hints.

    likeness: E x H/4 x W/4 (`prism_core.hints.likeness`).
    """
    points = hint_points(hints(task, count), *ab.shape[1:])
    return honor(ab, task.seen, points, likeness)


def recolor(task: Task, ab: Floats) -> Photo:
    """The photo's own lightness with another ab (2 x H x W, CIELAB units), as uint8 RGB."""
    lab = np.concatenate([task.lab[..., :1], ab.transpose(1, 2, 0)], axis=2)
    return np.asarray(np.rint(lab_to_srgb(lab) * 255), np.uint8)


def mean_psnr(chosen: list[Task], count: int, predictor: Predictor) -> float:
    """PSNR alone, for use while training."""
    results = (recolor(task, predictor(planes(task, count)[None])[0]) for task in chosen)
    return float(np.mean([psnr(task.photo, result) for task, result in zip(chosen, results, strict=True)]))
