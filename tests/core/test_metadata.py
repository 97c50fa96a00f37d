"""What came with a photo goes with its copy, in every format that can hold it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import pytest
import tifffile
from PIL import Image, PngImagePlugin

from prism_core.image import exif, segments
from prism_core.image.metadata import mark_colorized
from prism_core.image.raster import Metadata, Raster
from prism_core.image.read import read_raster
from prism_core.image.write import write_raster
from tests.metadata import FULL, SAMPLE_IPTC, copied, sample_exif, told
from tests.photos import ADOBE_RGB, RGB, RGB_16, encoded

WHEN = datetime(2026, 11, 20, 12, 30, tzinfo=UTC)
HELD = {
    "a.jpg": {"exif", "xmp", "iptc", "icc", "dpi", "texts"},
    "a.png": {"exif", "xmp", "iptc", "icc", "dpi", "texts"},
    "a.tif": {"exif", "xmp", "iptc", "icc", "dpi"},
    "a.webp": {"exif", "xmp", "icc"},
    "a.bmp": {"dpi"},
}


@pytest.mark.parametrize("pixels", [RGB, RGB_16], ids=["8 bit", "16 bit"])
@pytest.mark.parametrize("name", HELD)
def test_round_trip(tmp_path: Path, name: str, pixels: np.ndarray) -> None:
    copy = copied(tmp_path, name, FULL, pixels)
    for block in ("exif", "xmp", "iptc", "icc", "dpi", "texts"):
        expected = getattr(FULL if block in HELD[name] else Metadata(), block)
        if block != "exif" or name != "a.tif":
            assert getattr(copy, block) == expected, block


@pytest.mark.parametrize("name", ["a.jpg", "a.png", "a.tif", "a.webp"])
def test_others_read_exif_and_gps(tmp_path: Path, name: str) -> None:
    copied(tmp_path, name, FULL)
    with Image.open(tmp_path / name) as image:
        found = image.getexif()
        assert found[0x013B] == "Anna"
        assert found.get_ifd(0x8769)[0x9003] == "1935:08:17 11:02:03"
        assert found.get_ifd(0x8825)[2] == (48.0, 51.0, 30.25)
        assert image.info["icc_profile"] == ADOBE_RGB


@pytest.mark.parametrize("name", ["a.jpg", "a.png", "a.tif", "a.webp"])
def test_others_read_xmp_iptc_and_dpi(tmp_path: Path, name: str) -> None:
    copied(tmp_path, name, FULL)
    with Image.open(tmp_path / name) as image:
        assert image.info["xmp"] == FULL.xmp
        if name in ("a.jpg", "a.tif"):
            assert image.info["dpi"] == (600, 300)
    if name == "a.tif":
        with tifffile.TiffFile(tmp_path / name) as tiff:
            assert tiff.pages.first.tags[33723].value == SAMPLE_IPTC


def test_tiff_of_another_program_keeps_what_it_tells(tmp_path: Path) -> None:
    """Also tags Prism knows nothing of; the layout of its own picture stays behind."""
    extratags = [(270, 2, 0, "Anna at the lake", True), (315, 2, 0, "Studio Müller".encode(), True)]
    extratags += [(65000, 4, 2, (7, 9), True), (700, 1, len(FULL.xmp), FULL.xmp, True)]
    tifffile.imwrite(
        tmp_path / "a.tif", RGB, photometric="rgb", tile=(16, 16), extratags=extratags, metadata=None,
        resolution=(118.11, 118.11), resolutionunit="centimeter",
    )  # fmt: skip
    raster = read_raster(tmp_path / "a.tif")
    assert raster.metadata.dpi == pytest.approx((300, 300), abs=0.01)
    assert raster.metadata.xmp == FULL.xmp
    write_raster(tmp_path / "b.tif", raster)
    with tifffile.TiffFile(tmp_path / "b.tif") as tiff:
        tags = tiff.pages.first.tags
        assert tags[270].value == "Anna at the lake"
        assert tags[315].value == "Studio Müller"
        assert tags[65000].value == (7, 9)
        assert 322 not in tags
        assert tags["Software"].value == "tifffile.py"
        np.testing.assert_array_equal(tiff.asarray(), RGB)


def test_tiff_without_anything_to_tell_has_no_exif(tmp_path: Path) -> None:
    tifffile.imwrite(tmp_path / "a.tif", RGB, photometric="rgb", metadata=None, software=False)
    assert (
        read_raster(tmp_path / "a.tif").metadata == Metadata() or read_raster(tmp_path / "a.tif").metadata.exif == b""
    )


@pytest.mark.parametrize("name", ["a.png", "a.bmp"])
@pytest.mark.parametrize("dpi", [72.0, 300.0, 400.0, 1200.0, 4800.0])
def test_dpi_survives_counting_by_the_meter(tmp_path: Path, name: str, dpi: float) -> None:
    assert copied(tmp_path, name, Metadata(dpi=(dpi, dpi))).dpi == (dpi, dpi)


def test_resolution_by_the_centimeter() -> None:
    found = Image.Exif()
    found[282], found[283], found[296] = 118.11, 118.11, 3
    assert exif.resolution(found.tobytes()[6:]) == pytest.approx((300, 300), abs=0.01)
    found[282] = 0
    assert exif.resolution(found.tobytes()[6:]) is None
    assert exif.resolution(b"") is None


def test_no_dpi_stays_none(tmp_path: Path) -> None:
    for name in ("a.jpg", "a.png", "a.tif", "a.webp"):
        assert copied(tmp_path, name, Metadata()).dpi is None


def test_a_jpeg_whose_exif_tells_no_resolution_has_none(tmp_path: Path) -> None:
    """Pillow says 72 dpi then."""
    assert copied(tmp_path, "a.jpg", Metadata(exif=sample_exif())).dpi is None


def test_profile_in_many_segments(tmp_path: Path) -> None:
    icc = ADOBE_RGB + np.random.default_rng(0).bytes(200_000)
    write_raster(tmp_path / "a.jpg", Raster(RGB, metadata=Metadata(icc=icc)))
    with Image.open(tmp_path / "a.jpg") as image:
        assert image.info["icc_profile"] == icc


def test_imagemagicks_profiles_in_a_png(tmp_path: Path) -> None:
    info = PngImagePlugin.PngInfo()
    for kind, block in {"exif": b"Exif\0\0" + FULL.exif, "xmp": FULL.xmp, "iptc": SAMPLE_IPTC}.items():
        info.add_text(f"Raw profile type {kind}", f"\n{kind}\n{len(block):8}\n{block.hex()}\n", zip=True)
    info.add_text("Raw profile type broken", "\nbroken\n 3\nxyz\n")
    info.add_text("Title", "Großmutter")
    (tmp_path / "a.png").write_bytes(encoded(RGB, "PNG", pnginfo=info))
    metadata = read_raster(tmp_path / "a.png").metadata
    assert (metadata.exif, metadata.xmp, metadata.iptc) == (FULL.exif, FULL.xmp, SAMPLE_IPTC)
    assert metadata.texts == (("Title", "Großmutter"),)


def test_texts_of_a_png_become_comments_of_a_jpeg(tmp_path: Path) -> None:
    texts = (("Title", "Großmutter"), ("Comment", "1935"))
    write_raster(tmp_path / "a.jpg", Raster(RGB, metadata=Metadata(texts=texts)))
    content = (tmp_path / "a.jpg").read_bytes()
    assert "Title: Großmutter".encode() in content
    assert copied(tmp_path, "a.png", Metadata(texts=texts)).texts == texts


def test_comment_that_is_no_utf8_is_kept(tmp_path: Path) -> None:
    (tmp_path / "a.jpg").write_bytes(encoded(RGB, "JPEG", comment=b"Gr\xf6\xdfe"))
    raster = read_raster(tmp_path / "a.jpg")
    write_raster(tmp_path / "b.jpg", raster)
    with Image.open(tmp_path / "b.jpg") as image:
        assert image.info["comment"] == b"Gr\xf6\xdfe"
    write_raster(tmp_path / "b.png", raster)
    assert read_raster(tmp_path / "b.png").metadata.texts[0][0] == "Comment"


def test_texts_are_a_tiffs_description_unless_it_has_one(tmp_path: Path) -> None:
    texts = (("Title", "Großmutter"), ("Comment", "1935"))
    write_raster(tmp_path / "a.tif", Raster(RGB, metadata=Metadata(texts=texts)))
    with tifffile.TiffFile(tmp_path / "a.tif") as tiff:
        assert tiff.pages.first.tags[270].value == "Title: Großmutter\n1935"
    described = read_raster(tmp_path / "a.tif").metadata
    write_raster(tmp_path / "b.tif", Raster(RGB, metadata=replace(described, texts=(("Comment", "other"),))))
    assert read_raster(tmp_path / "b.tif").metadata.exif == described.exif


def test_metadata_behind_a_pngs_picture_is_found(tmp_path: Path) -> None:
    content = encoded(RGB_16[..., 0], "PNG")
    chunks = segments.png_chunks(FULL)
    end = content.index(b"IEND") - 4
    (tmp_path / "a.png").write_bytes(content[:end] + chunks + content[end:])
    metadata = read_raster(tmp_path / "a.png").metadata
    assert (metadata.exif, metadata.xmp, metadata.texts) == (FULL.exif, FULL.xmp, FULL.texts)


@pytest.mark.parametrize("name", ["a.jpg", "a.png", "a.tif", "a.webp"])
def test_note_and_the_rest_arrive_in_each_format(tmp_path: Path, name: str) -> None:
    marked = mark_colorized(FULL, model="coast 2", software="Prism 0.1.0", when=WHEN)
    copy = copied(tmp_path, name, marked)
    assert copy.xmp == marked.xmp
    found = told(copy.exif)
    assert found["gps"] == told(FULL.exif)["gps"]
    assert found["exif"] == told(FULL.exif)["exif"]
