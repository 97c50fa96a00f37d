import pytest
from hypothesis import given
from hypothesis import strategies as st

from prism_desktop.canvas.viewport import FIT_MARGIN_PX, MAX_FIT_ZOOM, MAX_ZOOM, Viewport

sizes = st.integers(1, 20_000)
lengths = st.floats(60, 4000)
ratios = st.sampled_from([1.0, 1.25, 1.5, 2.0])
fractions = st.floats(0, 1)


def viewport(photo=(1600, 1200), canvas=(1000.0, 700.0), ratio=1.0):
    return Viewport(photo, canvas, ratio).fit()


@given(st.tuples(sizes, sizes), st.tuples(lengths, lengths), ratios)
def test_a_fitted_photo_lies_whole_in_the_middle(photo, canvas, ratio):
    view = viewport(photo, canvas, ratio)
    rect = view.rect
    assert rect.x >= -1e-6
    assert rect.y >= -1e-6
    assert rect.x + rect.width / 2 == pytest.approx(canvas[0] / 2)
    assert rect.y + rect.height / 2 == pytest.approx(canvas[1] / 2)


def test_a_fitted_photo_touches_the_margin_and_small_ones_are_not_blown_up():
    assert viewport().rect.y == pytest.approx(FIT_MARGIN_PX)
    assert viewport(photo=(20, 20)).zoom == MAX_FIT_ZOOM


@given(fractions, fractions, st.floats(0.05, 20), ratios)
def test_positions_survive_the_way_to_the_canvas_and_back(x, y, zoom, ratio):
    view = viewport(ratio=ratio).at_zoom(zoom, 300, 200)
    assert view.to_photo(*view.to_canvas(x, y)) == pytest.approx((x, y), abs=1e-9)


def test_zooming_keeps_the_spot_under_the_pointer():
    view = viewport().at_zoom(2.0, 500, 350)
    spot = view.to_photo(430, 290)
    assert view.at_zoom(3.0, 430, 290).to_photo(430, 290) == pytest.approx(spot)


@given(st.floats(1e-3, 1e3), ratios)
def test_zoom_stays_within_its_bounds(zoom, ratio):
    view = viewport(ratio=ratio).at_zoom(zoom, 10, 10)
    assert 0 < view.zoom <= MAX_ZOOM * ratio


def test_hundred_percent_is_a_photo_pixel_on_a_device_pixel():
    view = viewport(ratio=2.0).at_zoom(1.0, 0, 0)
    assert view.rect.width == 800


@given(st.floats(-5000, 5000), st.floats(-5000, 5000), st.floats(0.1, 8))
def test_panning_never_shows_a_border_beside_a_photo_that_is_larger(dx, dy, zoom):
    view = viewport().at_zoom(zoom, 500, 350).panned(dx, dy)
    rect = view.rect
    for begin, length, room in ((rect.x, rect.width, 1000), (rect.y, rect.height, 700)):
        if length >= room:
            assert begin <= 1e-6
            assert begin + length >= room - 1e-6
        else:
            assert begin + length / 2 == pytest.approx(room / 2)


def test_panning_follows_the_pointer():
    view = viewport().at_zoom(4.0, 500, 350)
    before = view.to_canvas(0.5, 0.5)
    after = view.panned(30, -20).to_canvas(0.5, 0.5)
    assert (after[0] - before[0], after[1] - before[1]) == pytest.approx((30, -20))


def test_a_fitted_photo_stays_fitted_when_the_window_grows_and_a_zoomed_one_keeps_its_zoom():
    assert viewport().resized((2000.0, 1400.0), 1.0) == viewport(canvas=(2000.0, 1400.0))
    zoomed = viewport().at_zoom(3.0, 10, 10)
    assert zoomed.resized((2000.0, 1400.0), 1.0).zoom == 3.0


def test_a_spot_that_is_gone_to_lies_in_the_middle_as_far_as_the_photo_reaches():
    view = Viewport((1000, 500), (400.0, 300.0)).fit()
    near = view.showing(0.6, 0.5, 2.0)
    assert near.zoom == 2.0
    assert near.to_canvas(0.6, 0.5) == pytest.approx((200, 150))
    corner = view.showing(0.01, 0.01, 2.0)
    assert corner.to_canvas(0, 0) == pytest.approx((0, 0))
