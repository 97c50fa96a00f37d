"""A file appears whole or not at all."""

from __future__ import annotations

import errno
import os
import stat
import sys
import time
from pathlib import Path

import pytest

from prism_core.image.atomic import atomic_write, sweep

posix = pytest.mark.skipif(sys.platform == "win32", reason="permissions of POSIX")


def test_appears_when_done_and_not_before(tmp_path: Path) -> None:
    target = tmp_path / "a.bin"
    with atomic_write(target) as file:
        file.write(b"whole")
        file.flush()
        assert not target.exists()
    assert target.read_bytes() == b"whole"
    assert list(tmp_path.iterdir()) == [target]


def test_unfinished_file_is_hidden_and_beside_its_place(tmp_path: Path) -> None:
    with atomic_write(tmp_path / "a.bin"):
        (temp,) = tmp_path.iterdir()
        assert temp.name.startswith(".")
        assert temp.suffix == ".bin"


@pytest.mark.parametrize("failure", [OSError(errno.ENOSPC, "full"), KeyboardInterrupt(), ValueError("encoder")])
def test_failure_leaves_what_stood_there(tmp_path: Path, failure: BaseException) -> None:
    target = tmp_path / "a.bin"
    target.write_bytes(b"old")
    with pytest.raises(type(failure)):
        _write_half(target, failure)
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]


def _write_half(target: Path, failure: BaseException) -> None:
    with atomic_write(target) as file:
        file.write(b"half")
        raise failure


@pytest.mark.parametrize("step", ["fsync", "replace"])
def test_failure_of_the_last_steps_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str) -> None:
    def fail(*_args: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", fail) if step == "fsync" else monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(OSError, match=os.strerror(errno.ENOSPC)), atomic_write(tmp_path / "a.bin") as file:
        file.write(b"half")
    assert list(tmp_path.iterdir()) == []


@posix
def test_drives_without_permissions_and_folder_sync_will_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    inner = os.fsync

    def refuse(*_args: object) -> None:
        raise OSError(errno.EPERM, os.strerror(errno.EPERM))

    monkeypatch.setattr(Path, "chmod", refuse)
    monkeypatch.setattr(
        os, "fsync", lambda handle: refuse() if stat.S_ISDIR(os.fstat(handle).st_mode) else inner(handle)
    )
    with atomic_write(tmp_path / "a.bin") as file:
        file.write(b"whole")
    assert (tmp_path / "a.bin").read_bytes() == b"whole"


def test_missing_folder(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError), atomic_write(tmp_path / "none" / "a.bin"):
        pytest.fail("nothing can be written there")


@posix
def test_new_file_is_as_readable_as_any(tmp_path: Path) -> None:
    (tmp_path / "plain").touch()
    with atomic_write(tmp_path / "a.bin"):
        pass
    assert (tmp_path / "a.bin").stat().st_mode == (tmp_path / "plain").stat().st_mode


@posix
def test_replaced_file_keeps_its_permissions(tmp_path: Path) -> None:
    target = tmp_path / "a.bin"
    target.touch(mode=0o600)
    with atomic_write(target):
        pass
    assert target.stat().st_mode & 0o777 == 0o600


def test_a_large_photo_that_is_being_encoded_is_not_swept(tmp_path):
    with atomic_write(tmp_path / "large.png") as file:
        os.utime(file.name, (time.time() - 600,) * 2)
        sweep([tmp_path])
        file.write(b"its first byte")
    assert (tmp_path / "large.png").read_bytes() == b"its first byte"


def test_what_a_killed_process_left_is_swept_and_nothing_else_is(tmp_path):
    names = [".prism-abc_1234.png", ".prism-abc_1235", ".prism-journal.jsonl", "photo.png", ".prism-new_1234.tif"]
    for name in names:
        (tmp_path / name).touch()
        if "new" not in name:
            os.utime(tmp_path / name, (1, 1))
    sweep([tmp_path, tmp_path / "nowhere"])
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        ".prism-journal.jsonl",
        ".prism-new_1234.tif",
        "photo.png",
    ]
