"""Metadata that are damaged, cut short or absurd never cost a photo its pixels."""

from __future__ import annotations

import io
from pathlib import Path

import numpy as np
import pytest
import tifffile
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image, PngImagePlugin

from prism_core.image.read import read_raster
from prism_core.image.write import write_raster
from tests.metadata import sample_exif, sample_xmp
from tests.photos import ADOBE_RGB, RGB, encoded


def test_damaged_exif_does_not_cost_the_photo(tmp_path: Path) -> None:
    (tmp_path / "a.jpg").write_bytes(encoded(RGB, "JPEG", exif=b"Exif\0\0garbage" * 3))
    raster = read_raster(tmp_path / "a.jpg")
    assert raster.metadata.exif == b""
    assert raster.notices == ("its EXIF data is damaged and left out",)


@pytest.mark.parametrize("length", [100, 200, 300])
def test_cut_exif_is_carried_without_a_warning(tmp_path: Path, length: int) -> None:
    exif = sample_exif()[:length]
    (tmp_path / "a.jpg").write_bytes(encoded(RGB, "JPEG", exif=b"Exif\0\0" + exif))
    raster = read_raster(tmp_path / "a.jpg")
    assert raster.metadata.exif == exif
    write_raster(tmp_path / "a.tif", raster)
    assert read_raster(tmp_path / "a.tif").metadata.exif


@pytest.mark.parametrize("length", [6, 8, 14, 20])
def test_exif_that_tells_nothing_is_left_out(tmp_path: Path, length: int) -> None:
    (tmp_path / "a.jpg").write_bytes(encoded(RGB, "JPEG", exif=b"Exif\0\0" + sample_exif()[:length]))
    raster = read_raster(tmp_path / "a.jpg")
    assert raster.metadata.exif == b""
    assert raster.notices == ("its EXIF data is damaged and left out",)


def test_damaged_xmp_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.jpg").write_bytes(encoded(RGB, "JPEG", xmp=sample_xmp()[:-150]))
    raster = read_raster(tmp_path / "a.jpg")
    assert raster.metadata.xmp == sample_xmp()[:-150]
    assert "XMP data is damaged" in raster.notices[0]


def test_absurd_resolution_is_none(tmp_path: Path) -> None:
    for name, resolution in {"a.tif": (3e9, 300), "b.tif": (300, 0)}.items():
        tifffile.imwrite(tmp_path / name, RGB, photometric="rgb", resolution=resolution, resolutionunit="inch")
        assert read_raster(tmp_path / name).metadata.dpi is None


def test_overlong_text_does_not_cost_a_png(tmp_path: Path) -> None:
    texts = PngImagePlugin.PngInfo()
    texts.add_text("Comment", "x" * (PngImagePlugin.MAX_TEXT_CHUNK + 1), zip=True)
    (tmp_path / "a.png").write_bytes(encoded(RGB, "PNG", pnginfo=texts))
    raster = read_raster(tmp_path / "a.png")
    np.testing.assert_array_equal(raster.pixels, RGB)
    assert raster.notices == ("its metadata is damaged and left out",)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(places=st.lists(st.tuples(st.integers(0, 10_000), st.integers(0, 255)), max_size=5), cut=st.integers(0, 700))
def test_any_damage_to_metadata_leaves_the_pixels(tmp_path: Path, places: list[tuple[int, int]], cut: int) -> None:
    exif = bytearray(sample_exif(orientation=6))
    xmp = bytearray(sample_xmp(orientation=3))
    for block in (exif, xmp):
        for place, value in places:
            block[place % len(block)] = value
    exif = exif[: max(20, len(exif) - cut)]
    file = io.BytesIO()
    Image.fromarray(RGB).save(file, "PNG", exif=b"Exif\0\0" + bytes(exif), icc_profile=ADOBE_RGB[:-cut] or ADOBE_RGB)
    path = tmp_path / "a.png"
    path.write_bytes(file.getvalue())
    raster = read_raster(path)
    assert np.sort(raster.pixels, axis=None).tolist() == np.sort(RGB, axis=None).tolist()
