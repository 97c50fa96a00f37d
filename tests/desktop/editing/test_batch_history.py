from dataclasses import replace
from pathlib import Path

from prism_core.recipe import Recipe
from prism_desktop.editing import batch_history
from prism_desktop.editing.batch_history import BatchHistory
from prism_desktop.editing.history import Edit
from prism_desktop.editing.recipe_edits import Changed, EditOutcome


def outcome(edit, *names):
    return EditOutcome(edit, len(names), tuple(Changed(Path(name), None, Recipe()) for name in names), ())


def back(begun, count=None):
    """How it was taken back: for all of its photos, or canceled after so many."""
    changed = tuple(Changed(each.path, each.after, each.before) for each in begun.changed[:count])
    return replace(begun, changed=changed, taken_back=not begun.taken_back, canceled=count is not None)


def test_changes_go_back_in_turn_and_forward_again():
    history, first, second = BatchHistory(), outcome(Edit.PASTE_LOOK, "a"), outcome(Edit.MATCH_ALBUM, "a", "b")
    history.note(first)
    history.note(second)
    history.note(outcome(Edit.RESET))  # which changed nothing
    assert history.next_undo is second
    history.note_back(second, back(second))
    assert (history.next_undo, history.next_redo) == (first, back(second))
    history.note_back(history.next_redo, second)
    assert (history.next_undo, history.next_redo) == (second, None)


def test_a_new_change_leaves_nothing_to_do_again():
    history, first = BatchHistory(), outcome(Edit.PASTE_LOOK, "a")
    history.note(first)
    history.note_back(first, back(first))
    history.note(outcome(Edit.RESET, "b"))
    assert history.next_redo is None


def test_what_was_canceled_goes_on_with_the_photos_that_are_left():
    history, change = BatchHistory(), outcome(Edit.PASTE_LOOK, "a", "b", "c")
    history.note(change)
    history.note_back(change, back(change, 1))
    assert [each.path.name for each in history.next_undo.changed] == ["b", "c"]
    assert [each.path.name for each in history.next_redo.changed] == ["a"]


def test_the_oldest_are_forgotten_the_newest_never(monkeypatch):
    monkeypatch.setattr(batch_history, "_MOST_PHOTOS", 3)
    history, changes = BatchHistory(), [outcome(Edit.RESET, *names) for names in ("ab", "cd", "abcdef")]
    for change in changes:
        history.note(change)
    assert history.next_undo is changes[2]
    history.note_back(changes[2], back(changes[2]))
    assert history.next_undo is None
