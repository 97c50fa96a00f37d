from __future__ import annotations

import dataclasses
import gzip
import os
import shutil
import sys
import tarfile
from pathlib import Path
from types import SimpleNamespace

import cv2
import numpy as np
import psutil
import pytest

from training.config import AugmentConfig, DataConfig
from training.data import PhotoSet, find_photos, load_photos, load_split
from training.errors import DataError
from training.samples import Sampler, batches


@pytest.fixture
def folder(photo_folder: Path) -> DataConfig:
    return DataConfig(train=photo_folder, val_fraction=0.3, short_side=64)


@pytest.fixture
def shards(photo_folder: Path, tmp_path: Path) -> Path:
    """The photos in two tar files, not in their order."""
    (tmp_path / "shards").mkdir()
    files = sorted(photo_folder.iterdir())
    for number, part in enumerate((files[:5], files[5:])):
        with tarfile.open(tmp_path / "shards" / f"{number}.tar", "w") as shard:
            for file in reversed(part):
                shard.add(file, f"photos/{file.name}")
            shard.add(__file__, "README.txt")
    return tmp_path / "shards"


def streamed(config: DataConfig, notes: Path) -> tuple[PhotoSet, PhotoSet]:
    return load_split(dataclasses.replace(config, cache="stream"), 1, notes / "photos.json")


def packed(config: DataConfig, notes: Path) -> tuple[PhotoSet, PhotoSet]:
    return load_split(dataclasses.replace(config, cache="disk"), 1, notes / "photos.json")


@pytest.mark.parametrize("on_disk", [streamed, packed])
def test_samples_from_the_disk_are_those_of_memory(folder: DataConfig, tmp_path: Path, on_disk):
    held, read = load_split(folder, 1, tmp_path / "none"), on_disk(folder, tmp_path)
    for mine, theirs in zip(held, read, strict=True):
        assert mine.names == theirs.names
        assert mine.rejected == theirs.rejected
        one, other = (Sampler(photos.photos, AugmentConfig(), 64, seed=1) for photos in (mine, theirs))
        for number in range(2 * len(mine)):
            first, second = one[number], other[number]
            assert all((first[name] == second[name]).all() for name in first)


def test_tar_files_hold_the_same_photos_as_a_folder(folder: DataConfig, shards: Path, tmp_path: Path):
    plain = load_photos(find_photos(folder.train), folder)
    packed = load_photos(find_photos(shards), folder)
    one, _ = load_split(
        dataclasses.replace(folder, train=shards / "0.tar", val=shards, cache="stream"), 1, tmp_path / "notes"
    )
    assert packed.rejected == plain.rejected
    assert {Path(name).name for name in packed.names} == set(plain.names)
    by_name = dict(zip(plain.names, plain.photos, strict=True))
    for photos in (packed, one):
        assert all(
            (by_name[Path(name).name] == photo).all() for name, photo in zip(photos.names, photos.photos, strict=True)
        )
    assert 0 < len(one) < len(packed)


@pytest.mark.parametrize("on_disk", [streamed, packed])
def test_photos_are_looked_through_once(
    folder: DataConfig, tmp_path: Path, capsys: pytest.CaptureFixture[str], on_disk
):
    first = on_disk(folder, tmp_path)
    assert "looking through 13 photos" in capsys.readouterr().out
    again = on_disk(folder, tmp_path)
    assert [part.names for part in again] == [part.names for part in first]
    assert all((one == other).all() for one, other in zip(first[0].photos, again[0].photos, strict=True))
    assert capsys.readouterr().out == ""
    on_disk(dataclasses.replace(folder, min_chroma=5.0), tmp_path)
    assert "looking through" in capsys.readouterr().out


def test_pixels_on_the_disk_outlast_the_files(folder: DataConfig, tmp_path: Path):
    copy = tmp_path / "copy"
    shutil.copytree(folder.train, copy)
    learned, _ = packed(dataclasses.replace(folder, train=copy), tmp_path)
    before = [photo.copy() for photo in learned.photos]
    shutil.rmtree(copy)
    assert all((one == other).all() for one, other in zip(before, learned.photos, strict=True))


@pytest.mark.parametrize("damage", [Path.unlink, lambda pack: os.truncate(pack, 1000)])
def test_lost_pixels_are_said_and_made_anew(folder: DataConfig, tmp_path: Path, damage):
    learned, _ = packed(folder, tmp_path)
    before = learned.photos[-1]
    damage(tmp_path / "photos.raw")
    with pytest.raises(DataError, match=r"photos\.raw: gone or cut short; run the same command to make it anew"):
        learned.photos[-1]
    assert (packed(folder, tmp_path)[0].photos[-1] == before).all()


def test_pixels_that_the_disk_has_no_room_for_are_told_before_they_are_written(
    folder: DataConfig, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(shutil, "disk_usage", lambda folder: SimpleNamespace(free=100_000))
    with pytest.raises(DataError, match=r"of 13 photos would take about .* GB are free; add --data.cache stream"):
        packed(folder, tmp_path)
    assert not list(tmp_path.glob("*.raw"))


def test_a_photo_that_has_changed_since_is_named(folder: DataConfig, tmp_path: Path):
    copy = tmp_path / "copy"
    copy.mkdir()
    for file in folder.train.glob("field*"):
        (copy / file.name).write_bytes(file.read_bytes())
    learned, _ = streamed(dataclasses.replace(folder, train=copy), tmp_path)
    (copy / learned.names[0]).unlink()
    text = rf"^{copy / learned.names[0]}: unreadable now, but fit when the run began; put the old file back$"
    with pytest.raises(DataError, match=text):
        learned.photos[0]
    if sys.platform == "linux" and not os.access("/dev/shm", os.W_OK):
        return  # a bare chroot without semaphores, and so without workers
    with pytest.raises(DataError, match=text):
        list(batches(Sampler(learned.photos, AugmentConfig(), 64, seed=1), [range(len(learned))], workers=1))


def test_photos_that_would_not_fit_into_memory_are_told_before_they_are_read(
    folder: DataConfig, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(psutil, "virtual_memory", lambda: SimpleNamespace(available=100_000))
    with pytest.raises(DataError, match=r"13 photos would take about .* GB are free; add --data.cache disk"):
        load_photos(find_photos(folder.train), folder)


def test_tiny_photos_are_counted_and_left_out(folder: DataConfig, tmp_path: Path):
    for side in (63, 64):
        photo = np.zeros((side, 200, 3), np.uint8)
        photo[:, :100], photo[:, 100:] = (200, 120, 60), (40, 160, 70)
        cv2.imwrite(str(tmp_path / f"{side}.png"), photo)
    loaded = load_photos(find_photos(tmp_path), dataclasses.replace(folder, short_side=128))
    assert loaded.names == ["64.png"]
    assert loaded.rejected == {"small": 1}


def test_a_photo_smaller_than_the_crop_is_enlarged(folder: DataConfig):
    photos = load_photos(find_photos(folder.train), folder).photos
    assert Sampler(photos, AugmentConfig(), 128, seed=1)[0]["x"].shape == (4, 128, 128)


def test_one_photo_is_too_few(folder: DataConfig, tmp_path: Path):
    (tmp_path / "one.png").write_bytes((folder.train / "field0.png").read_bytes())
    with pytest.raises(DataError, match="too few to hold some out"):
        load_split(dataclasses.replace(folder, train=tmp_path), 1, tmp_path / "none")


def test_a_folder_that_is_not_there_is_said(tmp_path: Path):
    with pytest.raises(DataError, match="no photographs here"):
        find_photos(tmp_path / "nowhere")


def test_a_folder_of_gray_photos_is_said(folder: DataConfig, tmp_path: Path):
    for number in range(4):
        (tmp_path / f"{number}.png").write_bytes((folder.train / "gray.png").read_bytes())
    with pytest.raises(DataError, match=r"no color photograph among 3 files: \{'gray': 3\}"):
        streamed(dataclasses.replace(folder, train=tmp_path), tmp_path)


@pytest.mark.parametrize("damage", [lambda data: data[:3000], gzip.compress, lambda data: b"not a tar file" * 50])
def test_a_damaged_tar_file_is_named(shards: Path, damage):
    shard = shards / "1.tar"
    shard.write_bytes(damage(shard.read_bytes()))
    with pytest.raises(DataError, match=r"1\.tar: (not a plain tar file|cut short)"):
        find_photos(shards)
