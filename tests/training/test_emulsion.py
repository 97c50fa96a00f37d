from __future__ import annotations

import numpy as np
import pytest

from training.emulsion import developed

GRAYS = np.repeat(np.arange(256, dtype=np.uint8)[None, :, None], 3, axis=2)
RED, BLUE = (np.full((4, 4, 3), color, np.uint8) for color in ((200, 30, 30), (30, 30, 200)))


def seen(photo: np.ndarray, seed: int) -> np.ndarray:
    return developed(photo, np.random.default_rng(seed))


@pytest.mark.parametrize("seed", range(12))
def test_grays_become_lightness_in_their_order_from_black_to_white(seed: int):
    print_ = seen(GRAYS, seed)
    assert print_.shape == (1, 256)
    assert print_.dtype == np.float32
    assert (np.diff(print_) >= 0).all()
    assert print_[0, 0] < 5
    assert print_[0, -1] > 95


def test_films_differ_in_what_they_see_of_red_and_blue():
    darker_blue = [float(seen(BLUE, seed).mean()) < float(seen(RED, seed).mean()) for seed in range(40)]
    assert 5 < sum(darker_blue) < 35


def test_prints_are_hard_or_soft():
    steepest = [float(np.diff(seen(GRAYS, seed)).max()) for seed in range(40)]
    assert min(steepest) < 0.6
    assert max(steepest) > 0.8
