"""Rasters become files that others read, at their depth, whole or not at all."""

from __future__ import annotations

import errno
import os
from dataclasses import replace
from pathlib import Path

import cv2
import numpy as np
import pytest
import tifffile
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp
from PIL import Image

from prism_core.color.icc import to_srgb
from prism_core.errors import PhotoWriteError
from prism_core.image.depth import to_byte, to_integer
from prism_core.image.raster import Metadata, Raster
from prism_core.image.read import SUFFIXES, read_raster
from prism_core.image.write import write_raster
from tests.photos import ADOBE_RGB, ALPHA, GRAY, GRAY_16, GRAY_18, RGB, RGB_16, RGB_FLOAT, hashes

FORMATS = ["a.jpg", "a.png", "a.tif", "a.webp", "a.bmp"]


@st.composite
def rasters(draw: st.DrawFn, dtypes: tuple[type, ...] = (np.uint8, np.uint16, np.float32)) -> Raster:
    dtype = draw(st.sampled_from(dtypes))
    height, width = draw(st.integers(1, 20)), draw(st.integers(1, 20))
    numbers = {"elements": st.floats(0, 1, width=32)} if dtype is np.float32 else {}
    pixels = draw(hnp.arrays(dtype, (height, width, draw(st.sampled_from([1, 3]))), **numbers))
    alpha = draw(st.none() | hnp.arrays(dtype, (height, width), **numbers))
    return Raster(pixels, alpha)


def _same(one: Raster, other: Raster) -> None:
    np.testing.assert_array_equal(one.pixels, other.pixels)
    assert one.pixels.dtype == other.pixels.dtype
    assert (one.alpha is None) == (other.alpha is None)
    if one.alpha is not None:
        np.testing.assert_array_equal(one.alpha, other.alpha)


_HERE = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@_HERE
@given(raster=rasters())
def test_tiff_keeps_everything(tmp_path: Path, raster: Raster) -> None:
    write_raster(tmp_path / "a.tif", raster)
    _same(read_raster(tmp_path / "a.tif"), raster)


@_HERE
@given(raster=rasters(dtypes=(np.uint8, np.uint16)))
def test_png_keeps_everything(tmp_path: Path, raster: Raster) -> None:
    write_raster(tmp_path / "a.png", raster)
    _same(read_raster(tmp_path / "a.png"), raster)


@_HERE
@given(raster=rasters(dtypes=(np.uint8,)))
def test_bmp_keeps_pixels(tmp_path: Path, raster: Raster) -> None:
    raster = replace(raster, alpha=None)
    write_raster(tmp_path / "a.bmp", raster)
    _same(read_raster(tmp_path / "a.bmp"), raster)


def _seen_by_opencv(path: Path) -> np.ndarray:
    """H x W x 3, RGB, uint8."""
    # OpenCV refuses to reduce floating point itself.
    flags = cv2.IMREAD_UNCHANGED if path.suffix == ".tif" else cv2.IMREAD_COLOR
    image = cv2.imread(str(path), flags)
    image = np.atleast_3d(image)[..., :3]
    return to_byte(np.broadcast_to(image[..., ::-1], (*image.shape[:2], 3)))


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("pixels", [GRAY[..., None], RGB, RGB_16, RGB_FLOAT, RGB[::2, ::-1]])
@pytest.mark.parametrize("share", [None, 1])
def test_others_read_it(tmp_path: Path, name: str, pixels: np.ndarray, share: int | None) -> None:
    opaque = 1.0 if pixels.dtype == np.float32 else np.iinfo(pixels.dtype).max
    raster = Raster(pixels.copy(), share and np.full(pixels.shape[:2], opaque, pixels.dtype))
    write_raster(tmp_path / name, raster, quality=100)
    expected = np.broadcast_to(to_byte(raster.pixels), (*pixels.shape[:2], 3)).astype(int)
    seen = _seen_by_opencv(tmp_path / name)
    assert np.abs(seen - expected).max() <= {"a.jpg": 6, "a.webp": 24}.get(name, 1)


def test_sixteen_bits_stay_sixteen_for_others(tmp_path: Path) -> None:
    for name in ("a.png", "a.tif"):
        write_raster(tmp_path / name, Raster(RGB_16))
        np.testing.assert_array_equal(cv2.imread(str(tmp_path / name), cv2.IMREAD_UNCHANGED)[..., ::-1], RGB_16)


def test_floating_point_stays_in_a_tiff_for_others(tmp_path: Path) -> None:
    write_raster(tmp_path / "a.tif", Raster(RGB_FLOAT))
    np.testing.assert_array_equal(tifffile.imread(tmp_path / "a.tif"), RGB_FLOAT)


def test_to_byte_rounds_every_level_to_the_nearest() -> None:
    levels = np.arange(65536, dtype=np.uint16)
    np.testing.assert_array_equal(to_byte(levels), np.rint(levels / 257).astype(np.uint8))
    np.testing.assert_array_equal(to_byte(np.linspace(-1, 2, 99, dtype=np.float32))[[0, -1]], [0, 255])
    np.testing.assert_array_equal(to_integer(np.float32([0, 0.5, 1])), [0, 32768, 65535])


@pytest.mark.parametrize("name", ["a.jpg", "a.webp"])
def test_sixteen_bits_become_eight_where_the_format_ends(tmp_path: Path, name: str) -> None:
    write_raster(tmp_path / name, Raster(GRAY_16[..., None]), quality=100)
    assert np.abs(read_raster(tmp_path / name).pixels.astype(int) - to_byte(GRAY_16)[..., None]).max() <= 2


@pytest.mark.parametrize("name", ["a.png", "a.tif", "a.webp"])
def test_alpha_is_kept(tmp_path: Path, name: str) -> None:
    write_raster(tmp_path / name, Raster(RGB, ALPHA))
    np.testing.assert_array_equal(read_raster(tmp_path / name).alpha, ALPHA)


@pytest.mark.parametrize("name", ["a.jpg", "a.bmp"])
def test_photo_stands_over_white_where_alpha_ends(tmp_path: Path, name: str) -> None:
    alpha = np.full(GRAY.shape, 0, np.uint8)
    alpha[:, 32:] = 128
    write_raster(tmp_path / name, Raster(RGB, alpha), quality=100)
    pixels = read_raster(tmp_path / name).pixels.astype(float)
    expected = 255 + (RGB.astype(float) - 255) * (alpha / 255)[..., None]
    assert np.abs(pixels[:, :30] - 255).max() <= 3
    assert np.abs(pixels - expected)[:, 34:].max() <= 5


def test_gray_stays_one_channel(tmp_path: Path) -> None:
    for name in ("a.jpg", "a.png", "a.tif", "a.bmp"):
        write_raster(tmp_path / name, Raster(GRAY[..., None]))
        assert read_raster(tmp_path / name).pixels.shape[2] == 1


def test_tiff_is_compressed_without_loss(tmp_path: Path) -> None:
    flat = np.zeros((500, 500, 3), np.uint16)
    write_raster(tmp_path / "a.tif", Raster(flat))
    assert (tmp_path / "a.tif").stat().st_size < 10_000
    with tifffile.TiffFile(tmp_path / "a.tif") as tiff:
        assert tiff.pages.first.compression.name == "ADOBE_DEFLATE"


def test_bmp_without_a_profile_holds_srgb(tmp_path: Path) -> None:
    write_raster(tmp_path / "a.bmp", Raster(RGB, metadata=Metadata(icc=ADOBE_RGB)))
    expected = to_byte(to_srgb(RGB, ADOBE_RGB))
    assert np.abs(expected.astype(int) - RGB).max() > 20
    np.testing.assert_array_equal(read_raster(tmp_path / "a.bmp").pixels, expected)


def test_gray_in_a_webp_holds_srgb(tmp_path: Path) -> None:
    gray = Raster(GRAY[..., None], metadata=Metadata(icc=GRAY_18))
    write_raster(tmp_path / "a.webp", gray, quality=100)
    raster = read_raster(tmp_path / "a.webp")
    assert raster.metadata.icc == b""
    assert raster.notices == ()
    assert np.abs(raster.pixels.astype(int) - to_byte(to_srgb(gray.pixels, GRAY_18))).max() <= 2


def test_quality_is_size_and_chroma(tmp_path: Path) -> None:
    noise = np.random.default_rng(0).integers(0, 256, (64, 64, 3)).astype(np.uint8)
    sizes, layers = [], []
    for quality in (60, 92, 95):
        write_raster(tmp_path / "a.jpg", Raster(noise), quality=quality)
        sizes.append((tmp_path / "a.jpg").stat().st_size)
        with Image.open(tmp_path / "a.jpg") as image:
            layers.append(image.layer[0][1:3])
    assert sizes == sorted(sizes)
    assert layers == [(2, 2), (2, 2), (1, 1)]


@pytest.mark.parametrize("name", FORMATS)
def test_same_photo_same_bytes(tmp_path: Path, name: str) -> None:
    for folder in ("one", "two"):
        (tmp_path / folder).mkdir()
        write_raster(tmp_path / folder / name, Raster(RGB, metadata=Metadata(icc=ADOBE_RGB, dpi=(300, 300))))
    assert hashes(tmp_path / "one") == hashes(tmp_path / "two")


@pytest.mark.parametrize("suffix", sorted(SUFFIXES))
def test_writes_each_name_it_reads(tmp_path: Path, suffix: str) -> None:
    write_raster(tmp_path / f"a{suffix.upper()}", Raster(RGB), quality=100)
    assert np.abs(read_raster(tmp_path / f"a{suffix.upper()}").pixels.astype(int) - RGB).max() < 30


def _complaint(path: Path, raster: Raster = Raster(RGB)) -> str:  # noqa: B008 (a Raster is never modified)
    before = hashes(path.parent) if path.parent.is_dir() else {}
    with pytest.raises(PhotoWriteError) as caught:
        write_raster(path, raster)
    assert str(caught.value).startswith(str(path))
    assert "\n" not in str(caught.value)
    assert (hashes(path.parent) if path.parent.is_dir() else {}) == before
    return caught.value.reason


@pytest.mark.parametrize("name", ["a.gif", "a", "a.jpg.txt"])
def test_other_formats_are_refused(tmp_path: Path, name: str) -> None:
    assert "Prism writes .jpg, .png, .tif, .webp and .bmp" in _complaint(tmp_path / name)


@pytest.mark.parametrize("name", FORMATS)
def test_missing_folder(tmp_path: Path, name: str) -> None:
    assert "its folder does not exist" in _complaint(tmp_path / "none" / name)


def test_folder_that_is_a_file(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    assert "its folder does not exist" in _complaint(tmp_path / "file" / "a.jpg")


def test_folder_in_its_place(tmp_path: Path) -> None:
    (tmp_path / "a.jpg").mkdir()
    assert "a folder of that name stands there" in _complaint(tmp_path / "a.jpg")


@pytest.mark.parametrize("name", FORMATS)
def test_full_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    (tmp_path / name).write_bytes(b"what stood there")

    def fail(_handle: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", fail)
    assert "the disk is full" in _complaint(tmp_path / name)


@pytest.mark.parametrize("code", [errno.EACCES, errno.EROFS])
def test_not_allowed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int) -> None:
    def refuse(**_options: object) -> None:
        raise OSError(code, os.strerror(code))

    monkeypatch.setattr("tempfile.mkstemp", refuse)
    assert "not allowed to write it there" in _complaint(tmp_path / "a.jpg")


@pytest.mark.parametrize(("name", "width"), [("a.jpg", 65501), ("a.webp", 16384)])
def test_too_wide_for_the_format(tmp_path: Path, name: str, width: int) -> None:
    wide = Raster(np.zeros((1, width, 1), np.uint8))
    assert "use TIFF or PNG" in _complaint(tmp_path / name, wide)
    write_raster(tmp_path / "a.tif", wide)
    assert read_raster(tmp_path / "a.tif").width == width


@pytest.mark.parametrize("part", ["exif", "iptc"])
def test_metadata_too_large_for_jpeg(tmp_path: Path, part: str) -> None:
    block = b"II*\0\x08\0\0\0\0\0\0\0\0\0".ljust(70_000, b"x")
    assert f"its {part.upper()} of 68 KB is more than a JPEG can hold" in _complaint(
        tmp_path / "a.jpg", Raster(RGB, metadata=Metadata(**{part: block}))
    )
