import numpy as np
import pytest

from prism_core.hints.edges import CELLS, EDGE, open_ways
from prism_core.hints.points import hint_points
from prism_core.recipe import PointHint


def ways(lightness: np.ndarray, *places: tuple[float, float]) -> np.ndarray:
    return open_ways(lightness, hint_points([PointHint(x, y, 9, 9) for x, y in places], *lightness.shape))


def flat(height: int = 6 * CELLS, width: int = 8 * CELLS) -> np.ndarray:
    return np.full((height, width), 50, np.float32)


def test_without_an_edge_all_is_open():
    assert ways(flat()).shape == (0, 24, 32)
    assert (ways(flat(), (0.1, 0.2), (0.9, 0.9)) == 1).all()
    assert ways(flat(1, 3), (0.5, 0.5)).min() == 1


@pytest.mark.parametrize("step", [30, -30])
def test_an_edge_closes_what_lies_beyond(step: int):
    lightness = flat()
    lightness[:, 4 * CELLS :] += step
    (way,) = ways(lightness, (0.2, 0.5))
    assert (way[:, :16] == 1).all()
    assert way[:, 16:] == pytest.approx(np.exp(-((30 / EDGE) ** 2)), abs=1e-5)


def test_shading_is_no_edge():
    (way,) = ways(flat() + np.linspace(-30, 30, 8 * CELLS, dtype=np.float32), (0.1, 0.5))
    assert way.min() > 0.95


def test_there_is_a_way_round_an_edge_that_ends():
    lightness = flat()
    lightness[2 * CELLS :, 3 * CELLS : 4 * CELLS] = 0
    (way,) = ways(lightness, (0.1, 0.9))
    assert way[-1, -1] == 1
    assert way[-1, 13] < 0.6
    lightness[:, 3 * CELLS : 4 * CELLS] = 0
    assert ways(lightness, (0.1, 0.9))[0, -1, -1] < 0.4


def test_ways_are_the_same_at_every_size():
    coarse = np.random.default_rng(1).uniform(20, 80, (24, 32)).astype(np.float32)
    small, large = (np.kron(coarse, np.ones((size, size), np.float32)) for size in (4, 12))
    assert np.allclose(ways(small, (0.3, 0.4)), ways(large, (0.3, 0.4)), atol=1e-5)
