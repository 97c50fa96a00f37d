import cv2
import numpy as np
import pytest
import skimage.data

from prism_core.color.lab import srgb_to_lab, to_unit
from prism_core.models.area import Area
from prism_core.models.margins import find_picture

HEIGHT, WIDTH = 200, 300


def print_of_a_house():
    """A gray picture of many tones, uint8."""
    picture = cv2.resize(skimage.data.camera()[100:400], (WIDTH, HEIGHT), interpolation=cv2.INTER_AREA)
    return (60 + picture * 0.5).astype(np.uint8)


def on_page(photo, tone, top=30, bottom=30, left=40, right=40):
    """The photo on a grainy page that is darker at its right, uint8."""
    page = cv2.copyMakeBorder(photo, top, bottom, left, right, cv2.BORDER_CONSTANT, value=0).astype(np.float64)
    card = tone + np.linspace(8, -8, page.shape[1]) + np.random.default_rng(0).normal(0, 4, page.shape)
    card[top : top + photo.shape[0], left : left + photo.shape[1]] = photo
    return np.clip(card, 0, 255).astype(np.uint8)


def found(picture):
    return find_picture(srgb_to_lab(to_unit(picture[..., None].repeat(3, axis=2)))[..., 0])


def assert_near(area, other):
    ends = [(one.top, one.bottom, one.left, one.right) for one in (area, other)]
    assert np.allclose(*ends, atol=3), f"{area} is not {other}"


@pytest.mark.parametrize("tone", [50, 110, 190])
def test_the_photo_lies_within_its_mount(tone):
    assert_near(found(on_page(print_of_a_house(), tone)), Area(30, 230, 40, 340))


def test_the_white_border_of_a_print_is_left_out_too():
    bordered = cv2.copyMakeBorder(print_of_a_house(), 12, 12, 12, 12, cv2.BORDER_CONSTANT, value=250)
    assert_near(found(on_page(bordered, 110)), Area(42, 242, 52, 352))


def test_a_mount_within_film_is_left_out_too():
    film = cv2.copyMakeBorder(on_page(print_of_a_house(), 110), 15, 15, 15, 15, cv2.BORDER_CONSTANT, value=8)
    assert_near(found(film), Area(45, 245, 55, 355))


def test_a_mount_may_show_on_two_sides_alone():
    assert_near(found(on_page(print_of_a_house(), 190, top=0, bottom=0)), Area(0, 200, 40, 340))


def sitter():
    """A round head and shoulders before a plain backdrop, that no straight line sets off."""
    backdrop = np.full((HEIGHT, WIDTH), 120, np.uint8)
    cv2.circle(backdrop, (150, 80), 50, 200, -1)
    return cv2.ellipse(backdrop, (150, 210), (95, 80), 0, 0, 360, 60, -1)


@pytest.mark.parametrize(
    "picture",
    [
        pytest.param(sitter(), id="a backdrop"),
        pytest.param(on_page(print_of_a_house(), 110, bottom=0, left=0, right=0), id="plain at one side alone"),
        pytest.param(on_page(print_of_a_house(), 110, 0, 0, 500, 500), id="more page than photo"),
        pytest.param(np.full((HEIGHT, WIDTH), 120, np.uint8), id="all plain"),
    ],
)
def test_what_is_no_mount_belongs_to_the_picture(picture):
    assert found(picture) == Area(0, picture.shape[0], 0, picture.shape[1])
