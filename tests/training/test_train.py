from __future__ import annotations

import dataclasses
import json
from pathlib import Path
from typing import Any

import pytest
import torch
from safetensors.torch import save_file

from training import blend
from training.checkpoint import CheckpointError, Ema, load_config, load_generator, save_generator
from training.config import LossConfig, TrainConfig
from training.data import find_photos, load_photos
from training.errors import RunError
from training.generator import build_generator
from training.presets import parse
from training.prior import estimate_prior
from training.processes import build_fabric
from training.samples import Sampler, batches
from training.state import load_state
from training.train import Trainer, main, train


def finish(config: TrainConfig) -> dict[str, Any]:
    """Train to the end; the state that the run left."""
    train(config)
    return load_state(config.run / "last.pt", device=torch.device("cpu"))


def weights(state: dict[str, Any]) -> dict[str, torch.Tensor]:
    parts = ("generator", "discriminator", "ema")
    return {f"{part}.{name}": tensor for part in parts for name, tensor in state[part].items()}


def test_a_run_keeps_config_checkpoints_and_log(config: TrainConfig):
    position = finish(config)["position"]
    assert (position["stage"], position["total_steps"], position["samples"]) == (2, 6, 20)
    assert json.loads((config.run / "config.json").read_text())["stages"][0]["steps"] == 4
    names = {path.name for path in config.run.iterdir()}
    assert {
        "last.pt",
        "best-alone.safetensors",
        "best-adversarial.safetensors",
        "adversarial-000006.safetensors",
    } <= names
    assert any(name.startswith("events.out.tfevents") for name in names)
    _, facts = load_generator(config.run / "best-adversarial.safetensors")
    assert facts["stage"] == "adversarial"
    assert facts["psnr_automatic"] > 0


def test_training_learns(config: TrainConfig):
    optim = dataclasses.replace(config.optim, warmup_steps=1)
    trainer = Trainer(dataclasses.replace(config, optim=optim), build_fabric(config))
    photos = load_photos(find_photos(config.data.train), config.data).photos
    (batch,) = batches(Sampler(photos, config.augment, 64, seed=1), [[0, 1, 2, 3]], workers=0)
    losses = [trainer.step(batch, config.stages[0])["pixel"].item() for _ in range(25)]
    assert sum(losses[-3:]) < 0.5 * sum(losses[:3])


def test_a_batch_that_cannot_be_shared_is_said(config: TrainConfig):
    with pytest.raises(RunError, match="a batch of 4 cannot be shared by 3 processes"):
        train(dataclasses.replace(config, processes=3))


def test_the_time_budget_stops_with_a_checkpoint(config: TrainConfig):
    stopped = finish(dataclasses.replace(config, minutes=0.0))["position"]
    assert (stopped["total_steps"], stopped["samples"]) == (1, 4)
    assert finish(config)["position"]["total_steps"] == 6


def test_a_warm_start_takes_over_the_weights(config: TrainConfig, tmp_path: Path):
    train(config)
    checkpoint = config.run / "best-adversarial.safetensors"
    second = Trainer(dataclasses.replace(config, run=tmp_path / "warm", warm_start=checkpoint), build_fabric(config))
    given = load_generator(checkpoint)[0].state_dict()
    assert all(torch.equal(tensor, given[name]) for name, tensor in second.generator.state_dict().items())
    assert second.position.begun > 1000  # samples that it has not seen


def test_a_warm_start_of_another_shape_is_refused(config: TrainConfig, tmp_path: Path):
    shape = dataclasses.replace(config.generator, widths=(16, 16, 8))
    save_generator(tmp_path / "other.safetensors", build_generator(shape).state_dict(), shape, {})
    with pytest.raises(RunError, match=r"other.safetensors: a generator of another shape"):
        Trainer(dataclasses.replace(config, warm_start=tmp_path / "other.safetensors"), build_fabric(config))


def test_every_switch_of_the_losses_trains(config: TrainConfig, classifier: Path):
    loss = LossConfig(
        pixel="huber",
        target_saturation=1.2,
        gradient_weight=50.0,
        perceptual_weight=10.0,
        perceptual_weights=classifier,
        rebalance=True,
        adversarial="hinge",
        features_weight=10.0,
        scales=2,
        sees_lightness=False,
    )
    config = dataclasses.replace(config, loss=loss, spectral_norm=True)
    learned = load_photos(find_photos(config.data.train), config.data)
    prior = estimate_prior(learned.photos, config.generator.bin_step, loss.rebalance_sigma)
    trainer = Trainer(config, build_fabric(config), prior)
    (batch,) = batches(Sampler(learned.photos, config.augment, 64, seed=1), [[0, 1]], workers=0)
    before = [tensor.clone() for tensor in trainer.discriminator.parameters()]
    losses = trainer.step(batch, config.stages[1])
    assert set(losses) == {"pixel", "gradient", "perceptual", "bins", "adversarial", "features", "discriminator"}
    assert all(loss.isfinite() for loss in losses.values())
    pairs = zip(before, trainer.discriminator.parameters(), strict=True)
    assert all((old != new).any() for old, new in pairs)
    assert finish(config)["position"]["total_steps"] == 6


def test_a_file_that_is_no_checkpoint_is_refused(tmp_path: Path):
    save_file({"x": torch.zeros(1)}, tmp_path / "other.safetensors")
    with pytest.raises(CheckpointError, match="not a generator checkpoint"):
        load_generator(tmp_path / "other.safetensors")


def test_a_generator_of_another_version_is_refused(config: TrainConfig, tmp_path: Path):
    path = tmp_path / "newer.safetensors"
    shape = json.dumps({**dataclasses.asdict(config.generator), "encoder_weights": "none", "attention": 4})
    save_file({"x": torch.zeros(1)}, path, {"generator": shape, "facts": "{}"})
    for load in (load_generator, load_config):
        with pytest.raises(CheckpointError, match=r"newer.safetensors is of another version .* has attention"):
            load(path)


def test_a_blend_lies_between_two_checkpoints(config: TrainConfig, tmp_path: Path):
    train(config)
    safe, vivid = (config.run / f"best-{stage}.safetensors" for stage in ("alone", "adversarial"))
    blend.main([str(safe), str(vivid), str(tmp_path / "out.safetensors"), "--share", "0.25"])
    first, second, between = (
        load_generator(path)[0].state_dict()["ab_head.weight"] for path in (safe, vivid, tmp_path / "out.safetensors")
    )
    assert torch.allclose(between, 0.75 * first + 0.25 * second, atol=1e-6)


def test_generators_of_two_shapes_do_not_blend(config: TrainConfig, tmp_path: Path):
    for widths in ((16, 16, 16), (16, 16, 8)):
        shape = dataclasses.replace(config.generator, widths=widths)
        save_generator(tmp_path / f"{widths[-1]}.safetensors", build_generator(shape).state_dict(), shape, {})
    with pytest.raises(SystemExit, match=r"error: .*8\.safetensors has another shape"):
        blend.main([str(tmp_path / f"{name}.safetensors") for name in ("16", "8", "out")])


def test_the_average_follows_slowly():
    module = torch.nn.Linear(1, 1, bias=False)
    ema = Ema(module, 0.9)
    start = module.weight.item()
    with torch.no_grad():
        module.weight.fill_(start + 1)
    ema.update(module, 1000)
    assert ema.weights["weight"].item() == pytest.approx(start + 0.1, abs=1e-6)


def test_the_command_line_overrides_a_preset():
    config = parse(["swift", "--stages.0.steps", "7", "--loss.adversarial", "lsgan", "--spectral-norm"])
    assert config.stages[0].steps == 7
    assert config.loss.adversarial == "lsgan"
    assert config.generator.encoder == "mobilenet_v2"
    assert config.spectral_norm


def test_help_is_readable(capsys: pytest.CaptureFixture[str]):
    with pytest.raises(SystemExit) as stop:
        main(["swift", "--help"])
    assert stop.value.code == 0
    assert "Folder of color photographs" in capsys.readouterr().out


def test_a_file_that_is_not_there_is_told_in_one_line(config: TrainConfig, monkeypatch: pytest.MonkeyPatch):
    missing = config.run / "none.safetensors"
    monkeypatch.setattr("training.train.parse", lambda _: dataclasses.replace(config, warm_start=missing))
    with pytest.raises(SystemExit, match=rf"^error: .*{missing.name}[^\n]*$"):
        main([])


def test_a_folder_without_photos_is_told_in_one_line(tmp_path: Path):
    with pytest.raises(SystemExit, match=r"^error: .*no photographs here; give a folder of color photos[^\n]*$"):
        main(["swift", "--data.train", str(tmp_path), "--run", str(tmp_path / "run")])
