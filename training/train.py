"""Train a generator: `python -m training.train PRESET --data.train FOLDER --run RUN`. The whole loop, top to bottom.

The generator first learns alone (regression on ab and cross-entropy on ab bins), then against a discriminator.
A run folder holds config.json, last.pt (everything, for exact resuming), best-STAGE.safetensors (the EMA generator
that measured best in each stage), and TensorBoard's log.
"""

from __future__ import annotations

import contextlib
import dataclasses
import time
import zlib
from functools import partial
from pathlib import Path
from typing import Any, TypeVar, cast

import torch
from lightning_fabric import Fabric
from torch import Tensor, nn
from torch.utils.tensorboard import SummaryWriter

from prism_core.color.gamut import ab_grid
from prism_core.color.lab import Floats
from training.bad_batch import kept_if_diverged
from training.checkpoint import Ema, load_config, load_generator, shape
from training.config import Stage, TrainConfig
from training.data import PhotoSet, load_split
from training.discriminator import Discriminator, discriminator_loss, rival_losses
from training.errors import DivergedError, RunError, told
from training.generator import Generator, build_generator
from training.losses import GeneratorLoss, target, weighted
from training.measure import Task, tasks
from training.presets import parse
from training.prior import estimate_prior
from training.processes import launch
from training.record import Record, say
from training.samples import Sampler, batches
from training.schedule import learning_rate, shares
from training.state import Position, is_over, keep_config, load_state, sweep, writing
from training.teacher import Faculty


class Trainer:
    """All that moves in a run: networks, optimizers, average, position.

    `generate` and `judge` call the networks as Fabric spreads them: in the run's precision, gradients averaged.
    """

    def __init__(self, config: TrainConfig, fabric: Fabric, prior: Floats | None = None) -> None:
        self.config = config
        self.fabric = fabric
        torch.manual_seed(config.seed)
        generator, begun = _start(config)
        self.generator = _channels_last(generator)
        judge = Discriminator(
            spectral=config.spectral_norm, scales=config.loss.scales, sees_lightness=config.loss.sees_lightness
        )
        self.discriminator = _channels_last(judge)
        self.generate = fabric.setup_module(self.generator)
        self.judge = fabric.setup_module(self.discriminator)
        self.faculty = _faculty(config, fabric)
        self.loss = GeneratorLoss(config.loss, ab_grid(config.generator.bin_step), prior).to(fabric.device)
        self.ema = Ema(self.generator, config.optim.ema_decay)
        self.optimizer = torch.optim.AdamW(_parameter_groups(self.generator, config), lr=1.0)
        self.optimizer_d = torch.optim.AdamW(
            self.discriminator.parameters(), lr=config.optim.discriminator_lr, betas=(0.5, 0.999)
        )
        self.position = Position(begun=begun)

    def step(self, batch: dict[str, Tensor], stage: Stage) -> dict[str, Tensor]:
        """One update of the generator and, in an adversarial stage, of the discriminator."""
        batch = {name: tensor.to(self.fabric.device, non_blocking=True) for name, tensor in batch.items()}
        x = batch["x"].contiguous(memory_format=torch.channels_last)
        self._set_lr(stage)
        self.generator.train()
        predicted, logits, *_ = self.generate(x)
        with self.fabric.autocast():  # the perceptual loss has a network of its own
            taught = self.faculty(x) if self.faculty and stage.taught else None
            losses: dict[str, Tensor] = self.loss(predicted, logits, batch, taught, stage.taught)
        told: dict[str, Tensor] = {}
        if stage.adversarial:
            told = self._step_discriminator(batch, predicted.detach())
            losses |= self._fooled(batch, predicted)
        total = weighted(self.config.loss, losses)
        self.optimizer.zero_grad(set_to_none=True)
        self.fabric.backward(total)
        norm = nn.utils.clip_grad_norm_(self.generator.parameters(), self.config.optim.clip_norm)
        self._check(total.detach(), norm, losses | told)
        self.optimizer.step()
        self.ema.update(self.generator, self.position.step)
        return losses | told

    def _step_discriminator(self, batch: dict[str, Tensor], predicted: Tensor) -> dict[str, Tensor]:
        self.discriminator.requires_grad_(True)
        real = self.judge(batch["lightness"], target(self.config.loss, batch))
        fake = self.judge(batch["lightness"], predicted)
        loss = discriminator_loss(self.config.loss, real, fake)
        self.optimizer_d.zero_grad(set_to_none=True)
        self.fabric.backward(loss)
        self.optimizer_d.step()
        self.discriminator.requires_grad_(False)
        return {"discriminator": loss.detach()}

    def _fooled(self, batch: dict[str, Tensor], predicted: Tensor) -> dict[str, Tensor]:
        with self.fabric.autocast():  # not `judge`, which would wait for gradients that do not come
            real = None
            if self.config.loss.features_weight:
                real = self.discriminator(batch["lightness"], target(self.config.loss, batch))
            fake = self.discriminator(batch["lightness"], predicted)
        return rival_losses(self.config.loss, fake, real)

    def _check(self, total: Tensor, norm: Tensor, losses: dict[str, Tensor]) -> None:
        """Raise `DivergedError` before the weights are lost. The gradient's norm is the same in all processes."""
        if not torch.isfinite(total + norm):
            values = ", ".join(f"{name} {float(loss.detach()):.4g}" for name, loss in losses.items())
            text = f"no numbers at step {self.position.total_steps}: {values}; norm of the gradient {float(norm):.4g}"
            raise DivergedError(text, everywhere=not torch.isfinite(norm))

    def _set_lr(self, stage: Stage) -> None:
        lr = learning_rate(stage.lr, self.position.step, stage.steps, warmup=self.config.optim.warmup_steps)
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


def _channels_last(module: Module) -> Module:
    """The layout that is faster for convolutions, on CPU and GPU."""
    return cast("Module", cast("Any", module).to(memory_format=torch.channels_last))


def _start(config: TrainConfig) -> tuple[Generator, int]:
    """The generator that a run begins with, and the number of its first sample."""
    generator = build_generator(config.generator)
    if config.warm_start is None:
        return generator, 0
    given, ours = load_config(config.warm_start), config.generator
    if shape(given) != shape(ours):
        text = f"a generator of another shape ({shape(given)}); start from one of this run's"
        raise RunError(f"{config.warm_start}: {text}")
    known = load_generator(config.warm_start)[0].state_dict()
    generator.load_state_dict({name: known[name] for name in generator.state_dict()})
    return generator, zlib.crc32(config.warm_start.read_bytes())


def _faculty(config: TrainConfig, fabric: Fabric) -> Faculty | None:
    if not config.teachers:
        if unknown := [stage.name for stage in config.stages if stage.taught]:
            raise RunError(f"stage {unknown[0]} is to be taught; name generators that teach by --teachers")
        return None
    return _channels_last(Faculty(config.teachers, config.generator.bin_step)).to(fabric.device).eval()


def _prior(config: TrainConfig, learned: PhotoSet) -> Floats | None:
    """How often each bin is seen, where the losses ask for it."""
    if not config.loss.rebalance:
        return None
    return estimate_prior(learned.photos, config.generator.bin_step, config.loss.rebalance_sigma)


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
    with writing(config.run):
        config.run.mkdir(parents=True, exist_ok=True)
        keep_config(config)
        sweep(config)
        if is_over(config):
            print(f"{config.run}: this run has come to its end")
            return
        learned, held_out = load_split(config.data, config.seed, config.run / "photos.json")
    print(f"{len(learned)} photos to learn from (left out: {learned.rejected}), {len(held_out)} to measure on")
    spread = slice(None, None, max(1, len(held_out) // config.eval_photos))
    measured = tasks(list(held_out.photos[spread]), held_out.names[spread], config.eval_size)
    launch(config, partial(_run, config=config, learned=learned, measured=measured, started=started))


def _run(fabric: Fabric, config: TrainConfig, learned: PhotoSet, measured: list[Task], started: float) -> None:
    """The schedule, in each process of the run."""
    if config.threads:
        torch.set_num_threads(config.threads)
    trainer = Trainer(config, fabric, _prior(config, learned))
    last = config.run / "last.pt"
    if last.exists():
        trainer.restore(load_state(last, device=fabric.device))
        say(fabric, f"resumed at step {trainer.position.total_steps}")
    if trainer.position.total_steps != fabric.broadcast(trainer.position.total_steps):
        raise RunError(f"{config.run}: all machines of a run must see the same folder; share it over the network")
    with writing(config.run), contextlib.ExitStack() as stack:
        writer = stack.enter_context(SummaryWriter(config.run)) if fabric.is_global_zero else None
        record = Record(writer, measured)
        while trainer.position.stage < len(config.stages):
            stage = config.stages[trainer.position.stage]
            if not _run_stage(trainer, stage, learned, record, started):
                break
            trainer.position.stage += 1
            trainer.position.step = 0
        record.save(trainer)


def _run_stage(trainer: Trainer, stage: Stage, learned: PhotoSet, record: Record, started: float) -> bool:
    """Train to the stage's end (True) or to the end of the time (False)."""
    config, fabric, position = trainer.config, trainer.fabric, trainer.position
    sampler = Sampler(learned.photos, config.augment, stage.size, config.seed)
    numbers = shares(fabric, position.begun + position.samples, stage.steps - position.step, stage.batch)
    tick = time.monotonic()
    for batch in batches(sampler, numbers, config.workers):
        with kept_if_diverged(batch, learned.names, config.run / f"bad-batch-{position.total_steps:06d}", fabric):
            losses = trainer.step(batch, stage)
        position.step += 1
        position.total_steps += 1
        position.samples += stage.batch
        now = time.monotonic()
        position.seconds, tick = position.seconds + now - tick, now
        ended = position.step == stage.steps
        over = config.minutes is not None and fabric.broadcast(now - started > config.minutes * 60)
        record.write(trainer, stage, losses, save=over, measure=ended)
        if over and not ended:
            say(fabric, f"time is over at step {position.total_steps}; run the same command to go on")
            return False
    return True


@told()
def main(arguments: list[str] | None = None) -> Path:
    """The command line."""
    config = parse(arguments)
    train(config)
    return config.run


if __name__ == "__main__":
    main()
