from hypothesis import given
from hypothesis import strategies as st

from prism_core.recipe import Adjustments, PointHint, Recipe, add_hint, with_adjustments
from prism_desktop.editing.history import Edit, History

A, B, C = (with_adjustments(Recipe(), Adjustments(saturation=value)) for value in (0.5, 1.5, 2.0))


def test_undo_and_redo_walk_through_the_recipes():
    history = History(Recipe())
    history.record(Edit.SATURATION, A)
    history.record(Edit.SATURATION, B)
    history.undo()
    assert history.recipe == A
    history.undo()
    assert history.recipe == Recipe()
    history.redo()
    history.redo()
    assert history.recipe == B


def test_without_steps_undo_and_redo_do_nothing():
    history = History(A)
    history.undo()
    history.redo()
    assert history.recipe == A
    assert history.next_undo is None
    assert history.next_redo is None


def test_steps_have_names():
    history = History(Recipe())
    history.record(Edit.ADD_HINT, add_hint(Recipe(), PointHint(0, 0, 0, 0)))
    history.record(Edit.RESET, Recipe())
    assert history.next_undo is Edit.RESET
    history.undo()
    assert (history.next_undo, history.next_redo) == (Edit.ADD_HINT, Edit.RESET)


def test_one_gesture_is_one_step_named_by_its_beginning():
    history = History(Recipe())
    history.record(Edit.ADD_HINT, A, gesture=7)
    history.record(Edit.MOVE_HINT, B, gesture=7)
    history.record(Edit.MOVE_HINT, C, gesture=7)
    assert history.next_undo is Edit.ADD_HINT
    history.undo()
    assert history.recipe == Recipe()
    history.redo()
    assert history.recipe == C


def test_another_gesture_is_another_step():
    history = History(Recipe())
    history.record(Edit.MOVE_HINT, A, gesture=1)
    history.record(Edit.MOVE_HINT, B, gesture=2)
    history.undo()
    assert history.recipe == A


def test_a_gesture_that_comes_back_to_where_it_began_is_no_step():
    history = History(Recipe())
    history.record(Edit.MOVE_HINT, A, gesture=1)
    history.record(Edit.MOVE_HINT, Recipe(), gesture=1)
    assert history.next_undo is None


def test_a_gesture_after_undo_does_not_swallow_what_was_before():
    history = History(Recipe())
    history.record(Edit.MOVE_HINT, A, gesture=1)
    history.record(Edit.MOVE_HINT, B, gesture=2)
    history.undo()
    history.record(Edit.MOVE_HINT, C, gesture=1)
    history.undo()
    assert history.recipe == A


def test_a_change_after_undo_ends_what_could_be_redone():
    history = History(Recipe())
    history.record(Edit.SATURATION, A)
    history.undo()
    history.record(Edit.SATURATION, B)
    assert history.next_redo is None


def test_no_change_is_no_step():
    history = History(A)
    history.record(Edit.SATURATION, A)
    assert history.next_undo is None


@given(st.lists(st.tuples(st.sampled_from([A, B, C]), st.none() | st.integers(0, 2)), max_size=20))
def test_undoing_everything_leads_to_the_beginning_and_redoing_to_the_end(changes):
    history = History(Recipe())
    for recipe, gesture in changes:
        history.record(Edit.SATURATION, recipe, gesture=gesture)
    end = history.recipe
    while history.next_undo:
        history.undo()
    assert history.recipe == Recipe()
    while history.next_redo:
        history.redo()
    assert history.recipe == end
