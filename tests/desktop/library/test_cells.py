from itertools import chain

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prism_desktop.library.cells import Cells

GRID = Cells(10, 100, 80, 4)  # rows of 4, 4 and 2
STRIP = Cells(10, 100, 80, 10)


@given(
    cells=st.builds(Cells, st.integers(1, 60), st.integers(1, 9), st.integers(1, 9), st.integers(1, 12)),
    left=st.integers(-30, 130), top=st.integers(-30, 130), width=st.integers(1, 90), height=st.integers(1, 90),
)  # fmt: skip
def test_a_rectangle_holds_exactly_the_cells_that_touch_it(cells, left, top, width, height):
    found = list(chain.from_iterable(cells.between(left, top, left + width, top + height)))
    touching = []
    for number in range(cells.count):
        x, y = cells.place(number)
        if x < left + width and x + cells.width > left and y < top + height and y + cells.height > top:
            touching.append(number)
    assert found == touching


def test_a_place_names_its_cell():
    assert GRID.number_at(399, 159) == 7
    assert GRID.number_at(150, 165) == 9
    assert GRID.number_at(250, 165) is None
    assert GRID.number_at(400, 0) is None
    assert GRID.number_at(-1, 0) is None
    assert GRID.extent == (400, 240)
    assert STRIP.extent == (1000, 80)


@pytest.mark.parametrize(
    ("start", "columns", "lines", "end"),
    [
        (5, -1, 0, 4),
        (4, -1, 0, 3),
        (0, -1, 0, 0),
        (9, 1, 0, 9),
        (5, 0, 1, 9),
        (7, 0, 1, 9),
        (6, 0, -1, 2),
        (2, 0, -1, 2),
        (1, 0, 5, 9),
        (9, 0, -5, 1),
    ],
)
def test_keys_lead_to_the_neighbor_or_the_end(start, columns, lines, end):
    assert GRID.moved(start, columns, lines) == end
