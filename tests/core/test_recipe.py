import msgspec
import pytest

from prism_core.errors import RecipeError
from prism_core.recipe import (
    Adjustments,
    PointHint,
    Recipe,
    StrokeHint,
    add_hint,
    remove_hint,
    replace_hint,
    with_adjustments,
    with_hints,
)

ONE = PointHint(x=0.1, y=0.2, a=30, b=40)
TWO = StrokeHint(points=((0.3, 0.4), (0.5, 0.6)), a=-30, b=0)


def test_editing_makes_new_recipes():
    empty = Recipe()
    first = add_hint(empty, ONE)
    both = add_hint(first, TWO)
    assert (empty.hints, first.hints, both.hints) == ((), (ONE,), (ONE, TWO))
    assert replace_hint(both, 0, TWO).hints == (TWO, TWO)
    assert remove_hint(both, 0).hints == (TWO,)
    assert with_hints(both, [ONE]).hints == (ONE,)
    assert both.hints == (ONE, TWO)


def test_adjusting_keeps_the_rest():
    recipe = Recipe(model="a", hints=(ONE,))
    adjusted = with_adjustments(recipe, Adjustments(strength=0.5))
    assert (adjusted.model, adjusted.hints, adjusted.adjustments.strength) == ("a", (ONE,), 0.5)


def test_recipes_are_values():
    assert Recipe(hints=(ONE,)) == Recipe(hints=(PointHint(x=0.1, y=0.2, a=30, b=40),))
    with pytest.raises(AttributeError):
        Recipe().model = "b"


def test_recipes_survive_json():
    recipe = Recipe(model="a", hints=(ONE, TWO), adjustments=Adjustments(saturation=1.5, edge_px=512))
    assert msgspec.json.decode(msgspec.json.encode(recipe), type=Recipe) == recipe


@pytest.mark.parametrize(
    "wrong",
    [
        lambda: PointHint(x=1.1, y=0, a=0, b=0),
        lambda: PointHint(x=0, y=-0.1, a=0, b=0),
        lambda: PointHint(x=0, y=0, a=129, b=0),
        lambda: PointHint(x=0, y=0, a=0, b=float("nan")),
        lambda: PointHint(x=0, y=0, a=0, b=0, radius=0),
        lambda: StrokeHint(points=(), a=0, b=0),
        lambda: StrokeHint(points=((0, 2),), a=0, b=0),
        lambda: StrokeHint(points=((0, 0),), a=0, b=-130),
        lambda: Adjustments(saturation=2.1),
        lambda: Adjustments(saturation=float("nan")),
        lambda: Adjustments(strength=-0.1),
        lambda: Adjustments(vividness=1.1),
        lambda: Adjustments(vividness=float("nan")),
        lambda: Adjustments(edge_px=63),
        lambda: Adjustments(edge_px=2049),
    ],
)
def test_values_out_of_range_are_refused(wrong):
    with pytest.raises(RecipeError):
        wrong()
