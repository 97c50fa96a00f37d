import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QColor

from prism_core.color.gamut import in_gamut
from prism_core.image.raster import Raster
from prism_desktop.editing.colors import disc_reach, nearest_possible, qcolor_of
from prism_desktop.look.theme import tones
from prism_desktop.panels.gamut_disc import GamutDisc
from prism_desktop.photo.qimages import lab_at, qimage_of, raster_of


@pytest.mark.parametrize("lightness", [10, 40, 60, 90])
def test_the_disc_shows_the_colors_that_exist_and_no_others(qtbot, lightness):
    disc = GamutDisc()
    qtbot.addWidget(disc)
    disc.resize(232, 216)
    disc.show_color(lightness, (0.0, 0.0))
    shot, reach = disc.grab().toImage(), disc_reach(lightness)
    rng = np.random.default_rng(lightness)
    shown = 0
    for a, b in rng.uniform(-reach, reach, (600, 2)):
        spread = [bool(in_gamut(lightness, a + 3 * da, b + 3 * db)) for da in (-1, 0, 1) for db in (-1, 0, 1)]
        if np.hypot(a, b) < 20 or np.hypot(a, b) > 0.97 * reach:
            continue  # the mark lies in the middle, and the rim around
        pixel = shot.pixelColor(disc.place_of((a, b)).toPoint())
        if all(spread):
            shown += 1
            expected = qcolor_of(lightness, a, b)
            assert all(abs(x - y) <= 12 for x, y in zip(pixel.getRgb()[:3], expected.getRgb()[:3], strict=True))
        elif not any(spread):
            assert pixel == QColor(tones().window)
    assert shown > 10


def test_more_colors_exist_in_the_middle_than_at_the_ends():
    assert disc_reach(2) < disc_reach(20) < disc_reach(32) > disc_reach(60) > disc_reach(98)
    assert 130 < disc_reach(32) < 140


@given(st.floats(1, 99), st.floats(-110, 110), st.floats(-110, 110))
def test_an_impossible_color_gives_way_in_chroma_and_never_in_hue(lightness, a, b):
    near = nearest_possible(lightness, a, b)
    assert in_gamut(lightness, *near)
    assert near[0] * b == pytest.approx(near[1] * a, abs=1e-6)
    if in_gamut(lightness, a, b):
        assert near == pytest.approx((a, b))


def test_a_raster_becomes_an_image_of_its_own_memory():
    pixels = np.zeros((2, 3, 3), np.uint8)
    pixels[0, 1] = (200, 100, 50)
    image = qimage_of(Raster(pixels))
    assert (image.width(), image.height()) == (3, 2)
    assert image.pixelColor(1, 0) == QColor(200, 100, 50)


@pytest.mark.parametrize(("dtype", "value"), [(np.uint16, 257 * 128), (np.float32, 128 / 255)])
def test_deeper_gray_pixels_are_shown_with_eight_bits(dtype, value):
    image = qimage_of(Raster(np.full((4, 5, 1), value, dtype)))
    assert image.pixelColor(2, 2) == QColor(128, 128, 128)


def test_the_color_at_a_point_is_the_mean_around_it_even_at_the_corners():
    pixels = np.full((40, 60, 3), 128, np.uint8)
    pixels[:, 30:] = (255, 0, 0)
    image = qimage_of(Raster(pixels))
    assert lab_at(image, 0.0, 0.0) == pytest.approx((53.59, 0, 0), abs=0.05)
    assert lab_at(image, 1.0, 1.0) == pytest.approx((53.24, 80.1, 67.2), abs=0.1)


@pytest.mark.parametrize("width", [1, 5, 8, 101])
def test_an_image_becomes_the_raster_that_it_was_made_of(width):
    pixels = np.random.default_rng(width).integers(0, 256, (7, width, 3), np.uint8)
    assert np.array_equal(raster_of(qimage_of(Raster(pixels))).pixels, pixels)
