import numpy as np
import pytest

from prism_core.hints.likeness import APART, COLOR, REACH, SHARES, THINGS, TONE, alike_to, by_color, looks_of, relation
from prism_core.hints.points import hint_points
from prism_core.hints.uncertain import left_unsure
from prism_core.image.raster import Raster
from prism_core.models.engine import Engine
from prism_core.recipe import PointHint, Recipe
from prism_core.render import look
from tests.generators import planes, write_generator


def test_shares_are_of_one_whole():
    assert sum(SHARES) == pytest.approx(1)
    assert sum(THINGS) == pytest.approx(1)


def test_likeness_falls_with_way_tone_and_what_the_generator_says():
    lightness, likeness = np.full((8, 16), 50, np.float32), np.zeros((1, 2, 4), np.float32)
    lightness[:, 8:] += TONE
    likeness[:, 1] = 0.5
    (alike,) = alike_to(hint_points([PointHint(0.1, 0.1, 9, 9)], 2, 4), looks_of(lightness, likeness, 2, 4))
    assert alike[0, 0] == pytest.approx(1)
    assert alike[0, 1] == pytest.approx(np.exp(-1 / 4 / REACH))
    assert alike[0, 2] == pytest.approx(np.exp(-2 / 4 / REACH - 1))
    assert alike[1, 0] == pytest.approx(np.exp(-1 / 4 / REACH - 0.25))


def test_a_generator_that_does_not_tell_is_compared_by_its_colors(engine):
    x = planes(64, 96, count=2)
    prediction = engine.predict(x)
    assert np.array_equal(prediction.likeness, by_color(prediction.ab))
    assert prediction.likeness.shape == (2, 2, 16, 24)
    assert prediction.likeness[1, 0, 3, 5] == pytest.approx(prediction.ab[1, 0, 12:16, 20:24].mean() / COLOR, abs=1e-5)


def test_a_generator_that_tells_is_believed(tmp_path):
    taught = Engine(write_generator(tmp_path / "taught.onnx", likeness=True), device="cpu")
    x = planes(64, 96)
    expected = x[0, 0].reshape(16, 4, 24, 4).mean(axis=(1, 3))
    assert np.allclose(taught.predict(x).likeness[0, 0], expected, atol=1e-5)


def test_nothing_of_a_scans_margins_is_like_its_picture(engine):
    pixels = np.full((300, 400, 1), 8, np.uint8)
    pixels[:, :280] = np.random.default_rng(2).integers(60, 200, (300, 280, 1))
    seen = look(Raster(pixels), Recipe(), engine)
    apart = seen.likeness[-1]
    assert set(np.unique(apart)) == {0, np.float32(APART)}
    assert not apart[:, : apart.shape[1] // 2].any()
    assert apart[:, -2:].all()


def test_hints_end_the_doubt_about_what_is_like_them():
    unsure, lightness = np.ones((40, 80), np.float32), np.full((40, 80), 50, np.float32)
    likeness = np.kron([[0.0, 3.0]], np.ones((10, 10)))[None].astype(np.float32)
    left = left_unsure(unsure, lightness, likeness, [PointHint(0.2, 0.5, 9, 9)])
    assert left[20, 16] < 0.3
    assert left[20, 16] < left[20, 30] < 0.9
    assert left[:, 48:].min() > 0.95
    assert np.array_equal(left_unsure(unsure, lightness, likeness, []), unsure)


def test_no_correlation_is_beyond_its_bounds():
    alike = np.linspace(0, 1, 9)
    for shares in (SHARES, THINGS):
        related = relation(alike, alike, shares)
        assert (np.diff(related) > 0).all()
        assert related[0] == 0
        assert related[-1] == pytest.approx(1)
