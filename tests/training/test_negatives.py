import numpy as np
import pytest
import torch
from skimage import data

from prism_core.negative import NegativeNet
from training.negatives import Schedule, build, canvases, folded, main, scans


def _photos(number):
    return canvases([np.roll(data.astronaut(), 40 * shift, axis=1) for shift in range(number)])


def test_folded_weights_say_what_the_net_says(tmp_path):
    torch.manual_seed(1)
    net = build()
    net(scans(_photos(8), torch.Generator().manual_seed(0))[0])  # moves the statistics of batch norm
    net.eval()
    np.savez(tmp_path / "net.npz", allow_pickle=False, **folded(net))
    x, _ = scans(_photos(1), torch.Generator().manual_seed(1))
    with torch.no_grad():
        expected = (net(x) - net(-x)).item()
    assert NegativeNet(tmp_path / "net.npz").score(x[0, 0].numpy()) == pytest.approx(expected, abs=5e-3)


def test_negatives_are_dark_where_photographs_are_light():
    ramp = torch.linspace(0, 1, 80).expand(64, 1, 80, 80)
    x, negative = scans(ramp, torch.Generator().manual_seed(3))
    assert x.shape == (64, 1, 64, 64)
    assert -1 <= x.min() <= x.max() <= 1
    inside = x[..., 12:52, 12:52]
    rises = (inside[..., -8:].mean((1, 2, 3)) - inside[..., :8].mean((1, 2, 3))).sign()
    signs = rises * (1 - 2 * negative[:, 0])
    assert (signs == signs[0]).all()  # the whole batch is mirrored, or none of it
    assert 16 < negative.sum() < 48


def test_learning_writes_a_net_and_measures_it(tmp_path, photo_folder, capsys):
    main(photo_folder, photo_folder, tmp_path / "net.npz", Schedule(epochs=1))
    assert NegativeNet(tmp_path / "net.npz").score(np.zeros((64, 64), np.float32)) == 0
    assert capsys.readouterr().out.startswith("10 photographs: right ")
