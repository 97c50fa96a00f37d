"""Temperature, tint and levels, by themselves and through the door."""

import numpy as np
import pytest
import skimage.color
import skimage.data

from prism_core.color.cast import REACH, cast
from prism_core.color.gamut import fit_chroma
from prism_core.color.levels import LEAST_RANGE, Levels
from prism_core.color.temper import fade
from prism_core.image.raster import Raster
from prism_core.recipe import Adjustments, PointHint, Recipe, Reference, ReferenceBand
from prism_core.references import reference_of
from prism_core.render import look, render
from tests.renders import lab_of


def ramp(height=200, width=300, low=40, high=200):
    """A gray ramp of 16 bits, from dark at the left to light at the right; levels as of 8 bits."""
    row = np.linspace(low * 257, high * 257, width)
    return Raster(np.rint(row).astype(np.uint16)[None, :, None].repeat(height, axis=0))


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


@pytest.mark.parametrize(
    "recipe",
    [
        Recipe(adjustments=Adjustments(temperature=0.6, tint=-0.3)),
        Recipe(adjustments=Adjustments(levels=1.0)),
        Recipe(adjustments=Adjustments(levels=0.4, strength=0.7)),
        Recipe(reference=Reference("red", (ReferenceBand(20, 0.5, 15, 4, 3, 5), ReferenceBand(80, 0.5, 2, 9, 6, 2)))),
        "example",
    ],
    ids=["cast", "levels", "half", "reference", "example"],
)
def test_the_preview_shows_the_export(engine, recipe):
    if recipe == "example":
        recipe = Recipe(reference=reference_of(Raster(skimage.data.coffee().copy()), "Coffee", engine))
    large = np.kron(skimage.data.camera(), np.ones((4, 4), np.uint8))
    grainy = large * 0.5 + 70 + np.random.default_rng(0).normal(0, 4, large.shape)
    raster = Raster(np.clip(grainy, 0, 255).astype(np.uint8)[..., None])
    exported = render(raster, recipe, engine)
    for edge in (512, 900):
        preview = render(raster.downscaled(edge), recipe, engine)
        export = exported.downscaled(edge)
        assert skimage.color.deltaE_ciede2000(lab_of(preview), lab_of(export)).mean() < 1.0


def test_fading_is_that_of_tempered_chroma():
    light = np.linspace(0, 100, 101, dtype=np.float32)
    share = fade(light)
    assert (share[0], share[50], share[100]) == (0, 1, 0)
