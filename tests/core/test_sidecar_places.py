"""Where a recipe is kept when it cannot stand beside its photo, and which of two counts."""

import os
import time

import pytest

from prism_core.recipe import PointHint, Recipe
from prism_core.sidecar import fallback_path, read_sidecar, sidecar_path, write_sidecar

RECIPE = Recipe(hints=(PointHint(0.25, 0.5, 20, -30),))


@pytest.fixture
def photo(tmp_path):
    return tmp_path / "Grandma & the sea.2.tif"


def test_a_folder_that_cannot_be_written_leaves_the_recipe_in_the_data_folder(photo, read_only, own_data):
    write_sidecar(photo, Recipe("older"))
    with read_only(photo.parent):
        assert write_sidecar(photo, RECIPE) == fallback_path(photo)
    assert fallback_path(photo).is_relative_to(own_data)
    assert read_sidecar(photo) == RECIPE


def test_the_recipe_comes_home_once_the_folder_can_be_written(photo, read_only):
    with read_only(photo.parent):
        write_sidecar(photo, RECIPE)
    assert write_sidecar(photo, Recipe("newer")) == sidecar_path(photo)
    assert not fallback_path(photo).exists()
    assert read_sidecar(photo) == Recipe("newer")


def test_the_newer_of_two_sidecars_counts(photo, read_only):
    with read_only(photo.parent):
        write_sidecar(photo, RECIPE)
    fallback = fallback_path(photo).read_bytes()
    write_sidecar(photo, Recipe("beside"))
    fallback_path(photo).write_bytes(fallback)
    os.utime(fallback_path(photo), ns=(0, sidecar_path(photo).stat().st_mtime_ns - 1))
    assert read_sidecar(photo) == Recipe("beside")


def test_a_disk_whose_clock_is_ahead_hides_no_later_recipe(photo, read_only):
    write_sidecar(photo, Recipe("older"))
    tomorrow = time.time_ns() + 86_400_000_000_000
    os.utime(sidecar_path(photo), ns=(tomorrow, tomorrow))
    with read_only(photo.parent):
        write_sidecar(photo, RECIPE)
    assert read_sidecar(photo) == RECIPE


def test_photos_of_one_name_in_two_folders_have_two_places(tmp_path):
    assert fallback_path(tmp_path / "a" / "scan.jpg") != fallback_path(tmp_path / "b" / "scan.jpg")


def test_a_name_too_long_for_a_sidecar_is_none_that_cannot_be_read(tmp_path, own_data):
    photo = tmp_path / ("x" * 251 + ".jpg")
    assert read_sidecar(photo) is None
    write_sidecar(photo, RECIPE)
    assert read_sidecar(photo) == RECIPE


def test_photos_with_the_longest_names_have_a_place(tmp_path, read_only):
    photo = tmp_path / ("\U0001f33b" * 60 + ".jpg")
    with read_only(tmp_path):
        write_sidecar(photo, RECIPE)
    assert read_sidecar(photo) == RECIPE


def test_a_damaged_sidecar_that_cannot_be_moved_is_left_and_the_recipe_kept_elsewhere(photo, monkeypatch):
    def refuse(*_):
        raise OSError(28, "No space left on device")

    sidecar_path(photo).write_bytes(b"damaged")
    monkeypatch.setattr("pathlib.Path.rename", refuse)
    assert write_sidecar(photo, RECIPE) == fallback_path(photo)
    assert sidecar_path(photo).read_bytes() == b"damaged"
    assert read_sidecar(photo) == RECIPE


def test_a_sidecar_of_a_newer_prism_is_left_alone_and_the_recipe_kept_elsewhere(photo):
    newer = b'{"schema": 99, "recipe": {}}'
    sidecar_path(photo).write_bytes(newer)
    assert write_sidecar(photo, RECIPE) == fallback_path(photo)
    assert sidecar_path(photo).read_bytes() == newer
    assert read_sidecar(photo) == RECIPE
