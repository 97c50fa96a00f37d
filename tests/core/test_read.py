"""Every kind of photo becomes the raster it should be."""

from __future__ import annotations

import io
from pathlib import Path

import numpy as np
import pytest
import tifffile
from PIL import Image, ImageOps

from prism_core.color.icc import SRGB_PROFILE, cmyk_to_srgb
from prism_core.errors import PhotoReadError
from prism_core.image.read import SUFFIXES, is_photo, read_raster
from tests.metadata import sample_exif, sample_xmp
from tests.photos import ALPHA, GRAY, GRAY_16, INKS, KINDS, RGB, RGB_16, RGB_FLOAT, encoded, table_profile, write_kind

LOSSY = {"gray.jpg": 2, "rgb.jpg": 3, "progressive.jpg": 6, "rgb-jpeg.tif": 8}


def _expected(name: str) -> np.ndarray | None:
    stem = Path(name).stem
    if "bilevel" in stem or "palette" in stem or "cmyk" in stem:
        return None
    if stem in ("gray-12", "gray-32"):
        return GRAY_16[..., None]
    gray = stem.startswith(("gray", "white"))
    if "float" in stem:
        return RGB_FLOAT
    if "16" in stem.split("-"):
        return GRAY_16[..., None] if gray else RGB_16
    # Pillow's gray is its own mix of the scene's colors.
    made_by_pillow = gray and not name.endswith(".tif")
    return (
        np.asarray(Image.fromarray(RGB).convert("L"))[..., None] if made_by_pillow else GRAY[..., None] if gray else RGB
    )


@pytest.mark.parametrize("name", KINDS)
def test_kind(tmp_path: Path, name: str) -> None:
    raster = read_raster(write_kind(tmp_path, name))
    expected = _expected(name)
    assert raster.source_format == {"jpg": "JPEG", "tif": "TIFF"}.get(name[-3:], Path(name).suffix[1:].upper())
    assert (raster.alpha is not None) == ("alpha" in name or "rgba" in name or "transparent" in name)
    assert raster.notices == (("its CMYK inks become sRGB colors",) if "cmyk" in name else ())
    assert not raster.pixels.flags.writeable
    if expected is not None:
        assert raster.pixels.dtype == expected.dtype
        assert raster.pixels.shape == expected.shape
        tolerance = LOSSY.get(name, 16 if name == "gray-12.tif" else 0)
        assert np.abs(raster.pixels.astype(np.float64) - expected).max() <= tolerance


@pytest.mark.parametrize("name", [name for name in KINDS if "bilevel" in name])
def test_one_bit_is_black_and_white(tmp_path: Path, name: str) -> None:
    raster = read_raster(write_kind(tmp_path, name))
    expected = np.asarray(Image.fromarray(RGB).convert("1"), dtype=np.uint8) * 255
    np.testing.assert_array_equal(raster.pixels[..., 0], expected)


@pytest.mark.parametrize("name", [name for name in KINDS if "palette" in name])
def test_palette_becomes_its_colors(tmp_path: Path, name: str) -> None:
    raster = read_raster(write_kind(tmp_path, name))
    np.testing.assert_array_equal(raster.pixels, np.asarray(Image.fromarray(RGB).convert("P").convert("RGB")))


def test_palette_of_bytes_in_tiff(tmp_path: Path) -> None:
    colormap = np.arange(256, dtype=np.uint16)[None].repeat(3, axis=0)
    tifffile.imwrite(tmp_path / "old.tif", GRAY, photometric="palette", colormap=colormap)
    np.testing.assert_array_equal(read_raster(tmp_path / "old.tif").pixels, GRAY[..., None].repeat(3, axis=2))


@pytest.mark.parametrize("name", ["rgba.tif", "gray-alpha.tif"])
def test_alpha_is_kept(tmp_path: Path, name: str) -> None:
    np.testing.assert_array_equal(read_raster(write_kind(tmp_path, name)).alpha, ALPHA)


def test_colors_multiplied_by_alpha_come_back(tmp_path: Path) -> None:
    samples = np.dstack([np.rint(RGB_16 * (40000 / 65535)).astype(np.uint16), np.full(GRAY.shape, 40000, np.uint16)])
    tifffile.imwrite(tmp_path / "a.tif", samples, photometric="rgb", extrasamples=["assocalpha"])
    raster = read_raster(tmp_path / "a.tif")
    assert np.abs(raster.pixels.astype(int) - RGB_16).max() <= 1


def test_further_channels_of_a_tiff_are_not_alpha(tmp_path: Path) -> None:
    tifffile.imwrite(tmp_path / "a.tif", np.dstack([RGB, GRAY]), photometric="rgb", extrasamples=["unspecified"])
    raster = read_raster(tmp_path / "a.tif")
    assert raster.alpha is None
    np.testing.assert_array_equal(raster.pixels, RGB)


@pytest.mark.parametrize("name", ["cmyk.jpg", "cmyk.tif"])
def test_inks_without_a_profile_are_plain(tmp_path: Path, name: str) -> None:
    raster = read_raster(write_kind(tmp_path, name))
    assert raster.metadata.icc == SRGB_PROFILE
    assert np.abs(raster.pixels.astype(int) - RGB).max() <= (3 if name.endswith("jpg") else 0)


def test_inks_follow_their_profile(tmp_path: Path) -> None:
    profile = table_profile("CMYK", device="prtr")
    tifffile.imwrite(tmp_path / "a.tif", INKS, photometric="separated", iccprofile=profile)
    Image.fromarray(INKS, "CMYK").save(tmp_path / "a.jpg", quality=100, icc_profile=profile)
    expected = cmyk_to_srgb(INKS, profile).astype(int)
    assert np.abs(expected - RGB).mean() > 10
    assert np.abs(read_raster(tmp_path / "a.tif").pixels - expected).max() == 0
    assert np.abs(read_raster(tmp_path / "a.jpg").pixels - expected).max() <= 4


@pytest.mark.parametrize("turn", range(1, 9))
@pytest.mark.parametrize("name", ["a.jpg", "a.png", "a.tif", "a.webp"])
def test_stands_upright(tmp_path: Path, name: str, turn: int) -> None:
    exif = Image.Exif()
    exif[0x0112] = turn
    Image.fromarray(RGB).save(tmp_path / name, exif=exif, **({"lossless": True} if "webp" in name else {}))
    with Image.open(tmp_path / name) as image:
        expected = np.asarray(ImageOps.exif_transpose(image))
    np.testing.assert_array_equal(read_raster(tmp_path / name).pixels, expected)


def test_sixteen_bits_and_alpha_stand_upright(tmp_path: Path) -> None:
    samples = np.dstack([RGB_16, GRAY_16])
    extratags = [(274, 3, 1, 6, True)]
    tifffile.imwrite(
        tmp_path / "a.tif", samples, photometric="rgb", extrasamples=["unassalpha"], extratags=extratags, metadata=None
    )
    raster = read_raster(tmp_path / "a.tif")
    np.testing.assert_array_equal(raster.pixels, np.rot90(RGB_16, -1))
    np.testing.assert_array_equal(raster.alpha, np.rot90(GRAY_16, -1))


def test_orientation_of_xmp_counts_where_exif_is_silent(tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(encoded(RGB, "PNG"))
    Image.fromarray(RGB).save(tmp_path / "a.webp", lossless=True, xmp=sample_xmp(orientation=8))
    raster = read_raster(tmp_path / "a.webp")
    np.testing.assert_array_equal(raster.pixels, np.rot90(RGB))
    assert b'tiff:Orientation="1"' in raster.metadata.xmp


def test_orientation_of_exif_beats_xmp(tmp_path: Path) -> None:
    xmp, exif = sample_xmp(orientation=8), sample_exif(orientation=1)
    Image.fromarray(RGB).save(tmp_path / "a.webp", lossless=True, xmp=xmp, exif=exif)
    np.testing.assert_array_equal(read_raster(tmp_path / "a.webp").pixels, RGB)


def test_content_decides_not_the_name(tmp_path: Path) -> None:
    (tmp_path / "a.jpg").write_bytes(encoded(RGB, "PNG"))
    raster = read_raster(tmp_path / "a.jpg")
    assert raster.source_format == "PNG"
    np.testing.assert_array_equal(raster.pixels, RGB)


@pytest.mark.parametrize("name", ["a.webp", "a.png", "a.tif"])
def test_first_of_several_pictures_and_says_so(tmp_path: Path, name: str) -> None:
    first, second = Image.fromarray(RGB), Image.fromarray(255 - RGB)
    options = {"lossless": True} if name == "a.webp" else {}
    first.save(tmp_path / name, save_all=True, append_images=[second], **options)
    raster = read_raster(tmp_path / name)
    np.testing.assert_array_equal(raster.pixels, RGB)
    assert raster.notices == ("the file holds 2 pictures; only the first is used",)


def test_thumbnails_in_a_tiff_do_not_count(tmp_path: Path) -> None:
    with tifffile.TiffWriter(tmp_path / "a.tif") as tiff:
        tiff.write(RGB[::8, ::8], photometric="rgb", subfiletype=1)
        tiff.write(RGB, photometric="rgb")
    raster = read_raster(tmp_path / "a.tif")
    assert raster.notices == ()
    np.testing.assert_array_equal(raster.pixels, RGB)


def test_damaged_profile_is_left_out_and_told(tmp_path: Path) -> None:
    Image.fromarray(RGB).save(tmp_path / "a.png", icc_profile=b"no profile" * 30)
    raster = read_raster(tmp_path / "a.png")
    assert raster.metadata.icc == b""
    assert "color profile is damaged" in raster.notices[0]


def test_profile_of_another_kind_is_left_out_and_told(tmp_path: Path) -> None:
    Image.fromarray(RGB).save(tmp_path / "a.png", icc_profile=table_profile("CMYK"))
    assert "color profile is damaged or of another kind" in read_raster(tmp_path / "a.png").notices[0]


def test_float_beyond_its_range_is_refused(tmp_path: Path) -> None:
    tifffile.imwrite(tmp_path / "a.tif", RGB_FLOAT * 2, photometric="rgb")
    with pytest.raises(PhotoReadError, match="save it as a 16-bit TIFF"):
        read_raster(tmp_path / "a.tif")


@pytest.mark.parametrize("mode", ["LAB", "YCbCr"])
def test_rare_kinds_of_tiff_are_refused_clearly(tmp_path: Path, mode: str) -> None:
    Image.merge(mode, Image.fromarray(RGB).split()).save(tmp_path / "a.tif")
    with pytest.raises(PhotoReadError, match="save it as an RGB or gray TIFF"):
        read_raster(tmp_path / "a.tif")


def test_signed_values_are_refused_clearly(tmp_path: Path) -> None:
    tifffile.imwrite(tmp_path / "a.tif", GRAY.astype(np.int16))
    with pytest.raises(PhotoReadError, match="save it with 16 bits"):
        read_raster(tmp_path / "a.tif")


def test_twelve_bit_jpeg_tells_that_it_is_rare(tmp_path: Path) -> None:
    import imagecodecs

    (tmp_path / "a.jpg").write_bytes(imagecodecs.jpeg8_encode(GRAY_16 >> 4, level=95, bitspersample=12))
    with pytest.raises(PhotoReadError, match="of a rare kind"):
        read_raster(tmp_path / "a.jpg")


def test_names_of_photos() -> None:
    assert all(is_photo(Path(f"scan{suffix}")) and is_photo(Path(f"scan{suffix.upper()}")) for suffix in SUFFIXES)
    assert not any(
        is_photo(Path(name)) for name in ("._scan.jpg", ".scan.png", "scan.gif", "scan", "scan.jpg.prism.json")
    )


def test_old_jpeg_without_end_is_cut_short(tmp_path: Path) -> None:
    file = io.BytesIO(encoded(RGB, "JPEG", exif=sample_exif()))
    (tmp_path / "a.jpg").write_bytes(file.getvalue()[:-2])
    with pytest.raises(PhotoReadError, match="cut short"):
        read_raster(tmp_path / "a.jpg")
