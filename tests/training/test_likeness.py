from __future__ import annotations

import dataclasses
from pathlib import Path

import cv2
import numpy as np
import pytest
import torch

from prism_core.color.gamut import ab_grid
from prism_core.hints import edges
from prism_core.hints.honor import honor
from prism_core.hints.likeness import TONE
from prism_core.hints.points import hint_points
from prism_core.models.engine import Engine
from prism_core.recipe import PointHint
from training import export, likeness
from training.answers import find_surface
from training.candidates import load_candidate
from training.checkpoint import load_config, load_generator, save_generator
from training.config import GeneratorConfig, TrainConfig
from training.generator import build_generator
from training.likeness import Places, spread
from training.processes import build_fabric
from training.train import Trainer

CONFIG = GeneratorConfig(encoder="mobilenet_v2", widths=(16, 16, 16), mirrored=True)


@pytest.fixture(scope="module")
def taught(photo_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """A generator that knows nothing, and the same after it was taught likeness by the command line."""
    torch.manual_seed(0)
    folder = tmp_path_factory.mktemp("taught")
    before, after = folder / "before.safetensors", folder / "after.safetensors"
    generator = build_generator(CONFIG)
    with torch.no_grad():
        for _ in range(30):  # batch norm learns what passes
            generator(torch.rand(4, 4, 64, 64) * 2 - 1)
    save_generator(before, generator.state_dict(), CONFIG, {"psnr": 20.0})
    options = {"data.train": photo_folder, "data.short-side": 64, "size": 64, "steps": 40, "batch": 4, "most": 10}
    options |= {"asked": 128, "threads": 1, "planes": 4, "out": after}
    likeness.main([str(before), *(f"--{name}={value}" for name, value in options.items())])
    return before, after


def smooth(planes: int, low: float, high: float, seed: int) -> np.ndarray:
    coarse = np.random.default_rng(seed).uniform(low, high, (planes, 4, 4)).astype(np.float32)
    return np.stack([cv2.resize(plane, (64, 64), interpolation=cv2.INTER_CUBIC) for plane in coarse])


def halved(planes: np.ndarray) -> torch.Tensor:
    return torch.from_numpy(np.stack([cv2.resize(p, (32, 32), interpolation=cv2.INTER_AREA) for p in planes]))


@pytest.mark.parametrize("count", [1, 12])
def test_training_spreads_hints_as_the_app_does_where_no_edges_are(monkeypatch: pytest.MonkeyPatch, count: int):
    monkeypatch.setattr(edges, "EDGE", np.inf)
    (lightness,), ab, told = smooth(1, 20, 80, 1), smooth(2, -20, 20, 2), smooth(3, -0.6, 0.6, 3)[:, ::4, ::4]
    rng = np.random.default_rng(count)
    cells = np.stack(np.unravel_index(rng.choice(32 * 32, count, replace=False), (32, 32)), axis=1)
    colors = rng.uniform(-60, 60, (count, 2))
    hints = [PointHint((x + 0.5) / 32, (y + 0.5) / 32, a, b) for (y, x), (a, b) in zip(cells, colors, strict=True)]
    change = halved(honor(ab, lightness, hint_points(hints, 64, 64), told) - ab)

    looks = [halved(lightness[None]) / TONE]
    looks += [torch.from_numpy(cv2.resize(plane, (32, 32), interpolation=cv2.INTER_LINEAR))[None] for plane in told]
    everywhere = np.stack(np.unravel_index(np.arange(32 * 32), (32, 32)), axis=1)

    def at(where: np.ndarray, truth: np.ndarray) -> Places:
        rows, columns = where.T
        xy = torch.from_numpy(np.stack([columns, rows], axis=1) / 32).float()[None]
        planes = torch.cat([*looks, halved(ab)])[:, rows, columns].T[None]
        return Places(xy, planes[..., :-2], planes[..., -2:], torch.from_numpy(truth).float()[None])

    places = at(everywhere, np.zeros((32 * 32, 2)))
    expected = (spread(at(cells, colors), places) - places.ab)[0].T.reshape(2, 32, 32)
    assert expected.abs().max() > 20
    assert (change - expected).abs().mean() < 0.05 * expected.abs().mean()  # it comes from full size, smoothed twice


def test_the_head_alone_learns(taught: tuple[Path, Path]):
    (before, facts), (after, kept) = (load_generator(path) for path in taught)
    given, state = before.state_dict(), after.state_dict()
    assert facts == kept
    assert all(torch.equal(state[name], tensor) for name, tensor in given.items())
    assert {name.partition(".")[0] for name in set(state) - set(given)} == {"likeness_head"}
    assert load_config(taught[1]) == dataclasses.replace(load_config(taught[0]), likeness=4)


def test_sky_and_field_are_told_apart(taught: tuple[Path, Path], photo_folder: Path):
    """The photographs have two colors, each of one thing: places of one thing must lie nearer than those of two."""
    candidate = load_candidate(taught[1])
    photo = cv2.cvtColor(cv2.imread(str(photo_folder / "field0.png")), cv2.COLOR_BGR2GRAY)
    planes = np.zeros((1, 4, 64, 64), np.float32)
    planes[0, 0] = cv2.resize(photo, (64, 64), interpolation=cv2.INTER_AREA) / 127.5 - 1
    told = candidate.likeness_of(planes, candidate.predict(planes)[0])
    sky, field = told[:, 1:4].reshape(4, -1), told[:, -4:-1].reshape(4, -1)

    def apart(one: np.ndarray, other: np.ndarray) -> float:
        return float(np.square(one[:, :, None] - other[:, None]).sum(axis=0).mean())

    assert apart(sky, field) > 1.3 * max(apart(sky, sky), apart(field, field))


def test_an_export_tells_likeness(taught: tuple[Path, Path], tmp_path: Path):
    generator, out = load_generator(taught[1])[0], tmp_path / "taught.onnx"
    export.export(generator, load_config(taught[1]), out)
    words = "id", "name", "version", "license", "description", "training_data", "protocol", "limits"
    export.add_card(out, {**dict.fromkeys(words, ""), "metrics": {}, "edge_px": 256, "bins": ab_grid()})
    export.check(generator, out)
    x = np.random.default_rng(0).uniform(-1, 1, (2, 4, 64, 96)).astype(np.float32)
    with torch.no_grad():
        expected = generator(torch.from_numpy(x))[2].numpy()
    assert expected.shape == (2, 4, 16, 24)
    assert np.allclose(Engine(out, device="cpu").predict(x).likeness, expected, atol=1e-3)


def test_training_goes_on_from_one_that_was_taught(taught: tuple[Path, Path], config: TrainConfig):
    trainer = Trainer(dataclasses.replace(config, warm_start=taught[1]), build_fabric(config))
    given = load_generator(taught[0])[0].state_dict()
    assert all(torch.equal(tensor, given[name]) for name, tensor in trainer.generator.state_dict().items())


def test_a_surface_is_of_one_color_in_light_and_shade_and_all_in_one():
    lab = np.zeros((30, 40, 3), np.float32)
    lab[:, :15] = (50, 20, 20)
    lab[:, 15:20] = (60, 22, 18)  # the same in more light
    lab[:, 20:30] = (50, -40, 10)
    lab[:, 30:] = (50, 20, 20)
    wholes = {(0, 20), (20, 30), (30, 40)}
    for seed in range(20):
        surface = find_surface(lab, np.random.default_rng(seed))
        columns = np.flatnonzero(surface.any(axis=0))
        assert (columns[0], columns[-1] + 1) in wholes
        assert surface.sum() == 30 * len(columns)


def test_where_all_is_one_surface_there_is_none():
    assert not find_surface(np.full((30, 40, 3), 50, np.float32), np.random.default_rng(0)).any()
