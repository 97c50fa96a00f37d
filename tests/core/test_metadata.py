"""What came with a photo goes with its copy, in every format that can hold it."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import pytest
import tifffile
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, PngImagePlugin
from PIL.TiffImagePlugin import ImageFileDirectory_v2

from prism_core.image import exif, segments
from prism_core.image.metadata import mark_colorized
from prism_core.image.raster import Metadata, Raster
from prism_core.image.read import read_raster
from prism_core.image.write import write_raster
from tests.photos import ADOBE_RGB, RGB, RGB_16, SAMPLE_IPTC, encoded, sample_exif, sample_xmp

WHEN = datetime(2026, 11, 20, 12, 30, tzinfo=UTC)


FULL = Metadata(
    exif=sample_exif(),
    xmp=sample_xmp(),
    iptc=SAMPLE_IPTC,
    icc=ADOBE_RGB,
    dpi=(600.0, 300.0),
    texts=(("Comment", "Anna, 1935. Größe 9 auf 12"),),
)


HELD = {
    "a.jpg": {"exif", "xmp", "iptc", "icc", "dpi", "texts"},
    "a.png": {"exif", "xmp", "iptc", "icc", "dpi", "texts"},
    "a.tif": {"exif", "xmp", "iptc", "icc", "dpi"},
    "a.webp": {"exif", "xmp", "icc"},
    "a.bmp": {"dpi"},
}


def _copied(folder: Path, name: str, metadata: Metadata, pixels: np.ndarray = RGB) -> Metadata:
    write_raster(folder / name, Raster(pixels, metadata=metadata))
    return read_raster(folder / name).metadata


def _told(block: bytes) -> dict[object, object]:
    """What an EXIF block says, as Pillow reads it."""
    found = Image.Exif()
    found.load(block)
    return {**found, "exif": dict(found.get_ifd(0x8769)), "gps": dict(found.get_ifd(0x8825)), 0x8769: 0, 0x8825: 0}


@pytest.mark.parametrize("pixels", [RGB, RGB_16], ids=["8 bit", "16 bit"])
@pytest.mark.parametrize("name", HELD)
def test_round_trip(tmp_path: Path, name: str, pixels: np.ndarray) -> None:
    copied = _copied(tmp_path, name, FULL, pixels)
    for block in ("exif", "xmp", "iptc", "icc", "dpi", "texts"):
        expected = getattr(FULL if block in HELD[name] else Metadata(), block)
        if block != "exif" or name != "a.tif":
            assert getattr(copied, block) == expected, block


@pytest.mark.parametrize("order", ["<", ">"])
def test_exif_moves_into_a_tiff_and_out_again(tmp_path: Path, order: str) -> None:
    block = sample_exif(order=order)
    expected = _told(block)
    del expected[0x0112]
    once = _copied(tmp_path, "a.tif", replace(FULL, exif=block))
    told = _told(once.exif)
    assert told.pop(0x010E)
    assert told == expected
    assert told["exif"][0x927C] == b"MAKER\0\x01\x02\xff" * 40
    assert told["gps"][2] == (48.0, 51.0, 30.25)
    assert b"Scanner M\xfcller\0" in once.exif
    assert _copied(tmp_path, "b.tif", once).exif == once.exif
    assert _copied(tmp_path, "a.jpg", once).exif == once.exif


@pytest.mark.parametrize("name", ["a.jpg", "a.png", "a.tif", "a.webp"])
def test_others_read_exif_and_gps(tmp_path: Path, name: str) -> None:
    _copied(tmp_path, name, FULL)
    with Image.open(tmp_path / name) as image:
        found = image.getexif()
        assert found[0x013B] == "Anna"
        assert found.get_ifd(0x8769)[0x9003] == "1935:08:17 11:02:03"
        assert found.get_ifd(0x8825)[2] == (48.0, 51.0, 30.25)
        assert image.info["icc_profile"] == ADOBE_RGB


@pytest.mark.parametrize("name", ["a.jpg", "a.png", "a.tif", "a.webp"])
def test_others_read_xmp_iptc_and_dpi(tmp_path: Path, name: str) -> None:
    _copied(tmp_path, name, FULL)
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


def test_exif_in_a_big_tiff(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("prism_core.image.tiff._BIG_TIFF_BYTES", 0)
    copied = _copied(tmp_path, "a.tif", FULL)
    assert (tmp_path / "a.tif").read_bytes()[2] == 43
    assert _told(copied.exif)["gps"] == _told(FULL.exif)["gps"]
    assert (copied.xmp, copied.iptc, copied.icc, copied.dpi) == (FULL.xmp, FULL.iptc, FULL.icc, FULL.dpi)
    with Image.open(tmp_path / "a.tif") as image:
        assert image.getexif().get_ifd(0x8769)[0x9003] == "1935:08:17 11:02:03"


@pytest.mark.parametrize("name", ["a.png", "a.bmp"])
@pytest.mark.parametrize("dpi", [72.0, 300.0, 400.0, 1200.0, 4800.0])
def test_dpi_survives_counting_by_the_meter(tmp_path: Path, name: str, dpi: float) -> None:
    assert _copied(tmp_path, name, Metadata(dpi=(dpi, dpi))).dpi == (dpi, dpi)


def test_dpi_of_a_webp_is_in_its_exif(tmp_path: Path) -> None:
    copied = _copied(tmp_path, "a.webp", Metadata(dpi=(600.5, 300)))
    assert copied.dpi == (600.5, 300)
    with Image.open(tmp_path / "a.webp") as image:
        assert (image.getexif()[282], image.getexif()[296]) == (600.5, 2)
    assert _copied(tmp_path, "a.jpg", copied).dpi == (600, 300)


def test_resolution_by_the_centimeter() -> None:
    found = Image.Exif()
    found[282], found[283], found[296] = 118.11, 118.11, 3
    assert exif.resolution(found.tobytes()[6:]) == pytest.approx((300, 300), abs=0.01)
    found[282] = 0
    assert exif.resolution(found.tobytes()[6:]) is None
    assert exif.resolution(b"") is None


def test_no_dpi_stays_none(tmp_path: Path) -> None:
    for name in ("a.jpg", "a.png", "a.tif", "a.webp"):
        assert _copied(tmp_path, name, Metadata()).dpi is None


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
    assert _copied(tmp_path, "a.png", Metadata(texts=texts)).texts == texts


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


# --- orientation and thumbnail


@pytest.mark.parametrize("order", ["<", ">"])
@pytest.mark.parametrize("turn", range(1, 9))
def test_upright_changes_nothing_else(order: str, turn: int) -> None:
    block = sample_exif(orientation=turn, order=order)
    assert exif.orientation(block) == turn
    turned = exif.upright(block)
    assert turned == sample_exif(orientation=1, order=order)
    assert exif.upright(turned) == turned


@pytest.mark.parametrize("order", ["<", ">"])
def test_thumbnail_is_cut_off_and_the_rest_stays(order: str) -> None:
    block = sample_exif(order=order)
    cut = exif.without_thumbnail(block)
    assert len(cut) == len(block)
    assert _told(cut) == _told(block)

    def following(content: bytes) -> int:
        directory = ImageFileDirectory_v2(content[:8])
        file = io.BytesIO(content)
        file.seek(directory.next)
        directory.load(file)
        return directory.next

    assert following(block) > 0
    assert following(cut) == 0


@given(st.binary(max_size=60) | st.builds(lambda tail: b"II*\0\x08\0\0\0" + tail, st.binary(max_size=60)))
@settings(max_examples=200, deadline=None)
def test_any_bytes_pass_for_exif(block: bytes) -> None:
    assert exif.orientation(block) in (None, *range(1, 9))
    assert len(exif.upright(block)) == len(block)
    assert len(exif.without_thumbnail(block)) == len(block)


def test_turned_photo_loses_the_thumbnail_that_lies(tmp_path: Path) -> None:
    (tmp_path / "a.jpg").write_bytes(encoded(RGB, "JPEG", exif=b"Exif\0\0" + sample_exif(orientation=6)))
    metadata = read_raster(tmp_path / "a.jpg").metadata
    assert metadata.exif == exif.without_thumbnail(sample_exif(orientation=1))


@pytest.mark.parametrize("name", ["a.jpg", "a.png", "a.tif", "a.webp"])
def test_note_and_the_rest_arrive_in_each_format(tmp_path: Path, name: str) -> None:
    marked = mark_colorized(FULL, model="coast 2", software="Prism 0.1.0", when=WHEN)
    copied = _copied(tmp_path, name, marked)
    assert copied.xmp == marked.xmp
    told = _told(copied.exif)
    assert told["gps"] == _told(FULL.exif)["gps"]
    assert told["exif"] == _told(FULL.exif)["exif"]


def test_colorized_copy_has_no_gray_thumbnail() -> None:
    marked = mark_colorized(FULL, model="coast 2", software="Prism 0.1.0", when=WHEN)
    assert marked.exif == exif.without_thumbnail(FULL.exif)
