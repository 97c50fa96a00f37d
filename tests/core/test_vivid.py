import numpy as np
import pytest

from prism_core.color.gamut import ab_grid
from prism_core.color.vivid import GAIN, vivid, way_to_vivid

BINS = ab_grid()


def logits_of(weights, height=6, width=8):
    """Q x h x w logits: the same distribution everywhere, given as bin -> share, nothing elsewhere."""
    shares = np.full(len(BINS), 1e-6, np.float32)
    for color, share in weights.items():
        shares[BINS.index(color)] = share
    return np.log(shares)[:, None, None] + np.zeros((1, height, width), np.float32)


def made(weights, vividness, ab=None, height=23, width=30):
    ab = np.zeros((2, height, width), np.float32) if ab is None else ab
    return vivid(ab, way_to_vivid(logits_of(weights), BINS), vividness)


def test_no_vividness_is_the_prediction_itself():
    ab = np.random.default_rng(0).normal(0, 20, (2, 23, 30)).astype(np.float32)
    assert made({(40.0, 0.0): 0.6, (0.0, 0.0): 0.4}, 0, ab) is ab


def test_a_likely_color_wins_over_gray_and_over_the_mean():
    weights = {(40.0, 0.0): 0.55, (0.0, 40.0): 0.15, (0.0, 0.0): 0.3}
    mean = np.array([22.0, 6.0])
    ab = np.zeros((2, 23, 30), np.float32) + mean[:, None, None].astype(np.float32)
    full = made(weights, 1, ab)
    assert full.shape == (2, 23, 30)
    assert full[0].min() > GAIN * 34
    assert np.abs(full[1]).max() < GAIN * 3
    assert np.allclose(made(weights, 0.5, ab), (ab + full) / 2, atol=1e-3)


def test_what_is_certain_keeps_its_color_but_for_the_gain():
    ab = np.full((2, 23, 30), 20, np.float32)
    assert np.allclose(made({(20.0, 20.0): 1.0}, 1, ab), GAIN * 20, atol=0.5)


def test_the_finer_detail_of_the_prediction_stays():
    ab = np.zeros((2, 24, 32), np.float32)
    ab[:, 10, 12] = 10
    change = vivid(ab, way_to_vivid(logits_of({(40.0, 0.0): 0.6, (0.0, 0.0): 0.4}, 6, 8), BINS), 1)
    assert change[1, 10, 12] - change[1, 0, 0] == pytest.approx(GAIN * 10, abs=0.5)


def test_neighbors_blend_smoothly():
    logits = np.concatenate(
        [logits_of({(40.0, 0.0): 1.0}, 6, 4), logits_of({(40.0, 0.0): 0.5, (0.0, 0.0): 0.5}, 6, 4)], axis=2
    )
    line = vivid(np.zeros((2, 24, 32), np.float32), way_to_vivid(logits, BINS), 1)[0, 12]
    assert np.abs(np.diff(line)).max() < 0.4 * np.ptp(line)
