from __future__ import annotations

import numpy as np

from prism_core.hints.planes import hint_planes
from training.config import AugmentConfig
from training.hint_sampler import draw_hints, fixed_hints, sample_hints

AB = np.random.default_rng(0).uniform(-50, 50, (64, 96, 2)).astype(np.float32)


def test_at_least_an_eighth_goes_without_hints():
    rng = np.random.default_rng(0)
    config = AugmentConfig(automatic_probability=0.0)
    empty = sum(not sample_hints(AB, rng, config)[2].any() for _ in range(2000))
    assert 0.105 < empty / 2000 < 0.145


def test_more_automatic_photos_on_request():
    rng = np.random.default_rng(0)
    config = AugmentConfig(automatic_probability=1.0)
    assert not any(sample_hints(AB, rng, config)[2].any() for _ in range(20))


def test_a_patch_holds_the_mean_of_the_true_color_under_it():
    planes = draw_hints(AB, np.random.default_rng(2), np.array([9]))
    mask = planes[2] > 0
    assert mask.sum() == 81
    expected = AB[mask].mean(axis=0) / 110
    assert np.allclose(planes[:2, mask].T, expected, atol=1e-6)
    assert not planes[:2, ~mask].any()


def test_the_protocol_draws_six_pixel_patches_around_the_center():
    rng = np.random.default_rng(3)
    drawn = [hint_planes(fixed_hints(AB, rng, 1), 64, 96) for _ in range(400)]
    assert all(planes[2].sum() == 36 for planes in drawn)
    assert all(np.allclose(planes[:2, planes[2] > 0].T * 110, AB[planes[2] > 0].mean(axis=0)) for planes in drawn)
    centers = [np.argwhere(planes[2]).mean(axis=0) for planes in drawn]
    mean, spread = np.mean(centers, axis=0), np.std(centers, axis=0)
    assert np.abs(mean - (31.5, 47.5)).max() < 3
    assert np.abs(spread - (59 / 4, 91 / 4)).max() < 4
