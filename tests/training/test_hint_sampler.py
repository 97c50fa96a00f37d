from __future__ import annotations

import dataclasses

import cv2
import numpy as np
import pytest

from prism_core.hints.planes import draw_patch, empty_planes, hint_planes
from training.config import AugmentConfig
from training.hint_sampler import draw_patches, draw_sides, fixed_hints, mean_colors, place_patches, sample_hints

AB = np.random.default_rng(0).uniform(-50, 50, (64, 96, 2)).astype(np.float32)
HINTED = AugmentConfig(automatic_probability=0.0)
"""Points alone, as SIGGRAPH17 draws them."""
STROKES = dataclasses.replace(HINTED, hint_stop_probability=1.0, stroke_probability=1.0, stroke_stop_probability=1.0)
"""One stroke and no point."""


def test_at_least_an_eighth_goes_without_hints():
    rng = np.random.default_rng(0)
    empty = sum(not sample_hints(AB, rng, HINTED)[2].any() for _ in range(2000))
    assert 0.105 < empty / 2000 < 0.145


def test_more_automatic_photos_on_request():
    rng = np.random.default_rng(0)
    config = AugmentConfig(automatic_probability=1.0)
    assert not any(sample_hints(AB, rng, config)[2].any() for _ in range(20))


def test_kinds_of_hints_that_are_off_leave_each_sample_as_it_was():
    """The numbers drawn by default are these and no others, in this order: runs resume on it."""
    for seed in range(20):
        rng = np.random.default_rng(seed)
        expected = empty_planes(64, 96)
        rng.random()  # automatic or not
        for side in rng.integers(1, 10, size=int(rng.geometric(1 / 8)) - 1).tolist():
            free = [length - side + 1 for length in (64, 96)]
            top, left = (int(np.clip(rng.normal(f / 2, f / 4), 0, f - 1)) for f in free)
            mean = AB[top : top + side, left : left + side].mean(axis=(0, 1))
            draw_patch(expected, top, left, side, (float(mean[0]), float(mean[1])))
        assert np.allclose(sample_hints(AB, np.random.default_rng(seed), HINTED), expected, atol=1e-6)


def test_a_patch_holds_the_mean_of_the_true_color_under_it():
    sides = np.array([9])
    corners = place_patches(AB, sides, np.random.default_rng(2))
    planes = empty_planes(64, 96)
    draw_patches(planes, corners, sides, mean_colors(AB, corners, sides))
    mask = planes[2] > 0
    assert mask.sum() == 81
    assert np.allclose(planes[:2, mask].T, AB[mask].mean(axis=0) / 110, atol=1e-6)
    assert not planes[:2, ~mask].any()


def test_many_hints_come_in_equal_shares_of_each_doubling():
    config = dataclasses.replace(HINTED, hint_many_probability=1.0)
    rng = np.random.default_rng(0)
    counts = [len(draw_sides(256 * 256, rng, config)) for _ in range(2000)]
    assert min(counts) == 1
    assert max(counts) == 128
    assert 0.025 < np.mean([count >= 100 for count in counts]) < 0.085  # log(129 / 100) / log(129)
    assert 8 < np.median(counts) < 14
    assert max(len(draw_sides(64 * 64, rng, config)) for _ in range(500)) == 8


def test_large_hints_lie_between_the_usual_and_the_largest():
    config = dataclasses.replace(HINTED, hint_large_probability=0.25, hint_many_probability=1.0)
    rng = np.random.default_rng(0)
    sides = np.concatenate([draw_sides(256 * 256, rng, config) for _ in range(300)])
    assert (sides.min(), sides.max()) == (1, 40)
    assert 0.2 < (sides > 9).mean() < 0.27
    assert draw_sides(32 * 32, rng, dataclasses.replace(config, hint_large_probability=1.0)).max() <= 16


def test_uniform_hints_reach_the_borders_that_central_ones_avoid():
    sides = np.full(4000, 5)
    for uniform, share in ((False, 0.32), (True, 0.5)):
        corners = place_patches(AB, sides, np.random.default_rng(0), uniform=uniform)
        assert (corners >= 0).all()
        assert (corners <= (64 - 5, 96 - 5)).all()
        outside = np.abs(corners[:, 0] / 59 - 0.5) > 0.25
        assert outside.mean() == pytest.approx(share, abs=0.04)


@pytest.mark.parametrize("share", [0.0, 1.0])
def test_a_stroke_is_one_long_piece_in_true_colors(share: float):
    config = dataclasses.replace(STROKES, stroke_local_probability=share, stroke_length=(0.4, 0.5))
    for seed in range(20):
        planes = sample_hints(AB, np.random.default_rng(seed), config)
        mask = planes[2] > 0
        assert cv2.connectedComponents(mask.astype(np.uint8))[0] == 2
        expected = AB[mask] if share else AB[mask].mean(axis=0)
        assert np.allclose(planes[:2, mask].T * 110, expected, atol=1e-4)
        assert not planes[:, ~mask].any()


def test_strokes_are_longer_than_they_are_wide():
    config = dataclasses.replace(STROKES, stroke_length=(0.4, 0.5), hint_max_side=3)
    boxes = []
    for seed in range(50):
        mask = sample_hints(AB, np.random.default_rng(seed), config)[2].astype(np.uint8)
        boxes.append(max(cv2.boundingRect(mask)[2:]))
    assert np.median(boxes) > 15


def test_messy_owners_miss_color_and_place():
    gray = np.zeros((64, 96, 2), np.float32)
    config = dataclasses.replace(HINTED, hint_many_probability=1.0, messy_probability=1.0)
    for seed in range(10):
        exact = sample_hints(gray, np.random.default_rng(seed), dataclasses.replace(config, messy_probability=0.0))
        assert not exact[:2].any()
    drawn = [sample_hints(gray, np.random.default_rng(seed), config) for seed in range(300)]
    colors = np.concatenate([planes[:2, planes[2] > 0].T for planes in drawn]) * 110
    assert colors.std() == pytest.approx(6, rel=0.2)
    assert np.abs(colors.mean()) < 1.5


def test_a_messy_stroke_misses_by_a_little():
    ramp = np.stack([np.tile(np.linspace(-50, 50, 96, dtype=np.float32), (64, 1))] * 2, axis=2)
    config = dataclasses.replace(
        STROKES, messy_probability=1.0, hint_color_noise=0.0, stroke_local_probability=0.0, hint_max_side=1
    )
    misses = []
    for seed in range(60):
        planes = sample_hints(ramp, np.random.default_rng(seed), config)
        mask = planes[2] > 0
        misses.append((planes[0, mask].mean() * 110 - ramp[mask].mean()) / (100 / 95))
    assert 1 < np.std(misses) < 3


def test_the_protocol_draws_six_pixel_patches_around_the_center():
    rng = np.random.default_rng(3)
    drawn = [hint_planes(fixed_hints(AB, rng, 1), 64, 96) for _ in range(400)]
    assert all(planes[2].sum() == 36 for planes in drawn)
    for planes in drawn:
        mask = planes[2] > 0
        assert np.allclose(planes[:2, mask].T * 110, AB[mask].mean(axis=0), atol=1e-4)
    centers = [np.argwhere(planes[2]).mean(axis=0) for planes in drawn]
    mean, spread = np.mean(centers, axis=0), np.std(centers, axis=0)
    assert np.abs(mean - (31.5, 47.5)).max() < 3
    assert np.abs(spread - (59 / 4, 91 / 4)).max() < 4
