from __future__ import annotations

import dataclasses
import json
from pathlib import Path

import pytest

from training import ablate
from training.ablate import ROWS, AblateConfig, begun, configured
from training.config import DataConfig
from training.errors import RunError
from training.state import differences


@pytest.fixture
def config(classifier: Path, photo_folder: Path, tmp_path: Path) -> AblateConfig:
    distilled, lite = tmp_path / "resnet18.safetensors", tmp_path / "lite.pth"
    data = DataConfig(train=photo_folder, val=photo_folder, short_side=64)
    return AblateConfig(classifier, distilled, lite, data, out=tmp_path / "out", steps=5, size=64, batch=2, limit=3)


@pytest.mark.parametrize("row", [row for row in ROWS if row != "log-mse"])
def test_each_row_differs_from_the_base_in_what_its_name_says_alone(config: AblateConfig, row: str):
    base, changed = (configured(config, name) for name in ("log-mse", row))
    plain = json.loads(json.dumps(dataclasses.asdict(base), default=str))
    assert set(differences(changed, plain)) > {"run"}
    assert changed.data == base.data
    assert changed.augment == base.augment
    parts = [changed]
    if (beginning := ROWS[row].against) is not None:
        parts.append(begun(config, beginning))
        assert changed.warm_start == parts[1].run / "best-alone.safetensors"
    assert sum(stage.steps for part in parts for stage in part.stages) == config.steps


def test_rows_are_trained_once_and_measured_beside_each_other(config: AblateConfig, capsys: pytest.CaptureFixture[str]):
    data, out = config.data, config.out
    arguments = [
        *("--classifier", str(config.classifier), "--data.train", str(data.train), "--data.val", str(data.val)),
        *("--out", str(out), "--rows", "log-mse", "bce", "hinge", "--steps", "5", "--size", "64", "--batch", "2"),
        *("--workers", "0", "--limit", "3", "--data.short-side", "64"),
    ]
    ablate.main(arguments)
    capsys.readouterr()
    results = json.loads((out / "evaluation.json").read_text())["results"]
    assert list(results) == ["gray", "log-mse", "bce", "hinge"]
    rivals = {row: (out / f"{row}.safetensors").read_bytes() for row in ("bce", "hinge")}
    assert rivals["bce"] != rivals["hinge"] != (out / "log-mse-begun" / "best-alone.safetensors").read_bytes()
    written = (out / "bce" / "best-against.safetensors").stat().st_mtime_ns
    ablate.main(arguments)
    told = capsys.readouterr().out
    assert f"{out / 'bce'}: this run has come to its end" in told
    assert "to learn from" not in told
    assert (out / "bce" / "best-against.safetensors").stat().st_mtime_ns == written


@pytest.mark.parametrize(
    ("row", "option"), [("resnet18-distilled", "resnet18"), ("efficientnet-lite2", "efficientnet-lite2")]
)
def test_a_row_whose_start_is_not_given_is_refused_by_name(config: AblateConfig, row: str, option: str):
    lacking = dataclasses.replace(config, **{option.replace("-", "_"): None})
    with pytest.raises(RunError, match=rf"row {row} .* give them by --{option}"):
        configured(lacking, row)


def test_an_unknown_row_is_named(config: AblateConfig):
    with pytest.raises(SystemExit, match="no such row: vgg"):
        ablate.main(["--classifier", str(config.classifier), "--rows", "vgg"])
