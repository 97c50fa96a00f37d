"""A part of a picture, in px."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Area:
    """The picture's part of a scan, in px: rows from `top` to `bottom`, columns from `left` to `right`, ends out."""

    top: int
    bottom: int
    left: int
    right: int

    @property
    def height(self) -> int:
        """Rows."""
        return self.bottom - self.top

    @property
    def width(self) -> int:
        """Columns."""
        return self.right - self.left

    @property
    def slices(self) -> tuple[slice, slice]:
        """Rows and columns, as an index."""
        return slice(self.top, self.bottom), slice(self.left, self.right)

    def within(self, outer: Area) -> Area:
        """The same place of the whole, for a place of its part `outer`."""
        return Area(outer.top + self.top, outer.top + self.bottom, outer.left + self.left, outer.left + self.right)

    def scaled_to(self, size: tuple[int, int], other: tuple[int, int]) -> Area:
        """The same place where what is `size` here (height, width) is `other` there; at least a pixel."""
        (height, width), (rows, columns) = size, other
        top, left = self.top * rows // height, self.left * columns // width
        bottom, right = -(-self.bottom * rows // height), -(-self.right * columns // width)
        return Area(top, bottom, left, right)

    def scaled(self, factor: float, height: int, width: int, *, step: int) -> Area:
        """The same place where the scan is `factor` times as large, `height` x `width`; starts are multiples of `step`,
        and rather a little outside.
        """
        top, left = (int(start * factor) // step * step for start in (self.top, self.left))
        bottom, right = (round(end * factor) for end in (self.bottom, self.right))
        return Area(top, min(bottom, height), left, min(right, width))
