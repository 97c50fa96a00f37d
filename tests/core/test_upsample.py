import numpy as np
import pytest
import skimage.data
from hypothesis import given
from hypothesis import strategies as st

from prism_core.color.upsample import ChromaField, guided_field, stretch
from tests.benchmarks import bleeding


def applied(field, lightness):
    """H x W x 2 chroma of a field over H x W lightness."""
    return np.moveaxis(bleeding.apply(field, lightness), 0, 2)


@given(st.integers(1, 12), st.integers(1, 12), st.integers(1, 60), st.integers(1, 60), st.integers(1, 9))
def test_strips_are_parts_of_the_whole(rows, columns, height, width, step):
    planes = np.random.default_rng(0).random((2, rows, columns), dtype=np.float32)
    size, across = (height, width), slice(0, width)
    whole = stretch(planes, slice(0, height), across, *size)
    strips = [stretch(planes, slice(top, min(top + step, height)), across, *size) for top in range(0, height, step)]
    assert whole.shape == (2, height, width)
    assert np.abs(np.concatenate(strips, axis=1) - whole).max() < 1e-6
    for stretched, plane in zip(whole, planes, strict=True):
        assert stretched.min() >= plane.min() - 1e-6
        assert stretched.max() <= plane.max() + 1e-6


def test_stretch_aligns_pixel_centers():
    plane = np.arange(8, dtype=np.float32)[:, None] + np.zeros(6, np.float32)
    line = stretch(plane[None], slice(0, 32), slice(0, 24), 32, 24)[0, :, 0]
    assert np.allclose(line, np.clip((np.arange(32) + 0.5) / 4 - 0.5, 0, 7), atol=1e-5)


def test_one_color_stays_one_color():
    lightness = np.random.default_rng(1).uniform(0, 100, (30, 40)).astype(np.float32)
    ab = np.full((2, 30, 40), 25, np.float32)
    chroma = applied(guided_field(ab, lightness), np.kron(lightness, np.ones((5, 5), np.float32)))
    assert np.abs(chroma - 25).max() < 0.01


def test_lines_say_the_same_of_f_as_the_field_of_chroma():
    rng = np.random.default_rng(2)
    field = ChromaField(*rng.normal(0, [[[[0.2]]], [[[30]]]], (2, 2, 3, 4)).astype(np.float32))
    f_y = rng.uniform(0.2, 1, (3, 4)).astype(np.float32)
    a, b = field.slope * (116 * f_y - 16) + field.offset
    x_slope, x_offset, z_slope, z_offset = field.lines
    assert np.allclose(500 * (x_slope * f_y + x_offset - f_y), a, atol=1e-3)
    assert np.allclose(200 * (f_y - z_slope * f_y - z_offset), b, atol=1e-3)


def test_a_color_stops_at_the_edge_of_its_object():
    lightness = np.full((160, 160), 80, np.float32)
    lightness[:, 75:] = 30
    truth = np.where(lightness > 50, 40, -20).astype(np.float32)[..., None].repeat(2, axis=2)
    small = truth.reshape(20, 8, 20, 8, 2).mean(axis=(1, 3))
    inside = slice(72, 78)
    guided, bilinear = (
        np.abs(way(small, lightness) - truth)[:, inside].mean() for way in (bleeding.guided, bleeding.bilinear)
    )
    assert guided < 0.5 * bilinear


@pytest.mark.parametrize("factor", [4, 8])
@pytest.mark.parametrize("name", bleeding.SAMPLES)
def test_colors_bleed_less_than_bilinearly(name, factor):
    rgb = getattr(skimage.data, name)()[..., :3]
    ours, bilinear, nearest = (
        bleeding.measure(rgb, factor, way) for way in (bleeding.guided, bleeding.bilinear, bleeding.nearest)
    )
    assert ours.near < 0.95 * min(bilinear.near, nearest.near)
    assert ours.away < min(bilinear.away, nearest.away)


def test_grain_does_not_become_colored_noise():
    rng = np.random.default_rng(3)
    lightness = np.full((400, 600), 50, np.float32)
    grainy = lightness + rng.normal(0, 6, lightness.shape).astype(np.float32)
    ab = np.stack(np.meshgrid(np.linspace(-30, 30, 60), np.linspace(-30, 30, 40))).astype(np.float32)
    seen = grainy.reshape(40, 10, 60, 10).mean(axis=(1, 3))
    noise = applied(guided_field(ab, seen), grainy) - applied(guided_field(ab, np.full_like(seen, 50)), lightness)
    assert noise.std() < 0.3
