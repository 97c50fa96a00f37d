"""Files that are no good photos: one clear line that names the file, no warning, no crash."""

from __future__ import annotations

import contextlib
import errno
import io
import os
import struct
import sys
import tracemalloc
import warnings
import zlib
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import pytest
import tifffile
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from prism_core.errors import PhotoReadError, PhotoTooLargeError
from prism_core.image import read
from prism_core.image.header import MAX_PIXELS, check_size
from prism_core.image.raster import Raster
from prism_core.image.read import read_raster
from prism_core.image.thumbnail import read_thumbnail
from tests.metadata import sample_exif
from tests.photos import GRAY, KINDS, RGB, encoded, huge_files, write_kind

READERS = [read_raster, lambda path: read_thumbnail(path, 32)]


def _complaint(path: Path, reader=read_raster, kind: type[PhotoReadError] = PhotoReadError) -> str:
    with pytest.raises(kind) as caught:
        reader(path)
    text = str(caught.value)
    assert text.startswith(str(path))
    assert "\n" not in text
    assert len(text) < len(str(path)) + 300
    return caught.value.reason


@pytest.mark.parametrize("reader", READERS)
def test_missing(tmp_path: Path, reader) -> None:
    assert "there is no such file" in _complaint(tmp_path / "gone.jpg", reader)


@pytest.mark.parametrize("reader", READERS)
def test_folder(tmp_path: Path, reader) -> None:
    assert "this is a folder" in _complaint(tmp_path, reader)


@pytest.mark.parametrize("reader", READERS)
def test_empty(tmp_path: Path, reader) -> None:
    (tmp_path / "a.jpg").touch()
    assert "the file is empty" in _complaint(tmp_path / "a.jpg", reader)


@pytest.mark.parametrize("content", [b"Dear Anna, the photos are in the drawer.", b"GIF89a", b"\0" * 100, b"\xff\xd8"])
@pytest.mark.parametrize("reader", READERS)
def test_renamed(tmp_path: Path, content: bytes, reader) -> None:
    (tmp_path / "a.jpg").write_bytes(content)
    assert "this is not a JPEG, PNG, TIFF, WebP or BMP photo" in _complaint(tmp_path / "a.jpg", reader)


def test_not_allowed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = write_kind(tmp_path, "rgb.jpg")

    def refuse(self: Path, *_args: object, **_options: object) -> None:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(self))

    monkeypatch.setattr(Path, "open", refuse)
    assert "not allowed to read it" in _complaint(path)


def test_failing_drive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = write_kind(tmp_path, "rgb.jpg")

    def fail(*_args: object) -> None:
        raise OSError(errno.EIO, os.strerror(errno.EIO))

    monkeypatch.setitem(read._DECODERS, "JPEG", fail)
    assert "copy it to this computer" in _complaint(path)


def test_too_little_memory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = write_kind(tmp_path, "rgb.jpg")

    def fail(*_args: object) -> None:
        raise MemoryError

    monkeypatch.setitem(read._DECODERS, "JPEG", fail)
    assert "not enough memory" in _complaint(path)


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("name", sorted(huge_files()))
def test_huge_header_is_refused_before_decoding(tmp_path: Path, name: str, reader) -> None:
    (tmp_path / name).write_bytes(huge_files()[name])
    tracemalloc.start()
    try:
        reason = _complaint(tmp_path / name, reader, PhotoTooLargeError)
        assert tracemalloc.get_traced_memory()[1] < 20e6
    finally:
        tracemalloc.stop()
    assert "pixels, Prism takes up to 1000 megapixels" in reason


def test_large_scans_are_no_bombs(tmp_path: Path) -> None:
    check_size(tmp_path, 19843, 14031)
    check_size(tmp_path, MAX_PIXELS, 1)
    with pytest.raises(PhotoTooLargeError):
        check_size(tmp_path, MAX_PIXELS + 1, 1)


@pytest.mark.parametrize(("width", "height"), [(0, 5), (5, 0), (0, 0)])
def test_zero_size(tmp_path: Path, width: int, height: int) -> None:
    png = bytearray(encoded(GRAY, "PNG"))
    png[16:24] = struct.pack(">LL", width, height)
    png[29:33] = struct.pack(">L", zlib.crc32(png[12:29]))
    bmp = bytearray(encoded(GRAY, "BMP"))
    bmp[18:26] = struct.pack("<LL", width, height)
    for name, content in {"a.png": png, "a.bmp": bmp}.items():
        (tmp_path / name).write_bytes(content)
        assert "damaged" in _complaint(tmp_path / name)


@pytest.mark.parametrize("share", [0.02, 0.5, 0.9])
@pytest.mark.parametrize("name", KINDS)
def test_cut_short(tmp_path: Path, name: str, share: float) -> None:
    path = write_kind(tmp_path, name)
    content = path.read_bytes()
    path.write_bytes(content[: max(20, int(len(content) * share))])
    assert "cut short" in _complaint(path)


@pytest.mark.parametrize("name", ["rgb.jpg", "progressive.jpg", "gray.jpg", "cmyk.jpg"])
def test_thumbnail_of_a_jpeg_cut_short(tmp_path: Path, name: str) -> None:
    path = write_kind(tmp_path, name)
    path.write_bytes(path.read_bytes()[:-200])
    assert "cut short" in _complaint(path, lambda path: read_thumbnail(path, 32))


def test_thumbnail_inside_a_cut_jpeg_does_not_pass_for_its_end(tmp_path: Path) -> None:
    inner = encoded(RGB[::4, ::4], "JPEG")
    content = encoded(RGB, "JPEG", exif=sample_exif() + inner)
    assert content.count(b"\xff\xd9") == 2
    (tmp_path / "a.jpg").write_bytes(content[:-300])
    assert "cut short" in _complaint(tmp_path / "a.jpg")


def test_header_that_promises_more_than_the_file_holds(tmp_path: Path) -> None:
    jpeg = bytearray(encoded(RGB, "JPEG"))
    frame = jpeg.index(b"\xff\xc0")
    jpeg[frame + 5 : frame + 9] = struct.pack(">HH", 20_000, 20_000)
    (tmp_path / "a.jpg").write_bytes(jpeg)
    tiff = io.BytesIO()
    tifffile.imwrite(tiff, RGB, photometric="rgb", tile=(16, 16))
    tiff.seek(0)
    with tifffile.TiffFile(tiff) as file:
        file.pages.first.tags["ImageWidth"].overwrite(20_000_000)
    (tmp_path / "a.tif").write_bytes(tiff.getvalue())
    for name in ("a.jpg", "a.tif"):
        assert "cut short" in _complaint(tmp_path / name)


def test_tiff_whose_pages_form_a_circle(tmp_path: Path) -> None:
    content = bytearray(encoded(RGB, "TIFF"))
    (start,) = struct.unpack_from("<L", content, 4)
    (count,) = struct.unpack_from("<H", content, start)
    struct.pack_into("<L", content, start + 2 + 12 * count, start)
    (tmp_path / "a.tif").write_bytes(content)
    np.testing.assert_array_equal(read_raster(tmp_path / "a.tif").pixels, RGB)


def test_many_threads_leave_the_filters_of_warnings_alone(tmp_path: Path) -> None:
    (tmp_path / "a.jpg").write_bytes(encoded(RGB, "JPEG", exif=b"Exif\0\0" + sample_exif()[:100]))
    before = list(warnings.filters)
    with ThreadPoolExecutor(8) as pool:
        rasters = list(pool.map(read_raster, [tmp_path / "a.jpg"] * 64))
    assert len({raster.pixels.tobytes() for raster in rasters}) == 1
    assert warnings.filters == before


@pytest.mark.skipif(not Path("/proc/self/fd").is_dir(), reason="open files are counted in /proc")
@pytest.mark.parametrize("name", KINDS)
def test_files_are_closed(tmp_path: Path, name: str) -> None:
    path = write_kind(tmp_path, name)
    cut = tmp_path / f"cut-{name}"
    cut.write_bytes(path.read_bytes()[:60])
    before = _open_files()
    rasters = [reader(path) for reader in READERS]
    for reader in READERS:
        _complaint(cut, reader)
    assert rasters
    assert _open_files() == before


def _open_files() -> int:
    return sum(1 for _ in Path("/proc/self/fd").iterdir())


_SEEDS = [name for name in KINDS if name.split(".")[0] in ("rgb", "cmyk", "palette", "rgb-lzw", "bilevel", "rgb-16")]


@pytest.mark.parametrize("name", _SEEDS)
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_any_damage_gives_a_photo_or_a_complaint(tmp_path: Path, name: str, data: st.DataObject, capfd) -> None:
    path = tmp_path / name
    if not path.exists():
        write_kind(tmp_path, name)
    content = bytearray(path.read_bytes())
    for _ in range(data.draw(st.integers(1, 4))):
        # Headers are where the harm is.
        place = data.draw(st.integers(0, len(content) - 1) | st.integers(0, min(len(content), 200) - 1))
        content[place] = data.draw(st.integers(0, 255))
    damaged = tmp_path / f"damaged-{name}"
    damaged.write_bytes(content)
    for reader in READERS:
        with contextlib.suppress(PhotoReadError):
            assert isinstance(reader(damaged), Raster)
    assert capfd.readouterr() == ("", "")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows does not name files by bytes")
def test_name_that_is_no_text(tmp_path: Path) -> None:
    path = tmp_path / os.fsdecode(b"Gro\xdfmutter.jpg")
    path.write_bytes(encoded(RGB, "JPEG"))
    assert read_raster(path).width == RGB.shape[1]
    path.write_bytes(b"nothing")
    assert "this is not a JPEG" in _complaint(path)
