import numpy as np
import pytest
import skimage.color
import skimage.data

from prism_core.errors import CanceledError
from prism_core.image.raster import Raster
from prism_core.jobs import CancelToken
from prism_core.models.area import Area
from prism_core.models.engine import Engine
from prism_core.recipe import PointHint, Recipe, Region
from prism_core.regions import RIM, blended, place
from prism_core.render import look, render
from tests.generators import BINS, with_session
from tests.renders import lab_of

WHOLE = Area(0, 192, 0, 256)
BOX = Region(0.5, 0.25, 0.25, 0.5)


def flat(height=900, width=1200):
    return Raster(np.full((height, width, 1), 32768, np.uint16))


@pytest.fixture
def of_two_minds(model, monkeypatch):
    """A generator that calls the whole photo green, and what it is shown from near red. `shown` keeps its input."""
    shown = []

    def run(_outputs, feed, _options):
        planes = feed["x"]
        shown.append(planes)
        a = -0.2 if len(shown) == 1 else 0.3
        count, _, height, width = planes.shape
        ab = np.full((count, 2, height, width), a, np.float32)
        return ab, np.full((count, len(BINS), height // 4, width // 4), 2.0 * len(shown), np.float32)

    engine = with_session(Engine(model, device="cpu", threads=1), monkeypatch, run)
    engine.shown = shown
    return engine


def test_a_region_counts_in_full_and_its_rim_passes_over():
    close = place(BOX, WHOLE, 192, 256, step=4)
    rim = RIM * 64
    assert close.weight.shape == (close.area.height, close.area.width)
    weight = np.zeros((192, 256))
    weight[close.area.slices] = close.weight
    assert (weight[48:144, 128:192] == 1).all()
    assert weight[:, : int(128 - rim)].max() == weight[:, int(192 + rim) + 1 :].max() == 0
    assert np.abs(np.diff(weight, axis=1)).max() < 2 / rim
    assert np.abs(np.diff(weight, axis=0)).max() < 2 / rim


def test_a_region_at_the_photos_end_does_not_fade_toward_it():
    close = place(Region(0.75, 0, 0.25, 1), WHOLE, 192, 256, step=4)
    assert (close.weight[:, -64:] == 1).all()
    assert close.weight[:, 0].max() < 0.1


def test_a_regions_area_starts_where_the_logits_cells_do():
    for x in np.linspace(0, 0.7, 15):
        area = place(Region(float(x), 0.3, 0.21, 0.33), WHOLE, 192, 256, step=4).area
        assert area.left % 4 == area.top % 4 == 0
        assert 0 <= area.left < area.right <= 256


def test_a_region_ends_with_the_picture_and_is_nothing_on_a_scans_margin():
    picture = Area(20, 180, 40, 200)
    area = place(Region(0, 0, 0.5, 0.5), picture, 192, 256, step=4).area
    assert (area.top, area.left) == (20, 40)
    assert place(Region(0.85, 0.2, 0.15, 0.5), picture, 192, 256, step=4) is None


def test_the_smallest_region_has_a_place():
    for side in (64, 256):
        close = place(Region(0.98, 0.98, 0.02, 0.02), Area(0, side, 0, side), side, side, step=4)
        assert close.weight.max() > 0
        assert close.coarser(4).area.bottom == side // 4


def test_blending_follows_the_weight():
    close = place(BOX, WHOLE, 192, 256, step=4)
    result = blended(np.zeros((2, 192, 256), np.float32), np.full((2, 31, 17), 8, np.float32), close)
    assert np.allclose(result[0][close.area.slices], 8 * close.weight, atol=1e-5)
    assert result[:, :, :100].max() == 0


def test_the_generator_is_shown_the_region_at_its_own_size(of_two_minds):
    look(flat(), Recipe(regions=(BOX,)), of_two_minds)
    whole, near = (planes.shape[2:] for planes in of_two_minds.shown)
    assert whole == (192, 256)
    assert max(near) == 256
    assert near[0] > near[1]  # the box is upright


def test_what_is_said_from_near_takes_the_place_of_what_was_said(of_two_minds):
    seen = look(flat(), Recipe(regions=(BOX,)), of_two_minds)
    assert np.allclose(seen.ab[:, 50:140, 130:190], 33, atol=0.01)
    assert np.allclose(seen.ab[:, :, :110], -22, atol=0.01)
    assert np.allclose(seen.logits[:, 14:34, 34:46], 4, atol=0.01)
    assert np.allclose(seen.logits[:, :, :25], 2, atol=0.01)


def test_a_region_has_no_seam(of_two_minds):
    lab = lab_of(render(flat(), Recipe(regions=(BOX,)), of_two_minds))
    assert np.hypot(*(lab[450, 750, 1:] - 33)) < 2
    assert np.hypot(*(lab[450, 300, 1:] + 22)) < 2
    steps = [np.linalg.norm(np.diff(lab[..., 1:], axis=axis), axis=2).max() for axis in (0, 1)]
    way, rim_px = np.hypot(55, 55), RIM * 300
    assert max(steps) < 2 * way / rim_px  # a straight ramp would have half of it


def test_the_photo_outside_is_as_it_was(engine):
    camera = Raster(skimage.data.camera()[..., None])
    plain, with_region = (render(camera, Recipe(regions=r), engine).pixels for r in ((), (Region(0.6, 0.6, 0.2, 0.2),)))
    assert (plain[:200] == with_region[:200]).all()
    assert (plain[:, :200] == with_region[:, :200]).all()


def test_a_hint_within_is_honored(of_two_minds, engine):
    hint = PointHint(0.6, 0.5, 20, -30)
    for generator in (of_two_minds, engine):
        lab = lab_of(render(flat(), Recipe(hints=(hint,), regions=(BOX,)), generator))
        assert np.hypot(*(lab[450, 720, 1:] - (20, -30))) < 1.5


def test_a_later_region_covers_an_earlier_one(of_two_minds):
    seen = look(flat(), Recipe(regions=(BOX, BOX)), of_two_minds)
    assert np.allclose(seen.logits[:, 14:34, 34:46], 6, atol=0.01)


def test_a_region_on_a_margin_changes_nothing(engine):
    pixels = np.full((300, 400, 1), 8, np.uint8)
    pixels[:, :280] = np.random.default_rng(2).integers(60, 200, (300, 280, 1))
    plain, with_region = (
        render(Raster(pixels), Recipe(regions=r), engine).pixels for r in ((), (Region(0.85, 0.1, 0.15, 0.8),))
    )
    assert (plain == with_region).all()


@pytest.mark.parametrize(("height", "width"), [(1, 1), (1, 333), (70, 1), (7, 5)])
def test_regions_of_the_smallest_photos(engine, height, width):
    raster = Raster(np.full((height, width, 1), 128, np.uint8))
    assert render(raster, Recipe(regions=(Region(0.4, 0.4, 0.1, 0.1),)), engine).pixels.shape == (height, width, 3)


def test_the_preview_shows_the_export(engine):
    large = np.kron(skimage.data.camera(), np.ones((4, 4), np.uint8))
    raster = Raster(large[..., None])
    recipe = Recipe(regions=(Region(0.35, 0.1, 0.25, 0.3),))
    exported = render(raster, recipe, engine)
    for edge in (512, 900):
        preview = render(raster.downscaled(edge), recipe, engine)
        export = exported.downscaled(edge)
        assert skimage.color.deltaE_ciede2000(lab_of(preview), lab_of(export)).mean() < 1.0


def test_cancel_reaches_between_regions(of_two_minds):
    token = CancelToken()
    run = of_two_minds._session.run

    def once(*arguments):
        token.cancel()
        return run(*arguments)

    of_two_minds._session.run = once
    with pytest.raises(CanceledError):
        look(flat(), Recipe(regions=(BOX,) * 5), of_two_minds, cancel=token)
    assert len(of_two_minds.shown) == 1
