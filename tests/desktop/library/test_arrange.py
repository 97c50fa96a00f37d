from datetime import date
from pathlib import Path

import pytest

from prism_desktop.library.arrange import Order, Wish, arrange
from prism_desktop.library.photo_state import State, Status

PHOTOS = [Path("box/Anna 1.jpg"), Path("box/anna 2.jpg"), Path("box/boat.png"), Path("other/dog.jpg")]
STATUSES = {
    PHOTOS[1]: Status(State.HINTS, State.FAILED, "no room"),
    PHOTOS[2]: Status(State.EDITED, State.EXPORTED),
    PHOTOS[3]: Status(left_out="Already in color"),
}
DAYS = {PHOTOS[0]: date(1999, 5, 1), PHOTOS[1]: date(1950, 1, 1), PHOTOS[2]: date(1999, 12, 31)}


def shown(**wish):
    arrangement = arrange(PHOTOS, Wish(**wish), STATUSES, DAYS)
    assert arrangement.rows == {path: row for row, path in enumerate(arrangement.paths)}
    return [path.stem for path in arrangement.paths]


@pytest.mark.parametrize(
    ("wish", "names"),
    [
        ({}, ["Anna 1", "anna 2", "boat", "dog"]),
        ({"text": "ANNA"}, ["Anna 1", "anna 2"]),
        ({"text": "nobody"}, []),
        ({"states": frozenset({State.UNTOUCHED})}, ["Anna 1", "dog"]),
        ({"states": frozenset({State.FAILED, State.LEFT_OUT})}, ["anna 2", "dog"]),
        ({"folder": Path("other")}, ["dog"]),
        ({"days": (date(1999, 1, 1), date(1999, 12, 31))}, ["Anna 1", "boat"]),
        ({"text": "a", "folder": Path("box"), "states": frozenset({State.EDITED})}, ["boat"]),
        ({"backwards": True}, ["dog", "boat", "anna 2", "Anna 1"]),
        ({"order": Order.DATE}, ["dog", "anna 2", "Anna 1", "boat"]),
        ({"order": Order.DATE, "backwards": True}, ["boat", "Anna 1", "anna 2", "dog"]),
        ({"order": Order.STATE}, ["anna 2", "boat", "Anna 1", "dog"]),
    ],
)
def test_what_is_wished_for_is_shown(wish, names):
    assert shown(**wish) == names


def test_taking_back_the_filter_keeps_the_order():
    wish = Wish("anna", frozenset({State.FAILED}), None, Path("box"), Order.DATE, backwards=True)
    assert wish.filters
    assert wish.without_filter() == Wish(order=Order.DATE, backwards=True)
    assert not wish.without_filter().filters
