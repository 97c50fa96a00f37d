"""Where pictures and names stand on a contact sheet's pages. Lengths are points, from the lower left corner."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

import msgspec

from prism_core.errors import OptionsError
from prism_core.sheet.pdf import Box

Paper: TypeAlias = Literal["a4", "letter"]

_PAPERS: dict[Paper, tuple[float, float]] = {"a4": (595.28, 841.89), "letter": (612.0, 792.0)}
_MARGIN = 36.0
_HEADING = 26.0
_FOOTING = 18.0
_CAPTION = 16.0
_GAP = 8.0
_BETWEEN = 14.0
_MOST_IN_A_COLUMN = 5
"""Pairs below each other; more stand in two columns."""


class SheetOptions(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How a contact sheet looks. Raises `OptionsError`.

    pairs: photos a page, before beside after, 1 to 20. dpi: of the pictures. title: at the top of each page; empty for
    none.
    """

    paper: Paper = "a4"
    pairs: int = 4
    dpi: int = 200
    title: str = ""

    def __post_init__(self) -> None:
        if not 1 <= self.pairs <= 20:
            raise OptionsError(f"{self.pairs} photos a page are not possible; use 1 to 20")
        if not 50 <= self.dpi <= 600:
            raise OptionsError(f"{self.dpi} dpi are out of range; use 50 to 600")


@dataclass(frozen=True)
class Cell:
    """The room of one photo: two pictures beside each other, and its name and date below."""

    before: Box
    after: Box
    caption: Box


@dataclass(frozen=True)
class Layout:
    """Of every page of a sheet."""

    width: float
    height: float
    heading: Box
    footing: Box
    cells: tuple[Cell, ...]


def lay_out(options: SheetOptions) -> Layout:
    """Where things stand on a page."""
    width, height = _PAPERS[options.paper]
    columns = 1 if options.pairs <= _MOST_IN_A_COLUMN else 2
    rows = -(-options.pairs // columns)
    inner = Box(_MARGIN, _MARGIN + _FOOTING, width - 2 * _MARGIN, height - 2 * _MARGIN - _FOOTING - _HEADING)
    cell_width = (inner.width - _BETWEEN * (columns - 1)) / columns
    cell_height = (inner.height - _BETWEEN * (rows - 1)) / rows
    places = [(number // columns, number % columns) for number in range(options.pairs)]
    return Layout(
        width=width,
        height=height,
        heading=Box(_MARGIN, height - _MARGIN - 16, inner.width, 16),
        footing=Box(_MARGIN, _MARGIN - 6, inner.width, 12),
        cells=tuple(
            _cell(
                inner.x + column * (cell_width + _BETWEEN),
                inner.y + inner.height - row * (cell_height + _BETWEEN) - cell_height,
                cell_width,
                cell_height,
            )
            for row, column in places
        ),
    )


def _cell(x: float, y: float, width: float, height: float) -> Cell:
    half = (width - _GAP) / 2
    return Cell(
        before=Box(x, y + _CAPTION, half, height - _CAPTION),
        after=Box(x + half + _GAP, y + _CAPTION, half, height - _CAPTION),
        caption=Box(x, y, width, 10),
    )


def fitted(width: int, height: int, room: Box, *, to_right: bool) -> Box:
    """The largest box in `room` of a picture's shape, at its lower edge, where the name stands, and at one side."""
    scale = min(room.width / width, room.height / height)
    x = room.x + room.width - width * scale if to_right else room.x
    return Box(x, room.y, width * scale, height * scale)
