import cv2
import numpy as np
import pytest
from skimage import data

from prism_core.image.raster import Raster
from prism_core.negative import EDGE_PX, negative_net, net_input
from prism_core.triage import SUITABLE, Verdict, triage


def _raster(name):
    pixels = getattr(data, name)()
    gray = pixels if pixels.ndim == 2 else pixels.mean(axis=2).astype(np.uint8)
    return Raster(np.ascontiguousarray(gray[..., None]))


def _light(name):
    return cv2.resize(_raster(name).pixels[..., 0], (256, 256), interpolation=cv2.INTER_AREA).astype(np.float32) / 2.55


def _inverse(raster):
    return Raster(255 - raster.pixels)


def _orange(raster):
    """A color negative: its layers differ in gamma, and clear film is orange."""
    light = (raster.pixels / 255.0) ** 2.2 + 0.01
    through = light ** np.array([-0.55, -0.6, -0.65]) * 0.01 ** np.array([0.55, 0.6, 0.65])
    values = through * 10 ** -np.array([0.0, 0.35, 0.65])
    return Raster(np.rint(255 * values ** (1 / 2.2)).astype(np.uint8))


@pytest.mark.parametrize("name", ["camera", "rocket", "astronaut"])
def test_negatives_are_known(name):
    photo = _raster(name)
    assert triage(_inverse(photo)).verdict == Verdict.NEGATIVE
    assert Verdict.NEGATIVE not in SUITABLE
    assert triage(photo).verdict == Verdict.GRAY


def test_color_negatives_are_negatives_and_no_photos_in_color():
    photo = Raster(data.astronaut())
    assert triage(_orange(photo)).verdict == Verdict.NEGATIVE
    assert triage(photo).verdict == Verdict.COLOR


def test_of_the_inverse_one_look_says_the_opposite():
    picture = net_input(_light("camera"))
    assert negative_net().said(-picture) == pytest.approx(-negative_net().said(picture), abs=1e-4)


def test_what_seems_a_negative_is_looked_at_in_the_mirror_too():
    net, picture = negative_net(), -net_input(_light("camera"))
    mirrored = np.ascontiguousarray(picture[:, ::-1])
    assert net.odds(picture) == pytest.approx((net.said(picture) + net.said(mirrored)) / 2, abs=1e-5)
    assert net.odds(picture) == pytest.approx(net.odds(mirrored), abs=1e-5)
    assert net.odds(-picture) == net.said(-picture)


def test_borders_dust_and_faint_light_do_not_reach_the_net():
    light = _light("camera")
    plain = net_input(light)
    assert plain.shape == (EDGE_PX, EDGE_PX)
    assert (plain.min(), plain.max()) == (-1, 1)
    framed = cv2.copyMakeBorder(light, 20, 20, 20, 20, cv2.BORDER_CONSTANT, value=100.0)
    dusty = light.copy()
    dusty[np.random.default_rng(0).random(light.shape) < 0.002] = 100
    for other in (40 + light / 5, framed, dusty):
        assert np.abs(net_input(other) - plain).mean() < 0.05
