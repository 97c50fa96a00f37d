import numpy as np
import pytest
import skimage.color
from hypothesis import given
from hypothesis import strategies as st

from prism_core.color.gamut import ab_grid, fit_chroma, fit_linear, in_gamut, lab_to_linear
from prism_core.color.lightness import RGB_TO_XYZ

lightnesses = st.floats(0, 100)
chromas = st.floats(-128, 128)


def test_every_srgb_color_is_in_gamut():
    rgb = np.random.default_rng(0).random((1, 5000, 3))
    rgb[0, :8] = np.array(np.meshgrid([0, 1], [0, 1], [0, 1])).reshape(3, -1).T
    lab = skimage.color.rgb2lab(rgb)[0]
    # scikit-image's white differs in the fifth digit: step inside by as much.
    assert in_gamut(lab[:, 0], lab[:, 1] * 0.999, lab[:, 2] * 0.999).mean() > 0.999


@pytest.mark.parametrize(("lightness", "a", "b"), [(50, 100, -100), (1, 20, 0), (99.5, 0, 30), (50, -100, 0)])
def test_colors_beyond_srgb_are_out_of_gamut(lightness, a, b):
    assert not in_gamut(lightness, a, b)


def test_in_gamut_takes_arrays_and_scalars_together():
    assert in_gamut(50, np.array([0.0, 120.0]), 0).tolist() == [True, False]


def test_lab_to_linear_agrees_with_scikit_image():
    rgb = np.random.default_rng(1).random((1, 500, 3))
    lab = skimage.color.rgb2lab(rgb)
    linear = lab_to_linear(lab[..., 0], lab[..., 1], lab[..., 2])
    expected = np.where(rgb > 0.04045, ((rgb + 0.055) / 1.055) ** 2.4, rgb / 12.92)
    assert np.abs(linear - expected).max() < 1e-3


@given(lightnesses, chromas, chromas)
def test_fit_chroma_keeps_hue_and_lands_in_gamut(lightness, a, b):
    fitted = fit_chroma(lightness, a, b)
    assert in_gamut(lightness, *fitted)
    assert abs(fitted[0] * b - fitted[1] * a) < 1e-6
    assert np.hypot(*fitted) <= np.hypot(a, b) + 1e-9
    assert fitted @ (a, b) >= 0


@given(lightnesses, chromas, chromas)
def test_fit_chroma_keeps_what_is_shown_and_all_that_can_be(lightness, a, b):
    fitted = fit_chroma(lightness, a, b)
    if in_gamut(lightness, a, b):
        assert fitted.tolist() == [a, b]
    else:
        assert not in_gamut(lightness, *(fitted + 1e-4 * np.array([a, b])))


def test_fit_chroma_takes_arrays():
    assert fit_chroma(np.full((4, 5), 50.0), np.zeros((4, 5)), 200).shape == (4, 5, 2)


def test_fit_linear_keeps_luminance_and_gives_up_chroma_alone():
    planes = [plane.astype(np.float32) for plane in np.random.default_rng(2).uniform(-0.5, 1.5, (3, 40, 50))]
    luminance = sum(weight * plane for weight, plane in zip(RGB_TO_XYZ[1], planes, strict=True)).astype(np.float32)
    shown = (luminance >= 0) & (luminance <= 1)
    luminance = np.clip(luminance, 0, 1)
    before = np.stack(planes)
    fit_linear(planes, luminance)
    after = np.stack(planes)
    assert after.min() >= 0
    assert after.max() <= 1
    assert np.abs(np.einsum("k,khw->hw", RGB_TO_XYZ[1], after) - luminance)[shown].max() < 1e-5
    inside = shown & (before.min(axis=0) >= 0) & (before.max(axis=0) <= 1)
    assert inside.any()
    assert np.allclose(after[:, inside], before[:, inside], atol=1e-6)
    # As much chroma as there is room for: the colors that were outside lie on the gamut's border.
    assert np.minimum(after.min(axis=0), 1 - after.max(axis=0))[shown & ~inside].max() < 1e-5


def test_fit_linear_stands_black_and_white():
    planes = [np.array([[-0.2, 0.0, 1.2, 1.0]], np.float32) for _ in range(3)]
    fit_linear(planes, np.array([[0.0, 0.0, 1.0, 1.0]], np.float32))
    assert [plane.tolist() for plane in planes] == [[[0, 0, 1, 1]]] * 3


def test_the_grid_of_bins_is_fixed():
    grid = ab_grid()
    assert len(grid) == 227
    assert (0.0, 0.0) in grid
    assert list(grid) == sorted(set(grid))
    assert all(a % 10 == 0 and b % 10 == 0 for a, b in grid)


def test_the_grid_holds_just_what_srgb_can_show():
    grid = set(ab_grid())
    lightness = np.linspace(0, 100, 201)
    for a in range(-120, 121, 10):
        for b in range(-120, 121, 10):
            linear = lab_to_linear(lightness, a, b)
            room = np.minimum(linear, 1 - linear).min(axis=1).max()
            assert room > -1e-3 if (a, b) in grid else room < 0, (a, b)
