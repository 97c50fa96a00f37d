from __future__ import annotations

import dataclasses
import json
from pathlib import Path

import pytest
import torch
import torchvision
from safetensors import safe_open
from safetensors.torch import load_file, save_file

from training.config import DataConfig, GeneratorConfig, Stage, TrainConfig
from training.data import find_photos, load_photos
from training.distill import Course, DistillConfig, distill, main
from training.errors import RunError
from training.generator import build_encoder
from training.processes import build_fabric
from training.samples import Sampler, batches

ONE_STEP = 0.0
"""Minutes: the time is over after the first step."""


@pytest.fixture
def lesson(classifier: Path, photo_folder: Path, tmp_path: Path) -> DistillConfig:
    return DistillConfig(
        classifier,
        tmp_path / "out" / "resnet18.safetensors",
        data=DataConfig(train=photo_folder, short_side=64, val_fraction=0.3),
        steps=3,
        size=64,
        batch=4,
        warmup_steps=1,
        threads=1,
        workers=0,
        device="cpu",
        precision="fp32",
    )


def run(config: DistillConfig) -> dict[str, torch.Tensor]:
    distill(config)
    return load_file(config.out)


def test_the_student_comes_closer_to_its_teacher(lesson: DistillConfig):
    config = dataclasses.replace(lesson, steps=40)
    fabric = build_fabric(TrainConfig(device="cpu", precision="fp32", stages=(Stage("lesson", 1, 64, 4, 1e-3),)))
    course = Course(config, fabric)
    photos = load_photos(find_photos(config.data.train), config.data).photos
    (batch,) = batches(Sampler(photos, config.augment, 64, seed=1), [[0, 1, 2, 3]], workers=0)
    errors = [course.update(batch) for _ in range(12)]
    for name in ("features", "pooled", "labels"):
        values = [float(error[name]) for error in errors]
        assert min(values[-2:]) < 0.9 * values[0], name


def test_a_course_in_two_parts_ends_as_one_in_one_piece(lesson: DistillConfig, tmp_path: Path):
    whole = run(lesson)
    parts = dataclasses.replace(lesson, out=tmp_path / "parts" / "resnet18.safetensors")
    first = run(dataclasses.replace(parts, minutes=ONE_STEP))
    assert any(not torch.equal(first[name], whole[name]) for name in whole)
    second = run(parts)
    assert all(torch.equal(second[name], whole[name]) for name in whole)
    with safe_open(parts.out, framework="pt") as file:
        facts = json.loads(file.metadata()["facts"])
    assert facts["step"] == 3
    assert {"features", "pooled", "labels", "agreement"} < facts.keys()


def test_the_reference_generator_starts_from_it(lesson: DistillConfig):
    main([str(lesson.teacher), str(lesson.out), *_arguments(lesson), "--minutes", str(ONE_STEP)])
    encoder = build_encoder(GeneratorConfig(encoder="resnet18", encoder_weights=lesson.out)).eval()
    resnet = torchvision.models.resnet18().eval()
    resnet.load_state_dict(load_file(lesson.out))
    lightness = torch.rand(1, 1, 64, 64) * 2 - 1
    planes = torch.cat([lightness, torch.zeros(1, 3, 64, 64)], dim=1)
    with torch.no_grad():
        deep = encoder(planes)[-1]
        logits = resnet(lightness.expand(1, 3, 64, 64))
    assert torch.allclose(resnet.fc(deep.mean(dim=(2, 3))), logits, atol=1e-4)


def _arguments(config: DistillConfig) -> list[str]:
    values = {"data.train": config.data.train, "data.short-side": 64, "size": 64, "batch": 4, "threads": 1}
    fixed = {"workers": 0, "device": "cpu", "precision": "fp32", "data.val-fraction": 0.3}
    return [part for name, value in (values | fixed).items() for part in (f"--{name}", str(value))]


def test_a_course_of_another_configuration_is_refused(lesson: DistillConfig):
    run(dataclasses.replace(lesson, minutes=ONE_STEP))
    with pytest.raises(RunError, match=r"resnet18.pt is of another configuration \(lr differ\)"):
        distill(dataclasses.replace(lesson, lr=1e-2))


def test_what_is_no_teacher_is_said_in_one_line(lesson: DistillConfig, tmp_path: Path):
    other = tmp_path / "other.safetensors"
    save_file(torchvision.models.resnet18().state_dict(), other)
    with pytest.raises(SystemExit, match=r"error: .*other.safetensors holds no MobileNetV2"):
        main([str(other), str(lesson.out), *_arguments(lesson)])
