from dataclasses import replace

import numpy as np
import pytest

from prism_core.color.icc import to_linear
from prism_core.errors import OptionsError
from prism_core.export import export_photo
from prism_core.export_options import ExportOptions
from prism_core.image.raster import Metadata, Raster
from prism_core.image.read import read_raster
from prism_core.image.scaled import scaled_down
from prism_core.image.write import write_raster
from prism_core.recipe import Recipe
from tests.photos import ADOBE_RGB, GRAY_16, GRAY_18, RGB, RGB_16, RGB_FLOAT, scene, table_profile, write_photo


def _export(photo, target, engine, **options):
    notices = export_photo(photo, target, Recipe(), engine, options=ExportOptions(**options))
    return read_raster(target), notices


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ({"quality": 0}, "use 1 to 100"),
        ({"quality": 101}, "use 1 to 100"),
        ({"edge_px": 63}, "use 64 to 65500"),
        ({"edge_px": 65501}, "use 64 to 65500"),
        ({"bits": "16", "format": "jpeg"}, "JPEG holds 8 bits"),
        ({"bits": "16", "format": "webp"}, "WebP holds 8 bits"),
        ({"name": "{x}"}, "is not known"),
    ],
)
def test_options_that_cannot_be_are_refused(options, said):
    with pytest.raises(OptionsError, match=said):
        ExportOptions(**options)


@pytest.mark.parametrize(
    ("source", "target", "bits", "depth"),
    [
        ("a.png", "b.png", "same", 8),
        ("a.png", "b.tif", "16", 16),
        ("a.png", "b.png", "16", 16),
        ("deep.tif", "b.tif", "8", 8),
        ("deep.tif", "b.png", "same", 16),
        ("float.tif", "b.tif", "16", 16),
        ("float.tif", "b.tif", "same", 32),
    ],
)
def test_bits_are_those_asked_for(tmp_path, engine, source, target, bits, depth):
    write_photo(tmp_path / "a.png")
    write_raster(tmp_path / "deep.tif", Raster(GRAY_16[..., None]))
    write_raster(tmp_path / "float.tif", Raster(RGB_FLOAT))
    result, notices = _export(tmp_path / source, tmp_path / "out" / target, engine, bits=bits)
    assert (result.bit_depth, notices) == (depth, ())


def test_color_in_16_bits_is_finer_than_that_of_the_photo(tmp_path, engine):
    photo = write_photo(tmp_path / "a.png")
    result, _ = _export(photo, tmp_path / "b.tif", engine, bits="16")
    assert len(np.unique(result.pixels)) > 256


def test_a_format_that_cannot_hold_16_bits_says_so(tmp_path, engine):
    photo = write_photo(tmp_path / "a.jpg")
    result, notices = _export(photo, tmp_path / "b.jpg", engine, bits="16")
    assert result.bit_depth == 8
    assert notices == ("JPG holds 8 bits a channel; choose PNG or TIFF for 16",)


def test_only_larger_photos_are_scaled_down(tmp_path, engine):
    photo = write_photo(tmp_path / "a.png", size=(400, 300))
    result, _ = _export(photo, tmp_path / "b.png", engine, edge_px=200)
    assert result.pixels.shape == (150, 200, 3)
    result, _ = _export(photo, tmp_path / "c.png", engine, edge_px=500)
    assert result.pixels.shape == (300, 400, 3)


def test_a_smaller_copy_looks_like_the_full_one(tmp_path, engine):
    photo = write_photo(tmp_path / "a.png", size=(600, 450))
    full, _ = _export(photo, tmp_path / "full.png", engine)
    small, _ = _export(photo, tmp_path / "small.png", engine, edge_px=120)
    difference = np.abs(scaled_down(full, 120).pixels.astype(int) - small.pixels)
    assert difference.mean() < 1


@pytest.mark.parametrize("dtype", [np.uint8, np.uint16, np.float32])
@pytest.mark.parametrize("size", [64, 80])
def test_a_fine_pattern_keeps_its_light(dtype, size):
    full = 1 if dtype == np.float32 else np.iinfo(dtype).max
    board = (np.indices((160, 160)).sum(axis=0) % 2 * full).astype(dtype)[..., None]
    light = to_linear(scaled_down(Raster(board), size).pixels, b"")
    assert light.mean() == pytest.approx(0.5, abs=0.01)


@pytest.mark.parametrize("pixels", [RGB, RGB_16, RGB_FLOAT])
@pytest.mark.parametrize("icc", [b"", ADOBE_RGB])
def test_colors_and_profile_stay_when_scaled(pixels, icc):
    even = np.broadcast_to(pixels[20:21, 30:31], (300, 700, 3)).copy()
    raster = Raster(even, metadata=Metadata(icc=icc, dpi=(600.0, 300.0)))
    small = scaled_down(raster, 70)
    assert small.pixels.shape == (30, 70, 3)
    assert small.pixels.dtype == even.dtype
    assert small.metadata.icc == icc
    assert small.metadata.dpi == pytest.approx((60, 30))
    step = 1e-3 if even.dtype == np.float32 else 1 if even.dtype == np.uint8 else 40
    assert np.abs(small.pixels.astype(float) - even[0, 0]).max() <= step


@pytest.mark.parametrize(("icc", "channels"), [(GRAY_18, 1), (table_profile("RGB "), 3)])
def test_profiles_that_cannot_hold_color_become_srgb(icc, channels):
    raster = Raster(np.full((100, 100, channels), 90, np.uint8), metadata=Metadata(icc=icc))
    small = scaled_down(raster, 64)
    assert small.metadata.icc != icc
    assert to_linear(small.pixels, small.metadata.icc) == pytest.approx(
        to_linear(raster.pixels[:64, :64], icc), abs=0.01
    )


def test_what_is_transparent_does_not_bleed(tmp_path):
    pixels = np.zeros((200, 200, 3), np.uint8)
    pixels[:, ::2] = 200
    alpha = np.zeros((200, 200), np.uint8)
    alpha[:, ::2] = 255
    small = scaled_down(replace(Raster(pixels), alpha=alpha), 100)
    assert np.abs(small.pixels.astype(int) - 200).max() <= 1
    assert np.abs(small.alpha.astype(int) - 128).max() <= 1


def test_a_photo_that_is_small_enough_is_itself():
    raster = Raster(scene(40, 64))
    assert scaled_down(raster, 64) is raster
