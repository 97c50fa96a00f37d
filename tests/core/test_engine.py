import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from types import SimpleNamespace

import msgspec
import numpy as np
import onnx
import onnxruntime
import pytest
from onnx import helper

from prism_core.errors import (
    CanceledError,
    DeviceError,
    ModelContractError,
    ModelDamagedError,
    ModelError,
    ModelMissingError,
)
from prism_core.jobs import CancelToken
from prism_core.models import cuda
from prism_core.models import engine as engine_module
from prism_core.models.card import CARD_KEY, content_hash, read_card
from prism_core.models.engine import CPU, CUDA, Engine, runtime_versions
from tests.generators import write_generator


@pytest.fixture(scope="module")
def model(tmp_path_factory):
    return write_generator(tmp_path_factory.mktemp("models") / "tiny.onnx")


@pytest.fixture(scope="module")
def engine(model):
    return Engine(model, device="cpu", threads=1)


def planes(height=32, width=64, count=1, seed=0):
    return np.random.default_rng(seed).uniform(-1, 1, (count, 4, height, width)).astype(np.float32)


def with_session(engine, monkeypatch, run):
    """The engine with a session whose `run` is another."""
    session = SimpleNamespace(run=run, get_providers=engine._session.get_providers)
    monkeypatch.setattr(engine, "_session", session)
    return engine


class Runtime:
    """ONNX Runtime as on a computer with an NVIDIA GPU; works: True, False (it falls back) or "no" (it raises)."""

    def __init__(self, works, built_for_cuda=True):
        self.works, self.built_for_cuda = works, built_for_cuda
        self.asked = []
        self.preloaded = 0

    def __getattr__(self, name):
        return getattr(onnxruntime, name)

    def get_available_providers(self):
        return [CUDA, CPU] if self.built_for_cuda else [CPU]

    def preload_dlls(self):
        self.preloaded += 1

    def InferenceSession(self, path, options, providers, **kwargs):
        assert kwargs == {"enable_fallback": 0}
        names = [provider if isinstance(provider, str) else provider[0] for provider in providers]
        self.asked.append(names)
        if CUDA in names and self.works == "no":
            raise RuntimeError("CUDA failure 35: the driver is insufficient\nmore lines")
        session = onnxruntime.InferenceSession(path, options, providers=[CPU])
        used = names if self.works is True else [CPU]
        return SimpleNamespace(
            run=session.run,
            get_inputs=session.get_inputs,
            get_outputs=session.get_outputs,
            get_providers=lambda: used,
        )


@pytest.fixture
def nvidia(monkeypatch):
    """Make this look like a computer with an NVIDIA driver; call it with the runtime there."""
    monkeypatch.setattr(cuda, "has_nvidia_driver", lambda: True)
    monkeypatch.setattr(cuda, "has_cuda_wheels", lambda: True)
    monkeypatch.setattr(cuda, "driver_fault", lambda built_for: None)
    monkeypatch.setattr(cuda, "library_fault", lambda library: "libcudnn.so.9 is missing")

    def install(runtime):
        monkeypatch.setattr(engine_module, "_import_runtime", lambda: runtime)
        return runtime

    return install


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

    with pytest.raises(DeviceError, match=r"memory .* 64 px; choose a smaller inference edge \(--edge\)"):
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


def carded(path, loaded, **changes):
    """Write a changed model, its card's hash made true again."""
    card = msgspec.json.decode(loaded.metadata_props[0].value)
    del loaded.metadata_props[:]
    card |= {"sha256": content_hash(path, loaded.SerializeToString())} | changes
    helper.set_model_props(loaded, {CARD_KEY: msgspec.json.encode(card).decode()})
    path.write_bytes(loaded.SerializeToString())
    return path


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


def test_auto_takes_cuda_where_it_works(model, nvidia):
    runtime = nvidia(Runtime(works=True))
    engine = Engine(model)
    assert engine.provider == CUDA
    assert engine.notice is None
    assert runtime.preloaded == 1


def test_auto_says_why_it_fell_back(model, nvidia):
    runtime = nvidia(Runtime(works=False))
    engine = Engine(model)
    assert engine.provider == CPU
    assert "libcudnn.so.9 is missing" in engine.notice
    assert runtime.asked == [[CUDA, CPU], [CPU]]
    assert np.isfinite(engine.predict(planes()).ab).all()


def test_auto_survives_a_cuda_that_raises(model, nvidia, monkeypatch):
    nvidia(Runtime(works="no"))
    monkeypatch.setattr(cuda, "library_fault", lambda library: None)
    engine = Engine(model)
    assert engine.provider == CPU
    assert engine.notice.endswith("CUDA failure 35: the driver is insufficient")


def test_a_damaged_model_is_not_blamed_on_cuda(model, tmp_path, nvidia):
    loaded = onnx.load(model)
    loaded.graph.node[0].op_type = "NoSuchOperator"
    nvidia(Runtime(works=False))
    with pytest.raises(ModelDamagedError):
        Engine(carded(tmp_path / "bad.onnx", loaded), device="cuda")


def test_auto_names_a_runtime_without_cuda(model, nvidia):
    nvidia(Runtime(works=False, built_for_cuda=False))
    assert "built without CUDA" in Engine(model).notice


def test_cuda_insists(model, nvidia):
    nvidia(Runtime(works=False))
    with pytest.raises(DeviceError, match=r"libcudnn\.so\.9 is missing.*--device cpu"):
        Engine(model, device="cuda")


def test_cpu_never_asks_for_cuda(model, nvidia):
    runtime = nvidia(Runtime(works=True))
    assert Engine(model, device="cpu").provider == CPU
    assert runtime.asked == [[CPU]]
    assert runtime.preloaded == 0


def test_without_an_nvidia_driver_auto_is_silent(model, monkeypatch, capfd):
    monkeypatch.setattr(cuda, "has_nvidia_driver", lambda: False)
    engine = Engine(model)
    assert (engine.provider, engine.notice) == (CPU, None)
    assert capfd.readouterr() == ("", "")


@pytest.mark.skipif(cuda.has_nvidia_driver(), reason="there is an NVIDIA driver here")
def test_cuda_without_a_driver_says_what_to_do(model, capfd):
    with pytest.raises(DeviceError, match=r"CUDA cannot be used here: .*--device cpu"):
        Engine(model, device="cuda")
    assert capfd.readouterr() == ("", "")


def test_the_gpu_out_of_memory_is_told(model, nvidia, monkeypatch):
    nvidia(Runtime(works=True))
    engine = Engine(model)

    def run(names, feed, options):
        raise RuntimeError("CUDA failure 2: out of memory")

    with pytest.raises(DeviceError, match=r"the GPU has not enough free memory.*--device cpu"):
        with_session(engine, monkeypatch, run).predict(planes())


def test_versions_are_those_of_the_runtime():
    version, providers = runtime_versions()
    assert version == onnxruntime.__version__
    assert CPU in providers


def test_the_engine_imports_the_runtime_only_when_one_is_made():
    code = "import sys, prism_core.models.engine, prism_core.render; sys.exit('onnxruntime' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code]).returncode == 0


def test_library_fault_names_what_is_missing(tmp_path):
    assert "without CUDA" in cuda.library_fault(tmp_path / "none.so")
    (tmp_path / "broken.so").write_bytes(b"no library")
    assert cuda.library_fault(tmp_path / "broken.so") is None


class Driver:
    """NVIDIA's driver library as `ctypes` shows it."""

    def __init__(self, *, fails=0, count=1, version=13000):
        self.fails, self.count, self.version = fails, count, version

    def cuInit(self, flags):
        return self.fails

    def cuDeviceGetCount(self, pointer):
        pointer._obj.value = self.count
        return 0

    def cuDriverGetVersion(self, pointer):
        pointer._obj.value = self.version
        return 0


@pytest.mark.parametrize(
    ("driver", "fault"),
    [
        (Driver(), None),
        (Driver(version=13020), None),
        (Driver(version=12080), "the NVIDIA driver knows CUDA 12.8, CUDA 13.0 is needed; update the driver"),
        (Driver(count=0), "the NVIDIA driver finds no usable GPU"),
        (Driver(fails=100), "the NVIDIA driver finds no usable GPU"),
    ],
)
def test_the_driver_is_asked_why_it_does_not_serve(monkeypatch, driver, fault):
    monkeypatch.setattr(cuda.ctypes, "CDLL", lambda name: driver)
    assert cuda.driver_fault("13.0") == fault


def test_a_missing_library_is_named_with_the_way_to_get_it(monkeypatch, tmp_path):
    def load(name):
        raise OSError("libcurand.so.10: cannot open shared object file: No such file or directory")

    library = tmp_path / "provider.so"
    library.touch()
    monkeypatch.setattr(cuda.ctypes, "CDLL", load)
    assert cuda.library_fault(library) == "libcurand.so.10 is missing; pip install prism-photo[cuda]"
