import msgspec
import numpy as np
import pytest
import skimage.color
import skimage.data

from prism_core.color.cast import REACH
from prism_core.image.raster import Raster
from prism_core.looks import (
    LARGEST_SHIFT,
    Appearance,
    Kind,
    appearance_of,
    consistent,
    look_of,
    variants,
    with_look,
)
from prism_core.recipe import Adjustments, PointHint, Recipe, Reference, ReferenceBand, Region, with_adjustments
from prism_core.render import render

HINT = PointHint(0.5, 0.5, 10, 20)
REGION = Region(0.1, 0.1, 0.3, 0.3)
REFERENCE = Reference("Rosa", (ReferenceBand(50, 1, 5, 8, 4, 6),))


def flat(a, b, spread=0.0):
    """A color photo of that mean chroma, and b* that far to both sides of it in checks."""
    light = np.full((64, 96), 60.0)
    checks = np.indices(light.shape).sum(axis=0) % 2 * 2 - 1
    return Raster(
        skimage.color.lab2rgb(np.dstack([light, np.full_like(light, a), b + spread * checks])).astype(np.float32)
    )


def test_a_look_is_copied_and_hints_and_regions_stay():
    source = Recipe("one", (HINT,), Adjustments(saturation=1.4, tint=0.2), (), REFERENCE)
    target = Recipe("two", (), Adjustments(strength=0.3), (REGION,), None)
    result = with_look(target, look_of(source))
    assert result == Recipe("two", (), source.adjustments, (REGION,), REFERENCE)
    assert with_look(source, look_of(target)).hints == (HINT,)


def test_appearance_is_mean_chroma_and_the_distance_from_it():
    look = appearance_of(flat(8, -5, spread=6))
    assert (look.a, look.b, look.colorfulness) == pytest.approx((8, -5, 6), abs=0.2)


def test_appearance_leaves_black_and_white_and_margins_out():
    photo = flat(8, -5, spread=6).pixels.copy()
    photo[:10], photo[-8:] = 1, 0
    look = appearance_of(Raster(photo))
    assert (look.a, look.b) == pytest.approx((8, -5), abs=0.2)


def test_a_gray_photo_has_an_appearance():
    look = appearance_of(Raster(skimage.data.camera()[..., None]))
    assert (look.a, look.b, look.colorfulness) == pytest.approx((0, 0, 0), abs=0.1)


def test_photos_that_agree_stay_as_they_are():
    adjustments = Adjustments(saturation=1.2, temperature=0.3, tint=-0.1)
    (one, two) = consistent([(adjustments, Appearance(3, 9, 12))] * 2)
    assert one == two
    assert (one.saturation, one.temperature, one.tint) == pytest.approx((1.2, 0.3, -0.1))


def test_an_album_of_none_or_one_is_consistent():
    assert consistent([]) == ()
    (alone,) = consistent([(Adjustments(tint=0.5), Appearance(3, 9, 12))])
    assert alone == Adjustments(tint=0.5)


def test_the_odd_one_comes_to_the_others_and_what_else_it_has_stays():
    album = [(Adjustments(), Appearance(2, 8, 10))] * 3
    odd = Adjustments(vividness=0.5, levels=0.4, strength=0.9)
    *_, brought = consistent([*album, (odd, Appearance(-2, 14, 20))])
    assert brought.saturation == pytest.approx(0.5)
    # Half of its own mean is left by the saturation; sliders bring the rest.
    assert brought.tint == pytest.approx((2 - -1) / REACH)
    assert brought.temperature == pytest.approx((8 - 7) / REACH)
    assert (brought.vividness, brought.levels, brought.strength) == (0.5, 0.4, 0.9)


def test_a_meadow_is_not_made_a_room():
    album = [(Adjustments(), Appearance(0, 0, 10))] * 3
    *_, meadow = consistent([*album, (Adjustments(), Appearance(-40, 45, 10))])
    assert (meadow.tint, meadow.temperature) == pytest.approx((LARGEST_SHIFT, -LARGEST_SHIFT))


@pytest.mark.parametrize("adjustments", [Adjustments(saturation=0), Adjustments(saturation=2, temperature=1, tint=-1)])
def test_sliders_at_their_ends_stay_in_range(adjustments):
    for look in (Appearance(0, 0, 0), Appearance(30, -30, 50)):
        for result in consistent([(adjustments, look), (Adjustments(), Appearance(5, 5, 5))]):
            assert msgspec.convert(msgspec.to_builtins(result), Adjustments) == result


def test_rendered_by_what_is_said_photos_agree(engine):
    """Through the door: three photos, one with a cast and one pale, come to one white balance and saturation."""
    shades = np.array([1.0, 1.0, 1.0]), np.array([0.9, 1.0, 0.8]), np.array([1.0, 0.8, 0.9])
    photos = [Raster((skimage.data.coffee() * shade).astype(np.uint8)) for shade in shades]
    given = [Adjustments(saturation=0.6), Adjustments(saturation=0.9, temperature=0.4), Adjustments(0.6, tint=-0.3)]

    def looks(adjustments):
        return [
            appearance_of(render(photo, with_adjustments(Recipe(), each), engine))
            for photo, each in zip(photos, adjustments, strict=True)
        ]

    def disagreement(found):
        return np.ptp([(look.a, look.b, look.colorfulness) for look in found], axis=0)

    before = looks(given)
    after = looks(consistent(list(zip(given, before, strict=True))))
    assert (disagreement(before)[:2] > 4).all()
    assert disagreement(after).max() < 1


def test_variants_change_one_thing_each_and_keep_hints(engine):
    recipe = Recipe("m", (HINT,), Adjustments(strength=0.8), (REGION,), REFERENCE)
    found = variants(recipe, engine.card)
    assert [variant.kind for variant in found] == [kind for kind in Kind if kind not in (Kind.CALM, Kind.AUTOMATIC)]
    for variant in found:
        own, other = (msgspec.structs.asdict(each.adjustments) for each in (recipe, variant.recipe))
        assert sum(own[name] != other[name] for name in own) == 1
        assert with_adjustments(variant.recipe, recipe.adjustments) == recipe


def test_no_variant_is_another_or_the_recipe_itself(engine):
    card = msgspec.structs.replace(engine.card, vividness=0.5)
    kinds = [variant.kind for variant in variants(Recipe(), card)]
    assert Kind.AUTOMATIC not in kinds
    assert Kind.LIVELY not in kinds
    assert Kind.CALM in kinds
    kinds = [variant.kind for variant in variants(Recipe(adjustments=Adjustments(vividness=0.8)), card)]
    assert [kind for kind in kinds if kind in (Kind.AUTOMATIC, Kind.LIVELY)] == [Kind.AUTOMATIC]
    assert Kind.VIVID not in kinds


@pytest.mark.parametrize("adjustments", [Adjustments(0, edge_px=64), Adjustments(2, edge_px=2048)])
def test_variants_stay_in_range(engine, adjustments):
    for variant in variants(Recipe(adjustments=adjustments), engine.card):
        assert msgspec.convert(msgspec.to_builtins(variant.recipe), Recipe) == variant.recipe
