import json
import shutil
from dataclasses import replace

import numpy as np
import pytest
from click.testing import CliRunner

from prism_core.cli import main
from prism_core.doctor import Finding, diagnose
from prism_core.models.store import builtin_models
from tests.generators import write_generator


@pytest.fixture
def models(tmp_path, monkeypatch):
    """A folder that stands for Prism's own models, holding the tiny generator as the default."""
    folder = tmp_path / "models"
    folder.mkdir()
    write_generator(folder / "tiny.onnx")
    (folder / "default").write_text("tiny\n")
    monkeypatch.setattr("prism_core.models.store.resource_path", lambda *parts: tmp_path.joinpath(*parts))
    assert builtin_models() == [folder / "tiny.onnx"]
    return folder


def _by_topic():
    return {finding.topic: finding for finding in diagnose()}


def test_a_well_installation_is_well(models):
    findings = _by_topic()
    assert list(findings) == ["Prism", "libraries", "ONNX Runtime", "model tiny", "device", "self-test"]
    assert {finding.status for finding in findings.values()} <= {"ok", "note"}
    assert f"numpy {np.__version__}" in findings["libraries"].text
    assert "CPUExecutionProvider" in findings["ONNX Runtime"].text
    assert "tiny colored 1600 x 1200 px in " in findings["self-test"].text


def test_the_device_in_use_is_told_with_the_reason(models, monkeypatch):
    monkeypatch.setattr("prism_core.models.cuda.has_nvidia_driver", lambda: False)
    device = _by_topic()["device"]
    assert device.status == "ok"
    assert "CPUExecutionProvider" in device.text
    assert "no NVIDIA driver is installed" in device.text


def test_a_gpu_that_is_not_used_is_a_note(models, monkeypatch):
    monkeypatch.setattr("prism_core.models.cuda.has_nvidia_driver", lambda: True)
    device = _by_topic()["device"]
    if "NVIDIA GPU (" in device.text:
        pytest.skip("this computer's GPU works")
    assert device.status == "note"
    assert "although an NVIDIA driver is installed" in device.text


def test_a_damaged_model_is_broken(models):
    content = (models / "tiny.onnx").read_bytes()
    (models / "tiny.onnx").write_bytes(content.replace(b"ab_bias", b"ab_biaz"))
    findings = _by_topic()
    assert findings["model tiny"].status == findings["self-test"].status == "broken"
    assert "do not match its card" in findings["model tiny"].text


def test_an_installation_without_models_is_broken(models):
    shutil.rmtree(models)
    assert _by_topic()["self-test"].status == "broken"


def test_a_generator_that_leaves_photos_gray_is_broken(models, monkeypatch):
    def leave_gray(raster, recipe, engine):
        return replace(raster, pixels=np.repeat(raster.pixels, 3, axis=2))

    monkeypatch.setattr("prism_core.doctor.render", leave_gray)
    finding = _by_topic()["self-test"]
    assert (finding.status, "came out gray" in finding.text) == ("broken", True)


def test_a_run_that_changes_lightness_is_broken(models, monkeypatch):
    def darken(raster, recipe, engine):
        return replace(raster, pixels=np.repeat(raster.pixels // 2, 3, axis=2) + np.array([40, 0, 0], np.uint8))

    monkeypatch.setattr("prism_core.doctor.render", darken)
    finding = _by_topic()["self-test"]
    assert (finding.status, "changed the lightness" in finding.text) == ("broken", True)


def test_a_runtime_that_cannot_be_imported_is_broken(models, monkeypatch):
    def refuse():
        raise ImportError("libonnxruntime.so: cannot open shared object file")

    monkeypatch.setattr("prism_core.models.engine.load_runtime", refuse)
    findings = _by_topic()
    assert findings["ONNX Runtime"] == Finding(
        "ONNX Runtime", "broken", "libonnxruntime.so: cannot open shared object file"
    )
    assert findings["self-test"].status == "broken"


def test_the_command_tells_a_line_a_finding_and_exits_0(models):
    result = CliRunner().invoke(main, ["doctor"])
    assert result.exit_code == 0
    assert result.stdout.splitlines()[0].startswith("ok      Prism: Prism ")
    assert result.stdout.splitlines()[-1].startswith("ok      self-test: tiny colored")


def test_the_command_exits_1_where_something_is_broken(models):
    (models / "tiny.onnx").write_bytes(b"")
    result = CliRunner().invoke(main, ["doctor"])
    assert result.exit_code == 1
    assert "BROKEN  self-test: " in result.stdout


def test_the_command_tells_json(models):
    result = CliRunner().invoke(main, ["doctor", "--json"])
    findings = json.loads(result.stdout)
    assert [set(finding) for finding in findings] == [{"topic", "status", "text"}] * len(findings)
    assert findings[-1]["topic"] == "self-test"
