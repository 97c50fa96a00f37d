"""A photo as an example of color: its own colors, or where it is gray those that Prism gives it. Qt-free."""

from __future__ import annotations

from pathlib import Path

from prism_core.image.read import read_raster
from prism_core.jobs import CancelToken
from prism_core.models.engine import Engine
from prism_core.recipe import Recipe, Reference
from prism_core.references import reference_of
from prism_core.render import render
from prism_core.sidecar import read_sidecar
from prism_core.triage import Verdict, triage

_EDGE_PX = 384
"""Statistics need no more."""


def read_reference(path: Path, recipe: Recipe | None, engine: Engine, cancel: CancelToken) -> Reference:
    """What is to be taken from the photo. recipe: how it is colored; None takes its sidecar's.

    Raises `PhotoReadError`, `SidecarError`, `RecipeError` where even the colored photo has no color, `CanceledError`.
    """
    small = read_raster(path).downscaled(_EDGE_PX)
    if triage(small).verdict is not Verdict.COLOR:
        small = render(small, recipe or read_sidecar(path) or Recipe(), engine, cancel=cancel)
    return reference_of(small, path.name, engine, cancel)
