from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest
import timm
import torch
import torchvision
from safetensors.torch import save_file

from prism_core.color.gamut import ab_grid
from training.config import GeneratorConfig
from training.encoder import DepthwiseConv2d, EncoderWeightsError, build_encoder, widen
from training.generator import build_generator, convolve_doubled

SMALL = (16, 16, 16)
ENCODERS = ["resnet18", "mobilenet_v2", "efficientnet_lite0"]


@pytest.mark.parametrize("encoder", ENCODERS)
@pytest.mark.parametrize("size", [(64, 64), (96, 160)])
def test_planes_in_chroma_and_bins_out(encoder: str, size: tuple[int, int]):
    generator = build_generator(GeneratorConfig(encoder=encoder, widths=SMALL)).eval()
    ab, logits = generator(torch.zeros(2, 4, *size))
    assert ab.shape == (2, 2, *size)
    assert logits.shape == (2, len(ab_grid()), size[0] // 4, size[1] // 4)


@pytest.mark.parametrize("encoder", ENCODERS)
def test_hints_reach_both_heads_and_every_weight_learns(encoder: str):
    generator = build_generator(GeneratorConfig(encoder=encoder, widths=SMALL))
    first = next(layer for layer in generator.encoder.modules() if isinstance(layer, torch.nn.Conv2d))
    for layer in (first, generator.ab_head, generator.context.tell):  # parts of them start at 0
        torch.nn.init.normal_(layer.weight)
    planes = torch.randn(2, 4, 64, 64, requires_grad=True)
    ab, logits = generator(planes)
    (ab.square().mean() + logits.square().mean()).backward()
    learns = {name for name, p in generator.named_parameters() if p.grad is not None and p.grad.isfinite().all()}
    assert {name for name, _ in generator.named_parameters()} == learns
    assert (planes.grad.abs().sum(dim=(0, 2, 3)) > 0).all()


def test_a_mirrored_photo_has_mirrored_colors_once_trained():
    generator = build_generator(GeneratorConfig(encoder="mobilenet_v2", widths=SMALL, mirrored=True)).eval()
    torch.nn.init.normal_(generator.ab_head.weight)
    plain = build_generator(GeneratorConfig(encoder="mobilenet_v2", widths=SMALL)).eval()
    plain.load_state_dict(generator.state_dict())
    planes = torch.randn(2, 4, 64, 96)
    with torch.no_grad():
        answers, mirrored = generator(planes), generator(planes.flip(3))
        one, other = plain(planes)[0], plain(planes.flip(3))[0].flip(3)
    small = 1e-3 * one.std().item()
    assert all(torch.allclose(a.flip(3), b, atol=small) for a, b in zip(answers, mirrored, strict=True))
    assert torch.allclose(answers[0], (one + other) / 2, atol=small)
    assert (one - other).abs().max() > 10 * small


@pytest.mark.parametrize("skips", [True, False])
def test_finer_features_reach_the_decoder_by_skips_alone(*, skips: bool):
    generator = build_generator(GeneratorConfig(encoder="mobilenet_v2", widths=SMALL, skips=skips)).eval()
    torch.nn.init.normal_(generator.ab_head.weight)
    planes = torch.randn(1, 4, 64, 64)
    with torch.no_grad():
        before, _ = generator(planes)
        generator.encoder.register_forward_hook(
            lambda _encoder, _x, found: [*map(torch.zeros_like, found[:-1]), found[-1]]
        )
        assert torch.equal(generator(planes)[0], before) != skips


@pytest.mark.parametrize("encoder", ENCODERS)
def test_the_decoder_hears_what_the_whole_photo_shows(encoder: str):
    generator = build_generator(GeneratorConfig(encoder=encoder, widths=SMALL)).eval()
    torch.nn.init.normal_(generator.ab_head.weight)
    planes = torch.randn(1, 4, 64, 64)
    other = torch.cat([planes[..., :32], planes[..., 32:].flip(3)], dim=3)
    with torch.no_grad():
        unheard = generator(planes)[0]
        torch.nn.init.normal_(generator.context.tell.weight)
        assert not torch.equal(generator(planes)[0], unheard)
        summaries = [generator.encoder.summarize(generator.encoder(x)[-1]) for x in (planes, other)]
    assert summaries[0].shape == (1, generator.encoder.summary)
    assert not torch.equal(*summaries)


def test_a_given_file_starts_the_encoder(tmp_path: Path):
    torch.manual_seed(1)
    classifier = torchvision.models.mobilenet_v2(num_classes=1001)
    save_file(classifier.state_dict(), tmp_path / "weights.safetensors")
    config = GeneratorConfig(encoder="mobilenet_v2", encoder_weights=tmp_path / "weights.safetensors")
    encoder = build_encoder(config)
    for level, features in ((encoder.levels[4], classifier.features[14:18]), (encoder.top, classifier.features[18])):
        state, given = level.state_dict(), features.state_dict()
        assert all(torch.equal(mine, theirs) for mine, theirs in zip(state.values(), given.values(), strict=True))


@pytest.mark.parametrize("suffix", [".safetensors", ".pth"])
def test_a_file_starts_an_efficientnet_lite_by_names_or_by_their_order(tmp_path: Path, suffix: str):
    given = timm.create_model("efficientnet_lite0").state_dict()
    path = tmp_path / f"weights{suffix}"
    if suffix == ".pth":
        torch.save({f"_other.{number}": tensor for number, tensor in enumerate(given.values())}, path)
    else:
        save_file(given, path)
    encoder = build_encoder(GeneratorConfig(encoder="efficientnet_lite0", encoder_weights=path))
    assert torch.equal(encoder.levels[4][-1].conv_dw.weight, given["blocks.6.0.conv_dw.weight"])
    assert torch.equal(encoder.top[0].weight, given["conv_head.weight"])
    other = GeneratorConfig(encoder="efficientnet_lite1", encoder_weights=path)
    with pytest.raises(EncoderWeightsError, match="does not fit efficientnet_lite1"):
        build_encoder(other)


def test_depthwise_convolutions_keep_to_float32_under_autocast():
    generator = build_generator(GeneratorConfig(encoder="efficientnet_lite0", widths=SMALL)).train()
    seen = []
    for module in generator.encoder.modules():
        if isinstance(module, DepthwiseConv2d):
            module.weight.register_hook(lambda gradient: seen.append(gradient.dtype))
    with torch.autocast("cpu", torch.bfloat16):
        ab, logits = generator(torch.randn(2, 4, 64, 64))
    (ab.float().square().mean() + logits.float().square().mean()).backward()
    assert len(seen) == 16
    assert set(seen) == {torch.float32}


def test_weights_of_another_net_are_refused(tmp_path: Path):
    save_file(torchvision.models.resnet18().state_dict(), tmp_path / "weights.safetensors")
    config = GeneratorConfig(encoder="mobilenet_v2", encoder_weights=tmp_path / "weights.safetensors")
    with pytest.raises(EncoderWeightsError, match="does not fit mobilenet_v2"):
        build_encoder(config)


@pytest.mark.parametrize("encoder", ENCODERS)
def test_weights_that_cannot_be_had_are_told(encoder: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    with pytest.raises(EncoderWeightsError, match=f"no ImageNet weights of {encoder} .*none.safetensors"):
        build_encoder(GeneratorConfig(encoder=encoder, encoder_weights=tmp_path / "none.safetensors"))
    for library in ("torchvision.models._api.load_state_dict_from_url", "timm.models._builder.load_state_dict_from_hf"):
        monkeypatch.setattr(library, _unreachable)
    with pytest.raises(EncoderWeightsError, match=f"no ImageNet weights of {encoder} .*no network"):
        build_encoder(GeneratorConfig(encoder=encoder, encoder_weights="download"))


def _unreachable(*_arguments: object, **_more: object) -> None:
    raise OSError("no network")


def test_a_convolution_of_doubled_pixels_costs_less_and_gives_the_same():
    x, weight = torch.randn(2, 5, 6, 9), torch.randn(7, 5, 3, 3)
    doubled = torch.nn.functional.interpolate(x, scale_factor=2.0, mode="nearest")
    assert torch.allclose(
        convolve_doubled(x, weight), torch.nn.functional.conv2d(doubled, weight, padding=1), atol=1e-4
    )


def test_the_widened_convolution_sees_gray_as_before_and_hints_not_yet():
    conv = torch.nn.Conv2d(3, 8, 3, bias=False)
    gray = torch.randn(1, 1, 8, 8)
    before = conv(gray.expand(1, 3, 8, 8))
    planes = torch.cat([gray, torch.randn(1, 3, 8, 8)], dim=1)
    assert torch.allclose(widen(conv)(planes), before, atol=1e-5)


def test_a_frozen_batch_norm_keeps_its_statistics():
    config = GeneratorConfig(encoder="mobilenet_v2", freeze_norm=True, widths=SMALL)
    for frozen in (True, False):
        generator = build_generator(dataclasses.replace(config, freeze_norm=frozen)).train()
        norm = next(m for m in generator.encoder.modules() if isinstance(m, torch.nn.BatchNorm2d))
        before = norm.running_mean.clone()
        generator(torch.randn(2, 4, 64, 64))
        assert torch.equal(norm.running_mean, before) == frozen
