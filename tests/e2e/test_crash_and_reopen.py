"""Prism dies while its owner edits; the next start has every change, and says so. `python -m tests.killing`: more."""

import os
import signal
import time

import pytest

from prism_core.sidecar import read_sidecar, sidecar_path, write_sidecar
from prism_desktop.safety.session import Session
from tests.killing import WAYS, problem_with, recipe_at, reopen, rounds

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows knows no SIGKILL")


def test_no_change_is_lost_however_the_program_dies(album, model, tmp_path):
    photo, home = album / "scan 1.png", tmp_path / "home"
    last = 0
    for way, told in rounds(iter(WAYS), photo, model, home, seed=1):
        assert told.returncode == -(signal.SIGSEGV if "segmentation" in way else signal.SIGKILL)
        if told.opened is not None:
            assert problem_with(told.opened, last) is None
            last = told.change
    assert last > 0
    reopened = reopen(photo, model, home)
    assert problem_with(reopened.opened, last) is None
    assert reopened.said == ["Prism did not end properly last time. Your last changes to 1 photo are back."]
    assert reopened.returncode == 0
    assert reopen(photo, model, home).said == []


def test_a_crash_in_native_code_is_told_with_where_it_was(album, model, tmp_path, prism, own_data, monkeypatch):
    from PySide6.QtWidgets import QApplication

    from prism_desktop.dialogs.crash_dialog import CrashDialog
    from tests.window import press

    photo, home = album / "scan 1.png", tmp_path / "home"
    for _ in rounds(iter(WAYS[1:2]), photo, model, home, seed=1):
        pass
    own_data.parent.rmdir()
    home.rename(own_data.parent)

    def story(pilot):
        pilot.wait(lambda: pilot.says("Your last changes to 1 photo are back."))
        press(pilot, "Show report…")
        dialog = pilot.dialog(CrashDialog)
        assert "Segmentation fault" in dialog.report
        assert "in _segmentation_fault" in dialog.report
        assert "Log:" in dialog.report
        press(pilot, "Copy report")
        assert QApplication.clipboard().text() == dialog.report

    prism(story, album)


def test_what_was_changed_elsewhere_after_the_crash_stays_and_it_is_told(album, prism):
    photo = album / "scan 1.png"
    dead = Session()
    dead.journal.note(photo, recipe_at(1))
    dead.end()
    write_sidecar(photo, recipe_at(2))
    os.utime(sidecar_path(photo), (time.time() + 60,) * 2)

    def story(pilot):
        pilot.wait(lambda: pilot.says("Changed elsewhere since the last crash: 1 photo."))
        assert pilot.says("kept in scan 1.png.prism.json.unsaved-1")

    prism(story, album)
    assert read_sidecar(photo) == recipe_at(2)
