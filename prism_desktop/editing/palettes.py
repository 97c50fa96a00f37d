"""Named colors of their time: the palettes that come with Prism, as data in resources/palettes."""

from __future__ import annotations

from functools import cache

import msgspec
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QColor

from prism_core.resources import resource_path
from prism_desktop.editing.colors import ab_of


class PaletteColor(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One color. color: sRGB as #rrggbb. source: where it is from; empty where that is the palette's."""

    name: str
    color: str
    source: str = ""

    @property
    def ab(self) -> tuple[float, float]:
        """Its a*, b*: a photo brings its own lightness."""
        return ab_of(QColor(self.color))


class Palette(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Colors that belong together. name: in English. source: who measured or chose them."""

    name: str
    source: str
    colors: tuple[PaletteColor, ...]


@cache
def palettes() -> tuple[Palette, ...]:
    """The palettes that come with Prism, in the order of their files."""
    files = sorted(resource_path("palettes").glob("*.json"))
    return tuple(msgspec.json.decode(file.read_bytes(), type=Palette) for file in files)


def translated(name: str) -> str:
    """The name of a palette or of its color in the language of the window; `palette_names` lists them all."""
    return QCoreApplication.translate("palette_names", name)
