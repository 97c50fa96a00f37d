import numpy as np
import pytest
from skimage import data

from prism_core.image.raster import Raster
from prism_core.negative import NegativeNet, negative_net, net_input
from prism_core.triage import SUITABLE, Verdict, triage


def _raster(name):
    pixels = getattr(data, name)()
    gray = pixels if pixels.ndim == 2 else pixels.mean(axis=2).astype(np.uint8)
    return Raster(np.ascontiguousarray(gray[..., None]))


def _inverse(raster):
    return Raster(255 - raster.pixels)


@pytest.mark.parametrize("name", ["camera", "coins", "rocket"])
def test_negatives_are_known(name):
    photo = _raster(name)
    assert triage(_inverse(photo)).verdict == Verdict.NEGATIVE
    assert Verdict.NEGATIVE not in SUITABLE
    assert triage(photo).verdict == Verdict.GRAY


def test_the_inverse_says_the_opposite():
    picture = net_input(_raster("camera"))
    assert negative_net().score(-picture) == pytest.approx(-negative_net().score(picture))


def test_gray_looks_the_same_in_one_channel_and_in_three():
    photo = _raster("camera")
    repeated = Raster(np.repeat(photo.pixels, 3, axis=2))
    assert net_input(repeated) == pytest.approx(net_input(photo), abs=0.01)
    assert net_input(photo).shape == (64, 64)


def test_the_sums_are_those_of_a_convolution(tmp_path):
    rng = np.random.default_rng(0)
    weight, picture = rng.normal(size=(2, 1, 3, 3)), rng.normal(size=(64, 64))
    np.savez(tmp_path / "net.npz", weight0=weight, bias0=np.array([0.1, -0.2]), weight=np.array([1.0, -2.0]))

    def said(x):
        padded = np.pad(x, 1)
        places = [(2 * row, 2 * column) for row in range(32) for column in range(32)]
        patches = np.array([padded[top : top + 3, left : left + 3] for top, left in places])
        planes = np.maximum(np.einsum("pij,dij->dp", patches, weight[:, 0]) + np.array([[0.1], [-0.2]]), 0)
        return planes.mean(axis=1) @ [1, -2]

    score = NegativeNet(tmp_path / "net.npz").score(picture.astype(np.float32))
    assert score == pytest.approx(said(picture) - said(-picture), rel=1e-3)
