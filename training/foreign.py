"""Generators of others, to be measured beside ours: an ONNX file X.onnx with a page X.toml that tells its contract.

    size = 256                 # side in px of the square that it takes; left out: it takes any size
    output = "ab"              # name of its output, N x 2 x h x w
    scale = 110.0              # output * scale is a*, b* in CIELAB units; 1.0 where left out

    [[inputs]]
    name = "input"
    planes = [                 # each plane of the input is value * scale + offset; 1.0 and 0.0 where left out
        { value = "lightness", scale = 0.01, offset = -0.5 },
        { value = "hint_a", scale = 0.00909 },
        { value = "hint_b", scale = 0.00909 },
        { value = "mask", offset = -0.5 },
    ]

`value` is one of: lightness (L*, 0..100), gray (sRGB of that lightness, 0..1), hint_a and hint_b (CIELAB units, 0 where
there is no hint), mask (1 where there is one). The example is SIGGRAPH17's; DDColor's takes `gray` three times.
"""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Literal

import cv2
import msgspec
import numpy as np

from prism_core.color.lab import AB_SCALE, Floats, lab_to_srgb
from prism_core.errors import ModelContractError, ModelDamagedError
from prism_core.models.engine import load_runtime

Value = Literal["lightness", "gray", "hint_a", "hint_b", "mask"]
_FATAL = 4
"""ONNX Runtime's log level: what it would log is raised as an error."""


class Plane(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One plane of an input: `value * scale + offset`."""

    value: Value
    scale: float = 1.0
    offset: float = 0.0


class Input(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One input, 1 x C x H x W float32."""

    name: str
    planes: tuple[Plane, ...]


class Contract(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a foreign generator takes and gives; see the head of this file."""

    output: str
    inputs: tuple[Input, ...]
    scale: float = 1.0
    size: int | None = None


class Foreign:
    """A foreign generator as a `training.predictors.Predictor`, on one core of the CPU.

    Raises a `ModelError` where the file cannot be loaded, or does not do what its page says.
    """

    def __init__(self, path: Path, page: Path) -> None:
        self.path = path
        self.contract = _read_contract(page)
        onnxruntime = load_runtime()
        options = onnxruntime.SessionOptions()
        options.log_severity_level = _FATAL
        options.intra_op_num_threads = 1
        try:
            self._session = onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
        except Exception as error:  # ONNX Runtime's exceptions share no base of their own
            raise ModelDamagedError(path, f"ONNX Runtime cannot load it ({_first_line(error)})") from error

    @property
    def takes_hints(self) -> bool:
        """Whether it can be told colors."""
        return any(plane.value == "mask" or "hint" in plane.value for i in self.contract.inputs for plane in i.planes)

    def __call__(self, batch: Floats) -> Floats:
        """Prism's planes N x 4 x H x W to a*, b* N x 2 x H x W in CIELAB units."""
        return np.stack([self._predict(planes) for planes in batch])

    def _predict(self, planes: Floats) -> Floats:
        height, width = planes.shape[1:]
        size = (self.contract.size or width, self.contract.size or height)
        values = _values(planes, size)
        fed = {
            source.name: np.stack([values[p.value] * np.float32(p.scale) + np.float32(p.offset) for p in source.planes])
            for source in self.contract.inputs
        }
        try:
            (ab,) = self._session.run([self.contract.output], {name: value[None] for name, value in fed.items()})
        except Exception as error:  # as above
            raise ModelContractError(self.path, f"it is not what its page says ({_first_line(error)})") from error
        if ab.ndim != 4 or ab.shape[:2] != (1, 2):
            raise ModelContractError(self.path, f"its output {self.contract.output} is {ab.shape}, not 1 x 2 x H x W")
        scale = np.float32(self.contract.scale)
        return np.stack([_resized(plane * scale, (width, height), cv2.INTER_LINEAR) for plane in ab[0]])


def _values(planes: Floats, size: tuple[int, int]) -> dict[Value, Floats]:
    """All that a generator may ask for, at its own size (width, height)."""
    shrinks = planes[0].size > size[0] * size[1]
    lightness = _resized((planes[0] + 1) * 50, size, cv2.INTER_AREA if shrinks else cv2.INTER_LINEAR)
    gray = lab_to_srgb(np.stack([lightness, np.zeros_like(lightness), np.zeros_like(lightness)], axis=2))[..., 0]
    a, b, mask = (_resized(plane, size, cv2.INTER_NEAREST) for plane in planes[1:])
    return {"lightness": lightness, "gray": gray, "hint_a": a * AB_SCALE, "hint_b": b * AB_SCALE, "mask": mask}


def _resized(plane: Floats, size: tuple[int, int], interpolation: int) -> Floats:
    return np.asarray(cv2.resize(plane, size, interpolation=interpolation), dtype=np.float32)


def _read_contract(page: Path) -> Contract:
    try:
        return msgspec.convert(tomllib.loads(page.read_text(encoding="utf-8")), Contract)
    except (tomllib.TOMLDecodeError, msgspec.ValidationError, UnicodeDecodeError) as error:
        raise ModelContractError(page, f"this page does not describe a generator: {error}") from error


def _first_line(error: Exception) -> str:
    return str(error).strip().partition("\n")[0][:200]
