"""Temperature, tint, levels and a reference, by themselves and through the door."""

import msgspec
import numpy as np
import pytest
import skimage.color
import skimage.data

from prism_core.color.cast import REACH, cast
from prism_core.color.gamut import fit_chroma
from prism_core.color.levels import LEAST_RANGE, Levels
from prism_core.color.reference import BANDS, LARGEST_GAIN, LARGEST_SHIFT, matched, reference_of
from prism_core.color.temper import fade
from prism_core.errors import RecipeError
from prism_core.image.raster import Raster
from prism_core.recipe import Adjustments, PointHint, Recipe, Reference, ReferenceBand
from prism_core.render import look, render


def ramp(height=200, width=300, low=40, high=200):
    """A gray ramp of 16 bits, from dark at the left to light at the right; levels as of 8 bits."""
    row = np.linspace(low * 257, high * 257, width)
    return Raster(np.rint(row).astype(np.uint16)[None, :, None].repeat(height, axis=0))


def lab_of(raster):
    unit = raster.pixels / np.iinfo(raster.pixels.dtype).max
    return skimage.color.rgb2lab(unit.repeat(3, axis=2) if unit.shape[2] == 1 else unit)


def rendered(raster, engine, *, hints=(), reference=None, **adjustments):
    return render(raster, Recipe(hints=hints, adjustments=Adjustments(**adjustments), reference=reference), engine)


def test_a_cast_shifts_every_middle_tone_alike_and_black_and_white_not_at_all():
    light = np.array([[0, 4, 20, 60, 90, 97.5, 100]], np.float32)
    shift = cast(light, temperature=0.5, tint=-1)
    assert shift[:, 0, 2:5].tolist() == [[-REACH] * 3, [REACH / 2] * 3]
    assert (shift[:, 0, [0, -1]] == 0).all()
    assert (shift[1, 0, [1, 5]] > 0).all()
    assert (shift[1, 0, [1, 5]] < REACH / 2).all()


@pytest.mark.parametrize(("name", "axis"), [("tint", 1), ("temperature", 2)])
@pytest.mark.parametrize("amount", [-0.5, 0.25])
def test_temperature_and_tint_move_one_axis_and_no_lightness(engine, name, axis, amount):
    before, after = (lab_of(rendered(ramp(), engine, saturation=0.4, **{name: value})) for value in (0, amount))
    moved = (after - before)[:, 60:240].mean(axis=(0, 1))
    expected = np.zeros(3)
    expected[axis] = amount * REACH
    assert np.abs(moved - expected).max() < 0.3


def test_a_cast_does_not_show_in_deep_shadow_nor_in_the_highest_light(engine):
    raster = ramp(low=0, high=255)
    lab = lab_of(rendered(raster, engine, saturation=0, temperature=1, tint=1))
    chroma = np.hypot(lab[..., 1], lab[..., 2]).mean(axis=0)
    light = lab[0, :, 0]
    assert chroma[light < 1].max() < 2
    assert chroma[light > 99.5].max() < 2
    assert chroma[(light > 30) & (light < 70)].min() > REACH


def test_a_hints_color_is_not_moved_by_sliders(engine):
    raster = ramp()
    own = lab_of(raster)[100, 150, 0]
    a, b = fit_chroma(own, 15, -20)
    hint = PointHint(x=0.5, y=0.5, a=float(a), b=float(b))
    for sliders in ({"temperature": 1.0}, {"tint": -1.0}, {"levels": 1.0}, {"temperature": -0.4, "levels": 0.5}):
        lab = lab_of(rendered(raster, engine, hints=(hint,), **sliders))
        assert np.hypot(*(lab[100, 150, 1:] - (a, b))) < 1.5


def test_levels_reach_black_and_white_as_far_as_is_asked():
    light = np.linspace(20, 80, 10_000, dtype=np.float32).reshape(100, 100)
    none, half, full = (Levels.find(light, amount) for amount in (0, 0.5, 1))
    assert (none.black, none.white) == (0, 100)
    assert full.black == pytest.approx(22, abs=0.3)
    assert full.white == pytest.approx(78, abs=0.3)
    assert (half.black, half.white) == pytest.approx((full.black / 2, (100 + full.white) / 2))
    assert full.stretched(light).min() == 0
    assert full.stretched(light).max() == 100


def test_levels_do_not_follow_specks_nor_a_worn_rim():
    light = np.full((200, 200), 50, np.float32)
    light[:, :100] = 30
    light[50, 50:60], light[:5], light[:, -5:] = 100, 0, 100
    levels = Levels.find(light, 1)
    assert 20 < levels.black <= 30
    assert 50 <= levels.white < 60


def test_an_empty_page_does_not_become_a_storm_of_grain():
    rng = np.random.default_rng(0)
    for mean in (3, 50, 98):
        levels = Levels.find(rng.normal(mean, 0.5, (50, 60)).clip(0, 100).astype(np.float32), 1)
        assert levels.white - levels.black == pytest.approx(LEAST_RANGE)
        assert 0 <= levels.black < levels.white <= 100


@pytest.mark.parametrize("strength", [1.0, 0.5])
def test_a_faded_scan_gets_its_range_back(engine, strength):
    faded = ramp(low=70, high=190)
    lab = lab_of(rendered(faded, engine, levels=1.0, strength=strength))
    own = lab_of(faded)[..., 0]
    wanted = own + strength * (np.interp(own, [own.min(), own.max()], [0, 100]) - own)
    assert np.abs(lab[..., 0] - wanted).mean() < 2.5


def test_stretching_keeps_sixteen_bits(engine):
    levels = np.unique(rendered(ramp(width=2000, low=100, high=140), engine, levels=1.0, saturation=0).pixels)
    assert len(levels) > 1000


def test_no_levels_leave_the_lightness(engine):
    faded = ramp(low=70, high=190)
    assert np.abs(lab_of(rendered(faded, engine)) - lab_of(faded))[..., 0].max() < 0.02


def test_levels_are_the_pictures_own_and_not_its_margins(engine):
    """Film black and paper white around a faded picture would leave nothing to stretch."""
    rng = np.random.default_rng(2)
    pixels = np.zeros((300, 400, 1), np.uint8)
    pixels[30:270, 40:360] = rng.integers(90, 180, (240, 320, 1))
    seen = look(Raster(pixels), Recipe(adjustments=Adjustments(levels=1)), engine)
    assert seen.levels.black > 25
    assert seen.levels.white < 80


def test_the_generator_is_shown_the_stretched_lightness(engine):
    faded = ramp(low=70, high=190)
    plain, stretched = (look(faded, Recipe(adjustments=Adjustments(levels=v)), engine) for v in (0, 1))
    assert np.ptp(plain.lightness) < 60
    assert np.ptp(stretched.lightness) > 95
    assert np.ptp(stretched.ab[0]) > 1.5 * np.ptp(plain.ab[0])  # the tiny generator's a* follows L*


def test_a_margin_stays_gray_whatever_the_sliders(engine):
    rng = np.random.default_rng(2)
    pixels = np.full((300, 400, 1), 8, np.uint8)
    pixels[30:270, 40:360] = rng.integers(60, 200, (240, 320, 1))
    reference = Reference("red", (ReferenceBand(50, 1, 40, 20, 5, 5),))
    lab = lab_of(rendered(Raster(pixels), engine, temperature=1.0, tint=1.0, reference=reference))
    chroma = np.hypot(lab[..., 1], lab[..., 2])
    assert chroma[:20].max() < 2
    assert chroma[100:200, 100:300].mean() > 25


def test_a_reference_tells_mean_and_deviation_of_each_band():
    rng = np.random.default_rng(1)
    light = np.repeat([30.0, 70.0], 100)[None].repeat(200, axis=0)
    a = np.where(light < 50, 10, -5) + rng.normal(0, 2, light.shape)
    b = np.where(light < 50, 20, 8) + rng.normal(0, 4, light.shape)
    photo = Raster(skimage.color.lab2rgb(np.dstack([light, a, b])).astype(np.float32))
    reference = reference_of(photo, "Rosa")
    assert (reference.name, len(reference.bands)) == ("Rosa", len(BANDS))
    dark, middle, bright = reference.bands[1:4]
    assert (dark.a, dark.b, bright.a, bright.b) == pytest.approx((10, 20, -5, 8), abs=0.5)
    assert (dark.spread_a, dark.spread_b) == pytest.approx((2, 4), abs=0.5)
    assert sum(band.share for band in reference.bands) == pytest.approx(1, abs=0.01)
    assert middle.share < 0.05


def test_a_reference_is_small_and_survives_json():
    reference = reference_of(Raster(skimage.data.coffee().copy()), "Coffee")
    text = msgspec.json.encode(reference)
    assert len(text) < 1000
    assert msgspec.json.decode(text, type=Reference) == reference


@pytest.mark.parametrize("channels", [1, 3])
def test_a_gray_photo_is_no_reference(channels):
    gray = Raster(skimage.data.camera()[..., None].repeat(channels, axis=2))
    with pytest.raises(RecipeError, match=r"Camera.*choose a photo in color"):
        reference_of(gray, "Camera")


def test_matched_chroma_has_the_references_mean_and_deviation():
    rng = np.random.default_rng(3)
    light = rng.uniform(15, 85, (80, 90)).astype(np.float32)
    ab = rng.normal(0, 4, (2, 80, 90)).astype(np.float32)
    bands = tuple(ReferenceBand(middle, 0.2, 4, -8, 5, 3) for middle in BANDS)
    result = matched(ab, light, Reference("r", bands))
    assert result.mean(axis=(1, 2)) == pytest.approx((4, -8), abs=0.1)
    assert result.std(axis=(1, 2)) == pytest.approx((5, 3), rel=0.05)
    assert np.corrcoef(result[0].ravel(), ab[0].ravel())[0, 1] > 0.99


def test_matched_chroma_differs_by_lightness_without_a_step():
    light = np.linspace(0, 100, 1001, dtype=np.float32)[None].repeat(3, axis=0)
    dark, bright = ReferenceBand(30, 0.5, 8, 0, 1, 1), ReferenceBand(70, 0.5, 0, 8, 1, 1)
    result = matched(np.zeros((2, 3, 1001), np.float32), light, Reference("r", (dark, bright)))
    assert result[:, 0, 200] == pytest.approx((8, 0), abs=0.1)
    assert result[:, 0, 800] == pytest.approx((0, 8), abs=0.1)
    assert np.abs(np.diff(result[:, 0])).max() < 1
    assert (result[:, :, [0, -1]] == 0).all()


def test_small_errors_are_not_blown_up_to_a_colorful_references_deviation():
    ab = np.random.default_rng(0).normal(0, 1, (2, 50, 50)).astype(np.float32)
    light = np.full((50, 50), 50, np.float32)
    result = matched(ab, light, Reference("r", (ReferenceBand(50, 1, 0, 0, 30, 30),)))
    assert result.std() == pytest.approx(LARGEST_GAIN * ab.std(), rel=0.02)


def test_what_fills_an_example_does_not_flood_the_photo():
    ab, light = np.zeros((2, 50, 50), np.float32), np.full((50, 50), 50, np.float32)
    result = matched(ab, light, Reference("shirt", (ReferenceBand(50, 1, 30, -40, 1, 1),)))
    assert result.mean(axis=(1, 2)) == pytest.approx(LARGEST_SHIFT * np.array([0.6, -0.8]), abs=0.01)


def test_bands_that_a_photo_lacks_take_what_their_neighbors_say():
    light = np.full((50, 50), 50, np.float32)
    ab = np.zeros((2, 50, 50), np.float32)
    only_light = tuple(ReferenceBand(m, s, a, 0, 1, 1) for m, s, a in ((10, 0, -99), (50, 0, -99), (90, 1, 7)))
    assert matched(ab, light, Reference("r", only_light))[0].mean() == pytest.approx(7, abs=0.01)


def test_a_result_looks_more_like_its_reference(engine):
    photo = Raster(skimage.data.astronaut().copy())
    gray = Raster(np.rint(skimage.color.rgb2gray(photo.pixels) * 65535).astype(np.uint16)[..., None])
    reference = reference_of(photo, "Eileen")
    plain, like, wanted = (
        lab_of(raster)[..., 1:].mean(axis=(0, 1))
        for raster in (rendered(gray, engine), rendered(gray, engine, reference=reference), photo)
    )
    assert np.hypot(*(like - wanted)) < 0.8 * np.hypot(*(plain - wanted))


@pytest.mark.parametrize(
    "recipe",
    [
        Recipe(adjustments=Adjustments(temperature=0.6, tint=-0.3)),
        Recipe(adjustments=Adjustments(levels=1.0)),
        Recipe(adjustments=Adjustments(levels=0.4, strength=0.7)),
        Recipe(reference=reference_of(Raster(skimage.data.coffee().copy()), "Coffee")),
    ],
    ids=["cast", "levels", "half", "reference"],
)
def test_the_preview_shows_the_export(engine, recipe):
    large = np.kron(skimage.data.camera(), np.ones((4, 4), np.uint8))
    grainy = large * 0.5 + 70 + np.random.default_rng(0).normal(0, 4, large.shape)
    raster = Raster(np.clip(grainy, 0, 255).astype(np.uint8)[..., None])
    for edge in (512, 900):
        preview = render(raster.downscaled(edge), recipe, engine)
        export = render(raster, recipe, engine).downscaled(edge)
        assert skimage.color.deltaE_ciede2000(lab_of(preview), lab_of(export)).mean() < 1.0


def test_fading_is_that_of_tempered_chroma():
    light = np.linspace(0, 100, 101, dtype=np.float32)
    share = fade(light)
    assert (share[0], share[50], share[100]) == (0, 1, 0)
