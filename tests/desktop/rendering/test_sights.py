import numpy as np
import pytest

from prism_core import seeing
from prism_core.color.reference import outlook_of
from prism_core.image.raster import Raster
from prism_core.jobs import CancelToken
from prism_core.models.engine import Engine
from prism_core.recipe import Adjustments, PointHint, Recipe, Region
from prism_core.references import reference_of
from prism_core.render import look, render
from prism_desktop.rendering import sights as sights_of
from prism_desktop.rendering.sights import Sights
from tests.desktop.conftest import gray_photo
from tests.photos import scene


class CountingEngine(Engine):
    asked = 0

    def predict(self, *arguments, **keywords):
        self.asked += 1
        return super().predict(*arguments, **keywords)


@pytest.fixture
def engine(model):
    return CountingEngine(model, device="cpu")


def seen(sights, raster, recipe, engine):
    return sights.render(raster, recipe, engine, edge_px=200, cancel=CancelToken()).pixels


@pytest.mark.parametrize(
    "adjustments",
    [
        Adjustments(saturation=0.4, vividness=0.7, strength=0.5),
        Adjustments(temperature=0.5, tint=-0.5),
        Adjustments(strength=0),
        Adjustments(levels=0.8),
        Adjustments(edge_px=96),
    ],
)
def test_what_is_kept_changes_no_pixel(engine, adjustments):
    raster, sights = gray_photo(1), Sights()
    seen(sights, raster, Recipe(), engine)
    recipe = Recipe(adjustments=adjustments, hints=(PointHint(0.5, 0.5, 20, -30),))
    told = look(raster, recipe, engine)
    rendered = render(raster.downscaled(200), recipe, engine, seen=told).pixels
    assert np.array_equal(seen(sights, raster, recipe, engine), rendered)


def test_an_example_is_weighed_by_all_that_the_generator_says(engine):
    raster, sights = gray_photo(1), Sights()
    seen(sights, raster, Recipe(), engine)
    recipe = Recipe(reference=reference_of(Raster(scene()), "example", engine))
    rendered = render(raster.downscaled(200), recipe, engine, seen=look(raster, recipe, engine)).pixels
    assert np.array_equal(seen(sights, raster, recipe, engine), rendered)


def test_an_example_is_weighed_once_however_far_a_slider_moves(engine, monkeypatch):
    weighed = []
    monkeypatch.setattr(seeing, "outlook_of", lambda *said: weighed.append(said) or outlook_of(*said))
    raster, sights = gray_photo(1), Sights()
    reference = reference_of(Raster(scene()), "example", engine)
    asked, pictures = engine.asked, set()
    weighed.clear()
    for value in (0.2, 0.5, 0.9):
        recipe = Recipe(adjustments=Adjustments(saturation=value), reference=reference)
        pictures.add(seen(sights, raster, recipe, engine).tobytes())
    assert (engine.asked - asked, len(weighed), len(pictures)) == (1, 1, 3)


def test_all_that_is_kept_counts_against_its_bound(engine):
    told = look(gray_photo(1), Recipe(), engine).without_logits()
    arrays = [value for value in vars(told).values() if isinstance(value, np.ndarray)]
    assert len(arrays) == 5
    assert told.nbytes == sum(array.nbytes for array in arrays) > told.ab.nbytes + told.lightness.nbytes


def test_what_is_seen_does_not_depend_on_the_previews_size(engine):
    raster, sights = gray_photo(1), Sights()
    for edge in (200, 120):
        sights.render(raster, Recipe(), engine, edge_px=edge, cancel=CancelToken())
    assert engine.asked == 1


def test_the_generator_is_asked_anew_only_where_it_would_answer_otherwise(engine):
    raster, sights = gray_photo(1), Sights()
    for value in (0.0, 0.5, 0.9):
        seen(
            sights, raster, Recipe(adjustments=Adjustments(vividness=value, temperature=value, strength=value)), engine
        )
    seen(sights, raster, Recipe(hints=(PointHint(0.5, 0.5, 20, 20),)), engine)
    assert engine.asked == 1
    others = (
        Recipe(adjustments=Adjustments(levels=0.5)),
        Recipe(adjustments=Adjustments(edge_px=96)),
        Recipe(regions=(Region(0.2, 0.2, 0.4, 0.4),)),
    )
    for count, recipe in enumerate(others, start=2):
        seen(sights, raster, recipe, engine)
        assert engine.asked >= count
    asked = engine.asked
    seen(sights, gray_photo(2), Recipe(), engine)
    assert engine.asked == asked + 1


def test_the_models_own_size_is_the_same_named_or_not(engine):
    raster, sights = gray_photo(1), Sights()
    named = Recipe(adjustments=Adjustments(edge_px=engine.card.edge_px))
    assert np.array_equal(seen(sights, raster, Recipe(), engine), seen(sights, raster, named, engine))
    assert engine.asked == 1


def test_levels_that_move_ask_nothing_and_come_near_to_those_that_rest(engine):
    raster, sights = gray_photo(1), Sights()
    recipe = Recipe(adjustments=Adjustments(levels=0.8))
    told = look(raster, recipe, engine)
    exact = render(raster.downscaled(200), recipe, engine, seen=told).pixels.astype(int)
    seen(sights, raster, Recipe(), engine)
    asked = engine.asked
    moving = sights.render(raster, recipe, engine, edge_px=200, quick=True, cancel=CancelToken()).pixels.astype(int)
    assert engine.asked == asked
    assert np.abs(moving - exact).mean() < 1
    assert np.abs(moving - seen(sights, raster, Recipe(), engine).astype(int)).mean() > 2
    assert np.array_equal(seen(sights, raster, recipe, engine), exact)


def test_who_asks_about_a_photo_that_shows_hears_what_colored_it(engine):
    raster, sights = gray_photo(1), Sights()
    hinted = Recipe(hints=(PointHint(0.5, 0.5, 20, 20),))
    seen(sights, raster, hinted, engine)
    told, alone = sights.look(raster, hinted, engine, CancelToken()), look(raster, Recipe(), engine)
    assert engine.asked == 2  # once for each of them
    for name in ("ab", "logits", "likeness", "lightness"):
        assert np.array_equal(getattr(told, name), getattr(alone, name))
    other = Recipe(adjustments=Adjustments(edge_px=96))
    assert sights.look(raster, other, engine, CancelToken()).frame != told.frame


def test_sizes_are_foreseen_from_the_nearest_and_then_ask_nothing(engine, monkeypatch):
    raster, sights, own = gray_photo(1), Sights(), engine.card.edge_px
    seen(sights, raster, Recipe(), engine)
    sizes, frames = (own - 32, own, own + 64, own + 160), []
    monkeypatch.setattr(sights_of, "look", lambda *given, **named: frames.append(given[1]) or look(*given, **named))
    sights.foresee(raster, Recipe(), engine, sizes, CancelToken())
    assert [recipe.adjustments.edge_px for recipe in frames] == [own - 32, own + 64, own + 160]
    for size in sizes:
        seen(sights, raster, Recipe(adjustments=Adjustments(edge_px=size, saturation=0.5)), engine)
    assert len(frames) == 3
    sights.look(raster, Recipe(), engine, CancelToken())
    assert len(frames) == 3  # what shows is still known in full


def test_the_nearest_size_stands_in_where_it_shows_something_new(engine):
    raster, sights, own = gray_photo(1), Sights(), engine.card.edge_px
    pictures = {}

    def move(size, saturation=1.0):
        recipe, meanwhile = Recipe(adjustments=Adjustments(edge_px=size, saturation=saturation)), []
        true = sights.render(raster, recipe, engine, edge_px=200, meanwhile=meanwhile.append, cancel=CancelToken())
        pictures[size, saturation] = true.pixels
        return [each.pixels for each in meanwhile]

    assert move(own) == []  # nothing is known of the photo
    assert move(own + 64) == []  # the nearest shows already
    assert move(own + 64) == []
    (stood_in,) = move(own - 64)
    assert np.array_equal(stood_in, pictures[own, 1.0])
    assert move(own + 64) == []  # known
    assert not np.array_equal(pictures[own - 64, 1.0], pictures[own, 1.0])


def test_of_another_photo_or_look_nothing_stands_in(engine):
    sights, meanwhile = Sights(), []
    seen(sights, gray_photo(1), Recipe(), engine)
    larger = Adjustments(edge_px=engine.card.edge_px + 64)
    for raster, recipe in (
        (gray_photo(2), Recipe(adjustments=larger)),
        (gray_photo(1), Recipe(adjustments=larger, regions=(Region(0.2, 0.2, 0.4, 0.4),))),
    ):
        sights.render(raster, recipe, engine, edge_px=200, meanwhile=meanwhile.append, cancel=CancelToken())
    assert meanwhile == []
