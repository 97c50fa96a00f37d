"""Thumbnails: small, upright, sRGB, quick."""

from __future__ import annotations

import time
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PIL.ImageFile import ImageFile

from prism_core.color.icc import to_srgb
from prism_core.image import thumbnail
from prism_core.image.decoded import Decoded
from prism_core.image.raster import Metadata, Raster
from prism_core.image.read import from_image, read_raster
from prism_core.image.thumbnail import decode_thumbnail, encode_thumbnail, read_thumbnail
from tests.metadata import sample_exif
from tests.photos import ADOBE_RGB, GRAY_18, KINDS, RGB, encoded, scene, write_kind


@pytest.mark.parametrize("name", KINDS)
def test_of_every_kind(tmp_path: Path, name: str) -> None:
    path = write_kind(tmp_path, name)
    small, full = read_thumbnail(path, 32), read_raster(path)
    assert (small.height, small.width) == (24, 32)
    assert small.pixels.dtype == np.uint8
    assert small.pixels.shape[2] == full.pixels.shape[2]
    assert small.metadata == Metadata() or (small.metadata.icc, small.metadata.exif) == (b"", b"")
    assert (small.alpha is None) == (full.alpha is None)
    expected = to_srgb(full.downscaled(32).pixels, full.metadata.icc) * 255
    assert np.abs(small.pixels - expected).mean() < 3


def test_of_a_small_photo_is_the_photo(tmp_path: Path) -> None:
    path = write_kind(tmp_path, "rgb.png")
    np.testing.assert_array_equal(read_thumbnail(path, 500).pixels, RGB)


@pytest.mark.parametrize("turn", range(1, 9))
def test_stands_upright(tmp_path: Path, turn: int) -> None:
    (tmp_path / "a.jpg").write_bytes(encoded(scene(300, 400), "JPEG", exif=b"Exif\0\0" + sample_exif(orientation=turn)))
    small = read_thumbnail(tmp_path / "a.jpg", 40)
    expected = read_raster(tmp_path / "a.jpg").downscaled(40)
    assert small.pixels.shape == expected.pixels.shape
    assert np.abs(small.pixels.astype(int) - expected.pixels).mean() < 3


@pytest.mark.parametrize(("mode", "icc"), [("RGB", ADOBE_RGB), ("L", GRAY_18)])
def test_is_srgb(tmp_path: Path, mode: str, icc: bytes) -> None:
    Image.fromarray(scene(300, 400)).convert(mode).save(tmp_path / "a.jpg", quality=95, icc_profile=icc)
    raster = read_raster(tmp_path / "a.jpg").downscaled(40)
    plain = to_srgb(raster.pixels, b"") * 255
    expected = to_srgb(raster.pixels, icc) * 255
    small = read_thumbnail(tmp_path / "a.jpg", 40).pixels
    assert np.abs(small - expected).mean() < 2 < 5 < np.abs(small - plain).mean()


def test_of_a_jpeg_decodes_no_more_than_it_needs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.jpg").write_bytes(encoded(scene(1200, 1600), "JPEG"))
    shapes = []

    def record(samples: np.ndarray, image: ImageFile) -> Decoded:
        shapes.append(samples.shape)
        return from_image(samples, image)

    monkeypatch.setattr(thumbnail, "from_image", record)
    read_thumbnail(tmp_path / "a.jpg", 200)
    assert shapes == [(150, 200, 3)]


def test_of_a_camera_jpeg_is_quick(tmp_path: Path) -> None:
    (tmp_path / "a.jpg").write_bytes(encoded(np.tile(scene(300, 400), (10, 10, 1)), "JPEG"))
    spent = []
    for _ in range(3):
        start = time.perf_counter()
        read_thumbnail(tmp_path / "a.jpg", 256)
        spent.append(time.perf_counter() - start)
    # About 30 ms; the bound leaves room for busy machines.
    assert min(spent) < 0.2


@pytest.mark.parametrize("shape", [(40, 60, 1), (40, 60, 3), (1, 300, 3), (300, 1, 1), (1, 1, 1)])
def test_a_thumbnail_is_kept_as_a_few_bytes(shape):
    pixels = np.full(shape, 90, np.uint8)
    kept = encode_thumbnail(Raster(pixels))
    again = decode_thumbnail(kept)
    assert again is not None
    assert again.pixels.shape == shape
    assert np.abs(again.pixels.astype(int) - 90).max() <= 1
    assert decode_thumbnail(kept[: len(kept) // 2][2:]) is None
