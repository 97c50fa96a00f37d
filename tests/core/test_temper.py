import numpy as np
import pytest

from prism_core.color.temper import LIGHT, SHADOW, tempered


def test_black_and_white_have_no_color_and_all_between_keeps_its_own():
    lightness = np.linspace(0, 100, 101, dtype=np.float32)[None].repeat(3, axis=0)
    ab = np.full((2, 3, 101), 12, np.float32)
    result = tempered(ab, lightness)[0, 0]
    assert result[0] == result[100] == 0
    assert np.allclose(result[int(SHADOW) : int(LIGHT) + 1], 12)
    assert (np.diff(result[: int(SHADOW)]) > 0).all()
    assert (np.diff(result[int(LIGHT) :]) < 0).all()


def test_a_garish_blotch_is_held_back_to_the_rest_of_its_frame_in_its_own_hue():
    ab = np.full((2, 100, 100), 14, np.float32)
    ab[:, 40:46, 40:46] = [[[80]], [[-60]]]
    result = tempered(ab, np.full((100, 100), 50, np.float32))
    blotch = result[:, 42, 42]
    assert np.hypot(*blotch) == pytest.approx(np.hypot(14, 14), rel=0.01)
    assert blotch[0] * -60 == pytest.approx(blotch[1] * 80, rel=0.01)
    assert (result[:, :30] == 14).all()


def test_a_frame_without_color_stays_so():
    ab = np.zeros((2, 5, 7), np.float32)
    assert (tempered(ab, np.full((5, 7), 50, np.float32)) == 0).all()
