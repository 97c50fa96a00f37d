from __future__ import annotations

import dataclasses
from pathlib import Path

import numpy as np
import pytest
import torch
import torchvision
from safetensors.torch import save_file
from skimage.metrics import peak_signal_noise_ratio
from torch import Tensor

from prism_core.color.gamut import ab_grid, in_gamut, lab_to_linear
from prism_core.color.lab import lab_to_srgb, srgb_to_lab
from training.classifier import ClassifierError
from training.config import LossConfig
from training.losses import BinLoss, GeneratorLoss, gradient_loss, pixel_loss, target, weighted
from training.perceptual import PerceptualLoss
from training.prior import estimate_prior
from training.srgb import to_srgb

BINS = ab_grid()


def sample(size: int = 32) -> tuple[Tensor, Tensor, dict[str, Tensor]]:
    """Predicted chroma and logits, and a batch with a hint in the first photo's corner."""
    generator = torch.Generator().manual_seed(0)
    predicted = (torch.rand(2, 2, size, size, generator=generator) - 0.5).requires_grad_()
    logits = torch.randn(2, len(BINS), size // 4, size // 4, generator=generator).requires_grad_()
    x = torch.zeros(2, 4, size, size)
    x[0, 3, :4, :4] = 1
    ab = (torch.rand(2, 2, size, size, generator=generator) - 0.5) * 0.8
    lightness = torch.rand(2, 1, size, size, generator=generator) * 2 - 1
    return predicted, logits, {"x": x, "ab": ab, "lightness": lightness}


def small(chroma: Tensor) -> Tensor:
    """Chroma at the resolution at which a generator gives it."""
    return torch.nn.functional.avg_pool2d(chroma, 4)


def test_the_default_is_l1_and_bins_as_ever():
    predicted, logits, batch = sample()
    config = LossConfig()
    losses = GeneratorLoss(config, BINS)(predicted, logits, batch)
    pixel = small(predicted - batch["ab"]).abs().mean()
    expected = {"pixel": pixel, "bins": BinLoss(BINS)(logits, batch["ab"])}
    assert losses.keys() == expected.keys()
    assert all(torch.allclose(losses[name], value) for name, value in expected.items())
    assert torch.allclose(weighted(config, losses), 100 * expected["pixel"] + 0.5 * expected["bins"])
    alone = GeneratorLoss(dataclasses.replace(config, bins_weight=0.0), BINS)(predicted, logits, batch)
    assert alone.keys() == {"pixel"}


def test_every_loss_reaches_what_it_judges_and_nothing_else(classifier: Path):
    predicted, logits, batch = sample()
    config = LossConfig(gradient_weight=1.0, perceptual_weight=1.0, perceptual_weights=classifier, rebalance=True)
    prior = np.full(len(BINS), 1 / len(BINS), np.float32)
    net = GeneratorLoss(config, BINS, prior)
    losses = net(predicted, logits, batch)
    assert losses.keys() == {"pixel", "gradient", "perceptual", "bins"}
    for name, loss in losses.items():
        judged = logits if name == "bins" else predicted
        (gradient,) = torch.autograd.grad(loss, judged, retain_graph=True)
        assert gradient.isfinite().all()
        assert gradient.abs().sum() > 0
    assert not any(parameter.requires_grad for parameter in net.parameters())


def test_pixel_losses_are_zero_at_the_truth_and_grow():
    ab = torch.rand(1, 2, 4, 4)
    for name in ("l1", "huber"):
        config = LossConfig(pixel=name)
        losses = [pixel_loss(config, ab + shift, ab).item() for shift in (0.0, 0.05, 0.5)]
        assert losses[0] == 0
        assert losses == sorted(losses)
    assert pixel_loss(LossConfig(pixel="l1"), ab + 0.5, ab).item() == pytest.approx(0.5)


def test_log_mse_asks_every_photo_for_the_same_share():
    config = LossConfig(pixel="log_mse", log_floor=1e-6)
    ab = torch.zeros(2, 2, 4, 4)
    easy, hard = torch.tensor([0.01, 0.4]).view(2, 1, 1, 1)
    errors = torch.stack([easy, hard]).view(2, 1, 1, 1).expand(2, 2, 4, 4)
    whole = pixel_loss(config, errors, ab).item()
    assert whole == pytest.approx(np.log([0.01**2, 0.4**2]).mean(), abs=1e-4)
    halved = [
        pixel_loss(config, errors * torch.tensor(by).view(2, 1, 1, 1), ab).item() for by in ((0.5, 1.0), (1.0, 0.5))
    ]
    assert halved[0] == pytest.approx(halved[1], abs=1e-4)
    assert whole - halved[0] == pytest.approx(np.log(4) / 2, abs=1e-4)
    assert pixel_loss(LossConfig(pixel="log_mse"), ab, ab).item() == pytest.approx(2 * np.log(0.02))


def test_log_mse_in_srgb_is_psnr():
    _, logits, batch = sample()
    batch |= {
        name: torch.nn.functional.interpolate(small(batch[name]), scale_factor=4.0) for name in ("ab", "lightness")
    }
    predicted = batch["ab"] * torch.tensor([0.2, 0.7]).view(2, 1, 1, 1)
    config = LossConfig(pixel="log_mse_srgb", log_floor=1e-6)
    loss = GeneratorLoss(config, BINS)(predicted, logits, batch)["pixel"].item()
    shown, true = (to_srgb(batch["lightness"], ab).numpy() for ab in (predicted, batch["ab"]))
    psnr = [peak_signal_noise_ratio(*pair, data_range=1) for pair in zip(true, shown, strict=True)]
    assert -10 / np.log(10) * loss == pytest.approx(np.mean(psnr), abs=1e-3)


def test_detail_finer_than_the_heads_give_is_not_asked_for():
    predicted, logits, batch = sample()
    blocks = torch.nn.functional.interpolate(small(batch["ab"]), scale_factor=4.0)
    losses = GeneratorLoss(LossConfig(gradient_weight=1.0), BINS)(blocks, logits, batch)
    assert losses["pixel"].item() == pytest.approx(0, abs=1e-6)
    assert losses["gradient"].item() == pytest.approx(0, abs=1e-6)
    assert losses["bins"] == GeneratorLoss(LossConfig(), BINS)(predicted, logits, batch)["bins"]


def test_the_gradient_loss_sees_edges_alone():
    truth = torch.zeros(1, 2, 8, 8)
    truth[..., 4:] = 0.7
    assert gradient_loss(truth + 0.3, truth).item() == pytest.approx(0, abs=1e-6)
    assert gradient_loss(torch.zeros_like(truth), truth).item() == pytest.approx(0.7 / 7)
    bled = truth.clone()
    bled[..., 4] = 0.35
    assert gradient_loss(bled, truth).item() == pytest.approx(0.7 / 7)


def test_the_bin_loss_is_lowest_at_the_nearest_bin():
    loss = BinLoss(BINS)
    ab = torch.tensor([41.0, -18.0]).view(1, 2, 1, 1).expand(1, 2, 8, 8) / 110
    scores = []
    for number in range(len(BINS)):
        logits = torch.zeros(1, len(BINS), 2, 2)
        logits[:, number] = 5
        scores.append(loss(logits, ab).item())
    assert BINS[min(range(len(BINS)), key=scores.__getitem__)] == (40.0, -20.0)


def test_the_prior_counts_the_colors_of_the_photos():
    lab = np.full((64, 64, 3), (60, 0, 0), np.float32)
    lab[:16] = (60, 40, 30)
    photo = np.asarray(np.rint(lab_to_srgb(lab) * 255), np.uint8)
    sharp = estimate_prior([photo] * 3, 10.0, sigma=0.01)
    assert sharp[BINS.index((0.0, 0.0))] == pytest.approx(0.75, abs=0.02)
    assert sharp[BINS.index((40.0, 30.0))] == pytest.approx(0.25, abs=0.02)
    smooth = estimate_prior([photo] * 3, 10.0, sigma=5.0)
    assert smooth.sum() == pytest.approx(1)
    assert smooth[BINS.index((10.0, 0.0))] == pytest.approx(smooth[BINS.index((0.0, 0.0))] * np.exp(-2), rel=0.2)


def test_rebalancing_lets_rare_colors_count_more():
    prior = np.full(len(BINS), 0.2 / (len(BINS) - 1), np.float32)
    gray, red = BINS.index((0.0, 0.0)), BINS.index((40.0, 30.0))
    prior[gray] = 0.8
    config = LossConfig(rebalance=True)
    weights = GeneratorLoss(config, BINS, prior).bins.weights
    assert (weights * torch.from_numpy(prior)).sum().item() == pytest.approx(1)
    uniform = 1 / len(BINS)
    assert (weights[red] / weights[gray]).item() == pytest.approx((0.8 + uniform) / (prior[red] + uniform), rel=1e-4)
    logits = torch.zeros(1, len(BINS), 2, 2)
    ab = torch.zeros(1, 2, 8, 8)
    ab[:, :, :, 4:] = torch.tensor([40.0, 30.0]).view(1, 2, 1, 1) / 110
    expected = (weights[gray] + weights[red]) / 2 * np.log(len(BINS))
    assert BinLoss(BINS, weights)(logits, ab).item() == pytest.approx(expected.item(), rel=1e-5)


def test_rebalancing_without_a_prior_is_refused():
    with pytest.raises(ValueError, match="needs the prior"):
        GeneratorLoss(LossConfig(rebalance=True), BINS)


def test_a_saturated_target_spares_the_hints():
    _, _, batch = sample()
    assert target(LossConfig(), batch) is batch["ab"]
    aim = target(LossConfig(target_saturation=1.2), batch)
    assert torch.equal(aim[0, :, :4, :4], batch["ab"][0, :, :4, :4])
    assert torch.equal(aim[1], batch["ab"][1] * 1.2)
    predicted, logits, _ = sample()
    losses = GeneratorLoss(LossConfig(target_saturation=1.2), BINS)(predicted, logits, batch)
    assert losses["pixel"].item() == pytest.approx(small(predicted - aim).abs().mean().item())


def test_torch_and_the_core_agree_on_rgb():
    rgb = np.random.default_rng(0).uniform(0, 1, (16, 16, 3)).astype(np.float32)
    rgb[0, 0], rgb[0, 1] = 0, 1
    lab = srgb_to_lab(rgb)
    planes = torch.from_numpy(lab.transpose(2, 0, 1)[None].copy())
    result = to_srgb(planes[:, :1] / 50 - 1, planes[:, 1:] / 110)[0].permute(1, 2, 0).numpy()
    linear = np.where(result <= 0.04045, result / 12.92, ((result + 0.055) / 1.055) ** 2.4)
    assert np.allclose(linear, lab_to_linear(*np.moveaxis(lab, 2, 0)), atol=1e-5)
    assert np.abs(result - rgb).max() < 1 / 255


def test_colors_out_of_gamut_still_learn():
    lightness = torch.tensor([-1.0, 0.9, 0.0, 0.0]).view(1, 1, 2, 2)
    ab = torch.tensor([[0.0, -1.0, 1.0, 0.5], [0.0, 1.0, -1.0, 0.9]]).view(1, 2, 2, 2).requires_grad_()
    assert not in_gamut(50, 55, 99)
    rgb = to_srgb(lightness, ab)
    assert rgb.min() < 0
    assert rgb.max() > 1
    rgb.square().sum().backward()
    assert ab.grad.isfinite().all()
    assert (ab.grad[0, :, 0, 1:].abs() > 0).all()
    assert (ab.grad[0, :, 1].abs() > 0).all()


def test_the_perceptual_loss_tells_colors_apart(classifier: Path):
    _, _, batch = sample(64)
    loss = PerceptualLoss(classifier).train()
    ab = batch["ab"]
    values = [loss(batch["lightness"], ab * share, ab).item() for share in (1.0, 0.8, 0.0)]
    assert values[0] == pytest.approx(0, abs=1e-6)
    assert values[0] < values[1] < values[2] < 4
    assert not any(module.training for module in loss.modules())


def test_a_file_of_another_net_is_no_classifier(tmp_path: Path):
    save_file(torchvision.models.resnet18().state_dict(), tmp_path / "other.safetensors")
    with pytest.raises(ClassifierError, match=r"other.safetensors holds no MobileNetV2"):
        PerceptualLoss(tmp_path / "other.safetensors")
    with pytest.raises(ValueError, match=r"loss.perceptual_weights"):
        GeneratorLoss(LossConfig(perceptual_weight=1.0), BINS)
