import cv2
import numpy as np
import pytest
import skimage.data

from prism_core.color.lab import srgb_to_lab, to_unit
from prism_core.image.raster import Raster
from prism_core.models.area import Area
from prism_core.models.margins import find_picture
from prism_core.recipe import PointHint, Recipe
from prism_core.render import look, render

FILM, PAPER = 8, 250


def street(height=200, width=300):
    """A gray picture with no black or white edge of its own, H x W uint8."""
    picture = cv2.resize(skimage.data.camera()[100:400], (width, height), interpolation=cv2.INTER_AREA)
    return (60 + picture * 0.5).astype(np.uint8)


def scan(tone, top=20, bottom=26, left=34, right=0):
    return cv2.copyMakeBorder(street(), top, bottom, left, right, cv2.BORDER_CONSTANT, value=tone)


def lightness(picture):
    return srgb_to_lab(to_unit(picture[..., None].repeat(3, axis=2)))[..., 0]


@pytest.mark.parametrize("tone", [FILM, PAPER])
def test_the_picture_lies_within_its_margins(tone):
    assert find_picture(lightness(scan(tone))) == Area(20, 220, 34, 334)


def test_margins_may_be_written_on_and_lie_in_one_another():
    film = scan(FILM)
    cv2.putText(film, "OWI 42236", (60, 238), cv2.FONT_HERSHEY_SIMPLEX, 0.5, PAPER, 1)
    film[4:14, 40:330:40] = 128  # sprocket holes are lit through
    mounted = cv2.copyMakeBorder(film, 12, 12, 12, 12, cv2.BORDER_CONSTANT, value=PAPER)
    assert find_picture(lightness(mounted)) == Area(32, 232, 46, 346)


def test_grain_and_a_light_line_around_the_negative_do_not_hide_a_margin():
    film = scan(FILM).astype(np.float64)
    film[:2] = 120
    film += np.random.default_rng(0).normal(0, 4, film.shape)
    assert find_picture(lightness(np.clip(film, 0, 255).astype(np.uint8))) == Area(20, 220, 34, 334)


def dusk():
    """The sky brightens from black to its horizon."""
    ramp = np.linspace(0, 200, 240)[:, None].repeat(300, axis=1)
    return np.rint(ramp).astype(np.uint8)


@pytest.mark.parametrize(
    "picture",
    [
        street(),
        dusk(),
        dusk()[::-1].copy(),
        255 - dusk(),
        np.full((50, 80), 3, np.uint8),
        np.full((1, 1), 255, np.uint8),
    ],
)
def test_pictures_without_margins_stay_whole(picture):
    assert find_picture(lightness(picture)) == Area(0, picture.shape[0], 0, picture.shape[1])


def test_a_dark_half_is_no_margin():
    assert find_picture(lightness(scan(FILM, top=180))).top == 0


def test_margins_stay_gray_and_the_picture_has_the_size_that_the_generator_knows(engine):
    raster = Raster(scan(FILM, 40, 40, 60, 60)[..., None])
    seen = look(raster, Recipe(), engine, edge_px=256)
    inside = seen.frame.width * 300 / 420
    assert inside == pytest.approx(256, abs=3)
    assert seen.ab.shape == (2, *seen.lightness.shape)
    assert seen.logits.shape[1:] == tuple(-(-size // 4) for size in seen.lightness.shape)
    margin = seen.lightness.shape[0] * 40 // 280 - 5
    assert not seen.ab[:, :margin].any()
    assert np.hypot(*seen.ab)[2 * margin : -2 * margin].mean() > 1
    pixels = render(raster, Recipe(), engine).pixels
    assert np.ptp(pixels[:34].astype(int), axis=2).max() <= 1
    assert np.ptp(pixels[80:200, 100:320].astype(int), axis=2).mean() > 3


def test_a_hint_inside_and_one_on_the_margin_are_both_honored(engine):
    raster = Raster(scan(246, 40, 40, 60, 60)[..., None])
    hints = (PointHint(0.5, 0.5, 20.0, 25.0), PointHint(0.05, 0.5, 2.0, 5.0))
    pixels = render(raster, Recipe(hints=hints), engine).pixels
    inside, outside = (srgb_to_lab(to_unit(pixels[140:141, x : x + 1]))[0, 0, 1:] for x in (210, 21))
    assert np.allclose(inside, (20, 25), atol=1.5)
    assert np.allclose(outside, (2, 5), atol=1.5)


def test_what_is_found_holds_at_another_size():
    area = Area(21, 101, 10, 150).scaled(1.5, 180, 240, step=4)
    assert area == Area(28, 152, 12, 225)
    assert (area.height, area.width) == (124, 213)
