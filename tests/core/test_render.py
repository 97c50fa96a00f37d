import threading
from dataclasses import replace

import msgspec
import numpy as np
import pytest
import skimage.color
import skimage.data

from prism_core.color.icc import SRGB_PROFILE, to_srgb
from prism_core.errors import CanceledError
from prism_core.image.raster import Metadata, Raster
from prism_core.jobs import CancelToken
from prism_core.recipe import Adjustments, Recipe
from prism_core.render import look, render
from tests.photos import ADOBE_RGB, GRAY_18, table_profile
from tests.renders import gray_photo, lab_of, own_lightness, possible_hints

SIZES = [(1, 1), (1, 2), (1, 333), (70, 1), (7, 5), (63, 65), (401, 299)]


@pytest.mark.parametrize("channels", [1, 3])
@pytest.mark.parametrize("dtype", [np.uint8, np.uint16, np.float32])
@pytest.mark.parametrize(("height", "width"), SIZES)
def test_every_size_and_depth_stays_what_it_is(engine, height, width, dtype, channels):
    raster = gray_photo(height, width, dtype=dtype, channels=channels)
    before = raster.pixels.copy()
    result = render(raster, Recipe(), engine)
    assert result.pixels.shape == (height, width, 3)
    assert result.pixels.dtype == dtype
    assert (raster.pixels == before).all()
    assert (result.pixels[..., 0] >= result.pixels[..., 2]).all()  # the tiny generator says orange


def test_alpha_metadata_and_format_come_along(engine):
    alpha = np.arange(300 * 400, dtype=np.uint8).reshape(300, 400)
    metadata = Metadata(exif=b"e", xmp=b"x", iptc=b"i", dpi=(300, 300))
    raster = replace(gray_photo(), alpha=alpha, metadata=metadata, source_format="TIFF")
    result = render(raster, Recipe(), engine)
    assert (result.alpha == alpha).all()
    assert result.metadata is metadata
    assert result.source_format == "TIFF"


@pytest.mark.parametrize("channels", [1, 3])
@pytest.mark.parametrize(
    ("dtype", "mean", "worst"), [(np.uint8, 0.2, 1.5), (np.uint16, 0.001, 0.01), (np.float32, 0.001, 0.01)]
)
def test_the_photos_own_lightness_is_kept(engine, dtype, mean, worst, channels):
    raster = gray_photo(dtype=dtype, channels=channels, seed=0)
    difference = np.abs(lab_of(render(raster, Recipe(), engine))[..., 0] - lab_of(raster)[..., 0])
    assert difference.mean() < mean
    assert difference.max() < worst


def test_lightness_is_kept_where_colors_are_out_of_gamut(engine):
    ramp = np.linspace(0, 65535, 512).astype(np.uint16).reshape(1, -1, 1).repeat(40, axis=0)
    raster = Raster(ramp)
    lab = lab_of(render(raster, Recipe(adjustments=Adjustments(saturation=2)), engine))
    assert np.abs(lab[..., 0] - lab_of(raster)[..., 0]).max() < 0.02
    assert np.hypot(lab[..., 1], lab[..., 2]).max() > 60


def test_black_and_white_stay(engine):
    raster = Raster(np.array([[[0], [255]]], np.uint8))
    assert render(raster, Recipe(), engine).pixels.tolist() == [[[0, 0, 0], [255, 255, 255]]]


def test_gray_in_one_channel_or_three_gives_one_result(engine):
    one, three = (render(gray_photo(channels=channels), Recipe(), engine) for channels in (1, 3))
    assert np.abs(one.pixels.astype(int) - three.pixels).max() <= 1


def test_a_cast_of_the_photos_own_does_not_leak(engine):
    neutral = gray_photo(dtype=np.float32, channels=3)
    light = own_lightness(neutral)
    sepia = skimage.color.lab2rgb(np.dstack([light, np.full_like(light, 6), np.full_like(light, 18)]))
    toned = Raster(np.clip(sepia, 0, 1).astype(np.float32))
    difference = lab_of(render(toned, Recipe(), engine)) - lab_of(render(neutral, Recipe(), engine))
    assert np.abs(difference).mean() < 0.3


def test_no_strength_is_the_original(engine):
    recipe = Recipe(adjustments=Adjustments(strength=0))
    color = Raster(skimage.data.astronaut().copy())
    assert (render(color, recipe, engine).pixels == color.pixels).all()
    for dtype in (np.uint8, np.uint16):
        gray = gray_photo(dtype=dtype, seed=1)
        assert (render(gray, recipe, engine).pixels == gray.pixels).all()


def test_strength_blends_chroma(engine):
    color = Raster(skimage.data.chelsea().astype(np.uint16) * 257)
    own, half, full = (
        lab_of(render(color, Recipe(adjustments=Adjustments(strength=s, saturation=0.3)), engine)) for s in (0, 0.5, 1)
    )
    assert np.abs(half[..., 1:] - (own + full)[..., 1:] / 2).mean() < 0.3
    assert np.abs(half[..., 0] - own[..., 0]).max() < 0.05


def test_strength_halves_the_chroma_of_gray_photos(engine):
    raster = gray_photo(dtype=np.float32)
    half, full = (
        lab_of(render(raster, Recipe(adjustments=Adjustments(strength=s, saturation=0.3)), engine)) for s in (0.5, 1)
    )
    assert np.abs(half - full * [1, 0.5, 0.5]).mean() < 0.02


def test_saturation_multiplies_the_prediction(engine):
    raster = gray_photo(dtype=np.float32)
    plain, none = (lab_of(render(raster, Recipe(adjustments=Adjustments(saturation=s)), engine)) for s in (1, 0))
    assert np.abs(none[..., 1:]).max() < 0.1
    expected = 22 + 11 * (plain[..., 0] / 50 - 1)
    inside = (plain[..., 0] > 45) & (plain[..., 0] < 75)
    assert np.abs(plain[..., 1] - expected)[inside].mean() < 0.3
    assert np.abs(plain[..., 2] - 33)[inside].mean() < 0.3


def test_the_recipe_says_how_vivid_colors_are_and_else_the_card(engine, monkeypatch):
    raster = gray_photo()

    def pixels(vividness):
        return render(raster, Recipe(adjustments=Adjustments(vividness=vividness)), engine).pixels

    chroma = [np.hypot(*lab_of(Raster(pixels(v)))[..., 1:].T).mean() for v in (0, 0.5, 1)]
    assert 1.1 * chroma[0] < chroma[1] < chroma[2] / 1.02
    assert (pixels(None) == pixels(0)).all()
    monkeypatch.setattr(engine, "card", msgspec.structs.replace(engine.card, vividness=1.0))
    assert (pixels(None) == pixels(1)).all()


def test_black_and_white_of_a_scan_take_no_color_from_its_grain(engine):
    rng = np.random.default_rng(0)
    pixels = np.full((300, 400, 1), 128, np.uint8)
    pixels[:, :100] = rng.integers(0, 4, (300, 100, 1))
    pixels[:, 300:] = rng.integers(252, 256, (300, 100, 1))
    chroma = np.hypot(*np.moveaxis(lab_of(render(Raster(pixels), Recipe(), engine))[..., 1:], 2, 0))
    assert chroma[:, :90].mean() < 1
    assert chroma[:, 310:].mean() < 1.5
    assert chroma[:, 150:250].mean() > 30


def test_the_recipe_and_the_caller_choose_the_edge(engine):
    raster = gray_photo()
    sizes = [
        look(raster, Recipe(adjustments=Adjustments(edge_px=edge)), engine, edge_px=over).lightness.shape
        for edge, over in [(None, None), (128, None), (128, 320)]
    ]
    assert sizes == [(192, 256), (96, 128), (240, 320)]


def test_look_covers_the_photo_and_no_more(engine):
    seen = look(gray_photo(100, 333), Recipe(), engine)
    assert seen.lightness.shape == (77, 256)
    assert seen.ab.shape == (2, 77, 256)
    assert seen.logits.shape == (4, 20, 64)
    assert seen.lightness.min() >= 0
    assert seen.lightness.max() <= 100.001


@pytest.mark.parametrize("hinted", [False, True])
def test_the_preview_shows_the_export(engine, hinted):
    raster = gray_photo(1500, 2000, seed=3)
    recipe = Recipe(hints=possible_hints(raster, 6, seed=6) if hinted else ())
    preview = render(raster.downscaled(800), recipe, engine)
    export = render(raster, recipe, engine).downscaled(800)
    assert skimage.color.deltaE_ciede2000(lab_of(preview), lab_of(export)).mean() < 1.0


def test_a_photo_keeps_its_profile(engine):
    color = Raster(skimage.data.coffee().copy(), metadata=Metadata(icc=ADOBE_RGB))
    result = render(color, Recipe(), engine)
    assert result.metadata.icc == ADOBE_RGB
    before, after = (skimage.color.rgb2lab(to_srgb(r.pixels, ADOBE_RGB)) for r in (color, result))
    assert np.abs(after[..., 0] - before[..., 0]).mean() < 0.3


@pytest.mark.parametrize(
    ("icc", "channels"),
    [(GRAY_18, 1), (ADOBE_RGB, 1), (table_profile("RGB "), 3)],
    ids=["gray", "gray axis", "scanner"],
)
def test_a_profile_that_holds_no_color_gives_way_to_srgb(engine, icc, channels):
    raster = replace(gray_photo(channels=channels, dtype=np.uint16), metadata=Metadata(icc=icc))
    for strength in (0.0, 1.0) if channels == 1 else (1.0,):
        result = render(raster, Recipe(adjustments=Adjustments(strength=strength)), engine)
        assert result.metadata.icc == SRGB_PROFILE
        assert np.abs(lab_of(result)[..., 0] - own_lightness(raster)).max() < 0.05


def test_a_photo_without_a_profile_stays_without(engine):
    assert render(gray_photo(), Recipe(), engine).metadata.icc == b""


def test_results_do_not_depend_on_the_cores(engine, monkeypatch):
    raster = gray_photo(700, 900)
    results = []
    for cores in (1, 4):
        monkeypatch.setattr("prism_core.color.recombine.available_cores", lambda cores=cores: cores)
        results.append(render(raster, Recipe(), engine).pixels)
    assert (results[0] == results[1]).all()


def test_a_canceled_token_stops_it_before_the_generator_runs(engine):
    token = CancelToken()
    token.cancel()
    with pytest.raises(CanceledError):
        render(gray_photo(), Recipe(), engine, cancel=token)


def test_cancel_stops_it_between_strips(engine, monkeypatch):
    token = CancelToken()
    done = []

    def strip(own, *rest):
        done.append(len(own.f_y))
        token.cancel()
        return np.zeros((*own.f_y.shape, 3), np.float32)

    monkeypatch.setattr("prism_core.color.recombine._color_strip", strip)
    with pytest.raises(CanceledError):
        render(gray_photo(3000, 2000), Recipe(), engine, cancel=token)
    assert sum(done) < 3000


def test_no_thread_is_left_behind(engine):
    before = set(threading.enumerate())
    render(gray_photo(), Recipe(), engine)
    assert set(threading.enumerate()) <= before
