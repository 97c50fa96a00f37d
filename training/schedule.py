"""The course of a run: how fast weights move at each step, and which process prepares which samples."""

from __future__ import annotations

import math

from lightning_fabric import Fabric


def learning_rate(peak: float, step: int, steps: int, *, warmup: int) -> float:
    """The rate at this step of `steps`: straight up to `peak` over `warmup` steps, by a cosine down to zero."""
    return peak * min(1.0, (step + 1) / warmup) * 0.5 * (1 + math.cos(math.pi * step / steps))


def shares(fabric: Fabric, first: int, steps: int, batch: int) -> list[list[int]]:
    """Sample numbers of this process's part of each of `steps` batches, from sample number `first` on."""
    starts = range(first, first + steps * batch, batch)
    return [list(range(start + fabric.global_rank, start + batch, fabric.world_size)) for start in starts]
