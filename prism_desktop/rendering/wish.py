"""What is to be rendered of a photo: a value that pictures are kept by. Qt's images alone, through `LoadedPhoto`."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from prism_core.recipe import Recipe
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
