"""What is to be rendered of a photo: a value that pictures are kept by. Qt's images alone, through `LoadedPhoto`."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

import msgspec

from prism_core.models.engine import Engine
from prism_core.recipe import Recipe, with_adjustments
from prism_desktop.photo.photo_loader import LoadedPhoto

Key = tuple[Path, Recipe, int]
"""The photo, its recipe, and the picture's long edge."""


@dataclass(frozen=True)
class Wish:
    """A picture of a photo by a recipe."""

    photo: LoadedPhoto
    recipe: Recipe
    edge_px: int
    quick: bool
    """Whether it may be near to the recipe's picture, and need not be it: see `Sights`."""

    @property
    def key(self) -> Key:
        """What its picture is kept by."""
        return self.photo.path, self.recipe, self.edge_px

    @property
    def picture_bytes(self) -> int:
        """About what its picture takes in memory."""
        width, height = self.photo.size
        return max(1, 4 * self.edge_px * self.edge_px * min(width, height) // max(width, height))

    def at_size(self, size: int | None) -> Wish:
        """The same, by another inference size."""
        return replace(self, recipe=at_size(self.recipe, size))


def at_size(recipe: Recipe, size: int | None) -> Recipe:
    """The recipe with this inference size; None is the model's own."""
    return with_adjustments(recipe, msgspec.structs.replace(recipe.adjustments, edge_px=size))


def size_of(recipe: Recipe, engine: Engine) -> int:
    """The recipe's inference size, px."""
    return recipe.adjustments.edge_px or engine.card.edge_px
