"""EXIF survives in every format, in either byte order, and tells nothing that is no longer so."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image
from PIL.TiffImagePlugin import ImageFileDirectory_v2

from prism_core.image import exif
from prism_core.image.metadata import mark_colorized
from prism_core.image.raster import Metadata
from prism_core.image.read import read_raster
from tests.metadata import FULL, copied, sample_exif, told
from tests.photos import RGB, encoded

WHEN = datetime(2026, 11, 20, 12, 30, tzinfo=UTC)


@pytest.mark.parametrize("order", ["<", ">"])
def test_exif_moves_into_a_tiff_and_out_again(tmp_path: Path, order: str) -> None:
    block = sample_exif(order=order)
    expected = told(block)
    del expected[0x0112]
    once = copied(tmp_path, "a.tif", replace(FULL, exif=block))
    found = told(once.exif)
    assert found.pop(0x010E)
    assert found == expected
    assert found["exif"][0x927C] == b"MAKER\0\x01\x02\xff" * 40
    assert found["gps"][2] == (48.0, 51.0, 30.25)
    assert b"Scanner M\xfcller\0" in once.exif
    assert copied(tmp_path, "b.tif", once).exif == once.exif
    assert copied(tmp_path, "a.jpg", once).exif == once.exif


@pytest.mark.parametrize("order", ["<", ">"])
def test_exif_in_a_big_tiff(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, order: str) -> None:
    monkeypatch.setattr("prism_core.image.tiff._BIG_TIFF_BYTES", 0)
    copy = copied(tmp_path, "a.tif", replace(FULL, exif=sample_exif(order=order)))
    assert (tmp_path / "a.tif").read_bytes()[:4] == {"<": b"II+\0", ">": b"MM\0+"}[order]
    assert told(copy.exif)["gps"] == told(FULL.exif)["gps"]
    assert (copy.xmp, copy.iptc, copy.icc, copy.dpi) == (FULL.xmp, FULL.iptc, FULL.icc, FULL.dpi)
    if order == "<":  # which Pillow alone reads
        with Image.open(tmp_path / "a.tif") as image:
            assert image.getexif().get_ifd(0x8769)[0x9003] == "1935:08:17 11:02:03"


def test_dpi_of_a_webp_is_in_its_exif(tmp_path: Path) -> None:
    copy = copied(tmp_path, "a.webp", Metadata(dpi=(600.5, 300)))
    assert copy.dpi == (600.5, 300)
    with Image.open(tmp_path / "a.webp") as image:
        assert (image.getexif()[282], image.getexif()[296]) == (600.5, 2)
    assert copied(tmp_path, "a.jpg", copy).dpi == (600, 300)


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
    assert told(cut) == told(block)

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


def test_colorized_copy_has_no_gray_thumbnail() -> None:
    marked = mark_colorized(FULL, model="coast 2", software="Prism 0.1.0", when=WHEN)
    assert marked.exif == exif.without_thumbnail(FULL.exif)
