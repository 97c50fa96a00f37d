import errno
import os
import sys

import numpy as np
import pytest
from PIL import Image

import prism_core
from prism_core.errors import CanceledError, PhotoReadError, PhotoWriteError
from prism_core.export import export_photo, is_same_file, model_name
from prism_core.export_options import ExportOptions
from prism_core.facts import read_facts
from prism_core.image.read import SUFFIXES, read_raster
from prism_core.jobs import CancelToken
from prism_core.recipe import Adjustments, Recipe
from prism_core.render import render
from tests.photos import hashes, is_in_color, scene, write_photo

needs_links = pytest.mark.skipif(sys.platform == "win32", reason="links need rights on Windows")


@pytest.fixture
def photo(tmp_path):
    return write_photo(tmp_path / "scans" / "a.png")


def test_the_export_is_what_render_shows(photo, tmp_path, engine):
    recipe = Recipe(adjustments=Adjustments(saturation=0.7))
    export_photo(photo, tmp_path / "b.png", recipe, engine)
    shown = render(read_raster(photo), recipe, engine)
    assert (read_raster(tmp_path / "b.png").pixels == shown.pixels).all()


@pytest.mark.parametrize("suffix", sorted(SUFFIXES))
def test_every_format_that_is_read_can_be_written(photo, tmp_path, engine, suffix):
    target = tmp_path / f"b{suffix}"
    export_photo(photo, target, Recipe(), engine)
    assert is_in_color(target)
    assert (read_raster(target).width, read_raster(target).height) == (96, 64)


def test_the_result_says_what_made_it(photo, tmp_path, engine):
    export_photo(photo, tmp_path / "b.jpg", Recipe(), engine)
    assert model_name(engine.card) == "tiny 1"
    assert "tiny 1" in read_facts(tmp_path / "b.jpg").colorized_by
    assert f"Prism {prism_core.__version__}".encode() in (tmp_path / "b.jpg").read_bytes()
    assert read_facts(photo).colorized_by is None


def test_quality_decides_the_size_of_a_jpeg(photo, tmp_path, engine):
    for quality in (30, 95):
        export_photo(photo, tmp_path / f"{quality}.jpg", Recipe(), engine, options=ExportOptions(quality=quality))
    assert (tmp_path / "30.jpg").stat().st_size < (tmp_path / "95.jpg").stat().st_size


def test_folders_are_made(photo, tmp_path, engine):
    export_photo(photo, tmp_path / "x" / "y" / "b.png", Recipe(), engine)
    assert (tmp_path / "x" / "y" / "b.png").exists()


def test_a_folder_that_cannot_be_made_is_said(photo, tmp_path, engine):
    (tmp_path / "file").write_text("")
    with pytest.raises(PhotoWriteError, match="its folder cannot be made"):
        export_photo(photo, tmp_path / "file" / "b.png", Recipe(), engine)


def test_the_original_is_never_written(photo, engine, tmp_path):
    before = hashes(tmp_path)
    for target in (photo, photo.parent / ".." / "scans" / "a.png", photo.with_name("A.PNG")):
        with pytest.raises(PhotoWriteError, match="this is the original"):
            export_photo(photo, target, Recipe(), engine)
    assert hashes(tmp_path) == before


@needs_links
def test_the_original_is_never_written_through_links(photo, engine, tmp_path):
    (tmp_path / "soft.png").symlink_to(photo)
    os.link(photo, tmp_path / "hard.png")
    (tmp_path / "folder").symlink_to(photo.parent, target_is_directory=True)
    for target in (tmp_path / "soft.png", tmp_path / "hard.png", tmp_path / "folder" / "a.png"):
        assert is_same_file(photo, target)
        with pytest.raises(PhotoWriteError, match="this is the original"):
            export_photo(photo, target, Recipe(), engine)


def test_other_files_are_not_taken_for_the_original(photo, tmp_path):
    assert not is_same_file(photo, tmp_path / "a.png")
    assert not is_same_file(photo, write_photo(tmp_path / "other" / "a.png"))
    assert not is_same_file(tmp_path / "gone" / "a.png", tmp_path / "elsewhere" / "a.png")


def test_accents_written_in_two_ways_are_one_name(tmp_path):
    assert is_same_file(tmp_path / "Andr\u00e9.jpg", tmp_path / "Andre\u0301.jpg")


def test_a_damaged_photo_leaves_nothing(tmp_path, engine):
    (tmp_path / "a.jpg").write_bytes(b"\xff\xd8\xff")
    with pytest.raises(PhotoReadError):
        export_photo(tmp_path / "a.jpg", tmp_path / "out" / "b.jpg", Recipe(), engine)
    assert not (tmp_path / "out").exists()


def test_a_full_disk_leaves_what_was_there(photo, tmp_path, engine, monkeypatch):
    target = write_photo(tmp_path / "out" / "b.png", seed=5)
    before = hashes(tmp_path)

    def refuse(_handle):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("os.fsync", refuse)
    with pytest.raises(PhotoWriteError) as caught:
        export_photo(photo, target, Recipe(), engine)
    assert caught.value.path == target
    assert hashes(tmp_path) == before


def test_a_canceled_export_leaves_nothing(photo, tmp_path, engine):
    cancel = CancelToken()
    cancel.cancel()
    with pytest.raises(CanceledError):
        export_photo(photo, tmp_path / "out" / "b.png", Recipe(), engine, cancel=cancel)
    assert not (tmp_path / "out").exists()


def test_an_export_canceled_after_rendering_is_not_written(photo, tmp_path, engine, monkeypatch):
    cancel = CancelToken()

    def render_and_cancel(*arguments, **options):
        result = render(*arguments, **options)
        cancel.cancel()
        return result

    monkeypatch.setattr("prism_core.export.render", render_and_cancel)
    with pytest.raises(CanceledError):
        export_photo(photo, tmp_path / "out" / "b.png", Recipe(), engine, cancel=cancel)
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("kind", ["plain", "with metadata", "moving"])
@pytest.mark.parametrize(("format_", "stays"), [("same", True), ("webp", False)])
def test_a_lossless_webp_stays_lossless_in_its_own_format(tmp_path, engine, kind, format_, stays):
    photo, copy = tmp_path / "a.webp", tmp_path / "b.webp"
    more = {"plain": {}, "with metadata": {"xmp": b"<x/>"}, "moving": {"save_all": True}}[kind]
    picture = Image.fromarray(scene())
    picture.save(photo, lossless=True, append_images=[picture.rotate(180)] if kind == "moving" else [], **more)
    export_photo(photo, copy, Recipe(), engine, options=ExportOptions(format=format_))
    shown = render(read_raster(photo), Recipe(), engine).pixels
    assert (read_raster(copy).pixels == shown).all() == stays


def test_what_is_clear_in_a_lossless_webp_keeps_its_colors(tmp_path, engine):
    photo, copy = tmp_path / "a.webp", tmp_path / "b.webp"
    pixels = np.dstack([scene(), np.zeros(scene().shape[:2], np.uint8)])
    Image.fromarray(pixels).save(photo, lossless=True, exact=True)
    export_photo(photo, copy, Recipe(), engine)
    assert (read_raster(copy).alpha == 0).all()
    assert (read_raster(copy).pixels == render(read_raster(photo), Recipe(), engine).pixels).all()


def test_a_lossy_webp_stays_lossy(tmp_path, engine):
    photo, copy = tmp_path / "a.webp", tmp_path / "b.webp"
    Image.fromarray(scene()).save(photo, quality=80)
    export_photo(photo, copy, Recipe(), engine, options=ExportOptions(quality=80))
    assert b"VP8L" not in copy.read_bytes()
