from __future__ import annotations

import cv2
import numpy as np
import pytest
import skimage.data

from prism_core.color.lab import srgb_to_lab, to_unit
from training.hues import hits, surfaces


def landscape():
    """A smooth blue sky over textured green, H x W x 3 CIELAB; a blue wall in the lower half, a smooth green one."""
    lab = np.zeros((256, 256, 3), np.float32)
    lab[:90] = (70, -8, -25)
    lab[90:] = (45, -25, 28)
    lab[90:, :, 0] += np.random.default_rng(0).normal(0, 6, (166, 256))
    lab[200:, :100] = (60, -8, -25)
    lab[200:, 150:] = (45, -25, 28)
    return lab


def turned(lab, degrees):
    a, b = np.moveaxis(lab[..., 1:], 2, 0)
    turn = np.radians(degrees)
    return np.stack([a * np.cos(turn) - b * np.sin(turn), a * np.sin(turn) + b * np.cos(turn)])


def test_sky_and_leaves_are_known_walls_are_not():
    known = {surface.kind: surface for surface in surfaces(landscape())}
    assert set(known) == {"sky", "vegetation"}
    assert known["sky"].mask[:80].mean() > 0.95
    assert not known["sky"].mask[90:].any()
    assert known["sky"].hue == pytest.approx(np.degrees(np.arctan2(-25, -8)), abs=0.1)
    assert known["vegetation"].mask[95:195].mean() > 0.95
    assert not known["vegetation"].mask[210:, 160:].any()


@pytest.mark.parametrize(("degrees", "strength", "share"), [(0, 1, 1), (25, 1, 1), (35, 1, 0), (0, 0.1, 0)])
def test_a_hue_is_right_within_30_degrees_and_where_there_is_color(degrees, strength, share):
    lab = landscape()
    found = hits(surfaces(lab), turned(lab, degrees) * np.float32(strength))
    assert len(found) == 2
    assert [hit.share for hit in found] == pytest.approx([share, share])


def test_the_skin_of_a_face_is_known():
    photo = cv2.resize(skimage.data.astronaut(), (256, 256), interpolation=cv2.INTER_AREA)
    lab = srgb_to_lab(to_unit(photo))
    faces = [surface for surface in surfaces(lab) if surface.kind == "skin"]
    assert len(faces) == 1
    rows, columns = np.nonzero(faces[0].mask)
    assert 35 < rows.mean() < 75
    assert 90 < columns.mean() < 135
    assert 30 < faces[0].hue < 70


def test_skin_color_without_a_face_is_not_known():
    assert surfaces(np.full((256, 256, 3), (70, 14, 20), np.float32)) == ()
