"""The README's picture is what the generator that ships makes: a change of colors, meant or not, shows here first."""

import importlib.util
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from skimage.color import deltaE_ciede2000, rgb2lab

ROOT = Path(__file__).parents[2]
SEEN = 1.0
"""CIEDE2000 that an eye can just tell. JPEG and another processor's rounding leave less than that on average."""


@pytest.fixture(scope="module")
def drawing():
    spec = importlib.util.spec_from_file_location("draw_before_after", ROOT / "packaging" / "draw_before_after.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_readme_shows_what_the_generator_makes_today(drawing):
    with Image.open(drawing.PICTURE) as picture:
        shown = picture.convert("RGB")
    today = drawing.draw()
    assert shown.size == today.size
    # At a quarter of the size JPEG's own errors, which are fine, are gone.
    quarter = shown.width // 4, shown.height // 4
    before, now = (rgb2lab(np.asarray(image.resize(quarter, Image.Resampling.BOX)) / 255) for image in (shown, today))
    error = deltaE_ciede2000(before, now)
    assert error.mean() < SEEN
    assert np.percentile(error, 99) < 3 * SEEN
