"""How color copies are written: one frozen value that window, batch and command line share."""

from __future__ import annotations

import os
from itertools import chain, count
from pathlib import Path
from typing import Literal, TypeAlias

import msgspec

from prism_core.errors import OptionsError
from prism_core.naming import PLAIN_NAME, NameTemplate, parse_template

Format: TypeAlias = Literal["same", "jpeg", "png", "tiff", "webp"]
Bits: TypeAlias = Literal["same", "8", "16"]
"""Bits a channel of the copy: those of the photo, or so many."""

DEFAULT_QUALITY = 92
"""Of JPEG and WebP: above it files grow much faster than what can be seen."""
EDGE_LIMITS = (64, 65500)
"""Bounds of the long edge that can be asked for, in px: of what can still be seen, and of what JPEG takes."""

_SUFFIXES: dict[Format, str] = {"jpeg": ".jpg", "png": ".png", "tiff": ".tif", "webp": ".webp"}
_ALIKE = {".jpeg": ".jpg", ".jpe": ".jpg", ".jfif": ".jpg", ".tiff": ".tif", ".dib": ".bmp"}
"""Suffixes of one format, so that the format JPEG leaves the name of scan.jpeg alone."""
_DEEP = frozenset((".png", ".tif", ".tiff"))
"""Suffixes of the formats that hold 16 bits a channel."""


class ExportOptions(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How the color copy of a photo is written. Raises `OptionsError` where that cannot be done.

    format: of the file; "same" is the photo's own, and keeps a lossless WebP lossless. quality: 1..100, of JPEG and
    WebP. bits: a channel; 16 asks for PNG, TIFF or "same", where the photos of other formats get 8, which the export
    tells. edge_px: long edge in px that larger photos are scaled down to; None keeps the original size. name: template
    of the file's name without suffix, see `prism_core.naming`. color_layer: write an OpenRaster file, too, with color
    as a layer of its own.
    """

    format: Format = "same"
    quality: int = DEFAULT_QUALITY
    bits: Bits = "same"
    edge_px: int | None = None
    name: str = PLAIN_NAME
    color_layer: bool = False

    def __post_init__(self) -> None:
        if not 1 <= self.quality <= 100:
            raise OptionsError(f"quality {self.quality} is out of range; use 1 to 100")
        if self.edge_px is not None and not EDGE_LIMITS[0] <= self.edge_px <= EDGE_LIMITS[1]:
            raise OptionsError(f"a long edge of {self.edge_px} px is out of range; use {EDGE_LIMITS[0]} to 65500")
        if self.bits == "16" and self.format in ("jpeg", "webp"):
            raise OptionsError(f"{_NAMES[self.format]} holds 8 bits a channel; choose PNG or TIFF for 16")
        parse_template(self.name)

    @property
    def template(self) -> NameTemplate:
        """The name template, parsed."""
        return parse_template(self.name)

    def suffix_for(self, photo: Path) -> str:
        """The suffix of the copy of `photo`, as that writes it where the format stays the same."""
        suffix = photo.suffix.lower()
        if self.format == "same" or _ALIKE.get(suffix, suffix) == _SUFFIXES[self.format]:
            return photo.suffix
        return _SUFFIXES[self.format]

    def stays_webp(self, target: Path) -> bool:
        """Whether the copy at `target` is a WebP in the photo's own format: lossless, then, where the photo is."""
        return self.format == "same" and target.suffix.lower() == ".webp"


_NAMES = {"jpeg": "JPEG", "webp": "WebP"}


def holds_16_bits(path: Path) -> bool:
    """Whether the format that the name stands for holds 16 bits a channel."""
    return path.suffix.lower() in _DEEP


def layers_path(target: Path) -> Path:
    """Where the color layer of the copy `target` goes: beside it, where no file stands yet, for that one may hold a
    retoucher's work.
    """
    names = chain([f"{target.name}.ora"], (f"{target.name}-{number}.ora" for number in count(2)))
    return next(path for path in map(target.with_name, names) if not os.path.lexists(path))


def file_name(photo: Path, options: ExportOptions, *, number: int = 1, total: int = 1, model: str = "") -> str:
    """The name, with suffix, that `options` give the copy of `photo`, which is `number` of `total`: a live example.

    model: id of the generator. Opens the photo only for its date. Raises `OptionsError` where no file can be named so.
    """
    return options.template.fill(photo, number=number, total=total, model=model) + options.suffix_for(photo)
