"""Prism brings color back to old photographs, offline. This is its public surface:

    from pathlib import Path
    from prism_core import Engine, Recipe, read_raster, render, write_raster
    from prism_core.models.store import find_model

    engine = Engine(find_model(None))
    photo = read_raster(Path("scan.jpg"))
    write_raster(Path("scan-color.jpg"), render(photo, Recipe(), engine))

read_raster, write_raster: a photo file to a `Raster` and back, metadata, profile and bit depth with it.
Engine: one generator, loaded and verified. Recipe: how a photo is colored. render: the one door from a photo
and a recipe to a picture. Everything Prism raises on purpose is a `prism_core.errors.PrismError`.
"""

from __future__ import annotations

import importlib
import sys
from types import ModuleType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from prism_core.image.read import read_raster
    from prism_core.image.write import write_raster
    from prism_core.models.engine import Engine
    from prism_core.recipe import Recipe
    from prism_core.render import render

    __version__: str

__all__ = ["Engine", "Recipe", "__version__", "read_raster", "render", "write_raster"]

_HOMES = {
    "Engine": "prism_core.models.engine",
    "Recipe": "prism_core.recipe",
    "read_raster": "prism_core.image.read",
    "write_raster": "prism_core.image.write",
}


# Lazy (PEP 562): what stands behind these names takes half a second to import, and `prism --help` needs none of it.
def __getattr__(name: str) -> object:
    if name == "__version__":
        return importlib.import_module("importlib.metadata").version("prism-photo")
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(importlib.import_module(_HOMES[name]), name)


def __dir__() -> list[str]:
    return sorted(__all__)


class _Surface(ModuleType):
    """The class of this module, in which `render` is the function and not the module of the same name."""

    def _render(self) -> object:
        return importlib.import_module("prism_core.render").render

    def _keep(self, _module: ModuleType) -> None:
        """Pass over the import system, which hands in the module `prism_core.render`."""

    if not TYPE_CHECKING:
        render = property(_render, _keep)


sys.modules[__name__].__class__ = _Surface
