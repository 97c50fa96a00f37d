import os
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prism_core.recipe import Adjustments, PointHint, Recipe, StrokeHint, with_hints
from prism_desktop.safety.recipe_journal import RecipeJournal, read_journals

PHOTO, OTHER = Path("/album/scan 1.png"), Path("/album/scan 2.png")
HINT = PointHint(0.5, 0.5, 10, -40)
STROKE = StrokeHint(tuple((step / 500, 0.5) for step in range(500)), 10, 20)

hints = st.lists(st.sampled_from([PointHint(x / 8, 0.5, 1, 2) for x in range(5)]), max_size=5).map(tuple)
recipes = st.builds(Recipe, st.none(), hints, st.builds(Adjustments, st.sampled_from([0.5, 1.0])))
changes = st.lists(st.tuples(st.sampled_from([PHOTO, OTHER]), recipes, st.booleans()), max_size=12)


@pytest.fixture
def folder(tmp_path):
    return tmp_path


@pytest.fixture
def journal(folder):
    journal = RecipeJournal(folder)
    yield journal
    journal.close()


def recipes_in(folder):
    return {photo: unsaved.recipe for photo, unsaved in read_journals(folder).items()}


def size(folder):
    return sum(path.stat().st_size for path in folder.iterdir())


def test_a_change_is_in_the_file_at_once(journal, folder):
    journal.note(PHOTO, Recipe(hints=(HINT,)))
    assert recipes_in(folder) == {PHOTO: Recipe(hints=(HINT,))}


@given(changes=changes, limit=st.sampled_from([0, 300, 10**6]))
def test_the_file_tells_what_no_sidecar_holds_after_every_change(changes, limit, tmp_path_factory):
    folder = tmp_path_factory.mktemp("journal")
    journal = RecipeJournal(folder, limit_bytes=limit)
    for photo, recipe, settled in changes:
        journal.note(photo, recipe)
        assert recipes_in(folder) == journal.pending
        if settled:
            journal.settle(photo, recipe)
        assert recipes_in(folder) == journal.pending
        assert journal.pending.get(photo) == (None if settled else recipe)
    journal.close()


def test_once_every_sidecar_is_written_it_is_empty(journal, folder):
    journal.note(PHOTO, Recipe("a"))
    journal.note(OTHER, Recipe("b"))
    journal.settle(PHOTO, Recipe("a"))
    journal.settle(OTHER, Recipe("b"))
    assert size(folder) == 0


def test_a_sidecar_of_an_older_recipe_settles_nothing(journal, folder):
    journal.note(PHOTO, Recipe("old"))
    journal.note(PHOTO, Recipe("new"))
    journal.settle(PHOTO, Recipe("old"))
    assert recipes_in(folder) == {PHOTO: Recipe("new")}


def test_a_hint_dragged_beside_long_strokes_costs_its_own_size(journal, folder):
    strokes = (STROKE,) * 20
    journal.note(PHOTO, Recipe(hints=(*strokes, HINT, *strokes)))
    before = size(folder)
    for step in range(100):
        journal.note(PHOTO, Recipe(hints=(*strokes, PointHint(step / 100, 0.5, 10, -40), *strokes)))
    assert size(folder) - before < 100 * 400
    assert recipes_in(folder) == journal.pending


def test_a_long_journal_is_begun_anew_from_what_is_pending(folder):
    journal = RecipeJournal(folder, limit_bytes=20_000)
    journal.note(OTHER, Recipe("other"))
    for step in range(1000):
        journal.note(PHOTO, Recipe(hints=(PointHint(step / 1000, 0.5, 1, 2),)))
        assert size(folder) < 21_000
    assert recipes_in(folder) == {OTHER: Recipe("other"), PHOTO: journal.pending[PHOTO]}
    journal.close()


@pytest.mark.parametrize("cut", range(2, 60, 7))
def test_a_line_that_was_cut_short_counts_as_not_written(journal, folder, cut):
    journal.note(PHOTO, Recipe("first"))
    journal.note(PHOTO, Recipe("second", (HINT,)))
    (path,) = folder.iterdir()
    path.write_bytes(path.read_bytes()[:-cut])
    assert recipes_in(folder) == {PHOTO: Recipe("first")}


def test_a_full_disk_is_told_and_what_follows_builds_on_no_half_line(journal, folder, monkeypatch):
    usual = os.write

    def half(file, content):
        usual(file, bytes(content)[: len(content) // 2])
        raise OSError(28, "No space left on device")

    journal.note(PHOTO, Recipe(hints=(HINT,)))
    monkeypatch.setattr("os.write", half)
    with pytest.raises(OSError, match="No space"):
        journal.note(PHOTO, with_hints(journal.pending[PHOTO], (HINT, HINT)))
    monkeypatch.setattr("os.write", usual)
    journal.note(PHOTO, with_hints(journal.pending[PHOTO], (HINT, HINT, HINT)))
    assert recipes_in(folder) == {PHOTO: Recipe(hints=(HINT, HINT, HINT))}


@pytest.mark.skipif(os.name == "nt", reason="names are text there")
def test_a_photo_whose_name_is_no_text_is_kept_under_it(journal, folder):
    photo = Path(os.fsdecode(b"/album/\xff\xfe.png"))
    journal.note(photo, Recipe("a"))
    assert recipes_in(folder) == {photo: Recipe("a")}


def test_the_way_to_the_last_recipe_and_its_time_are_told(journal, folder):
    before = time.time_ns()
    for name in ("first", "second", "third"):
        journal.note(PHOTO, Recipe(name))
    unsaved = read_journals(folder)[PHOTO]
    assert unsaved.earlier == (Recipe("first"), Recipe("second"))
    assert before <= unsaved.at_ns <= time.time_ns()
