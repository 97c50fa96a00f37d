import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from prism_core.models.frame import Frame

sides = st.integers(1, 5000)


@given(sides, sides, st.integers(64, 512), st.sampled_from([1, 8, 32]))
def test_the_long_edge_fits_and_the_aspect_stays(height, width, edge_px, stride):
    frame = Frame.fit(height, width, edge_px=edge_px, stride=stride)
    assert max(frame.height, frame.width) == edge_px
    assert min(frame.height, frame.width) >= 1
    assert abs(frame.width / edge_px - width / max(height, width)) <= 0.5 / edge_px + (1 / edge_px if width < 99 else 0)


@given(st.integers(1, 90), st.integers(1, 90), st.sampled_from([1, 4, 32]))
def test_padding_reaches_the_stride_and_crops_away(height, width, stride):
    frame = Frame(height, width, stride)
    planes = np.random.default_rng(0).random((2, height, width), dtype=np.float32)
    padded = frame.pad(planes)
    assert padded.shape[1] % stride == padded.shape[2] % stride == 0
    assert padded.shape[1] < height + stride
    assert padded.shape[2] < width + stride
    assert (frame.crop(padded) == planes).all()
    assert set(np.unique(padded)) == set(np.unique(planes))


def test_padding_reflects():
    padded = Frame(1, 3, 4).pad(np.array([[[1, 2, 3]]], np.float32))
    assert padded.tolist() == [[[1, 2, 3, 2]] * 4]


def test_a_crop_of_smaller_planes_covers_the_photo():
    logits = np.zeros((5, 16, 24), np.float32)
    assert Frame(61, 93, 32).crop(logits, scale=4).shape == (5, 16, 24)
    assert Frame(33, 61, 32).crop(logits, scale=4).shape == (5, 9, 16)


@pytest.mark.parametrize("dtype", [np.uint8, np.uint16, np.float32])
@pytest.mark.parametrize(("height", "width", "channels"), [(1, 1, 1), (1, 9, 3), (301, 200, 1), (77, 500, 3)])
def test_resizing_keeps_dtype_and_mean(dtype, height, width, channels):
    frame = Frame.fit(height, width, edge_px=64, stride=32)
    full = 1 if dtype == np.float32 else np.iinfo(dtype).max
    image = (np.random.default_rng(1).random((height, width, channels)) * full).astype(dtype)
    small = frame.resize(image)
    assert small.shape == (frame.height, frame.width, channels)
    assert small.dtype == dtype
    assert abs(small.mean() / full - image.mean() / full) < 0.05


def test_shrinking_averages():
    checkered = np.indices((256, 256)).sum(axis=0)[..., None] % 2 * np.float32(1)
    assert np.allclose(Frame(64, 64, 32).resize(checkered), 0.5)
