import pytest

from prism_core.errors import RecipeError
from prism_core.recipe import Adjustments, PointHint, Recipe, with_adjustments, with_hints
from prism_core.sidecar import read_sidecar, sidecar_path, write_sidecar
from prism_desktop.editing.editor import Editor
from prism_desktop.editing.history import Edit
from prism_desktop.editing.recipe_edits import RecipeEdits
from prism_desktop.task_runner import TaskRunner

HINTED = Recipe(hints=(PointHint(0.5, 0.5, 1, 2),))


def paler(recipe):
    return with_adjustments(recipe, Adjustments(saturation=0.5))


def refuse(recipe):
    raise RecipeError("no")


@pytest.fixture
def photos(tmp_path):
    return [tmp_path / f"{name}.png" for name in "abcd"]


@pytest.fixture
def desk(qtbot):
    """Editor, edits, and the outcomes so far."""
    runner, editor = TaskRunner(threads=1, name="prism-test"), Editor()
    edits, outcomes = RecipeEdits(editor, runner), []
    edits.finished.connect(outcomes.append)
    yield editor, edits, outcomes
    runner.finish()
    for each in (runner, editor, edits):
        each.deleteLater()


def done(qtbot, outcomes, count=1):
    qtbot.waitUntil(lambda: len(outcomes) == count)
    return outcomes[-1]


def test_documents_and_sidecars_change_and_go_back_to_what_they_were(qtbot, desk, photos):
    editor, edits, outcomes = desk
    write_sidecar(photos[1], HINTED)
    write_sidecar(photos[2], paler(Recipe()))
    document = editor.open(photos[3], None)
    edits.apply(Edit.PASTE_LOOK, dict.fromkeys(photos, paler))
    outcome = done(qtbot, outcomes)
    assert [each.path for each in outcome.changed] == [photos[0], photos[1], photos[3]]
    assert (outcome.asked, outcome.failed, outcome.canceled) == (4, (), False)
    assert read_sidecar(photos[0]) == paler(Recipe())
    assert read_sidecar(photos[1]) == paler(HINTED)
    assert document.recipe == paler(Recipe())
    assert document.next_undo is Edit.PASTE_LOOK
    assert not sidecar_path(photos[3]).exists()  # its document saves itself
    edits.take_back(outcome)
    back = done(qtbot, outcomes, 2)
    assert back.taken_back
    assert len(back.changed) == 3
    assert not sidecar_path(photos[0]).exists()
    assert read_sidecar(photos[1]) == HINTED
    assert read_sidecar(photos[2]) == paler(Recipe())
    assert document.recipe == Recipe()
    assert document.next_undo is None


def test_what_was_taken_back_is_done_again_where_nobody_changed_it(qtbot, desk, photos):
    editor, edits, outcomes = desk
    document = editor.open(photos[2], None)
    edits.apply(Edit.PASTE_LOOK, dict.fromkeys(photos[:3], paler))
    edits.take_back(done(qtbot, outcomes))
    back = done(qtbot, outcomes, 2)
    write_sidecar(photos[1], HINTED)
    edits.take_back(back)
    again = done(qtbot, outcomes, 3)
    assert not again.taken_back
    assert [each.path for each in again.changed] == [photos[0], photos[2]]
    assert read_sidecar(photos[0]) == paler(Recipe())
    assert read_sidecar(photos[1]) == HINTED
    assert document.edits == [Edit.PASTE_LOOK]
    assert document.recipe == paler(Recipe())


def test_what_changed_since_is_not_taken_back(qtbot, desk, photos):
    editor, edits, outcomes = desk
    document = editor.open(photos[1], None)
    edits.apply(Edit.PASTE_LOOK, dict.fromkeys(photos[:3], paler))
    outcome = done(qtbot, outcomes)
    document.add_hint(0.1, 0.1, (1, 1))
    write_sidecar(photos[0], HINTED)
    edits.take_back(outcome)
    assert [each.path for each in done(qtbot, outcomes, 2).changed] == [photos[2]]
    assert read_sidecar(photos[0]) == HINTED
    assert len(document.recipe.hints) == 1


def test_a_photo_opened_while_the_disk_is_written_has_the_change_too(qtbot, desk, photos):
    editor, edits, outcomes = desk
    edits.apply(Edit.PASTE_LOOK, {photos[0]: paler})
    document = editor.open(photos[0], None)  # read before the sidecar was there
    outcome = done(qtbot, outcomes)
    assert document.recipe == paler(Recipe())
    edits.take_back(outcome)
    done(qtbot, outcomes, 2)
    assert document.recipe == Recipe()


def test_a_sidecar_that_cannot_be_read_is_left_and_the_others_go_on(qtbot, desk, photos):
    editor, edits, outcomes = desk
    editor.open(photos[2], None)
    damaged = '{"schema": 99, "recipe": {}}'
    sidecar_path(photos[0]).write_text(damaged, encoding="utf-8")
    edits.apply(Edit.PASTE_LOOK, {photos[0]: paler, photos[1]: refuse, photos[2]: refuse, photos[3]: paler})
    outcome = done(qtbot, outcomes)
    assert [path for path, _ in outcome.failed] == photos[:3]
    assert "newer Prism" in outcome.failed[0][1]
    assert outcome.failed[1][1] == "no"
    assert sidecar_path(photos[0]).read_text(encoding="utf-8") == damaged
    assert [each.path for each in outcome.changed] == [photos[3]]


def test_canceling_keeps_what_is_done_and_can_still_be_undone(qtbot, desk, photos):
    _, edits, outcomes = desk
    edits.progressed.connect(lambda done, _: edits.cancel() if done == 1 else None)
    edits.apply(Edit.PASTE_HINTS, dict.fromkeys(photos, lambda recipe: with_hints(recipe, HINTED.hints)))
    outcome = done(qtbot, outcomes)
    assert outcome.canceled
    written = [photo for photo in photos if sidecar_path(photo).exists()]
    assert [each.path for each in outcome.changed] == written
    assert 1 <= len(written) < len(photos)
    edits.take_back(outcome)
    done(qtbot, outcomes, 2)
    assert not any(sidecar_path(photo).exists() for photo in photos)


def test_one_change_at_a_time(qtbot, desk, photos):
    _, edits, outcomes = desk
    edits.apply(Edit.PASTE_LOOK, {photos[0]: paler})
    assert edits.busy
    edits.apply(Edit.PASTE_LOOK, {photos[1]: paler})
    done(qtbot, outcomes)
    assert not edits.busy
    assert not sidecar_path(photos[1]).exists()
