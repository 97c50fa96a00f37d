import numpy as np
import pytest
import torch
from skimage import data

from prism_core.negative import EDGE_PX, NegativeNet
from prism_core.resources import resource_path
from training.errors import TrainingError
from training.film import scans
from training.negatives import Looker, Schedule, canvases, export, measure, teach

GENERATOR = resource_path("models", "swift.onnx")


def _photos(number):
    return canvases([np.roll(data.astronaut(), 40 * shift, axis=1) for shift in range(number)])


def test_the_exported_net_says_what_was_learned_and_is_measured(tmp_path, photo_folder, capsys):
    net = teach(_photos(3), GENERATOR, Schedule(steps=1, batch=2))
    export(net, tmp_path / "net.onnx")
    x, _ = scans(_photos(1), EDGE_PX, torch.Generator().manual_seed(1))
    with torch.no_grad():
        expected = net(x).item()
    exported = NegativeNet(tmp_path / "net.onnx")
    assert exported.said(x[0, 0].numpy()) == pytest.approx(expected, abs=5e-3)
    assert exported.said(-x[0, 0].numpy()) == pytest.approx(-expected, abs=5e-3)
    measure(exported, photo_folder)
    assert "10 photographs: right " in capsys.readouterr().out


def test_learning_leaves_what_the_encoder_knows_of_edges():
    net = Looker(GENERATOR)
    assert not any(parameter.requires_grad for parameter in net.known.parameters())
    assert not any(module.training for module in net.train().known.modules())


def test_negatives_are_dark_where_photographs_are_light():
    ramp = (torch.linspace(0, 255, 128).expand(64, 3, 128, 128)).to(torch.uint8)
    x, negative = scans(ramp, 64, torch.Generator().manual_seed(3))
    assert x.shape == (64, 1, 64, 64)
    assert -1 <= x.min() <= x.max() <= 1
    inside = x[..., 12:52, 12:52]
    rises = (inside[..., -8:].mean((1, 2, 3)) - inside[..., :8].mean((1, 2, 3))).sign()
    signs = rises * (1 - 2 * negative)
    assert (signs == signs[0]).float().mean() > 0.9  # the whole batch is mirrored, or none of it; light may be uneven
    assert 16 < negative.sum() < 48


def test_another_kind_of_generator_is_refused(tmp_path):
    from training.checkpoint import save_generator
    from training.config import GeneratorConfig
    from training.generator import build_generator

    config = GeneratorConfig(encoder="resnet18", widths=(8, 8, 8))
    save_generator(tmp_path / "other.safetensors", build_generator(config).state_dict(), config, {})
    with pytest.raises(TrainingError, match="MobileNetV2"):
        Looker(tmp_path / "other.safetensors")
