"""Which recipe colors a photo of a batch: its sidecar's, changed by what was asked for the whole batch."""

from __future__ import annotations

from pathlib import Path

import msgspec

from prism_core.errors import RecipeError
from prism_core.recipe import Adjustments, Hint, Recipe, Reference
from prism_core.sidecar import read_sidecar


class Overrides(msgspec.Struct, frozen=True, kw_only=True):
    """What holds for every photo of a batch, whatever its sidecar says; None leaves the sidecar's (or default) value.

    Ranges as in `prism_core.recipe`; raises `RecipeError`. any_model: color a photo even where its sidecar names
    another model than the one that runs.
    """

    strength: float | None = None
    saturation: float | None = None
    edge_px: int | None = None
    vividness: float | None = None
    temperature: float | None = None
    tint: float | None = None
    levels: float | None = None
    hints: tuple[Hint, ...] | None = None
    reference: Reference | None = None
    any_model: bool = False

    def __post_init__(self) -> None:
        self._adjust(Adjustments())

    def apply(self, recipe: Recipe) -> Recipe:
        """`recipe` with the values that are set here."""
        hints = recipe.hints if self.hints is None else self.hints
        reference = self.reference or recipe.reference
        adjustments = self._adjust(recipe.adjustments)
        return msgspec.structs.replace(recipe, hints=hints, adjustments=adjustments, reference=reference)

    def _adjust(self, adjustments: Adjustments) -> Adjustments:
        changes = {name: getattr(self, name) for name in Adjustments.__struct_fields__}
        given = {name: value for name, value in changes.items() if value is not None}
        return msgspec.structs.replace(adjustments, **given)


def recipe_for(photo: Path, model: str, overrides: Overrides) -> Recipe:
    """The recipe of `photo` in a batch run by the generator with the id `model`.

    Raises `SidecarError` where its sidecar cannot be used, `RecipeError` where it names another generator.
    """
    recipe = read_sidecar(photo) or Recipe()
    if recipe.model not in (None, model) and not overrides.any_model:
        raise RecipeError(f"its sidecar names the model {recipe.model}; add --model {recipe.model}, or --model {model}")
    return overrides.apply(msgspec.structs.replace(recipe, model=model))
