"""Where photos lie in a view: cells of one size, so that the place of any of them is a matter of arithmetic. Qt-free.

Twenty thousand photos cost no more than twenty: Qt's own list view measures and places every one of them, which holds
the window up for 85 ms at each change.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Cells:
    """So many cells in rows of `columns`, the last one perhaps shorter. Places are in pixels from the first cell."""

    count: int
    width: int
    height: int
    columns: int

    @property
    def lines(self) -> int:
        """Number of rows."""
        return -(-self.count // self.columns)

    @property
    def extent(self) -> tuple[int, int]:
        """Width and height of all cells together."""
        return min(self.count, self.columns) * self.width, self.lines * self.height

    def place(self, number: int) -> tuple[int, int]:
        """Left and top of a cell."""
        line, column = divmod(number, self.columns)
        return column * self.width, line * self.height

    def number_at(self, x: int, y: int) -> int | None:
        """The cell at a place, None where there is none."""
        column, line = x // self.width, y // self.height
        number = line * self.columns + column
        return number if 0 <= column < self.columns and line >= 0 and number < self.count else None

    def between(self, left: int, top: int, right: int, bottom: int) -> list[range]:
        """The cells that lie, even in part, in a rectangle (right and bottom excluded), row by row."""
        first, last = max(0, left // self.width), min(self.columns, -(-right // self.width))
        rows = range(max(0, top // self.height), min(self.lines, -(-bottom // self.height)))
        starts = (line * self.columns for line in rows)
        return [range(start + first, min(start + last, self.count)) for start in starts]

    def moved(self, number: int, by_columns: int, by_lines: int) -> int:
        """The cell so many columns and rows away, or the last one in that direction."""
        if by_lines:
            step = by_lines * self.columns
            if 0 <= number + step < self.count:
                return number + step
            column, line = number % self.columns, (0 if by_lines < 0 else self.lines - 1)
            return min(line * self.columns + column, self.count - 1)
        return min(max(number + by_columns, 0), self.count - 1)
