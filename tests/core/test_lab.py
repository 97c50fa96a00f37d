import numpy as np
import pytest
import skimage.color
import skimage.data
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from prism_core.color import lab
from prism_core.color.lightness import cie_f, cie_f_inverse, lightness, luminance
from prism_core.color.transfer import encode, linear_to_srgb, linearize, srgb_to_linear

unit_planes = hnp.arrays(np.float32, (5, 7), elements=st.floats(0, 1, width=32))


def every_gray(dtype):
    return np.arange(np.iinfo(dtype).max + 1, dtype=dtype).reshape(256, -1, 1)


def test_srgb_to_lab_agrees_with_scikit_image():
    rgb = np.random.default_rng(0).random((64, 64, 3), dtype=np.float32)
    difference = np.abs(lab.srgb_to_lab(rgb) - skimage.color.rgb2lab(rgb.astype(np.float64)))
    assert difference.max() < 0.01  # the digits of the white differ


def test_srgb_to_lab_and_back():
    rgb = lab.to_unit(skimage.data.astronaut()[::4, ::4])
    assert np.abs(lab.lab_to_srgb(lab.srgb_to_lab(rgb)) - rgb).max() < 1e-5


def test_grays_have_no_chroma():
    gray = np.linspace(0, 1, 256, dtype=np.float32).reshape(1, -1, 1)
    assert np.abs(lab.srgb_to_lab(gray.repeat(3, axis=2))[..., 1:]).max() < 1e-3


def test_what_srgb_cannot_show_is_clipped():
    shown = lab.lab_to_srgb(np.array([[[50, 120, 0], [120, 0, 0], [-5, 0, 0]]], np.float32))
    assert shown.min() == 0
    assert shown.max() == 1
    assert shown[0, 1].tolist() == [1, 1, 1]
    assert shown[0, 2].tolist() == [0, 0, 0]


def test_no_one_waits_for_tables_of_opencv(monkeypatch):
    """They take 0.1 s, in the window's thread if that asks first."""
    monkeypatch.setattr("cv2.cvtColor", None)
    rgb = np.random.default_rng(0).random((2, 2, 3), dtype=np.float32)
    assert np.abs(lab.lab_to_srgb(lab.srgb_to_lab(rgb)) - rgb).max() < 1e-5


@given(unit_planes)
def test_planes_come_back_from_the_generators_scale(unit):
    chroma = (unit - 0.5) * 200
    assert np.allclose(lab.denormalize_ab(lab.normalize_ab(chroma)), chroma, atol=1e-4)
    plane = lab.normalize_lightness(unit * 100)
    assert plane.min() >= -1
    assert plane.max() <= 1
    assert np.allclose((plane + 1) * 50, unit * 100, atol=1e-4)


@pytest.mark.parametrize("dtype", [np.uint8, np.uint16])
def test_to_unit_reaches_zero_and_one(dtype):
    unit = lab.to_unit(np.array([0, np.iinfo(dtype).max], dtype=dtype))
    assert unit.dtype == np.float32
    assert unit.tolist() == [0, 1]


def test_to_unit_passes_floats_through():
    floats = np.zeros((2, 2), np.float32)
    assert lab.to_unit(floats) is floats


def test_lightness_agrees_with_scikit_image():
    rgb = np.random.default_rng(1).integers(0, 65536, (64, 64, 3)).astype(np.uint16)
    expected = skimage.color.rgb2lab(rgb / 65535)[..., 0]
    assert np.abs(lightness(linearize(rgb)) - expected).max() < 0.01


@pytest.mark.parametrize("dtype", [np.uint8, np.uint16])
def test_the_srgb_curve_gives_every_level_back(dtype):
    gray = every_gray(dtype)
    assert (encode(linearize(gray), dtype) == gray).all()


def test_the_srgb_curve_of_floats_is_the_exact_one():
    values = np.linspace(0, 1, 10001, dtype=np.float32).reshape(1, -1, 1)
    assert np.abs(linearize(values) - srgb_to_linear(values)).max() < 1e-6
    assert np.abs(encode(values, np.float32) - linear_to_srgb(values)).max() < 1e-6


@pytest.mark.parametrize("dtype", [np.uint8, np.uint16])
def test_encoding_rounds_to_the_nearest(dtype):
    light = np.random.default_rng(2).random((1, 20000, 1), dtype=np.float32)
    exact = linear_to_srgb(light) * np.iinfo(dtype).max
    # 8 bit goes by a table of 65536 steps of light, of which the darkest 8-bit step holds 20.
    assert np.abs(encode(light, dtype) - exact).max() < (0.53 if dtype == np.uint8 else 0.51)


def test_one_channel_and_three_equal_ones_have_one_luminance():
    gray = every_gray(np.uint8)
    assert np.allclose(luminance(linearize(gray)), luminance(linearize(np.repeat(gray, 3, axis=2))), atol=1e-6)


@given(unit_planes)
def test_cie_f_has_an_inverse(ratio):
    assert np.allclose(cie_f_inverse(cie_f(ratio)), ratio, atol=1e-6)


def test_cie_f_is_straight_in_the_dark():
    dark = np.linspace(0, 0.008, 50, dtype=np.float32).reshape(1, -1)
    assert np.allclose(cie_f(dark), dark * (29 / 6) ** 2 / 3 + 4 / 29, atol=1e-6)
