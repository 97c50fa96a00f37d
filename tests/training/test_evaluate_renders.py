from __future__ import annotations

from dataclasses import astuple
from pathlib import Path

import cv2
import numpy as np
import pytest
import skimage.data

from prism_core.models.engine import Engine, Prediction
from training.bleeding import bleeding
from training.renders import Renders, mean_renders, rendered

PHOTO = cv2.resize(skimage.data.astronaut(), (192, 160), interpolation=cv2.INTER_AREA)


@pytest.fixture(scope="module")
def engine(model: Path) -> Engine:
    return Engine(model, device="cpu", threads=1)


class Fickle:
    """A generator whose colors depend on the size it is asked at."""

    def __init__(self, engine: Engine) -> None:
        self.engine, self.card = engine, engine.card

    def predict(self, planes, cancel=None):
        prediction = self.engine.predict(planes, cancel)
        ab = prediction.ab - np.float32(planes.shape[3] / 16)
        return Prediction(ab, prediction.logits, prediction.likeness)


def test_a_generator_without_neighborhood_is_consistent_and_obeys(engine: Engine):
    found = rendered(PHOTO, "astronaut", engine)
    assert found.ciede2000_sizes < 1
    assert found.hint_error < 1.5
    assert 0.2 < found.hint_spread <= 1
    assert found.hint_leak < found.hint_spread
    assert found == rendered(PHOTO, "astronaut", engine)


def test_colors_that_change_with_size_are_noticed(engine: Engine):
    found = rendered(PHOTO, "astronaut", Fickle(engine))
    assert found.ciede2000_256_512 > 3
    assert found.ciede2000_256_512 > found.ciede2000_256_384 > 1


def test_a_photo_without_a_surface_does_not_count_for_spread():
    rows = [Renders(*np.full(9, value)) for value in (1.0, 3.0)]
    rows.append(Renders(2, 2, 2, 2, 2, float("nan"), float("nan"), 2, 2))
    assert astuple(mean_renders(rows)) == pytest.approx([2.0] * 9)
    assert np.isnan(mean_renders(rows[2:]).hint_spread)


def test_chroma_leaks_less_across_an_edge_that_lightness_shows():
    photo = np.full((128, 128, 3), (60, 40, 40), np.uint8)
    photo[:, 61:] = (170, 210, 250)
    lightness = np.where(np.arange(128) < 61, 20, 83).astype(np.float32)[None].repeat(128, axis=0)
    ab = np.stack([np.where(lightness < 50, 10, -5), np.where(lightness < 50, 5, -25)]).astype(np.float32)
    bilinear, guided = bleeding(photo, ab, lightness, factor=8)
    assert guided < 0.7 * bilinear
