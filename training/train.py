"""Train a generator: `python -m training.train PRESET --data.train FOLDER --run RUN`. The whole loop, top to bottom.

The generator first learns alone (regression on ab and cross-entropy on ab bins), then against a discriminator.
A run folder holds config.json, last.pt (everything, for exact resuming), best-STAGE.safetensors (the EMA generator
that measured best in each stage), and TensorBoard's log.
"""

from __future__ import annotations

import contextlib
import dataclasses
import json
import math
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar, cast

import numpy as np
import torch
from torch import Tensor, nn
from torch.utils.tensorboard import SummaryWriter

from prism_core.color.gamut import ab_grid
from training import distributed
from training.checkpoint import CheckpointError, Ema, load_generator, load_state, save_generator, save_state
from training.config import Stage, TrainConfig, parse
from training.data import Photo, Sampler, batches, load_split
from training.discriminator import Discriminator
from training.evaluate import TorchPredictor
from training.generator import Generator, build_generator
from training.losses import BinLoss, adversarial_loss, pixel_loss
from training.measure import Predictor, Task, mean_psnr, planes, recolor, tasks

HINTS_MEASURED = 10
"""Hints in the second of the two measurements; automatic color is the first."""


@dataclass
class Position:
    """Where a run stands. Sample numbers go on over the stages, so no photo order repeats."""

    stage: int = 0
    step: int = 0
    total_steps: int = 0
    samples: int = 0
    seconds: float = 0.0
    best: dict[str, float] = field(default_factory=dict)


class Trainer:
    """All that moves in a run: networks, optimizers, average, position."""

    def __init__(self, config: TrainConfig, device: torch.device) -> None:
        self.config = config
        self.device = device
        torch.manual_seed(config.seed)
        self.generator = _place(_start(config), device)
        self.discriminator = _place(Discriminator(spectral=config.spectral_norm), device)
        self.bin_loss = BinLoss(ab_grid(config.generator.bin_step)).to(device)
        self.ema = Ema(self.generator, config.optim.ema_decay)
        self.optimizer = torch.optim.AdamW(_parameter_groups(self.generator, config), lr=1.0)
        self.optimizer_d = torch.optim.AdamW(
            self.discriminator.parameters(), lr=config.optim.discriminator_lr, betas=(0.5, 0.999)
        )
        self.position = Position()
        self.half = config.precision == "bf16" or (config.precision == "auto" and _bf16_is_fast(device))

    def autocast(self) -> torch.autocast:
        """bfloat16 where it is configured, float32 elsewhere."""
        return torch.autocast(self.device.type, dtype=torch.bfloat16, enabled=self.half)

    def step(self, batch: dict[str, Tensor], stage: Stage) -> dict[str, Tensor]:
        """One update of the generator and, in an adversarial stage, of the discriminator."""
        batch = {name: tensor.to(self.device, non_blocking=True) for name, tensor in batch.items()}
        x = batch["x"].contiguous(memory_format=torch.channels_last)
        self._set_lr(stage)
        self.generator.train()
        with self.autocast():
            predicted, logits = self.generator(x)
        losses = {"pixel": pixel_loss(self.config.loss, predicted, batch["ab"])}
        total = losses["pixel"] * self.config.loss.pixel_weight
        if self.config.loss.bins_weight:
            losses["bins"] = self.bin_loss(logits, batch["ab"])
            total = total + losses["bins"] * self.config.loss.bins_weight
        if stage.adversarial:
            losses |= self._step_discriminator(batch, predicted.detach().float())
            losses["adversarial"] = self._fooled(batch, predicted)
            total = total + losses["adversarial"] * self.config.loss.adversarial_weight
        if not torch.isfinite(total):
            raise FloatingPointError(f"the loss is {total.item()} at step {self.position.total_steps}: {losses}")
        self.optimizer.zero_grad(set_to_none=True)
        total.backward()
        distributed.average_gradients(self.generator.parameters())
        nn.utils.clip_grad_norm_(self.generator.parameters(), self.config.optim.clip_norm)
        self.optimizer.step()
        self.ema.update(self.generator, self.position.step)
        return losses

    def _step_discriminator(self, batch: dict[str, Tensor], predicted: Tensor) -> dict[str, Tensor]:
        self.discriminator.requires_grad_(True)
        with self.autocast():
            real = self.discriminator(torch.cat([batch["lightness"], batch["ab"]], dim=1))
            fake = self.discriminator(torch.cat([batch["lightness"], predicted], dim=1))
        loss = adversarial_loss(self.config.loss, real, real=True) + adversarial_loss(
            self.config.loss, fake, real=False
        )
        self.optimizer_d.zero_grad(set_to_none=True)
        (loss * 0.5).backward()
        distributed.average_gradients(self.discriminator.parameters())
        self.optimizer_d.step()
        self.discriminator.requires_grad_(False)
        return {"discriminator": loss.detach() * 0.5}

    def _fooled(self, batch: dict[str, Tensor], predicted: Tensor) -> Tensor:
        with self.autocast():
            logits = self.discriminator(torch.cat([batch["lightness"], predicted], dim=1))
        return adversarial_loss(self.config.loss, logits, real=True)

    def _set_lr(self, stage: Stage) -> None:
        step = self.position.step
        warmup = min(1.0, (step + 1) / self.config.optim.warmup_steps)
        lr = stage.lr * warmup * 0.5 * (1 + math.cos(math.pi * step / stage.steps))
        for group in self.optimizer.param_groups:
            group["lr"] = lr * group["factor"]

    def state(self) -> dict[str, Any]:
        """Everything that a resumed run needs to go on as if it had not stopped."""
        return {
            "generator": self.generator.state_dict(),
            "discriminator": self.discriminator.state_dict(),
            "ema": self.ema.weights,
            "optimizer": self.optimizer.state_dict(),
            "optimizer_d": self.optimizer_d.state_dict(),
            "rng": torch.get_rng_state(),
            "position": dataclasses.asdict(self.position),
        }

    def restore(self, state: dict[str, Any]) -> None:
        """Go back to a state; the opposite of `state`."""
        self.generator.load_state_dict(state["generator"])
        self.discriminator.load_state_dict(state["discriminator"])
        self.ema.weights = {name: tensor.clone() for name, tensor in state["ema"].items()}
        self.optimizer.load_state_dict(state["optimizer"])
        self.optimizer_d.load_state_dict(state["optimizer_d"])
        torch.set_rng_state(state["rng"].cpu())
        self.position = Position(**state["position"])


Module = TypeVar("Module", bound=nn.Module)


def _place(module: Module, device: torch.device) -> Module:
    """On the device, its convolutions in channels_last, which is the faster layout on CPU and GPU."""
    return cast("Module", cast("Any", module).to(device, memory_format=torch.channels_last))


def _bf16_is_fast(device: torch.device) -> bool:
    return device.type == "cuda" or torch.backends.cpu.get_cpu_capability().startswith("AVX512")


def _start(config: TrainConfig) -> Generator:
    generator = build_generator(config.generator)
    if config.warm_start is not None:
        generator.load_state_dict(load_generator(config.warm_start)[0].state_dict())
    return generator


def _parameter_groups(generator: Generator, config: TrainConfig) -> list[dict[str, Any]]:
    encoder = {id(parameter) for parameter in generator.encoder.parameters()}
    groups: dict[tuple[float, float], list[nn.Parameter]] = {}
    for parameter in generator.parameters():
        factor = config.optim.encoder_lr_factor if id(parameter) in encoder else 1.0
        decay = config.optim.weight_decay if parameter.ndim > 1 else 0.0
        groups.setdefault((factor, decay), []).append(parameter)
    return [{"params": p, "factor": factor, "weight_decay": decay} for (factor, decay), p in groups.items()]


def train(config: TrainConfig) -> None:
    """Start or resume the run of a configuration, until its schedule or its time is over."""
    started = time.monotonic()
    config.run.mkdir(parents=True, exist_ok=True)
    _keep_config(config)
    learned, held_out = load_split(config.data, config.seed)
    print(f"{len(learned)} photos to learn from (left out: {learned.rejected}), {len(held_out)} to measure on")
    spread = slice(None, None, max(1, len(held_out) // config.eval_photos))
    measured = tasks(held_out.photos[spread], held_out.names[spread], config.eval_size)
    distributed.run(config.processes, lambda: _run(config, learned.photos, measured, started))


def _run(config: TrainConfig, photos: list[Photo], measured: list[Task], started: float) -> None:
    """The schedule, in each process of the run."""
    if config.threads:
        torch.set_num_threads(config.threads)
    trainer = Trainer(config, _device(config))
    last = config.run / "last.pt"
    if last.exists():
        trainer.restore(load_state(last, device=trainer.device))
        _say(f"resumed at step {trainer.position.total_steps}")
    with contextlib.ExitStack() as stack:
        record = Record(stack.enter_context(SummaryWriter(config.run)), measured) if distributed.rank() == 0 else None
        while trainer.position.stage < len(config.stages):
            stage = config.stages[trainer.position.stage]
            sampler = Sampler(photos, config.augment, stage.size, config.seed)
            if not _run_stage(trainer, stage, sampler, record, started):
                break
            trainer.position.stage += 1
            trainer.position.step = 0
    if record:
        save_state(last, trainer.state())


def _run_stage(trainer: Trainer, stage: Stage, sampler: Sampler, record: Record | None, started: float) -> bool:
    """Train to the stage's end (True) or to the end of the time (False)."""
    config, position = trainer.config, trainer.position
    tick = time.monotonic()
    for batch in batches(sampler, _shares(position, stage), config.workers):
        losses = trainer.step(batch, stage)
        position.step += 1
        position.total_steps += 1
        position.samples += stage.batch
        now = time.monotonic()
        position.seconds, tick = position.seconds + now - tick, now
        ended = position.step == stage.steps
        over = config.minutes is not None and distributed.agree(over=now - started > config.minutes * 60)
        if record:
            record.write(trainer, stage, losses, save=over, measure=ended)
        if over and not ended:
            _say(f"time is over at step {position.total_steps}; run the same command to go on")
            return False
    return True


def _say(text: str) -> None:
    """Print, once for all processes of the run."""
    if distributed.rank() == 0:
        print(text, flush=True)


def _shares(position: Position, stage: Stage) -> list[list[int]]:
    """Sample numbers of this process's part of each batch to come."""
    rank, world = distributed.rank(), distributed.world()
    if stage.batch % world:
        raise ValueError(f"stage {stage.name}: a batch of {stage.batch} cannot be shared by {world} processes")
    first, last = position.samples, position.samples + (stage.steps - position.step) * stage.batch
    return [list(range(start + rank, start + stage.batch, world)) for start in range(first, last, stage.batch)]


@dataclass(frozen=True)
class Record:
    """What the first process writes down: TensorBoard's log, measurements, checkpoints."""

    writer: SummaryWriter
    measured: list[Task]

    def write(self, trainer: Trainer, stage: Stage, losses: dict[str, Tensor], *, save: bool, measure: bool) -> None:
        """After each step: what is due by its number, or asked for."""
        config, total = trainer.config, trainer.position.total_steps
        if total % config.log_every == 0:
            _log(self.writer, trainer.position, losses, stage)
        if measure or total % config.eval_every == 0:
            evaluate(trainer, stage, self.measured, self.writer)
        if save or total % config.save_every == 0:
            save_state(config.run / "last.pt", trainer.state())


def _log(writer: SummaryWriter, position: Position, losses: dict[str, Tensor], stage: Stage) -> None:
    values = {name: float(loss.detach()) for name, loss in losses.items()}
    for name, value in values.items():
        writer.add_scalar(f"loss/{name}", value, position.total_steps)
    text = "  ".join(f"{name} {value:.4f}" for name, value in values.items())
    rate = position.samples / max(position.seconds, 1e-9)
    print(f"{stage.name} {position.step}/{stage.steps}  {text}  {rate:.1f} photos/s", flush=True)


def evaluate(trainer: Trainer, stage: Stage, measured: list[Task], writer: SummaryWriter) -> None:
    """Measure the EMA generator on the validation photos; keep it if it is the best of its stage."""
    config, position = trainer.config, trainer.position
    generator = build_generator(dataclasses.replace(config.generator, encoder_weights="none"))
    generator.load_state_dict(trainer.ema.weights)
    predictor = TorchPredictor(generator.to(trainer.device))
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


def _device(config: TrainConfig) -> torch.device:
    if config.device == "auto":
        return torch.device("cuda" if torch.cuda.is_available() else "cpu")
    return torch.device(config.device)


def _keep_config(config: TrainConfig) -> None:
    """Save the configuration; refuse to go on with a run of another one. Time and machine may differ."""
    free = {"minutes", "processes", "threads", "workers", "device", "precision", "run"}
    fields = {key: value for key, value in dataclasses.asdict(config).items() if key not in free}
    text = json.dumps(fields, default=str, indent=2)
    path = config.run / "config.json"
    if path.exists() and path.read_text() != text:
        raise CheckpointError(f"{config.run} holds a run of another configuration; choose another --run")
    path.write_text(text)


def main(arguments: list[str] | None = None) -> Path:
    """The command line."""
    config = parse(arguments)
    train(config)
    return config.run


if __name__ == "__main__":
    main()
