import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor

import numpy as np
import onnx
import onnxruntime
import pytest

from prism_core.errors import (
    CanceledError,
    DeviceError,
    ModelContractError,
    ModelDamagedError,
    ModelError,
    ModelMissingError,
)
from prism_core.jobs import CancelToken
from prism_core.models.card import read_card
from prism_core.models.engine import CPU, Engine, runtime_versions
from tests.generators import carded, planes, with_session, write_generator


def test_it_answers_what_the_generator_says(engine):
    x = planes(32, 64, count=2)
    x[:, 3] = 0
    prediction = engine.predict(x)
    assert prediction.ab.shape == (2, 2, 32, 64)
    assert prediction.logits.shape == (2, 4, 8, 16)
    assert prediction.ab.dtype == prediction.logits.dtype == np.float32
    expected = np.stack([22 + 11 * x[:, 0] + 110 * x[:, 1], np.float32(33) + 110 * x[:, 2]], axis=1)
    assert np.allclose(prediction.ab, expected, atol=1e-3)


def test_it_carries_its_card_and_provider(engine, model):
    assert engine.card == read_card(model)
    assert engine.provider == CPU
    assert engine.notice is None


def test_planes_need_not_lie_in_order(engine):
    x = planes()
    mirrored = np.ascontiguousarray(x[..., ::-1])[..., ::-1]
    assert np.array_equal(engine.predict(mirrored).ab, engine.predict(x).ab)


def test_threads_may_share_it(engine):
    inputs = [planes(seed=seed) for seed in range(16)]
    alone = [engine.predict(x).ab for x in inputs]
    with ThreadPoolExecutor(8) as pool:
        together = list(pool.map(lambda x: engine.predict(x).ab, inputs))
    assert all(np.array_equal(a, b) for a, b in zip(alone, together, strict=True))


def test_cancel_reaches_into_a_running_inference(tmp_path):
    slow = Engine(write_generator(tmp_path / "slow.onnx", idle_layers=400), device="cpu", threads=1)
    token = CancelToken()
    threading.Timer(0.1, token.cancel).start()
    with pytest.raises(CanceledError):
        slow.predict(planes(512, 512), token)
    # Work after it is not disturbed.
    assert np.isfinite(slow.predict(planes(32, 32)).ab).all()


def test_a_canceled_token_lets_nothing_through(engine):
    token = CancelToken()
    token.cancel()
    with pytest.raises(CanceledError):
        engine.predict(planes(), token)


def test_a_token_is_left_as_it_was(engine):
    token = CancelToken()
    engine.predict(planes(), token)
    assert not token._callbacks


def test_no_numbers_are_an_error_not_a_gray_picture(engine, monkeypatch):
    def run(names, feed, options):
        return [np.full((1, 2, 32, 64), np.nan, np.float32), np.zeros((1, 4, 8, 16), np.float32)]

    with pytest.raises(ModelError, match="no numbers"):
        with_session(engine, monkeypatch, run).predict(planes())


def test_an_answer_of_another_size_breaks_the_contract(engine, monkeypatch):
    def run(names, feed, options):
        return [np.zeros((1, 2, 16, 32), np.float32), np.zeros((1, 4, 8, 16), np.float32)]

    with pytest.raises(ModelContractError):
        with_session(engine, monkeypatch, run).predict(planes())


def test_lack_of_memory_comes_with_advice(engine, monkeypatch):
    def run(names, feed, options):
        raise RuntimeError("BFCArena::AllocateRawInternal Failed to allocate memory for requested buffer of size 9")

    with pytest.raises(DeviceError, match=r"memory .* 64 px; choose less detail \(--edge\)"):
        with_session(engine, monkeypatch, run).predict(planes())


def test_planes_the_generator_cannot_take_are_a_model_error(engine, capfd):
    with pytest.raises(ModelError, match="the generator failed"):
        engine.predict(np.zeros((1, 3, 32, 32), np.float32))
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize(
    ("wrong", "error"), [({"card": False}, ModelContractError), ({"schema": 9}, ModelContractError)]
)
def test_a_wrong_card_is_refused(tmp_path, wrong, error):
    with pytest.raises(error, match=r"bad\.onnx"):
        Engine(write_generator(tmp_path / "bad.onnx", **wrong))


def test_a_missing_file_is_refused(tmp_path):
    with pytest.raises(ModelMissingError, match=r"none\.onnx"):
        Engine(tmp_path / "none.onnx")


def test_an_output_of_another_name_breaks_the_contract(tmp_path):
    with pytest.raises(ModelContractError, match="not x, ab and ab_logits"):
        Engine(write_generator(tmp_path / "bad.onnx", output="color"), device="cpu")


def test_bins_must_be_those_of_the_card(model, tmp_path):
    path = carded(tmp_path / "bad.onnx", onnx.load(model), bins=[[0, 0]])
    with pytest.raises(ModelContractError, match="ab_logits"):
        Engine(path, device="cpu")


def test_a_graph_that_does_not_load_is_damaged(model, tmp_path, capfd):
    loaded = onnx.load(model)
    loaded.graph.node[0].op_type = "NoSuchOperator"
    with pytest.raises(ModelDamagedError, match="cannot be loaded"):
        Engine(carded(tmp_path / "bad.onnx", loaded), device="cpu")
    assert capfd.readouterr() == ("", "")


def test_versions_are_those_of_the_runtime():
    version, providers = runtime_versions()
    assert version == onnxruntime.__version__
    assert CPU in providers


def test_the_engine_imports_the_runtime_only_when_one_is_made():
    code = "import sys, prism_core.models.engine, prism_core.render; sys.exit('onnxruntime' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code]).returncode == 0
