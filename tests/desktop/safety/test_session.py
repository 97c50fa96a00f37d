import subprocess
import sys
from pathlib import Path

import pytest

from prism_core.recipe import Recipe
from prism_core.sidecar import read_sidecar, sidecar_path, write_sidecar
from prism_desktop.safety.recovery import recover
from prism_desktop.safety.session import Session, dead_sessions


@pytest.fixture
def photo(tmp_path):
    return tmp_path / "scan.png"


def die(photo, *, trace=""):
    """A run of Prism that notes a recipe and ends as under kill -9."""
    code = f"""
import os, sys
from pathlib import Path
from prism_core.recipe import Recipe
from prism_desktop.safety.session import Session
session = Session()
session.journal.note(Path({str(photo)!r}), Recipe("unsaved"))
session.crash_file.write_text({trace!r})
os._exit(1)
"""
    subprocess.run([sys.executable, "-c", code], cwd=Path(__file__).parents[3], check=False)


def test_a_run_that_ends_properly_leaves_nothing(own_data):
    session = Session()
    session.journal.note(Path("a"), Recipe("a"))
    session.journal.settle(Path("a"), Recipe("a"))
    session.end()
    assert list((own_data / "sessions").iterdir()) == []


def test_a_run_that_goes_on_is_no_dead_one():
    session = Session()
    assert dead_sessions() == []
    session.end()


def test_what_a_dead_run_could_not_save_is_saved_once(photo, own_data):
    die(photo, trace="Fatal Python error: Segmentation fault")
    recovered = recover()
    assert (recovered.photos, recovered.traces) == ({photo}, ["Fatal Python error: Segmentation fault"])
    assert read_sidecar(photo) == Recipe("unsaved")
    assert list((own_data / "sessions").iterdir()) == []
    assert recover().photos == set()


def test_what_was_saved_before_the_end_is_not_told_of(photo):
    die(photo)
    write_sidecar(photo, Recipe("unsaved"))
    assert recover().photos == set()


def test_what_cannot_be_saved_waits_for_the_next_start(photo, monkeypatch):
    die(photo)

    def full(*_, **__):
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr("prism_core.image.atomic.tempfile.mkstemp", full)
        assert "No space left" in str(recover().problem)
    assert not sidecar_path(photo).exists()
    assert recover().photos == {photo}


def test_of_two_starts_at_once_one_recovers(photo):
    die(photo)
    first, second = dead_sessions(), dead_sessions()
    assert (len(first), len(second)) == (1, 0)
    first[0].let_go()
    assert recover().photos == {photo}


def test_changes_to_a_photo_whose_disk_is_away_wait_for_it(tmp_path):
    photo = tmp_path / "usb" / "scan.png"
    die(photo)
    assert recover().photos == {photo}
    photo.parent.mkdir()
    assert read_sidecar(photo) == Recipe("unsaved")
