import msgspec
import pytest

from prism_core.errors import RecipeError
from prism_core.recipe import (
    Adjustments,
    Outlook,
    PointHint,
    Recipe,
    Reference,
    ReferenceBand,
    Region,
    StrokeHint,
    add_hint,
    remove_hint,
    replace_hint,
    with_adjustments,
    with_hints,
    with_reference,
    with_regions,
)

ONE = PointHint(x=0.1, y=0.2, a=30, b=40)
TWO = StrokeHint(points=((0.3, 0.4), (0.5, 0.6)), a=-30, b=0)
DARK, LIGHT = ReferenceBand(20, 0.5, 4, 8, 3, 5), ReferenceBand(80, 0.5, 0, -9, 2, 6)


def test_editing_makes_new_recipes():
    empty = Recipe()
    first = add_hint(empty, ONE)
    both = add_hint(first, TWO)
    assert (empty.hints, first.hints, both.hints) == ((), (ONE,), (ONE, TWO))
    assert replace_hint(both, 0, TWO).hints == (TWO, TWO)
    assert remove_hint(both, 0).hints == (TWO,)
    assert with_hints(both, [ONE]).hints == (ONE,)
    assert both.hints == (ONE, TWO)


def test_regions_and_a_reference_come_and_go_with_the_rest_kept():
    region, reference = Region(0.7, 0.1, 0.3, 0.2), Reference("Aunt Rosa", (DARK, LIGHT))
    recipe = with_reference(with_regions(Recipe(hints=(ONE,)), [region]), reference)
    assert recipe == Recipe(hints=(ONE,), regions=(region,), reference=reference)
    assert with_reference(with_regions(recipe, []), None) == Recipe(hints=(ONE,))


def test_a_region_may_reach_to_the_photos_end():
    for left in (0.1, 0.3, 0.7, 0.9):
        assert Region(left, left, 1 - left, 1 - left).x == left


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
        lambda: Adjustments(temperature=-1.1),
        lambda: Adjustments(temperature=float("nan")),
        lambda: Adjustments(tint=1.1),
        lambda: Adjustments(levels=-0.1),
        lambda: Adjustments(levels=float("nan")),
        lambda: Region(x=-0.1, y=0, width=0.5, height=0.5),
        lambda: Region(x=0.6, y=0, width=0.5, height=0.5),
        lambda: Region(x=0, y=0.6, width=0.5, height=0.5),
        lambda: Region(x=0, y=0, width=0.01, height=0.5),
        lambda: Region(x=0, y=0, width=0.5, height=float("nan")),
        lambda: Region(x=float("nan"), y=0, width=0.5, height=0.5),
        lambda: ReferenceBand(101, 0.5, 0, 0, 1, 1),
        lambda: ReferenceBand(50, 1.5, 0, 0, 1, 1),
        lambda: ReferenceBand(50, 0.5, 200, 0, 1, 1),
        lambda: ReferenceBand(50, 0.5, 0, 0, 1, -1),
        lambda: ReferenceBand(50, 0.5, 0, 0, 1, 1, said_a=-200),
        lambda: Outlook(0, 200, 1, 0, 1),
        lambda: Outlook(0, 0, -1, 0, 1),
        lambda: Outlook(0, 0, 4, 9, 4),
        lambda: Outlook(0, 0, float("nan"), 0, 1),
        lambda: Reference("", (DARK, LIGHT), rows=2),
        lambda: Reference("", (DARK, LIGHT), rows=0),
        lambda: Reference("", (DARK, LIGHT, DARK), rows=2),
        lambda: Reference("", ()),
        lambda: Reference("", (LIGHT, DARK)),
    ],
)
def test_values_out_of_range_are_refused(wrong):
    with pytest.raises(RecipeError):
        wrong()
