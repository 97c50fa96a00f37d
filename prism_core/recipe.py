"""A recipe says how a photo is colored. Frozen values and pure functions: undo is an older recipe.

Positions and sizes are fractions of the upright photo, colors are CIELAB a*, b* (D65), so a recipe means
the same on a thumbnail and on the full scan.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise
from typing import TypeAlias

import msgspec

from prism_core.errors import RecipeError

AB_LIMIT = 128.0
"""Bound of |a*| and |b*|; the sRGB gamut stays within 108."""

DEFAULT_RADIUS = 0.012
"""Half the side of a hint's patch as a fraction of the photo's long edge: 6 px of 256, as SIGGRAPH17 tests with."""

LEAST_REGION = 0.02
"""Least side of a region, as a fraction of the photo's: smaller ones hold nothing to be recognized."""
_ROUNDING = 1e-9
"""By which a region's far side may lie outside: x + width of decimal fractions."""


def _require(condition: bool, message: str) -> None:  # noqa: FBT001 - reads like an assertion
    if not condition:
        raise RecipeError(message)


def _check_color(a: float, b: float) -> None:
    _require(abs(a) <= AB_LIMIT and abs(b) <= AB_LIMIT, f"hint color a*={a}, b*={b} is not a color; use -128 to 128")


def _check_radius(radius: float) -> None:
    _require(0 < radius <= 0.5, f"hint radius {radius} is out of range; use more than 0 and at most 0.5")


class PointHint(msgspec.Struct, frozen=True, tag="point", forbid_unknown_fields=True):
    """A color the owner knows, at a point.

    x, y: fractions 0..1 of the upright photo's width and height. a, b: CIELAB units.
    radius: half the patch's side as a fraction of the long edge.
    """

    x: float
    y: float
    a: float
    b: float
    radius: float = DEFAULT_RADIUS

    def __post_init__(self) -> None:
        _require(0 <= self.x <= 1 and 0 <= self.y <= 1, f"hint position {self.x}, {self.y} is outside the photo")
        _check_color(self.a, self.b)
        _check_radius(self.radius)


class StrokeHint(msgspec.Struct, frozen=True, tag="stroke", forbid_unknown_fields=True):
    """A color the owner knows, along a brush stroke.

    points: (x, y) fractions 0..1 as in `PointHint`; at least one. radius: half the brush's width.
    """

    points: tuple[tuple[float, float], ...]
    a: float
    b: float
    radius: float = DEFAULT_RADIUS

    def __post_init__(self) -> None:
        _require(len(self.points) > 0, "a stroke needs at least one point")
        inside = all(0 <= x <= 1 and 0 <= y <= 1 for x, y in self.points)
        _require(inside, "a stroke's points must lie inside the photo")
        _check_color(self.a, self.b)
        _check_radius(self.radius)


Hint: TypeAlias = PointHint | StrokeHint


def is_neutral(hint: Hint) -> bool:
    """Whether the hint is to keep its place gray."""
    return hint.a == 0 and hint.b == 0


class Adjustments(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What is done to the predicted chroma, and to the lightness.

    saturation: factor on the predicted chroma, 0..2; hints keep their own color.
    strength: 0 is the original photo, 1 the full result.
    edge_px: long edge of the generator's copy of the photo; None takes the model card's own.
    vividness: from the safe mean of the possible colors (0) to the likely vivid one (1), before saturation; None takes
    the model card's own.
    temperature, tint: -1..1, how far the predicted chroma is shifted from blue to yellow, and from green to magenta; 0
    leaves it, and hints keep their own color.
    levels: 0..1, how far the lightness of a faded scan is stretched to black and white; 0 leaves it.
    """

    saturation: float = 1.0
    strength: float = 1.0
    edge_px: int | None = None
    vividness: float | None = None
    temperature: float = 0.0
    tint: float = 0.0
    levels: float = 0.0

    def __post_init__(self) -> None:
        _require(0 <= self.saturation <= 2, f"saturation {self.saturation} is out of range; use 0 to 2")
        _require(0 <= self.strength <= 1, f"strength {self.strength} is out of range; use 0 to 1")
        valid_edge = self.edge_px is None or 64 <= self.edge_px <= 2048
        _require(valid_edge, f"inference edge {self.edge_px} is out of range; use 64 to 2048 px")
        valid_vividness = self.vividness is None or 0 <= self.vividness <= 1
        _require(valid_vividness, f"vividness {self.vividness} is out of range; use 0 to 1")
        _require(abs(self.temperature) <= 1, f"temperature {self.temperature} is out of range; use -1 to 1")
        _require(abs(self.tint) <= 1, f"tint {self.tint} is out of range; use -1 to 1")
        _require(0 <= self.levels <= 1, f"levels {self.levels} is out of range; use 0 to 1")


class Region(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A box that the generator looks at once more, from near: a group of small faces, say.

    x, y: its left and top, width, height: its sides; fractions of the upright photo's width and height.
    """

    x: float
    y: float
    width: float
    height: float

    def __post_init__(self) -> None:
        for side, length in (("width", self.width), ("height", self.height)):
            _require(LEAST_REGION <= length <= 1, f"region {side} {length} is out of range; use {LEAST_REGION} to 1")
        inside = self.x >= 0 and self.y >= 0 and max(self.x + self.width, self.y + self.height) <= 1 + _ROUNDING
        _require(inside, f"region {self.x}, {self.y}, {self.width} x {self.height} must lie inside the photo")


class ReferenceBand(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The chroma of a photo's pixels that are about as light as this; CIELAB units.

    lightness: L* of the band's middle, 0..100. share: of the photo's pixels in it, 0..1. a, b: their mean.
    spread_a, spread_b: their standard deviations. said_a, said_b: the mean of what a generator makes of them by itself.
    """

    lightness: float
    share: float
    a: float
    b: float
    spread_a: float
    spread_b: float
    said_a: float = 0.0
    said_b: float = 0.0

    def __post_init__(self) -> None:
        _require(0 <= self.lightness <= 100, f"reference lightness {self.lightness} is out of range; use 0 to 100")
        _require(0 <= self.share <= 1, f"reference share {self.share} is out of range; use 0 to 1")
        _check_color(self.a, self.b)
        _check_color(self.said_a, self.said_b)
        for spread in (self.spread_a, self.spread_b):
            _require(0 <= spread <= AB_LIMIT, f"reference spread {spread} is out of range; use 0 to 128")


class Outlook(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What colors a generator holds likely all over a photo: mean and covariance of a* and b*, CIELAB units."""

    a: float
    b: float
    aa: float
    ab: float
    bb: float

    def __post_init__(self) -> None:
        _check_color(self.a, self.b)
        sound = 0 <= self.aa <= AB_LIMIT**2 and 0 <= self.bb <= AB_LIMIT**2 and self.ab**2 <= self.aa * self.bb + 1
        _require(sound, "a reference's outlook is no covariance")


class Reference(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Another photo, as an example of color: statistics of its chroma, and none of its pixels.

    name: what its owner knows it by. bands: at least one, from dark to light; those of the photo's top first, where it
    has more than one row. outlook: how likely it is to be of the same kind as others; None counts as that.
    """

    name: str
    bands: tuple[ReferenceBand, ...]
    rows: int = 1
    outlook: Outlook | None = None

    def __post_init__(self) -> None:
        _require(1 <= len(self.bands) <= 32, f"a reference has 1 to 32 bands, not {len(self.bands)}")
        _require(self.rows >= 1 and len(self.bands) % self.rows == 0, "a reference's rows have as many bands each")
        middles = [band.lightness for band in self.bands]
        first = middles[: len(middles) // self.rows]
        rising = all(below < above for below, above in pairwise(first)) and middles == first * self.rows
        _require(rising, "a reference's bands go from dark to light, in each row the same")


class Recipe(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How one photo is colored. model: id of a generator's card; None takes the one at hand.

    regions: looked at once more, a later one over an earlier one. reference: a photo whose coloring is taken over.
    """

    model: str | None = None
    hints: tuple[Hint, ...] = ()
    adjustments: Adjustments = Adjustments()
    regions: tuple[Region, ...] = ()
    reference: Reference | None = None


def add_hint(recipe: Recipe, hint: Hint) -> Recipe:
    """The recipe with `hint` on top of its hints."""
    return msgspec.structs.replace(recipe, hints=(*recipe.hints, hint))


def replace_hint(recipe: Recipe, index: int, hint: Hint) -> Recipe:
    """The recipe with its hint number `index` (0-based) exchanged for `hint`."""
    return with_hints(recipe, (hint if i == index else old for i, old in enumerate(recipe.hints)))


def remove_hint(recipe: Recipe, index: int) -> Recipe:
    """The recipe without its hint number `index` (0-based)."""
    return with_hints(recipe, (old for i, old in enumerate(recipe.hints) if i != index))


def with_hints(recipe: Recipe, hints: Iterable[Hint]) -> Recipe:
    """The recipe with these hints and no others."""
    return msgspec.structs.replace(recipe, hints=tuple(hints))


def with_regions(recipe: Recipe, regions: Iterable[Region]) -> Recipe:
    """The recipe with these regions and no others."""
    return msgspec.structs.replace(recipe, regions=tuple(regions))


def with_reference(recipe: Recipe, reference: Reference | None) -> Recipe:
    """The recipe with this reference, or none."""
    return msgspec.structs.replace(recipe, reference=reference)


def with_adjustments(recipe: Recipe, adjustments: Adjustments) -> Recipe:
    """The recipe with these adjustments."""
    return msgspec.structs.replace(recipe, adjustments=adjustments)


def automatic(recipe: Recipe) -> Recipe:
    """The recipe without all that was done by hand."""
    return Recipe(model=recipe.model)
