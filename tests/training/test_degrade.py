from __future__ import annotations

import numpy as np
import pytest

from training import degrade as damages

RAMP = np.tile(np.linspace(5, 95, 64, dtype=np.float32), (64, 1))


@pytest.mark.parametrize("seed", range(12))
def test_damaged_lightness_stays_lightness(seed: int):
    before = RAMP.copy()
    worn = damages.degrade(RAMP, np.random.default_rng(seed))
    assert worn.shape == RAMP.shape
    assert worn.dtype == np.float32
    assert worn.min() >= 0
    assert worn.max() <= 100
    assert (before == RAMP).all()


@pytest.mark.parametrize(
    "step", [damages.blur, damages.fade, damages.grain, damages.scratch, damages.dust, damages.compress]
)
def test_each_damage_does_something_and_keeps_the_scene(step):
    worn = step(RAMP, np.random.default_rng(5))
    assert np.abs(worn - RAMP).max() > 0.5
    assert np.corrcoef(worn.ravel(), RAMP.ravel())[0, 1] > 0.6


def test_fading_loses_contrast():
    spans = [np.ptp(damages.fade(RAMP, np.random.default_rng(seed))) for seed in range(8)]
    assert max(spans) < np.ptp(RAMP)


def test_grain_is_strongest_in_middle_tones():
    flat = [np.full((64, 64), value, np.float32) for value in (50, 98)]
    middle, light = (damages.grain(tone, np.random.default_rng(1)).std() for tone in flat)
    assert middle > 1.5 * light
