"""Whether Prism is well on this computer: versions, execution providers, models, and a real run of the default one."""

from __future__ import annotations

import platform
import time
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from importlib.metadata import version
from pathlib import Path
from typing import Literal, TypeAlias

import msgspec
import numpy as np

from prism_core.color.lab import srgb_to_lab, to_unit
from prism_core.errors import ModelError, PrismError
from prism_core.export import software_name
from prism_core.image.raster import Raster
from prism_core.jobs import available_cores
from prism_core.models import cuda
from prism_core.models.card import verify_card
from prism_core.models.engine import CUDA, Engine, runtime_versions
from prism_core.models.store import builtin_models, find_model
from prism_core.recipe import Recipe
from prism_core.render import render

Status: TypeAlias = Literal["ok", "note", "broken"]
"""note: Prism works, though not in the best way it could."""

_LIBRARIES = ("numpy", "opencv-python-headless", "pillow", "tifffile", "imagecodecs", "msgspec")

_TEST_SIZE = (1200, 1600)
"""Height and width of the self-test's picture in px."""

_LEAST_CHROMA = 0.5
"""Mean CIELAB chroma below which the self-test's result is gray to any eye."""

_MOST_LIGHTNESS_CHANGE = 0.5
"""Mean |dL*| that the result may differ by from the photo, as Prism promises at 8 bit."""


class Finding(msgspec.Struct, frozen=True):
    """One thing that was looked at, in words for the owner."""

    topic: str
    status: Status
    text: str


def diagnose() -> Iterator[Finding]:
    """Everything there is to know, each finding as it is made. What is wrong with Prism's parts is told, not raised."""
    yield Finding("Prism", "ok", f"{software_name()}, Python {platform.python_version()}, {platform.platform()}")
    yield Finding("libraries", "ok", ", ".join(f"{name} {version(name)}" for name in _LIBRARIES))
    yield from _guarded("ONNX Runtime", _look_at_runtime)
    for path in builtin_models():
        yield from _guarded(f"model {path.stem}", partial(_look_at_model, path))
    yield from _guarded("self-test", _run_default_model)


def _guarded(topic: str, look: Callable[[], Iterable[Finding]]) -> Iterator[Finding]:
    try:
        yield from look()
    except (PrismError, ImportError) as error:
        yield Finding(topic, "broken", str(error))


def _look_at_runtime() -> Iterator[Finding]:
    runtime, providers = runtime_versions()
    yield Finding("ONNX Runtime", "ok", f"{runtime}, built with {', '.join(providers)}")


def _look_at_model(path: Path) -> Iterator[Finding]:
    card = verify_card(path)
    yield Finding(f"model {card.id}", "ok", f"version {card.version}, its bytes match its card, {path}")


def _run_default_model() -> Iterator[Finding]:
    begin = time.perf_counter()
    engine = Engine(find_model(None))
    loaded = time.perf_counter()
    yield _device(engine)
    photo = _test_photo()
    begin_render = time.perf_counter()
    result = render(photo, Recipe(), engine)
    seconds = time.perf_counter() - begin_render
    _check_result(engine.path, photo, result)
    size = f"{photo.width} x {photo.height} px"
    text = f"{engine.card.id} colored {size} in {seconds:.2f} s, after {loaded - begin:.2f} s of loading"
    yield Finding("self-test", "ok", text)


def _device(engine: Engine) -> Finding:
    if engine.provider == CUDA:
        return Finding("device", "ok", f"the NVIDIA GPU ({engine.provider})")
    if engine.notice:
        return Finding("device", "note", engine.notice)
    missing = "an NVIDIA driver is there" if cuda.has_nvidia_driver() else "no NVIDIA driver is installed"
    return Finding("device", "ok", f"{available_cores()} processor cores ({engine.provider}); {missing}")


def _test_photo() -> Raster:
    """A gray landscape: a sky that darkens upwards, a grainy ground, a round hill between."""
    height, width = _TEST_SIZE
    y, x = np.mgrid[0:height, 0:width].astype(np.float32) / np.float32(height)
    hill = np.hypot(x - 0.7, y - 0.8) < 0.35
    grain = np.random.default_rng(0).normal(0, 12, (height, width)).astype(np.float32)
    gray = np.where(y < 0.6, 120 + 150 * y, 90 + grain)
    gray = np.where(hill, 60 + 0.5 * grain, gray)
    return Raster(np.rint(gray).clip(0, 255).astype(np.uint8)[..., None])


def _check_result(model: Path, photo: Raster, result: Raster) -> None:
    """Raise `ModelError` where the result is not the photo in color."""
    before = srgb_to_lab(to_unit(np.repeat(photo.pixels, 3, axis=2)))
    after = srgb_to_lab(to_unit(result.pixels))
    chroma = float(np.hypot(after[..., 1], after[..., 2]).mean())
    if chroma < _LEAST_CHROMA:
        raise ModelError(model, f"the self-test came out gray (mean chroma {chroma:.2f}); install Prism again")
    change = float(np.abs(after[..., 0] - before[..., 0]).mean())
    if change > _MOST_LIGHTNESS_CHANGE:
        raise ModelError(model, f"the self-test changed the lightness by {change:.2f} L*; please report it")
