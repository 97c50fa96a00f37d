from __future__ import annotations

import dataclasses
import json
from pathlib import Path

import pytest
import torch

from training.config import DataConfig, Stage, TrainConfig
from training.errors import RunError
from training.state import differences, keep_config, load_state, save_state


@pytest.fixture
def started(config: TrainConfig) -> TrainConfig:
    """A configuration whose run has begun."""
    config.run.mkdir()
    keep_config(config)
    return config


def stored(config: TrainConfig) -> dict:
    return json.loads((config.run / "config.json").read_text())


def test_the_same_configuration_goes_on(started: TrainConfig):
    keep_config(started)
    assert stored(started)["seed"] == started.seed


def test_time_and_machines_may_change(started: TrainConfig):
    before = stored(started)
    keep_config(dataclasses.replace(started, minutes=1.0, processes=2, machines=2, workers=3, precision="bf16"))
    assert stored(started) == before


def test_another_configuration_is_refused_and_its_fields_are_named(started: TrainConfig):
    stages = (dataclasses.replace(started.stages[0], lr=0.5), started.stages[1])
    data = dataclasses.replace(started.data, min_chroma=0.0)
    with pytest.raises(RunError, match=r"another configuration \(seed, data.min_chroma, stages.0.lr differ\)"):
        keep_config(dataclasses.replace(started, seed=2, data=data, stages=stages))
    assert stored(started)["seed"] == started.seed


def test_another_number_of_stages_is_another_configuration(started: TrainConfig):
    with pytest.raises(RunError, match=r"\(stages differ\)"):
        keep_config(dataclasses.replace(started, stages=started.stages[:1]))


def test_fields_that_are_newer_than_the_run_count_as_their_defaults(started: TrainConfig):
    older = stored(started)
    del older["spectral_norm"], older["optim"], older["data"]["min_spread"], older["stages"][0]["adversarial"]
    (started.run / "config.json").write_text(json.dumps(older))
    for field, changed in (
        ("spectral_norm", dataclasses.replace(started, spectral_norm=True)),
        ("data.min_spread", dataclasses.replace(started, data=dataclasses.replace(started.data, min_spread=9.0))),
        ("optim", dataclasses.replace(started, optim=dataclasses.replace(started.optim, clip_norm=1.0))),
    ):
        with pytest.raises(RunError, match=field):
            keep_config(changed)
    keep_config(started)
    assert stored(started)["data"]["min_spread"] == DataConfig().min_spread


def test_a_field_that_is_no_more_is_a_difference():
    config = Stage("fine", steps=1, size=64, batch=1, lr=1.0)
    older = {**dataclasses.asdict(config), "gamma": 0.5}
    assert differences(config, older) == ["gamma"]


def test_a_damaged_configuration_is_said(started: TrainConfig):
    (started.run / "config.json").write_text("{")
    with pytest.raises(RunError, match=r"config.json: damaged"):
        keep_config(started)


def test_a_damaged_state_is_said(tmp_path: Path):
    save_state(tmp_path / "last.pt", {"x": torch.arange(1000)})
    data = (tmp_path / "last.pt").read_bytes()
    for cut in (data[:100], data[: len(data) // 2], b""):
        (tmp_path / "last.pt").write_bytes(cut)
        with pytest.raises(RunError, match=r"last.pt: damaged .*; remove it to start this run anew"):
            load_state(tmp_path / "last.pt", device=torch.device("cpu"))
