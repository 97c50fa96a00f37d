import os
import subprocess
import sys
from pathlib import Path

import pytest

from prism_core.recipe import Recipe
from prism_core.sidecar import decode_sidecar, read_sidecar, sidecar_path, write_aside, write_sidecar
from prism_desktop.safety.session import Session, dead_sessions, stamp
from prism_desktop.safety.unsaved import recover


@pytest.fixture
def photo(tmp_path):
    return tmp_path / "scan.png"


def die(photo, *, trace="", names=("unsaved",), saving=""):
    """A run of Prism that notes recipes and ends as under kill -9, maybe after a save of an earlier one."""
    code = f"""
import os, sys
from pathlib import Path
from prism_core.recipe import Recipe
from prism_core.sidecar import write_sidecar
from prism_desktop.safety.session import Session
session = Session()
for name in {names!r}:
    session.journal.note(Path({str(photo)!r}), Recipe(name))
if {saving!r}:
    write_sidecar(Path({str(photo)!r}), Recipe({saving!r}))
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


def dated(photo, seconds):
    """The photo's sidecar written so many seconds later than it was."""
    facts = sidecar_path(photo).stat()
    os.utime(sidecar_path(photo), ns=(facts.st_mtime_ns, facts.st_mtime_ns + round(seconds * 1e9)))


def test_a_sidecar_changed_elsewhere_since_stays_and_what_was_not_saved_is_kept_beside_it(photo, own_data):
    die(photo)
    write_sidecar(photo, Recipe("newer"))
    dated(photo, 60)
    recovered = recover()
    aside = photo.with_name("scan.png.prism.json.unsaved-1")
    assert (recovered.photos, recovered.aside) == (set(), {photo: aside})
    assert read_sidecar(photo) == Recipe("newer")
    assert decode_sidecar(aside, aside.read_bytes()) == Recipe("unsaved")
    assert list((own_data / "sessions").iterdir()) == []


def test_a_sidecar_from_before_the_crash_gives_way(photo):
    write_sidecar(photo, Recipe("older"))
    dated(photo, -60)
    die(photo)
    assert recover().photos == {photo}
    assert read_sidecar(photo) == Recipe("unsaved")


def test_a_save_on_the_way_to_the_last_change_is_no_change_elsewhere(photo):
    die(photo, names=("saved", "unsaved"), saving="saved")
    dated(photo, 60)
    assert recover().photos == {photo}
    assert read_sidecar(photo) == Recipe("unsaved")


def test_runs_sort_by_when_they_began():
    """Over the turn of a second, too: one named by two looks at the clock came before what was begun before it."""
    second = 1_792_000_000 * 10**9
    began = [second - 1, second, second + 1, second + 10**9 - 1, second + 10**9, second + 3600 * 10**9]
    names = [stamp(now_ns) for now_ns in began]
    assert names == sorted(names)
    assert len(set(names)) == len(names)


def test_of_two_dead_runs_the_later_change_counts(photo):
    die(photo, names=("first",))
    die(photo, names=("second",))
    recovered = recover()
    assert (recovered.photos, recovered.aside) == ({photo}, {})
    assert read_sidecar(photo) == Recipe("second")


def test_a_sidecar_of_a_newer_prism_written_since_stays(photo):
    die(photo)
    content = b'{"schema": 99}'
    sidecar_path(photo).write_bytes(content)
    dated(photo, 60)
    assert recover().aside == {photo: photo.with_name("scan.png.prism.json.unsaved-1")}
    assert sidecar_path(photo).read_bytes() == content


def test_what_is_kept_beside_is_kept_once(photo):
    write_sidecar(photo, Recipe("newer"))
    names = [write_aside(photo, Recipe(name)).name for name in ("a", "a", "b")]
    assert [name[-9:] for name in names] == ["unsaved-1", "unsaved-1", "unsaved-2"]
