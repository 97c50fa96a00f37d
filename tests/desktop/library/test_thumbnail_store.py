import os

import pytest

from prism_core.image.atomic import TEMP_PREFIX
from prism_desktop.library.thumbnail_store import ThumbnailStore, thumbnail_key
from tests.photos import write_photo


@pytest.fixture
def store(tmp_path):
    return ThumbnailStore(tmp_path / "cache" / "thumbnails", limit_bytes=1000)


def age(store, *keys):
    """Make them old, the first the oldest."""
    for seconds, key in enumerate(keys):
        (path,) = store.folder.rglob(key + ".*")
        os.utime(path, (1000 + seconds, 1000 + seconds))


def test_what_is_kept_is_found_again_by_its_key(store):
    assert store.read("abc") is None
    store.write("abc", b"picture")
    assert store.read("abc") == b"picture"
    assert store.size_bytes() == 7
    store.clear()
    assert store.read("abc") is None
    assert store.size_bytes() == 0


def test_the_oldest_go_when_there_are_too_many(store):
    for key in ("aa", "bb", "cc", "dd"):
        store.write(key, b"x" * 300)
    age(store, "aa", "bb", "cc", "dd")
    assert store.read("aa")  # seen again: now the newest
    store.trim()
    assert [key for key in ("aa", "bb", "cc", "dd") if store.read(key)] == ["aa", "cc", "dd"]
    store.trim()
    assert store.size_bytes() == 900


def test_what_a_crash_left_unfinished_goes_too(store):
    store.write("aa", b"x")
    (store.folder / "aa" / f"{TEMP_PREFIX}cut.thumbnail").write_bytes(b"half")
    store.trim()
    assert store.size_bytes() == 1


def test_a_folder_that_cannot_be_made_costs_nothing_but_time(tmp_path):
    (tmp_path / "file").write_bytes(b"")
    store = ThumbnailStore(tmp_path / "file")
    store.write("aa", b"x")
    store.trim()
    assert store.read("aa") is None
    assert store.size_bytes() == 0


def test_a_photo_that_changes_gets_another_key(tmp_path):
    photo = write_photo(tmp_path / "scan.png")
    first = thumbnail_key(photo, photo.stat(), "320")
    assert thumbnail_key(photo, photo.stat(), "320") == first
    assert thumbnail_key(photo, photo.stat(), "320", "recipe", "model") != first
    os.utime(photo, (5, 5))
    assert thumbnail_key(photo, photo.stat(), "320") != first
