from __future__ import annotations

import tomllib
from pathlib import Path

import numpy as np
import onnx
import pytest
import torch

from prism_core.color.gamut import ab_grid
from prism_core.errors import ModelDamagedError
from prism_core.models.card import CARD_KEY, verify_card
from prism_core.models.engine import Engine
from training import evaluate, export
from training.checkpoint import CheckpointError, load_config, load_generator, save_generator, spare
from training.config import GeneratorConfig
from training.generator import build_generator

CONFIG = GeneratorConfig(encoder="mobilenet_v2", widths=(16, 16, 16))
FACTS = """
id = "small"
name = "Small"
version = "1"
license = "Apache-2.0"
description = "a test"
training_data = "fields"
limits = "many"
edge_px = 256
"""


@pytest.fixture(scope="module")
def checkpoint(tmp_path_factory: pytest.TempPathFactory) -> Path:
    torch.manual_seed(0)
    path = tmp_path_factory.mktemp("run") / "best.safetensors"
    save_generator(path, build_generator(CONFIG).state_dict(), CONFIG, {})
    return path


def facts() -> dict[str, object]:
    return {**tomllib.loads(FACTS), "protocol": "none", "metrics": {}, "bins": ab_grid()}


@pytest.fixture(scope="module", params=["float32", "float16"])
def exported(request: pytest.FixtureRequest, photo_folder: Path, checkpoint: Path, tmp_path_factory):
    """A generator exported by the command line: its file, its card and how its weights are stored."""
    folder = tmp_path_factory.mktemp("export")
    evaluate.main([str(photo_folder), str(checkpoint), "--out", str(folder), "--counts", "0", "--size", "64"])
    (folder / "facts.toml").write_text(FACTS + 'comparison = "Gray is grayer."')
    out, evaluation = folder / "small.onnx", folder / "evaluation.json"
    arguments = [checkpoint, folder / "facts.toml", out, "--evaluation", evaluation, "--weights", request.param]
    return out, export.main([str(argument) for argument in arguments]), request.param


def test_an_export_carries_its_card(exported):
    out, card, _ = exported
    assert verify_card(out) == card
    assert card.bins == ab_grid()
    assert card.metrics["psnr_gray"] < 25
    written = out.with_suffix(".md").read_text()
    assert "## Limits\n\nmany" in written
    assert "## Comparisons\n\nGray is grayer." in written


def test_an_export_takes_any_size(exported):
    out, card, _ = exported
    prediction = Engine(out, device="cpu").predict(np.zeros((3, 4, 32 * 3, 32 * 5), np.float32))
    assert prediction.ab.shape == (3, 2, 96, 160)
    assert prediction.logits.shape == (3, len(card.bins), 24, 40)


def test_float16_halves_the_file(exported, checkpoint: Path):
    out, _, weights = exported
    full = sum(tensor.numel() * 4 for tensor in export.load_generator(checkpoint)[0].state_dict().values())
    assert out.stat().st_size / full == pytest.approx(1.0 if weights == "float32" else 0.5, abs=0.1)


def test_training_goes_on_from_an_export(exported, checkpoint: Path):
    out, card, weights = exported
    (given, _), (read, facts) = load_generator(checkpoint), load_generator(out)
    assert facts == card.metrics
    assert load_config(out) == load_config(checkpoint)
    state, expected = read.state_dict(), given.state_dict()
    assert set(state) == set(expected)
    tolerance = 0 if weights == "float32" else 2**-11
    assert all(
        torch.allclose(state[name], expected[name], rtol=tolerance, atol=1e-7) for name in expected if not spare(name)
    )
    x = torch.rand(1, 4, 64, 64)
    with torch.no_grad():
        outputs = zip(read(x), given(x), strict=True)
    assert all(torch.allclose(*pair, atol=0 if weights == "float32" else 0.02) for pair in outputs)


def test_an_export_without_its_shape_is_refused(exported, tmp_path: Path):
    model = onnx.load(exported[0])
    kept = {entry.key: entry.value for entry in model.metadata_props if entry.key == CARD_KEY}
    onnx.helper.set_model_props(model, kept)
    onnx.save(model, tmp_path / "older.onnx")
    with pytest.raises(CheckpointError, match=r"older.onnx was exported without what training needs"):
        load_generator(tmp_path / "older.onnx")


def test_what_is_missing_or_damaged_is_no_start(exported, tmp_path: Path):
    (tmp_path / "cut.onnx").write_bytes(exported[0].read_bytes()[:-100])
    (tmp_path / "cut.safetensors").write_bytes(b"1")
    for name in ("cut.onnx", "cut.safetensors", "missing.onnx", "missing.safetensors"):
        for load in (load_generator, load_config):
            with pytest.raises(CheckpointError, match=name):
                load(tmp_path / name)


def test_an_export_tells_nothing_of_the_machine(exported):
    content = exported[0].read_bytes()
    assert str(Path(export.__file__).parent).encode() not in content
    assert b"stack_trace" not in content


def test_a_file_that_differs_from_torch_is_refused(exported, checkpoint: Path):
    out, _, weights = exported
    generator, _ = export.load_generator(checkpoint)
    with torch.no_grad():
        generator.ab_head.bias += 0.1
    with pytest.raises(export.ExportError, match="differs from torch"):
        export.check(generator, out, weights=weights)


def test_changed_weights_are_noticed(exported, tmp_path: Path):
    model = onnx.load(exported[0])
    model.graph.initializer[0].raw_data = bytes(len(model.graph.initializer[0].raw_data))
    onnx.save(model, tmp_path / "changed.onnx")
    with pytest.raises(ModelDamagedError, match="do not match its card"):
        verify_card(tmp_path / "changed.onnx")


def test_a_new_card_replaces_the_old(exported, tmp_path: Path):
    copy = tmp_path / "copy.onnx"
    copy.write_bytes(exported[0].read_bytes())
    export.add_card(copy, {**facts(), "version": "2"})
    assert verify_card(copy).version == "2"
    assert verify_card(copy).sha256 == exported[1].sha256
