"""What a run writes down: its log, measurements on the held-out photos, checkpoints."""

from __future__ import annotations

import dataclasses
import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, cast

import numpy as np
import torch
from lightning_fabric import Fabric
from torch import Tensor
from torch.utils.tensorboard import SummaryWriter

from training.checkpoint import save_generator
from training.config import Stage
from training.generator import build_generator
from training.measure import Task, mean_psnr, planes, recolor
from training.predictors import Predictor, TorchPredictor
from training.state import Position, save_state

if TYPE_CHECKING:
    from training.train import Trainer

HINTS_MEASURED = 10
"""Hints in the second of the two measurements; automatic color is the first."""


def say(fabric: Fabric, text: str) -> None:
    """Print, once for all processes of the run."""
    if fabric.is_global_zero:
        print(text, flush=True)


@dataclass(frozen=True)
class Record:
    """The first process writes; the others only add their losses to its log."""

    writer: SummaryWriter | None
    measured: list[Task]

    def write(self, trainer: Trainer, stage: Stage, losses: dict[str, Tensor], *, save: bool, measure: bool) -> None:
        """After each step: what is due by its number, or asked for."""
        config, total = trainer.config, trainer.position.total_steps
        if total % config.log_every == 0:
            means = trainer.fabric.all_reduce(torch.stack([loss.detach() for loss in losses.values()]))
            self._log(trainer.position, stage, dict(zip(losses, cast("Tensor", means).tolist(), strict=True)))
        if self.writer is None:
            return
        if measure or total % config.eval_every == 0:
            evaluate(trainer, stage, self.measured, self.writer)
        if save or total % config.save_every == 0:
            self.save(trainer)

    def save(self, trainer: Trainer) -> None:
        """Keep everything that resuming needs."""
        if self.writer is not None:
            save_state(trainer.config.run / "last.pt", trainer.state())

    def _log(self, position: Position, stage: Stage, values: dict[str, float]) -> None:
        if self.writer is None:
            return
        for name, value in values.items():
            self.writer.add_scalar(f"loss/{name}", value, position.total_steps)
        text = "  ".join(f"{name} {value:.4f}" for name, value in values.items())
        rate = position.samples / max(position.seconds, 1e-9)
        print(f"{stage.name} {position.step}/{stage.steps}  {text}  {rate:.1f} photos/s", flush=True)


def evaluate(trainer: Trainer, stage: Stage, measured: list[Task], writer: SummaryWriter) -> None:
    """Measure the EMA generator on the validation photos; keep it if it is the best of its stage."""
    config, position = trainer.config, trainer.position
    generator = build_generator(dataclasses.replace(config.generator, encoder_weights="none"))
    generator.load_state_dict(trainer.ema.weights)
    predictor = TorchPredictor(generator.to(trainer.fabric.device))
    facts = {
        "psnr_automatic": mean_psnr(measured, 0, predictor),
        f"psnr_{HINTS_MEASURED}_hints": mean_psnr(measured, HINTS_MEASURED, predictor),
    }
    for name, value in facts.items():
        writer.add_scalar(f"val/{name}", value, position.total_steps)
    writer.add_image("val/photos", _grid(measured[:6], predictor), position.total_steps, dataformats="HWC")
    score = sum(facts.values()) / len(facts)
    best = score > position.best.get(stage.name, -math.inf)
    print(f"val {position.total_steps}: {facts}{' (best)' if best else ''}", flush=True)
    record: dict[str, Any] = {**facts, "step": position.total_steps, "samples": position.samples, "stage": stage.name}
    if best:
        position.best[stage.name] = score
        save_generator(config.run / f"best-{stage.name}.safetensors", trainer.ema.weights, config.generator, record)
    if stage.adversarial:
        path = config.run / f"{stage.name}-{position.total_steps:06d}.safetensors"
        save_generator(path, trainer.ema.weights, config.generator, record)


def _grid(chosen: list[Task], predictor: Predictor) -> np.ndarray:
    """Rows of gray, automatic, with hints, truth."""
    rows = []
    for task in chosen:
        results = [recolor(task, predictor(planes(task, count)[None])[0]) for count in (0, HINTS_MEASURED)]
        blank = recolor(task, np.zeros((2, *task.lab.shape[:2]), np.float32))
        rows.append(np.concatenate([blank, *results, task.photo], axis=1))
    return np.concatenate(rows)
