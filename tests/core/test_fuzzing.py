"""A short round of damaged photos through the command line; `python -m tests.fuzzing`: more."""

import random
import sys

import pytest

from tests.damage import samples
from tests.fuzzing import Told, round_of


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has neither such names nor wait4")
def test_damaged_photos_become_pictures_or_a_line_each(tmp_path, model):
    (tmp_path / "sound").mkdir()
    told = Told()
    round_of(samples(tmp_path / "sound"), model, tmp_path, random.Random(5), told, photos=24)
    assert told.problems == []
    assert told.outcomes["done"] > 0
    assert told.outcomes["failed"] > 0


@pytest.mark.skipif(sys.platform == "win32", reason="as above")
def test_what_goes_wrong_is_noticed(tmp_path, model, monkeypatch):
    monkeypatch.setattr("tests.fuzzing._run", lambda command, home: (1, "", "Traceback (most recent call last):", 0))
    (tmp_path / "sound").mkdir()
    told = Told()
    round_of(samples(tmp_path / "sound"), model, tmp_path, random.Random(5), told, photos=3)
    assert any("Traceback" in problem for problem in told.problems)
    assert any("nothing was told of" in problem for problem in told.problems)
