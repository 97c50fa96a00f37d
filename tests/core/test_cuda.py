"""CUDA where it serves; where it does not, why, in words."""

from types import SimpleNamespace

import numpy as np
import onnx
import onnxruntime
import pytest

from prism_core.errors import (
    DeviceError,
    ModelDamagedError,
)
from prism_core.models import cuda
from prism_core.models import engine as engine_module
from prism_core.models.engine import CPU, CUDA, Engine
from tests.generators import carded, planes, with_session


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
        self.options = {provider[0]: provider[1] for provider in providers if not isinstance(provider, str)}
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
        monkeypatch.setattr(engine_module, "load_runtime", lambda: runtime)
        return runtime

    return install


def test_auto_takes_cuda_where_it_works(model, nvidia):
    runtime = nvidia(Runtime(works=True))
    engine = Engine(model)
    assert engine.provider == CUDA
    assert engine.notice is None
    assert runtime.preloaded == 1


def test_one_of_several_gpus_can_be_chosen(model, nvidia):
    runtime = nvidia(Runtime(works=True))
    assert Engine(model, device="cuda", gpu=1).provider == CUDA
    assert runtime.options[CUDA]["device_id"] == "1"


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

    def cuDeviceGet(self, pointer, number):
        pointer._obj.value = number
        return 0

    def cuDeviceGetName(self, name, length, device):
        name.value = b"NVIDIA Test"
        return device.value  # the second tells no name

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


@pytest.mark.parametrize(
    ("driver", "names"),
    [
        (Driver(count=2), ["NVIDIA Test", "GPU 1"]),
        (Driver(count=0), []),
        (Driver(fails=100), []),
    ],
)
def test_gpus_are_named_by_the_driver(monkeypatch, driver, names):
    monkeypatch.setattr(cuda.ctypes, "CDLL", lambda name: driver)
    assert cuda.gpu_names() == names


def test_without_a_driver_there_are_no_gpus(monkeypatch):
    def load(name):
        raise OSError("libcuda.so.1: cannot open shared object file")

    monkeypatch.setattr(cuda.ctypes, "CDLL", load)
    assert cuda.gpu_names() == []


def test_a_missing_library_is_named_with_the_way_to_get_it(monkeypatch, tmp_path):
    def load(name):
        raise OSError("libcurand.so.10: cannot open shared object file: No such file or directory")

    library = tmp_path / "provider.so"
    library.touch()
    monkeypatch.setattr(cuda.ctypes, "CDLL", load)
    assert cuda.library_fault(library) == "libcurand.so.10 is missing; pip install prism-photo[cuda]"
