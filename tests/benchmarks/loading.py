"""A training step with photos streamed from disk, beside the same step with photos in memory, in turns in one run.

    python -m tests.benchmarks.loading [--photos N] [--width PX] [--height PX] [--workers N] [--rounds N] [--steps N]

The aim is at most 1.1 times as long. The step is that of the first stage of `swift`. Told besides: how many photos a
second are loaded when nothing else is done, for GPUs that learn from more than the workers bring.
"""

from __future__ import annotations

import argparse
import dataclasses
import statistics
import tempfile
import time
from pathlib import Path

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
        held, _ = load_split(data, 1, folder / "none")
        streamed, _ = load_split(dataclasses.replace(data, cache="stream"), 1, folder / "photos.json")
        config = dataclasses.replace(SWIFT, data=data)
        torch.manual_seed(config.seed)
        trainer = Trainer(config, build_fabric(config))
        times: dict[str, list[float]] = {"memory": [], "stream": []}
        for turn in range(options.rounds):
            for kind, photos in (("memory", held), ("stream", streamed)):
                first = turn * options.steps * config.stages[0].batch
                taken = seconds_a_step(trainer, photos, first=first, steps=options.steps, workers=options.workers)
                times[kind].append(taken)
        alone = photos_a_second(trainer, streamed, count=options.photos, workers=options.workers)
    memory, stream = (statistics.median(values) for values in times.values())
    ratio = statistics.median(b / a for a, b in zip(times["memory"], times["stream"], strict=True))
    spread = ", ".join(f"{b / a:.2f}" for a, b in zip(times["memory"], times["stream"], strict=True))
    print(
        f"{options.width} x {options.height} px JPEG, {options.workers} workers, {trainer.fabric.device}: a step takes "
        f"{memory:.2f} s from memory, {stream:.2f} s streamed; {ratio:.2f} times as long ({spread}; aim: at most {AIM})"
    )
    print(f"loading alone: {alone:.1f} photos a second")


if __name__ == "__main__":
    main()
