"""What is done to hints and regions of a recipe: pure functions from recipe to recipe. Qt-free."""

from __future__ import annotations

import math
from collections.abc import Collection, Sequence
from itertools import pairwise

import msgspec

from prism_core.recipe import (
    AB_LIMIT,
    LEAST_REGION,
    Hint,
    PointHint,
    Recipe,
    Region,
    StrokeHint,
    add_hint,
    replace_hint,
    with_hints,
    with_regions,
)

Point = tuple[float, float]
"""Fractions of the photo's width and height; outside 0..1 where it is beside the photo."""
Color = tuple[float, float]
"""a*, b*."""

NEUTRAL: Color = (0.0, 0.0)


def anchor(hint: Hint) -> Point:
    """The point that stands for a hint: its place, or the middle of its stroke."""
    if isinstance(hint, PointHint):
        return hint.x, hint.y
    legs = [math.dist(*leg) for leg in pairwise(hint.points)]
    left = sum(legs) / 2
    for (begin, end), length in zip(pairwise(hint.points), legs, strict=True):
        if left <= length and length > 0:
            share = left / length
            return begin[0] + (end[0] - begin[0]) * share, begin[1] + (end[1] - begin[1]) * share
        left -= length
    return hint.points[0]


def with_point(recipe: Recipe, at: Point, color: Color, radius: float) -> Recipe:
    """The recipe with one more point hint."""
    return add_hint(recipe, PointHint(*inside(at), *possible(color), radius))


def with_stroke(recipe: Recipe, points: Sequence[Point], color: Color, radius: float) -> Recipe:
    """The recipe with one more brush stroke."""
    return add_hint(recipe, StrokeHint(tuple(map(inside, points)), *possible(color), radius))


def with_path(recipe: Recipe, index: int, points: Sequence[Point]) -> Recipe:
    """The recipe with stroke number `index` along other points."""
    stroke = msgspec.structs.replace(recipe.hints[index], points=tuple(map(inside, points)))
    return replace_hint(recipe, index, stroke)


def moved(recipe: Recipe, index: int, to: Point) -> Recipe:
    """The recipe with the anchor of hint number `index` there, or as near as leaves all of it inside the photo."""
    hint = recipe.hints[index]
    if isinstance(hint, PointHint):
        x, y = inside(to)
        return replace_hint(recipe, index, msgspec.structs.replace(hint, x=x, y=y))
    steps = []
    for axis, (old, new) in enumerate(zip(anchor(hint), to, strict=True)):
        places = [point[axis] for point in hint.points]
        steps.append(min(max(new - old, -min(places)), 1 - max(places)))
    points = tuple(inside((x + steps[0], y + steps[1])) for x, y in hint.points)
    return replace_hint(recipe, index, msgspec.structs.replace(hint, points=points))


def colored(recipe: Recipe, index: int, color: Color) -> Recipe:
    """The recipe with hint number `index` in another color."""
    a, b = possible(color)
    return replace_hint(recipe, index, msgspec.structs.replace(recipe.hints[index], a=a, b=b))


def resized(recipe: Recipe, index: int, radius: float) -> Recipe:
    """The recipe with hint number `index` as large as that."""
    return replace_hint(recipe, index, msgspec.structs.replace(recipe.hints[index], radius=radius))


def without(recipe: Recipe, indices: Collection[int]) -> Recipe:
    """The recipe without these hints."""
    return with_hints(recipe, (hint for index, hint in enumerate(recipe.hints) if index not in indices))


def box(begin: Point, end: Point) -> Region | None:
    """The region between two corners, as far as it lies inside the photo; None where too little of it does."""
    (x1, y1), (x2, y2) = inside(begin), inside(end)
    left, top, width, height = min(x1, x2), min(y1, y2), abs(x1 - x2), abs(y1 - y2)
    return None if min(width, height) < LEAST_REGION else Region(left, top, width, height)


def shifted(region: Region, by: Point) -> Region:
    """The region as far away from where it is, or as near to that as leaves all of it inside the photo."""
    x = min(max(region.x + by[0], 0.0), 1 - region.width)
    y = min(max(region.y + by[1], 0.0), 1 - region.height)
    return msgspec.structs.replace(region, x=x, y=y)


def with_region(recipe: Recipe, index: int, region: Region) -> Recipe:
    """The recipe with this in place of its region number `index`."""
    return with_regions(recipe, (region if i == index else old for i, old in enumerate(recipe.regions)))


def without_region(recipe: Recipe, index: int) -> Recipe:
    """The recipe without its region number `index`."""
    return with_regions(recipe, (region for i, region in enumerate(recipe.regions) if i != index))


def inside(point: Point) -> Point:
    """The nearest point of the photo."""
    return min(max(point[0], 0.0), 1.0), min(max(point[1], 0.0), 1.0)


def possible(color: Color) -> Color:
    """The color within what a recipe can say."""
    return min(max(color[0], -AB_LIMIT), AB_LIMIT), min(max(color[1], -AB_LIMIT), AB_LIMIT)


def begins_with(now: Sequence[Hint | Region], before: Sequence[Hint | Region]) -> bool:
    """Whether something was added behind what there was."""
    return len(now) > len(before) and now[: len(before)] == before
