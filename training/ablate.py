"""What each choice is worth, in one table.

    python -m training.ablate --classifier MOBILENET.safetensors --data.train PHOTOS --data.val HELD_OUT

Each row is the shipped generator's training with one thing changed, on the same samples, for the same number of steps.
But for the rows that are named for another start, all begin as the same MobileNetV2.
Rows against a discriminator share what comes before it.
What is there already is kept: a row that was cut off goes on, one that is done is not trained again. At the end all
rows are measured beside each other, as `training.evaluate` does.
"""

from __future__ import annotations

import shutil
import sys
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Literal, cast

import tyro

from training import evaluate
from training.config import DataConfig, GeneratorConfig, LossConfig, Stage, TrainConfig
from training.errors import RunError, told
from training.presets import L1_ONLY, SWIFT
from training.train import train

Start = Literal["none"] | Path


@dataclass(frozen=True)
class AblateConfig:
    """Which rows, on what, for how long."""

    classifier: Path
    """ImageNet weights of MobileNetV2, .safetensors: every row's encoder, and the judge of the perceptual loss."""
    resnet18: Path | None = None
    """What `training.distill` made; without it the row of that start is left out."""
    efficientnet_lite2: Path | None = None
    """Its ImageNet weights; without them the row of that start is left out."""
    data: DataConfig = field(default_factory=DataConfig)
    rows: tuple[str, ...] = ()
    """Names of rows; all that can be trained without."""
    out: Path = Path("runs/ablations")
    """Folder of the runs, ROW.safetensors, and the table."""
    steps: int = 600
    """Steps of each row; at 192 px about 20 minutes of two cores."""
    size: int = 192
    batch: int = 24
    processes: int = 1
    threads: int | None = None
    workers: int = 1
    limit: int | None = 140
    """Photos to measure on, spread over those held out."""


_MOBILENET_V2 = replace(SWIFT.generator, encoder="mobilenet_v2")
_LITE2 = replace(SWIFT.generator, encoder="efficientnet_lite2")


@dataclass(frozen=True)
class Row:
    """What one row has; the shipped generator's, where it does not say."""

    loss: LossConfig = SWIFT.loss
    generator: GeneratorConfig = _MOBILENET_V2
    start: Literal["classifier", "resnet18", "efficientnet_lite2", "none"] = "classifier"
    """Which of the given weights the encoder starts from."""
    against: str | None = None
    """The row that it begins as; the last fifth of the steps are taken against a discriminator."""
    spectral_norm: bool = False


_AUGMENT = replace(SWIFT.augment, degrade_probability=0.2, film_probability=0.0, automatic_probability=0.5)
"""As the rows of the shipped card were trained; since then its generator sees films, too, and fewer hints."""
_RESNET18 = replace(SWIFT.generator, encoder="resnet18", freeze_norm=False)
ROWS = {
    "log-mse": Row(),
    "log-mse-srgb": Row(replace(SWIFT.loss, pixel="log_mse_srgb")),
    "l1": Row(LossConfig(pixel="l1")),
    "huber": Row(LossConfig(pixel="huber", pixel_weight=200.0)),
    "no-bins": Row(replace(SWIFT.loss, bins_weight=0.0)),
    "rebalanced-bins": Row(replace(SWIFT.loss, rebalance=True)),
    "gradient": Row(replace(SWIFT.loss, gradient_weight=50.0)),
    "perceptual": Row(replace(SWIFT.loss, perceptual_weight=4.0)),
    "saturated-truth": Row(replace(SWIFT.loss, target_saturation=1.2)),
    "bce": Row(against="log-mse"),
    "lsgan": Row(replace(SWIFT.loss, adversarial="lsgan"), against="log-mse"),
    "hinge": Row(replace(SWIFT.loss, adversarial="hinge"), against="log-mse"),
    "hinge-spectral": Row(replace(SWIFT.loss, adversarial="hinge"), against="log-mse", spectral_norm=True),
    "bce-two-scales": Row(replace(SWIFT.loss, scales=2), against="log-mse"),
    "bce-features": Row(replace(SWIFT.loss, features_weight=10.0), against="log-mse"),
    "bce-color-alone": Row(replace(SWIFT.loss, sees_lightness=False), against="log-mse"),
    "l1-alone": Row(L1_ONLY.loss),
    "pix2pix": Row(L1_ONLY.loss, against="l1-alone"),
    "encoder-decoder": Row(generator=replace(_MOBILENET_V2, skips=False)),
    "random-start": Row(generator=replace(_MOBILENET_V2, freeze_norm=False), start="none"),
    "resnet18-random": Row(generator=_RESNET18, start="none"),
    "resnet18-distilled": Row(generator=_RESNET18, start="resnet18"),
    "efficientnet-lite2": Row(generator=_LITE2, start="efficientnet_lite2"),
}
"""By name. Losses that are added weigh what `LossConfig` says of them: they pull about alike."""


def configured(config: AblateConfig, name: str) -> TrainConfig:
    """The training run of a row; of one against a discriminator, what follows `begun`."""
    row = ROWS[name]
    weights = _start(config, row)
    if weights is None:
        raise RunError(f"row {name} starts from weights of its own: give them by --{row.start.replace('_', '-')}")
    alone = Stage("alone", config.steps, config.size, config.batch, lr=6e-4)
    planned = replace(
        SWIFT,
        run=config.out / name,
        data=config.data,
        augment=_AUGMENT,
        processes=config.processes,
        threads=config.threads,
        workers=config.workers,
        eval_every=sys.maxsize,  # at a stage's end alone
        generator=replace(row.generator, encoder_weights=weights),
        loss=replace(row.loss, perceptual_weights=config.classifier),
        spectral_norm=row.spectral_norm,
        stages=(alone,),
    )
    if row.against is None:
        return planned
    rival = replace(alone, name="against", steps=_against(config), lr=1e-4, adversarial=True)
    return replace(planned, warm_start=_last(begun(config, row.against)), stages=(rival,))


def _start(config: AblateConfig, row: Row) -> Start | None:
    """What the encoder of a row starts from; None: it was not given."""
    return "none" if row.start == "none" else cast("Path | None", getattr(config, row.start))


def begun(config: AblateConfig, name: str) -> TrainConfig:
    """The training run of a row, over so much sooner as the rows that begin as it need for their rivals."""
    planned = configured(config, name)
    (alone,) = planned.stages
    shorter = replace(alone, steps=config.steps - _against(config))
    return replace(planned, run=config.out / f"{name}-begun", stages=(shorter,))


def _against(config: AblateConfig) -> int:
    return max(1, config.steps // 5)


def _last(planned: TrainConfig) -> Path:
    """The checkpoint that a run leaves."""
    return planned.run / f"best-{planned.stages[-1].name}.safetensors"


def run(config: AblateConfig, row: str) -> Path:
    """Train a row, or what is left of it; its last checkpoint."""
    planned = configured(config, row)
    if beginning := ROWS[row].against:
        train(begun(config, beginning))
    train(planned)
    kept = config.out / f"{row}.safetensors"
    shutil.copyfile(_last(planned), kept)
    return kept


@told()
def main(arguments: list[str] | None = None) -> None:
    """The command line."""
    config = tyro.cli(AblateConfig, args=arguments, prog="python -m training.ablate", description=__doc__)
    rows = config.rows or tuple(name for name, row in ROWS.items() if _start(config, row) is not None)
    if unknown := [row for row in rows if row not in ROWS]:
        sys.exit(f"error: no such row: {', '.join(unknown)}; there are {', '.join(ROWS)}")
    if config.data.val is None:
        sys.exit("error: --data.val names the photos to measure on, never trained on")
    checkpoints = tuple(run(config, row) for row in rows)
    measured = evaluate.EvaluateConfig(config.data.val, checkpoints, config.out, counts=(0, 10), limit=config.limit)
    evaluate.measure(measured)


if __name__ == "__main__":
    main()
