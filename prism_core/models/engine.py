"""Runs a generator. The only file that imports ONNX Runtime, and only once an engine is made."""

from __future__ import annotations

import contextlib
import importlib
import io
import os
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any, Literal, TypeAlias

import numpy as np

from prism_core.color.lab import Floats, denormalize_ab
from prism_core.errors import CanceledError, DeviceError, ModelContractError, ModelDamagedError, ModelError
from prism_core.hints.likeness import by_color
from prism_core.jobs import CancelToken, available_cores
from prism_core.models import cuda
from prism_core.models.card import ModelCard, verify_card

Device: TypeAlias = Literal["auto", "cpu", "cuda"]

_Session: TypeAlias = Any
"""An `onnxruntime.InferenceSession`; ONNX Runtime has no types, and is not imported with this module."""

CPU, CUDA = "CPUExecutionProvider", "CUDAExecutionProvider"
_INPUT, _OUTPUTS = "x", ("ab", "ab_logits")
_LIKENESS = "likeness"
_CUDA_OPTIONS = {"cudnn_conv_algo_search": "HEURISTIC"}
"""Beside the number of the GPU. Photos come in many shapes; the default measures every algorithm anew for each."""
_LARGE_PX = 320 * 320
_GIVE_BACK = ("memory.enable_memory_arena_shrinkage", "cpu:0")
"""What a larger picture than that takes is given back, a fifth of the time more: at 768 px it is 400 MB, for good."""
_FATAL = 4
"""ONNX Runtime's log level: what it would log reaches the owner as an error or a notice instead."""


@dataclass(frozen=True, eq=False)
class Prediction:
    """What a generator says of N photos.

    ab: N x 2 x H x W float32, a* and b* in CIELAB units.
    logits: N x Q x H/4 x W/4 float32, one plane for each bin of the card.
    likeness: N x E x H/4 x W/4 float32, by which hints spread (`prism_core.hints.likeness`).
    """

    ab: Floats
    logits: Floats
    likeness: Floats


class Engine:
    """One loaded generator; `predict` may be called from several threads at once.

    device: "cuda" insists on the GPU; "auto" takes it where it works, and `notice` says why where it should and
    does not; "cpu" never asks for it. gpu: which one, by CUDA's number. threads: cores one prediction uses; None takes
    all this process may run on.
    Raises a `ModelError` where the file is missing, damaged or no Prism generator, `DeviceError` where the device
    cannot run here.
    """

    def __init__(self, path: Path, *, device: Device = "auto", gpu: int = 0, threads: int | None = None) -> None:
        self.path = path
        self.threads = threads or available_cores()
        """Cores one prediction uses where the CPU runs it."""
        self.card: ModelCard = verify_card(path)
        self.notice: str | None = None
        """Why the CPU runs it although an NVIDIA GPU seems to be here; None where there is nothing to tell."""
        self._runtime = load_runtime()
        self._session = self._open(device, gpu)
        _check_contract(path, self.card, self._session)
        told = [node.name for node in self._session.get_outputs()]
        self._outputs = (*_OUTPUTS, _LIKENESS) if _LIKENESS in told else _OUTPUTS

    @property
    def provider(self) -> str:
        """The execution provider in use: "CPUExecutionProvider" or "CUDAExecutionProvider"."""
        return str(self._session.get_providers()[0])

    def predict(self, planes: Floats, cancel: CancelToken | None = None) -> Prediction:
        """Chroma for N x 4 x H x W float32 planes (L*/50-1, hint a*/110, hint b*/110, hint mask).

        H and W are multiples of `card.stride`. Raises `CanceledError` soon after `cancel` is canceled, `DeviceError`
        where memory does not suffice, `ModelError` where the generator fails or answers no numbers.
        """
        options = self._runtime.RunOptions()
        options.log_severity_level = _FATAL
        if self.provider == CPU and planes[:, 0].size > _LARGE_PX:
            options.add_run_config_entry(*_GIVE_BACK)
        unsubscribe = cancel.subscribe(lambda: setattr(options, "terminate", True)) if cancel else lambda: None
        try:
            ab, logits, *told = self._session.run(self._outputs, {_INPUT: np.ascontiguousarray(planes)}, options)
        except Exception as error:  # ONNX Runtime's exceptions share no base of their own
            if cancel is not None and cancel.canceled:
                raise CanceledError("canceled") from None
            raise self._explain(error, planes) from error
        finally:
            unsubscribe()
        if cancel is not None:
            cancel.raise_if_canceled()
        if ab.shape != (planes.shape[0], 2, *planes.shape[2:]) or logits.shape[1] != len(self.card.bins):
            raise ModelContractError(self.path, f"it answered planes of {ab.shape} to {planes.shape}")
        if not np.isfinite(ab).all():
            raise ModelError(self.path, "the generator answered values that are no numbers; use another model")
        colors = denormalize_ab(ab)
        return Prediction(colors, logits, told[0] if told else by_color(colors))

    def _open(self, device: Device, gpu: int) -> _Session:
        if device == "cpu" or (device == "auto" and not cuda.has_nvidia_driver()):
            return self._load([CPU])
        session, reason = self._try_cuda(gpu)
        if session is not None:
            return session
        # Loaded before anything is blamed on CUDA: the fault may be the model's.
        session = self._load([CPU])
        if device == "cuda":
            raise DeviceError(f"CUDA cannot be used here: {reason}. Or choose the CPU (--device cpu)")
        self.notice = f"Running on the CPU although an NVIDIA driver is installed: {reason}"
        return session

    def _try_cuda(self, gpu: int) -> tuple[_Session | None, str]:
        """A session on CUDA, or why there is none."""
        if CUDA not in self._runtime.get_available_providers():
            return None, "this ONNX Runtime was built without CUDA; install onnxruntime-gpu in its place"
        printed, failure = io.StringIO(), ""
        if cuda.has_cuda_wheels():
            with contextlib.redirect_stdout(printed):  # it reports what it misses with print()
                self._runtime.preload_dlls()
        try:
            session = self._create([(CUDA, {"device_id": str(gpu), **_CUDA_OPTIONS}), CPU])
            # ONNX Runtime answers a CUDA that it cannot load with a log line and a session on the CPU.
            if session.get_providers()[0] == CUDA:
                return session, ""
        except Exception as error:  # as in predict
            failure = _first_line(error)
        library = Path(str(self._runtime.__file__)).parent / "capi" / cuda.PROVIDER_LIBRARY
        reason = cuda.driver_fault(str(self._runtime.cuda_version)) or cuda.library_fault(library) or failure
        missed = printed.getvalue().strip().partition("\n")[0]
        return None, reason or missed or f"its libraries do not load; {cuda.INSTALL_HINT}"

    def _load(self, providers: list[Any]) -> _Session:
        try:
            return self._create(providers)
        except Exception as error:  # as in predict
            if _is_lack_of_memory(error):
                raise self._explain(error, None) from error
            raise ModelDamagedError(self.path, f"the model cannot be loaded ({_first_line(error)})") from error

    def _create(self, providers: list[Any]) -> _Session:
        options = self._runtime.SessionOptions()
        options.log_severity_level = _FATAL
        options.intra_op_num_threads = self.threads
        # Threads that spin after a prediction would take the cores from what follows it.
        options.add_session_config_entry("session.intra_op.allow_spinning", "0")
        return self._runtime.InferenceSession(str(self.path), options, providers=providers, enable_fallback=0)

    def _explain(self, error: Exception, planes: Floats | None) -> DeviceError | ModelError:
        if not _is_lack_of_memory(error):
            return ModelError(self.path, f"the generator failed ({_first_line(error)})")
        on_gpu = planes is not None and self.provider == CUDA
        where = "the GPU" if on_gpu else "this computer"
        at = "" if planes is None else f" at {max(planes.shape[2:])} px"
        instead = ", or use the CPU (--device cpu)" if on_gpu else ""
        advice = f"choose less detail (--edge), close other programs{instead}"
        return DeviceError(f"{where} has not enough free memory for the generator{at}; {advice}")


def open_on_one_core(path: Path) -> _Session:
    """A session of a small net of Prism's own, on the core that calls it: the others are busy with other photos."""
    runtime = load_runtime()
    options = runtime.SessionOptions()
    options.log_severity_level = _FATAL
    options.intra_op_num_threads = 1
    return runtime.InferenceSession(str(path), options, providers=[CPU])


def runtime_versions() -> tuple[str, tuple[str, ...]]:
    """ONNX Runtime's version, and the execution providers it was built with."""
    runtime = load_runtime()
    return str(runtime.__version__), tuple(runtime.get_available_providers())


def load_runtime() -> ModuleType:
    """ONNX Runtime, kept to itself: it reports its use to its maker unless told otherwise before it is loaded."""
    os.environ["ORT_DISABLE_TELEMETRY"] = "1"
    onnxruntime = importlib.import_module("onnxruntime")
    onnxruntime.disable_telemetry_events()
    onnxruntime.set_default_logger_severity(_FATAL)
    return onnxruntime


def _check_contract(path: Path, card: ModelCard, session: _Session) -> None:
    """Names, ranks and channels of a loaded generator, against DESIGN's contract and its card."""
    inputs = {node.name: node.shape for node in session.get_inputs()}
    outputs = {node.name: node.shape for node in session.get_outputs()}
    if set(inputs) != {_INPUT} or not set(_OUTPUTS) <= set(outputs):
        raise ModelContractError(
            path, f"its planes are {sorted(inputs)} and {sorted(outputs)}, not x, ab and ab_logits"
        )
    expected = {"x": (inputs["x"], 4), "ab": (outputs["ab"], 2), "ab_logits": (outputs["ab_logits"], len(card.bins))}
    for name, (shape, channels) in expected.items():
        if len(shape) != 4 or (isinstance(shape[1], int) and shape[1] != channels):
            raise ModelContractError(path, f"its {name} is {shape}, not N x {channels} x H x W")


def _is_lack_of_memory(error: Exception) -> bool:
    text = str(error)
    return any(sign in text for sign in ("out of memory", "Failed to allocate memory", "bad_alloc", "bad allocation"))


def _first_line(error: Exception) -> str:
    return str(error).strip().partition("\n")[0][:200]
