from pathlib import Path

import pytest

from prism_core.errors import RecipeError
from prism_core.recipe import AB_LIMIT, Adjustments, PointHint, Recipe, StrokeHint, with_hints
from prism_desktop.document import Document
from prism_desktop.editing.history import Edit


@pytest.fixture
def document():
    return Document(Path("scan.png"), Recipe())


def test_a_hint_is_added_moved_colored_and_removed(document):
    index = document.add_hint(0.2, 0.3, (10, 20))
    document.move_hint(index, 0.4, 0.5)
    document.color_hint(index, (-5, 6))
    assert document.recipe.hints == (PointHint(0.4, 0.5, -5, 6),)
    document.remove_hint(index)
    assert document.recipe.hints == ()


def test_positions_and_colors_out_of_range_become_the_nearest_possible(document):
    index = document.add_hint(-0.1, 1.2, (500, -500))
    assert document.recipe.hints[index] == PointHint(0, 1, AB_LIMIT, -AB_LIMIT)
    document.move_hint(index, 2, -1)
    assert document.recipe.hints[index] == PointHint(1, 0, AB_LIMIT, -AB_LIMIT)


def test_adjustments_out_of_range_are_refused(document):
    with pytest.raises(RecipeError, match="saturation"):
        document.adjust(Edit.SATURATION, saturation=9)
    document.adjust(Edit.TEMPERATURE, temperature=-0.5)
    assert document.recipe.adjustments == Adjustments(temperature=-0.5)


def test_every_change_can_be_undone(document):
    document.add_hint(0.1, 0.1, (1, 0))
    document.add_hint(0.2, 0.2, (1, 0))
    document.adjust(Edit.SATURATION, saturation=1.5)
    document.adjust(Edit.VIVIDNESS, vividness=0.5)
    document.adjust(Edit.STRENGTH, strength=0.5)
    document.clear_hints()
    document.reset()
    names = []
    while document.next_undo:
        names.append(document.next_undo)
        document.undo()
    assert names == [
        Edit.RESET, Edit.CLEAR_HINTS, Edit.STRENGTH, Edit.VIVIDNESS, Edit.SATURATION, Edit.ADD_HINT, Edit.ADD_HINT,
    ]  # fmt: skip
    assert document.recipe == Recipe()


def test_reset_keeps_the_model():
    document = Document(Path("scan.png"), Recipe(model="other", hints=(PointHint(0, 0, 0, 0),)))
    document.reset()
    assert document.recipe == Recipe(model="other")


def test_a_stroke_moves_as_a_whole_and_takes_a_color():
    stroke = StrokeHint(((0.1, 0.1), (0.2, 0.3)), 1, 2)
    document = Document(Path("scan.png"), with_hints(Recipe(), [stroke]))
    document.move_hint(0, 0.45, 0.6)
    document.color_hint(0, (3, 4))
    moved = document.recipe.hints[0]
    assert moved.points == (pytest.approx((0.4, 0.5)), pytest.approx((0.5, 0.7)))
    assert (moved.a, moved.b) == (3, 4)


def test_a_stroke_moved_beyond_the_photo_stays_whole_at_its_edge():
    document = Document(Path("scan.png"), with_hints(Recipe(), [StrokeHint(((0.1, 0.1), (0.2, 0.3)), 1, 2)]))
    document.move_hint(0, 2, -1)
    assert document.recipe.hints[0].points == (pytest.approx((0.9, 0)), pytest.approx((1, 0.2)))


def test_steps_say_whether_a_color_was_added_or_gray_kept(document):
    document.add_hint(0.1, 0.1, (0, 0))
    assert document.next_undo is Edit.KEEP_NEUTRAL
    document.add_stroke([(0.1, 0.1), (0.2, 0.2)], (9, 9), radius=0.02)
    assert document.next_undo is Edit.ADD_STROKE
    assert document.recipe.hints[1] == StrokeHint(((0.1, 0.1), (0.2, 0.2)), 9, 9, 0.02)


def test_unsaved_means_other_than_what_was_saved_last(document):
    assert not document.unsaved
    document.adjust(Edit.STRENGTH, strength=0.5)
    changed = document.recipe
    assert document.unsaved
    document.mark_saved(changed)
    assert not document.unsaved
    document.undo()
    assert document.unsaved
    document.redo()
    assert not document.unsaved


def test_any_step_of_the_history_can_be_gone_to(document):
    recipes = [document.recipe]
    for number in range(4):
        document.add_hint(number / 4, 0.5, (1, 0))
        recipes.append(document.recipe)
    for position in (2, 4, 0, 3, 9, -1, 1):
        document.go_to(position)
        assert document.recipe == recipes[min(max(position, 0), 4)]
    assert document.edits == [Edit.ADD_HINT] * 4
    assert document.position == 1
    document.clear_hints()
    assert document.edits == [Edit.ADD_HINT, Edit.CLEAR_HINTS]
