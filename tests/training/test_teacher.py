from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest
import torch

from prism_core.color.gamut import ab_grid
from training.checkpoint import save_generator
from training.config import GeneratorConfig, LossConfig, TrainConfig
from training.errors import RunError
from training.generator import Generator, build_generator
from training.losses import GeneratorLoss
from training.state import load_state
from training.teacher import Faculty
from training.train import train

CONFIG = GeneratorConfig(encoder="mobilenet_v2", widths=(16, 16, 8), mirrored=True)


def colorful(seed: int) -> Generator:
    torch.manual_seed(seed)
    generator = build_generator(CONFIG)
    torch.nn.init.normal_(generator.ab_head.weight, std=0.1)
    return generator.eval()


@pytest.fixture
def paths(tmp_path: Path) -> tuple[Path, ...]:
    paths = tmp_path / "5.safetensors", tmp_path / "6.safetensors"
    for path in paths:
        save_generator(path, colorful(int(path.stem)).state_dict(), CONFIG, {})
    return paths


def test_teachers_answer_as_their_generators_do_unmirrored_on_average(paths: tuple[Path, ...]):
    x = torch.randn(2, 4, 64, 96, requires_grad=True)
    answers = Faculty(paths, CONFIG.bin_step).eval()(x)
    generators = colorful(5), colorful(6)
    for generator in generators:
        generator.mirrored = False
    (ab, logits), (other_ab, other_logits) = (generator(x) for generator in generators)
    assert torch.allclose(answers["ab"], (ab + other_ab) / 2)
    assert torch.allclose(answers["bins"], (logits.softmax(1) + other_logits.softmax(1)) / 2)
    assert not any(answer.requires_grad for answer in answers.values())


@pytest.mark.parametrize("share", [0.0, 0.4, 1.0])
def test_the_answers_take_the_place_of_the_truth_by_their_share(share: float):
    bins = ab_grid()
    generator = torch.Generator().manual_seed(1)
    truth, answered = (torch.rand(2, 2, 16, 16, generator=generator) - 0.5 for _ in range(2))
    predicted, scores = torch.zeros(2, 2, 16, 16), torch.randn(2, len(bins), 4, 4, generator=generator)
    batch = {"x": torch.zeros(2, 4, 16, 16), "ab": truth, "lightness": torch.zeros(2, 1, 16, 16)}
    loss = GeneratorLoss(LossConfig(pixel="l1"), bins)
    plain, mixed = (loss(predicted, scores, batch | {"ab": ab}) for ab in (truth, truth.lerp(answered, share)))
    taught = loss(predicted, scores, batch, {"ab": answered, "bins": scores.softmax(1)}, share)
    entropy = -(scores.softmax(1) * scores.log_softmax(1)).sum(1).mean()
    assert torch.allclose(taught["pixel"], mixed["pixel"])
    assert torch.allclose(taught["bins"], plain["bins"].lerp(entropy, share))


def test_a_taught_run_differs_and_resumes_exactly(config: TrainConfig, paths: tuple[Path, ...], tmp_path: Path):
    alone, rival = config.stages
    taught = dataclasses.replace(config, teachers=paths, stages=(dataclasses.replace(alone, taught=0.7), rival))
    ends = {}
    for name, planned in {"plain": config, "taught": taught}.items():
        train(dataclasses.replace(planned, run=tmp_path / name))
        ends[name] = load_state(tmp_path / name / "last.pt", device=torch.device("cpu"))["ema"]
    cut = dataclasses.replace(taught, run=tmp_path / "cut")
    train(dataclasses.replace(cut, minutes=0.0))
    train(cut)
    resumed = load_state(tmp_path / "cut" / "last.pt", device=torch.device("cpu"))["ema"]
    weight = "ab_head.weight"
    assert not torch.equal(ends["plain"][weight], ends["taught"][weight])
    assert all(torch.equal(tensor, resumed[name]) for name, tensor in ends["taught"].items())


def test_a_teacher_of_other_bins_or_none_at_all_is_refused(config: TrainConfig, paths: tuple[Path, ...]):
    with pytest.raises(RunError, match="steps of 10, those to be taught 20"):
        Faculty(paths, 20.0)
    alone, rival = config.stages
    with pytest.raises(RunError, match="stage alone is to be taught"):
        train(dataclasses.replace(config, stages=(dataclasses.replace(alone, taught=0.5), rival)))
