from __future__ import annotations

import dataclasses
import multiprocessing
from pathlib import Path

import cv2
import numpy as np
import pytest

from prism_core.color.lab import srgb_to_lab, to_unit
from training.config import AugmentConfig, DataConfig
from training.data import find_photos, load_photos, load_split
from training.errors import DataError
from training.photo import read_photo
from training.samples import Sampler, batches


def test_the_unusable_are_left_out_and_counted(photo_folder: Path):
    loaded = load_photos(find_photos(photo_folder), DataConfig(short_side=64))
    assert len(loaded) == 10
    assert loaded.rejected == {"gray": 1, "toned": 1, "unreadable": 1}
    assert all(min(photo.shape[:2]) == 64 and photo.dtype == np.uint8 for photo in loaded.photos)


def test_the_split_is_seeded_and_shares_no_photo(photo_folder: Path, tmp_path: Path):
    config = DataConfig(train=photo_folder, val_fraction=0.3, short_side=64)
    (learned, held_out), (again, _) = load_split(config, 1, tmp_path / "none"), load_split(config, 1, tmp_path / "none")
    assert learned.names == again.names
    assert not set(learned.names) & set(held_out.names)
    assert load_split(config, 2, tmp_path / "none")[0].names != learned.names


def test_given_folders_are_kept(photo_folder: Path, tmp_path: Path):
    learned, held_out = load_split(
        DataConfig(train=photo_folder, val=photo_folder, short_side=64), 1, tmp_path / "none"
    )
    assert learned.names == held_out.names


def test_an_empty_folder_is_said(tmp_path: Path):
    with pytest.raises(DataError, match="no photographs here"):
        find_photos(tmp_path)


def test_a_folder_without_color_is_said(tmp_path: Path):
    (tmp_path / "broken.jpg").write_bytes(b"no")
    with pytest.raises(DataError, match="no color photograph among 1 files"):
        load_photos(find_photos(tmp_path), DataConfig())


@pytest.fixture
def sampler(photo_folder: Path) -> Sampler:
    loaded = load_photos(find_photos(photo_folder), DataConfig(short_side=64))
    return Sampler(loaded.photos, AugmentConfig(degrade_probability=0.0), 64, seed=3)


def test_a_sample_holds_the_same_color_science_as_the_app(sampler: Sampler):
    sample = sampler[0]
    assert sample["x"].shape == (4, 64, 64)
    assert sample["ab"].shape == (2, 64, 64)
    assert (sample["x"][:1] == sample["lightness"]).all()
    blue_or_green = sample["ab"].numpy() * 110
    lab = srgb_to_lab(to_unit(np.array([[[90, 140, 200], [60, 150, 40]]], np.uint8)))[0, :, 1:]
    distance = np.abs(blue_or_green.reshape(2, 1, -1) - lab.T[:, :, None]).max(axis=0).min(axis=0)
    assert np.median(distance) < 6


def test_sample_numbers_mean_the_same_photo_in_every_process(sampler: Sampler):
    try:
        multiprocessing.Lock()
    except OSError:
        pytest.skip("no semaphores here, as in a bare chroot: /dev/shm cannot be written")
    numbers = [[0, 1], [2, 13]]
    here, there = list(batches(sampler, numbers, 0)), list(batches(sampler, numbers, 1))
    for mine, theirs in zip(here, there, strict=True):
        assert all((mine[name] == theirs[name]).all() for name in mine)


def test_an_epoch_shows_every_photo_once(sampler: Sampler):
    count = len(sampler.photos)
    assert sorted(sampler.photo_index(number) for number in range(count)) == list(range(count))
    assert [sampler.photo_index(n) for n in range(count)] != [sampler.photo_index(n + count) for n in range(count)]


@pytest.mark.parametrize("probability", ["degrade_probability", "film_probability"])
def test_what_befell_a_photo_changes_the_lightness_seen_and_nothing_to_learn(photo_folder: Path, probability: str):
    photos = load_photos(find_photos(photo_folder), DataConfig(short_side=64)).photos
    untouched = AugmentConfig(degrade_probability=0.0)
    clean = Sampler(photos, untouched, 64, seed=3)
    worn = Sampler(photos, dataclasses.replace(untouched, **{probability: 1.0}), 64, seed=3)
    changed = 0
    for number in range(10):
        assert (clean[number]["ab"] == worn[number]["ab"]).all()
        assert (clean[number]["lightness"] == worn[number]["lightness"]).all()
        changed += bool((clean[number]["x"][0] != worn[number]["x"][0]).any())
    assert changed >= 8


@pytest.mark.parametrize(("width", "height"), [(600, 400), (400, 600), (600, 200), (200, 1000), (90, 70)])
def test_photos_come_with_the_short_side_as_configured(tmp_path: Path, width: int, height: int):
    photo = np.zeros((height, width, 3), np.uint8)
    photo[: height // 2], photo[height // 2 :] = (200, 120, 60), (40, 160, 70)
    cv2.imwrite(str(tmp_path / "photo.jpg"), photo)
    loaded, reason = read_photo(tmp_path / "photo.jpg", DataConfig(short_side=64))
    assert reason == ""
    assert min(loaded.shape[:2]) == 64
    assert abs(max(loaded.shape[:2]) - 64 * max(width, height) / min(width, height)) < 2
