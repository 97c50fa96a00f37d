"""A training step with photos from the disk, their pixels or their files, beside the same with photos in memory.

    python -m tests.benchmarks.loading [--photos N] [--width PX] [--height PX] [--workers N] [--rounds N] [--steps N]

They take turns in one run; the aim is at most 1.1 times as long. The step is that of the first stage of `swift`. Told
besides: how many photos a second are loaded when nothing else is done, for GPUs that learn from more than the workers
bring.
"""

from __future__ import annotations

import argparse
import dataclasses
import statistics
import tempfile
import time
from pathlib import Path
from typing import Literal

import cv2
import numpy as np
import skimage.data
import torch

from training.config import DataConfig
from training.data import PhotoSet, load_split
from training.presets import SWIFT
from training.processes import build_fabric
from training.samples import Sampler, batches
from training.train import Trainer

Kind = Literal["memory", "disk", "stream"]
AIM = 1.1
SAMPLES = ("astronaut", "chelsea", "coffee", "rocket")
WARM_UP = 2
"""Steps before the clock starts: workers have then begun to bring batches ahead of time."""


def write_photos(folder: Path, count: int, *, width: int, height: int) -> None:
    """Color JPEG files of quality 90 with grain, each another."""
    for number in range(count):
        photo = cv2.resize(getattr(skimage.data, SAMPLES[number % len(SAMPLES)])(), (width, height))
        grain = np.random.default_rng(number).normal(0, 6, photo.shape)
        pixels = np.clip(photo + grain, 0, 255).astype(np.uint8)
        cv2.imwrite(str(folder / f"photo {number}.jpg"), pixels[..., ::-1], [cv2.IMWRITE_JPEG_QUALITY, 90])


def seconds_a_step(trainer: Trainer, photos: PhotoSet, *, first: int, steps: int, workers: int) -> float:
    """Mean time of a step, loading and all; from sample number `first` on."""
    stage = trainer.config.stages[0]
    sampler = Sampler(photos.photos, trainer.config.augment, stage.size, trainer.config.seed)
    starts = range(first, first + (WARM_UP + steps) * stage.batch, stage.batch)
    begin = 0.0
    for step, batch in enumerate(batches(sampler, [list(range(s, s + stage.batch)) for s in starts], workers)):
        if step == WARM_UP:
            begin = time.perf_counter()
        losses = trainer.step(batch, stage)
        losses["pixel"].item()  # waits for the GPU
    return (time.perf_counter() - begin) / steps


def photos_a_second(trainer: Trainer, photos: PhotoSet, *, count: int, workers: int) -> float:
    """How many photos a second are loaded when nobody learns."""
    stage = trainer.config.stages[0]
    sampler = Sampler(photos.photos, trainer.config.augment, stage.size, trainer.config.seed)
    begin = time.perf_counter()
    for _ in batches(sampler, [[number] for number in range(count)], workers):
        pass
    return count / (time.perf_counter() - begin)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name, default in (
        ("photos", 48),
        ("width", 1600),
        ("height", 1200),
        ("workers", 1),
        ("rounds", 3),
        ("steps", 8),
    ):
        parser.add_argument(f"--{name}", type=int, default=default)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write_photos(folder, options.photos, width=options.width, height=options.height)
        data = DataConfig(train=folder)
        kinds: tuple[Kind, ...] = ("memory", "disk", "stream")
        sets = {k: load_split(dataclasses.replace(data, cache=k), 1, folder / f"{k}.json")[0] for k in kinds}
        config = dataclasses.replace(SWIFT, data=data)
        torch.manual_seed(config.seed)
        trainer = Trainer(config, build_fabric(config))
        times: dict[str, list[float]] = {kind: [] for kind in kinds}
        for turn in range(options.rounds):
            for kind, photos in sets.items():
                first = turn * options.steps * config.stages[0].batch
                taken = seconds_a_step(trainer, photos, first=first, steps=options.steps, workers=options.workers)
                times[kind].append(taken)
        loaded = {k: photos_a_second(trainer, sets[k], count=options.photos, workers=options.workers) for k in kinds}
    print(f"{options.width} x {options.height} px JPEG, {options.workers} workers, {trainer.fabric.device}")
    for kind in kinds:
        ratios = [taken / memory for taken, memory in zip(times[kind], times["memory"], strict=True)]
        each = ", ".join(f"{ratio:.2f}" for ratio in ratios)
        print(
            f"{kind}: a step takes {statistics.median(times[kind]):.2f} s, {statistics.median(ratios):.2f} times that "
            f"from memory ({each}; aim: at most {AIM}); loading alone: {loaded[kind]:.1f} photos a second"
        )


if __name__ == "__main__":
    main()
