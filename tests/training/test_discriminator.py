from __future__ import annotations

import dataclasses
import math

import pytest
import torch
from torch import Tensor

from training.config import LossConfig
from training.discriminator import Discriminator, Judgment, discriminator_loss, rival_losses


def judgment(*logits: float, feature: float = 0.0) -> Judgment:
    """Of one scale, with one feature."""
    return [[torch.full((1, 2, 4, 4), feature, requires_grad=True), torch.tensor(logits, requires_grad=True)]]


@pytest.mark.parametrize("options", [{}, {"spectral": True}, {"sees_lightness": False}])
def test_one_answer_sees_70_pixels(options: dict[str, bool]):
    net = Discriminator(width=8, **options).eval()
    ab = torch.zeros(1, 2, 160, 160, requires_grad=True)
    ((*_, answer),) = net(torch.zeros(1, 1, 160, 160), ab)
    assert answer.shape == (1, 1, 18, 18)
    answer[0, 0, 9, 9].backward()
    seen = ab.grad.abs().sum(dim=(0, 1)) > 0
    assert seen.any(dim=0).sum() == 70
    assert seen.any(dim=1).sum() == 70


def test_a_second_scale_sees_twice_as_far():
    net = Discriminator(width=8, scales=2).eval()
    ab = torch.zeros(1, 2, 256, 256, requires_grad=True)
    fine, coarse = net(torch.zeros(1, 1, 256, 256), ab)
    assert (fine[-1].shape[2:], coarse[-1].shape[2:]) == ((30, 30), (14, 14))
    coarse[-1][0, 0, 7, 7].backward()
    assert (ab.grad.abs().sum(dim=(0, 1, 2)) > 0).sum() == 140


def test_judgments_tell_each_level():
    (features,) = Discriminator(width=8)(torch.zeros(2, 1, 64, 64), torch.zeros(2, 2, 64, 64))
    assert [tuple(level.shape[1:]) for level in features] == [
        (8, 32, 32),
        (16, 16, 16),
        (32, 8, 8),
        (64, 7, 7),
        (1, 6, 6),
    ]


@pytest.mark.parametrize("sees_lightness", [1, 0])
def test_lightness_counts_where_it_is_seen(sees_lightness: int):
    torch.manual_seed(0)
    net = Discriminator(width=8, sees_lightness=bool(sees_lightness)).eval()
    ab = torch.rand(1, 2, 64, 64)
    dark, light = (net(torch.full((1, 1, 64, 64), value), ab)[0][-1] for value in (-1.0, 1.0))
    assert torch.equal(dark, light) != sees_lightness


def test_a_run_of_one_scale_can_be_resumed():
    """Names of weights are those of the plain sequence that earlier runs have saved."""
    names = Discriminator(width=8).state_dict().keys()
    assert all(name.startswith("layers.") for name in names)


@pytest.mark.parametrize(
    ("name", "judging", "fooling"),
    [
        ("bce", (math.log1p(math.exp(-2)) + math.log(2) + math.log1p(math.exp(-1)) + math.log(2)) / 4, None),
        ("lsgan", (1 + 1 + 1 + 0) / 4, (4 + 1) / 2),
        ("hinge", (0 + 1 + 0 + 1) / 4, 0.5),
    ],
)
def test_objectives_by_hand(name: str, judging: float, fooling: float | None):
    config = LossConfig(adversarial=name)
    real, fake = judgment(2.0, 0.0), judgment(-1.0, 0.0)
    assert discriminator_loss(config, real, fake).item() == pytest.approx(judging)
    expected = fooling if fooling is not None else (math.log1p(math.exp(1)) + math.log(2)) / 2
    losses = rival_losses(config, fake, None)
    assert losses.keys() == {"adversarial"}
    assert losses["adversarial"].item() == pytest.approx(expected)


@pytest.mark.parametrize("name", ["bce", "lsgan", "hinge"])
def test_the_two_pull_apart(name: str):
    config = LossConfig(adversarial=name)
    real, fake = judgment(0.2), judgment(0.1)
    discriminator_loss(config, real, fake).backward()
    assert real[0][-1].grad < 0 < fake[0][-1].grad
    fake = judgment(0.1)
    rival_losses(config, fake, None)["adversarial"].backward()
    assert fake[0][-1].grad < 0


def test_scales_count_alike():
    config = LossConfig(adversarial="lsgan")
    two = [*judgment(1.0), *judgment(0.0)]
    assert rival_losses(config, two, None)["adversarial"].item() == pytest.approx(0.5)
    assert discriminator_loss(config, two, two).item() == pytest.approx(0.5)


def test_feature_matching_compares_features_and_teaches_the_fake_alone():
    config = LossConfig(features_weight=10.0)
    fake, real = judgment(0.0, feature=0.5), judgment(9.0, feature=0.2)
    loss = rival_losses(config, fake, real)["features"]
    assert loss.item() == pytest.approx(0.3)
    loss.backward()
    assert real[0][0].grad is None
    assert fake[0][0].grad.abs().sum() > 0
    assert rival_losses(config, fake, fake)["features"].item() == 0
    with pytest.raises(ValueError, match="judgment of the real colors"):
        rival_losses(config, fake, None)


def colors(seed: int) -> tuple[Tensor, Tensor]:
    generator = torch.Generator().manual_seed(seed)
    return torch.rand(2, 1, 64, 64, generator=generator), torch.rand(2, 2, 64, 64, generator=generator)


@pytest.mark.parametrize("name", ["bce", "lsgan", "hinge"])
def test_a_discriminator_learns_to_tell(name: str):
    config = dataclasses.replace(LossConfig(), adversarial=name)
    torch.manual_seed(0)
    net = Discriminator(width=8, scales=2)
    optimizer = torch.optim.AdamW(net.parameters(), lr=2e-3)
    lightness, ab = colors(0)
    losses = []
    for _ in range(12):
        loss = discriminator_loss(config, net(lightness, ab), net(lightness, ab * 0.2))
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    assert losses[-1] < 0.6 * losses[0]
