"""Doubt as a picture: dim where all is sure, tinted where it is not, with lines around the places of most doubt."""

import numpy as np
import pytest
from PySide6.QtGui import QColor

from prism_desktop.rendering.heat import heat_of

ACCENT = QColor("#e3b35c")


def heat(left, right):
    """The heat of a photo that is so unsure in its left half, and so in its right."""
    unsure = np.full((60, 80), left, np.float32)
    unsure[:, 40:] = right
    return heat_of(unsure, ACCENT)


def test_what_is_sure_is_dimmed_and_doubt_is_tinted():
    image = heat(0.1, 0.8)
    sure, unsure = (image.pixelColor(int(x * image.width()), image.height() // 2) for x in (0.2, 0.8))
    assert (sure.red(), sure.green(), sure.blue()) == (0, 0, 0)
    assert 0.2 < sure.alphaF() < 0.6
    assert unsure.red() == pytest.approx(ACCENT.red(), abs=4)
    assert unsure.blue() == pytest.approx(ACCENT.blue(), abs=4)
    assert 0.2 < unsure.alphaF() < 0.6  # the photo stays to be seen


def test_a_line_runs_where_doubt_begins():
    image = heat(0.1, 0.8)
    alphas = [image.pixelColor(x, image.height() // 2).alphaF() for x in range(image.width())]
    assert max(alphas) > 0.8
    assert alphas.index(max(alphas)) == pytest.approx(image.width() / 2, abs=image.width() * 0.1)


def test_a_photo_without_doubt_has_no_lines():
    image = heat(0.1, 0.1)
    assert {image.pixelColor(x, 10).alpha() for x in range(image.width())} == {image.pixelColor(0, 10).alpha()}
