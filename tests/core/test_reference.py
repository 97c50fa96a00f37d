"""Another photo as an example of color: what is taken from it, how it is given, and to which photos."""

import msgspec
import numpy as np
import pytest
import skimage.color
import skimage.data

from prism_core.color.reference import BANDS, LARGEST_GAIN, LARGEST_SHIFT, ROWS, bands_of, likeness, matched, outlook_of
from prism_core.errors import RecipeError
from prism_core.image.raster import Raster
from prism_core.recipe import Outlook, Recipe, Reference, ReferenceBand
from prism_core.references import reference_of
from prism_core.render import render
from tests.renders import lab_of

OUTLOOK = Outlook(5, 10, 80, 10, 120)
STRANGE = Outlook(-25, -30, 80, 10, 120)


def given(ab, light, reference, said=None, outlook=OUTLOOK):
    return matched(ab, light, reference, ab if said is None else said, outlook)


def test_a_reference_tells_mean_and_deviation_of_each_band():
    rng = np.random.default_rng(1)
    light = np.repeat([30.0, 70.0], 100)[None].repeat(200, axis=0)
    a = np.where(light < 50, 10, -5) + rng.normal(0, 2, light.shape)
    b = np.where(light < 50, 20, 8) + rng.normal(0, 4, light.shape)
    bands = bands_of(np.stack([a, b]), np.full((2, *light.shape), 3.0), light)
    assert len(bands) == ROWS * len(BANDS)
    assert sum(band.share for band in bands) == pytest.approx(1, abs=0.01)
    for row in range(ROWS):
        dark, middle, bright = bands[row * len(BANDS) :][1:4]
        assert (dark.a, dark.b, bright.a, bright.b) == pytest.approx((10, 20, -5, 8), abs=0.5)
        assert (dark.spread_a, dark.spread_b) == pytest.approx((2, 4), abs=0.5)
        assert (dark.said_a, bright.said_b) == pytest.approx((3, 3))
        assert middle.share < 0.05


def test_what_lies_above_is_told_apart_from_what_lies_below():
    light = np.full((90, 40), 50.0)
    ab = np.zeros((2, 90, 40))
    ab[0] = np.linspace(-12, 12, 90)[:, None]
    reference = Reference("meadow", bands_of(ab, ab, light), ROWS, OUTLOOK)
    result = given(np.zeros((2, 90, 40), np.float32), light, reference, said=ab)
    assert result[0, :20].mean() < -4
    assert abs(result[0, 40:50].mean()) < 1
    assert result[0, -20:].mean() > 4


def test_a_reference_is_small_and_survives_json(engine):
    reference = reference_of(Raster(skimage.data.coffee().copy()), "Coffee", engine)
    text = msgspec.json.encode(reference)
    assert len(text) < 2500
    assert msgspec.json.decode(text, type=Reference) == reference


def test_a_reference_of_an_earlier_prism_is_read_and_trusted():
    band = {"lightness": 50, "share": 1, "a": 6, "b": 8, "spread_a": 1, "spread_b": 1}
    reference = msgspec.json.decode(msgspec.json.encode({"name": "old", "bands": [band]}), type=Reference)
    light, ab = np.full((50, 50), 50, np.float32), np.zeros((2, 50, 50), np.float32)
    assert given(ab, light, reference, outlook=STRANGE).mean(axis=(1, 2)) == pytest.approx((6, 8), abs=0.01)


@pytest.mark.parametrize("channels", [1, 3])
def test_a_gray_photo_is_no_reference(channels, engine):
    gray = Raster(skimage.data.camera()[..., None].repeat(channels, axis=2))
    with pytest.raises(RecipeError, match=r"Camera.*choose a photo in color"):
        reference_of(gray, "Camera", engine)


def test_matched_chroma_has_the_references_mean_and_deviation():
    rng = np.random.default_rng(3)
    light = rng.uniform(15, 85, (80, 90)).astype(np.float32)
    ab = rng.normal(0, 4, (2, 80, 90)).astype(np.float32)
    bands = tuple(ReferenceBand(middle, 0.2, 4, -8, 4.6, 3.6) for middle in BANDS)
    result = given(ab, light, Reference("r", bands))
    assert result.mean(axis=(1, 2)) == pytest.approx((4, -8), abs=0.1)
    assert result.std(axis=(1, 2)) == pytest.approx((4.6, 3.6), rel=0.05)
    assert np.corrcoef(result[0].ravel(), ab[0].ravel())[0, 1] > 0.99


def test_matched_chroma_differs_by_lightness_without_a_step():
    light = np.linspace(0, 100, 1001, dtype=np.float32)[None].repeat(3, axis=0)
    dark, bright = ReferenceBand(30, 0.5, 8, 0, 1, 1), ReferenceBand(70, 0.5, 0, 8, 1, 1)
    result = given(np.zeros((2, 3, 1001), np.float32), light, Reference("r", (dark, bright)))
    assert result[:, 0, 200] == pytest.approx((8, 0), abs=0.1)
    assert result[:, 0, 800] == pytest.approx((0, 8), abs=0.1)
    assert np.abs(np.diff(result[:, 0])).max() < 1
    assert (result[:, :, [0, -1]] == 0).all()


def test_small_errors_are_not_blown_up_to_a_colorful_references_deviation():
    ab = np.random.default_rng(0).normal(0, 1, (2, 50, 50)).astype(np.float32)
    light = np.full((50, 50), 50, np.float32)
    result = given(ab, light, Reference("r", (ReferenceBand(50, 1, 0, 0, 30, 30),)))
    assert result.std() == pytest.approx(LARGEST_GAIN * ab.std(), rel=0.02)


def test_what_fills_an_example_does_not_flood_the_photo():
    ab, light = np.zeros((2, 50, 50), np.float32), np.full((50, 50), 50, np.float32)
    result = given(ab, light, Reference("shirt", (ReferenceBand(50, 1, 30, -40, 1, 1),)))
    assert result.mean(axis=(1, 2)) == pytest.approx(LARGEST_SHIFT * np.array([0.6, -0.8]), abs=0.01)


def test_bands_that_a_photo_lacks_take_what_their_neighbors_say():
    light = np.full((50, 50), 50, np.float32)
    ab = np.zeros((2, 50, 50), np.float32)
    only_light = tuple(ReferenceBand(m, s, a, 0, 1, 1) for m, s, a in ((10, 0, -99), (50, 0, -99), (90, 1, 7)))
    assert given(ab, light, Reference("r", only_light))[0].mean() == pytest.approx(7, abs=0.01)


def test_the_less_alike_two_photos_are_the_less_is_taken_over():
    light, ab = np.full((50, 50), 50, np.float32), np.zeros((2, 50, 50), np.float32)
    reference = Reference("r", (ReferenceBand(50, 1, 8, 0, 1, 1),), 1, OUTLOOK)
    akin = Outlook(9, 14, 90, 10, 100)
    moved = [given(ab, light, reference, outlook=each)[0].mean() for each in (OUTLOOK, akin, STRANGE)]
    assert moved[0] == pytest.approx(8, abs=0.01)
    assert 1 < moved[1] < 7
    assert moved[2] == 0


def test_a_photo_that_was_looked_at_without_a_reference_cannot_be_weighed():
    light, ab = np.full((50, 50), 50, np.float32), np.zeros((2, 50, 50), np.float32)
    bands = (ReferenceBand(50, 1, 8, 0, 1, 1),)
    with pytest.raises(ValueError, match="without a reference"):
        given(ab, light, Reference("r", bands, 1, OUTLOOK), outlook=None)
    assert given(ab, light, Reference("r", bands), outlook=None)[0].mean() == pytest.approx(8, abs=0.01)


def test_a_band_of_which_the_generator_thinks_otherwise_takes_less():
    light, ab = np.full((50, 50), 50, np.float32), np.zeros((2, 50, 50), np.float32)
    reference = Reference("r", (ReferenceBand(50, 1, 8, 0, 1, 1, said_a=-12, said_b=9),), 1, OUTLOOK)
    assert 0 < given(ab, light, reference)[0].mean() < 2


def test_an_outlook_is_mean_and_covariance_of_what_is_likely():
    logits = np.log(np.array([0.25, 0.75], np.float32))[:, None, None].repeat(6, axis=1).repeat(4, axis=2)
    outlook = outlook_of(logits, ((0.0, 8.0), (4.0, 0.0)))
    assert (outlook.a, outlook.b) == (3, 2)
    assert (outlook.aa, outlook.ab, outlook.bb) == (3, -6, 12)
    assert likeness(outlook, outlook) == pytest.approx(1)


def test_a_result_looks_more_like_its_reference(engine):
    photo = Raster(skimage.data.astronaut().copy())
    gray = Raster(np.rint(skimage.color.rgb2gray(photo.pixels) * 65535).astype(np.uint16)[..., None])
    reference = reference_of(photo, "Eileen", engine)
    plain, like, wanted = (
        lab_of(raster)[..., 1:].mean(axis=(0, 1))
        for raster in (render(gray, Recipe(), engine), render(gray, Recipe(reference=reference), engine), photo)
    )
    assert np.hypot(*(like - wanted)) < 0.8 * np.hypot(*(plain - wanted))
