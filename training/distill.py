"""Teach a ResNet18 what a MobileNetV2 knows: `python -m training.distill TEACHER OUT --data.train PHOTOS`.

For the reference generator where no ImageNet weights of ResNet18 are at hand. The teacher sees photos in color; the
student sees their lightness, as the generator will, part of it damaged as old scans are (`training.lesson`). OUT has
torchvision's keys: `python -m training.train prism --generator.encoder-weights OUT`. OUT.pt beside it resumes.
"""

from __future__ import annotations

import dataclasses
import json
import time
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any, Literal, cast

import torch
import tyro
from lightning_fabric import Fabric
from safetensors.torch import save
from torch import Tensor

from prism_core.image.atomic import atomic_write
from training.config import AugmentConfig, DataConfig, Stage, TrainConfig
from training.data import PhotoSet, load_split
from training.errors import DivergedError, RunError, told
from training.lesson import Lesson
from training.processes import launch
from training.record import say
from training.samples import Sampler, batches
from training.schedule import learning_rate, shares
from training.state import differences, load_state, save_state, writing

FREE = frozenset({"minutes", "processes", "threads", "workers", "device", "precision", "save_every", "log_every"})
"""Fields in which a resumed run may differ from its start."""


@dataclass(frozen=True)
class DistillConfig:
    """Who learns what from whom."""

    teacher: tyro.conf.Positional[Path]
    """MobileNetV2: a .safetensors file in torchvision's keys, RGB in -1..1."""
    out: tyro.conf.Positional[Path]
    """The .safetensors file to write: ResNet18 in torchvision's keys."""
    data: DataConfig = field(default_factory=DataConfig)
    augment: AugmentConfig = field(
        default_factory=lambda: AugmentConfig(automatic_probability=1.0, degrade_probability=0.5)
    )
    """No hints, for the student has no planes for them; half of the photos damaged."""
    steps: int = 8000
    """20 epochs of 13,000 photos. The schedule ends there: choose what the time allows."""
    size: int = 160
    """Side of the square crop in px. The teacher knows things at the size at which it learned them: of 117 photos it
    names at 160 px 48 % as it does at 224 px, at 128 px 29 %, at 96 px 9 %, and is no less sure of what it says."""
    batch: int = 32
    lr: float = 1e-3
    """AdamW's own. It warms up, then falls by a cosine to zero."""
    warmup_steps: int = 200
    weight_decay: float = 0.05
    """More than AdamW's own 0.01: the photos are few, and each is seen often."""
    features_weight: float = 1.0
    """Weight of the error in the features, summed over three strides; it starts at about 4."""
    pooled_weight: float = 1.0
    """Weight of the error in the pooled features; it starts at about 1."""
    labels_weight: float = 1.0
    """Weight of the error in the soft labels; it starts at about 15."""
    temperature: float = 2.0
    """Softens the labels, so that the likeness of classes is learned, too."""
    minutes: float | None = None
    """Stop after this much time; call again to go on. Without it: to the last step."""
    seed: int = 1
    processes: int = 1
    """Processes (on a CPU) or GPUs that share each batch."""
    threads: int | None = None
    """CPU threads of torch in each process; all by default."""
    workers: int = 1
    """Processes that prepare batches, for each of `processes`; 0: prepare them in line."""
    device: str = "auto"
    """auto, cpu or cuda."""
    precision: Literal["auto", "bf16", "fp32"] = "auto"
    """As in training."""
    save_every: int = 500
    log_every: int = 50


class Course:
    """A lesson, its optimizer and how far it has come: all that a resumed run needs."""

    def __init__(self, config: DistillConfig, fabric: Fabric) -> None:
        torch.manual_seed(config.seed)
        self.config = config
        self.fabric = fabric
        self.lesson = Lesson(config.teacher, config.temperature, fabric.device)
        cast("Any", self.lesson).to(memory_format=torch.channels_last)  # the faster layout for convolutions
        self.learn = fabric.setup_module(self.lesson)
        self.optimizer = torch.optim.AdamW(self.lesson.parameters(), lr=config.lr, weight_decay=config.weight_decay)
        self.step = 0

    def update(self, batch: dict[str, Tensor]) -> dict[str, Tensor]:
        """One step; the named errors before it."""
        config = self.config
        for group in self.optimizer.param_groups:
            group["lr"] = learning_rate(config.lr, self.step, config.steps, warmup=config.warmup_steps)
        errors: dict[str, Tensor] = self.learn(self._moved(batch))
        total = (
            errors["features"] * config.features_weight
            + errors["pooled"] * config.pooled_weight
            + errors["labels"] * config.labels_weight
        )
        if not torch.isfinite(total):
            raise DivergedError(f"the loss is {total.item()} at step {self.step}: {_line(errors)}; try a smaller --lr")
        self.optimizer.zero_grad(set_to_none=True)
        self.fabric.backward(total)
        self.optimizer.step()
        self.step += 1
        return {name: error.detach() for name, error in errors.items()}

    @torch.no_grad()
    def measure(self, held_out: PhotoSet) -> dict[str, float]:
        """Mean errors and agreement on photos that are not learned from."""
        sampler = Sampler(held_out.photos, self.config.augment, self.config.size, self.config.seed)
        shares = [part.tolist() for part in torch.arange(len(held_out)).split(self.config.batch)]
        sums: dict[str, float] = {}
        self.lesson.eval()
        for share, batch in zip(shares, batches(sampler, shares, 0), strict=True):
            with self.fabric.autocast():
                errors = self.lesson(self._moved(batch))
            sums = {name: sums.get(name, 0.0) + float(error) * len(share) for name, error in errors.items()}
        self.lesson.train()
        return {name: value / len(held_out) for name, value in sums.items()}

    def _moved(self, batch: dict[str, Tensor]) -> dict[str, Tensor]:
        return {name: tensor.to(self.fabric.device, non_blocking=True) for name, tensor in batch.items()}

    def save(self, figures: dict[str, float]) -> None:
        """Write the student for use, and everything for resuming."""
        if not self.fabric.is_global_zero:
            return
        state = {"lesson": self.lesson.state_dict(), "optimizer": self.optimizer.state_dict(), "step": self.step}
        config = json.dumps(dataclasses.asdict(self.config), default=str)
        facts = json.dumps({"step": self.step, **figures})
        with writing(self.config.out.parent):
            save_state(_state_path(self.config), {**state, "config": config})
            with atomic_write(self.config.out) as file:
                file.write(save(self.lesson.student.as_torchvision(), {"facts": facts}))

    def resume(self) -> None:
        """Go on where an earlier call stopped, if there was one."""
        path = _state_path(self.config)
        if not path.exists():
            return
        state = load_state(path, device=self.fabric.device)
        different = [name for name in differences(self.config, json.loads(state["config"])) if name not in FREE]
        if different:
            raise RunError(f"{path} is of another configuration ({', '.join(different)} differ); choose another OUT")
        self.lesson.load_state_dict(state["lesson"])
        self.optimizer.load_state_dict(state["optimizer"])
        self.step = int(state["step"])
        say(self.fabric, f"resumed at step {self.step}")


def _state_path(config: DistillConfig) -> Path:
    return config.out.with_suffix(".pt")


def distill(config: DistillConfig) -> None:
    """Start or resume, until the last step or the end of the time."""
    started = time.monotonic()
    with writing(config.out.parent):
        config.out.parent.mkdir(parents=True, exist_ok=True)
        learned, held_out = load_split(config.data, config.seed, config.out.with_suffix(".photos.json"))
    print(f"{len(learned)} photos to learn from (left out: {learned.rejected}), {len(held_out)} to measure on")
    stage = Stage("lesson", steps=config.steps, size=config.size, batch=config.batch, lr=config.lr)
    names = ("processes", "threads", "device", "precision")
    spread = TrainConfig(stages=(stage,), **{name: getattr(config, name) for name in names})
    launch(spread, partial(_run, config=config, learned=learned, held_out=held_out, started=started))


def _run(fabric: Fabric, config: DistillConfig, learned: PhotoSet, held_out: PhotoSet, started: float) -> None:
    """The course, in each process."""
    if config.threads:
        torch.set_num_threads(config.threads)
    course = Course(config, fabric)
    course.resume()
    sampler = Sampler(learned.photos, config.augment, config.size, config.seed)
    numbers = shares(fabric, course.step * config.batch, config.steps - course.step, config.batch)
    tick, begun = time.monotonic(), course.step
    for batch in batches(sampler, numbers, config.workers):
        errors = course.update(batch)
        if course.step % config.log_every == 0:
            rate = (course.step - begun) * config.batch / (time.monotonic() - tick)
            say(fabric, f"{course.step}/{config.steps}  {_line(errors)}  {rate:.1f} photos/s")
        if config.minutes is not None and fabric.broadcast(time.monotonic() - started > config.minutes * 60):
            say(fabric, "time is over; run the same command to go on")
            break
        if course.step % config.save_every == 0:
            course.save({})
    if fabric.is_global_zero:
        figures = course.measure(held_out)
        print(f"held out, step {course.step}/{config.steps}: {_line(figures)}", flush=True)
        course.save(figures)


def _line(values: dict[str, Any]) -> str:
    return "  ".join(f"{name} {float(value):.4f}" for name, value in values.items())


@told()
def main(arguments: list[str] | None = None) -> None:
    """The command line."""
    distill(tyro.cli(DistillConfig, args=arguments, prog="python -m training.distill", description=__doc__))


if __name__ == "__main__":
    main()
