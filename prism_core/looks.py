"""What of a recipe suits other photos, too: its look, and how several photos come to look like one album.

A look is adjustments and a reference. Hints and regions are of places, which other photos have not; who wants them on
another scan of the same photo copies them by themselves (`with_hints`, `with_regions`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

import msgspec
import numpy as np

from prism_core.color.cast import REACH
from prism_core.color.measure import picture_colors
from prism_core.color.temper import fade
from prism_core.image.raster import Raster
from prism_core.models.card import ModelCard
from prism_core.recipe import Adjustments, Recipe, Reference, with_adjustments

LARGEST_SHIFT = 0.6
"""Most of temperature and tint that an album's consistency asks for: a meadow is no room with a green cast."""
LEAST_GAIN, LARGEST_GAIN = 0.5, 1.6
"""Bounds of what it multiplies saturation by."""


@dataclass(frozen=True)
class Look:
    """What of a recipe suits any photo."""

    adjustments: Adjustments
    reference: Reference | None


def look_of(recipe: Recipe) -> Look:
    """The recipe's look."""
    return Look(recipe.adjustments, recipe.reference)


def with_look(recipe: Recipe, look: Look) -> Recipe:
    """The recipe with that look, its model, hints and regions kept."""
    return msgspec.structs.replace(recipe, adjustments=look.adjustments, reference=look.reference)


@dataclass(frozen=True)
class Appearance:
    """How a photo in color looks at a glance.

    a, b: mean of a* and b*. colorfulness: mean distance of its colors from that mean. CIELAB units.
    """

    a: float
    b: float
    colorfulness: float


def appearance_of(raster: Raster) -> Appearance:
    """That of a rendered photo; a small copy is enough. Black and white, where no cast shows, do not count."""
    lightness, ab = picture_colors(raster)
    weight = fade(lightness) + np.float32(1e-6)
    mean = np.average(ab.reshape(2, -1), axis=1, weights=weight.ravel())
    away = np.hypot(*(ab - mean[:, None, None]))
    return Appearance(float(mean[0]), float(mean[1]), float(np.average(away, weights=weight)))


def consistent(photos: Sequence[tuple[Adjustments, Appearance]]) -> tuple[Adjustments, ...]:
    """For each photo, adjustments that bring it to the album's white balance and saturation: the photos' medians.

    photos: the adjustments that each was rendered by, and how it looks by them.
    """
    if not photos:
        return ()
    looks = np.array([(look.a, look.b, look.colorfulness) for _, look in photos])
    a, b, colorfulness = np.median(looks, axis=0).tolist()
    return tuple(_brought(adjustments, look, Appearance(a, b, colorfulness)) for adjustments, look in photos)


def _brought(adjustments: Adjustments, look: Appearance, album: Appearance) -> Adjustments:
    """Saturation first: it also multiplies that part of the mean which is not of temperature and tint."""
    gain = float(np.clip(album.colorfulness / max(look.colorfulness, 1e-3), LEAST_GAIN, LARGEST_GAIN))
    saturation = min(adjustments.saturation * gain, 2.0)
    gain = saturation / adjustments.saturation if adjustments.saturation else 1.0
    shift = {
        name: _slider(old, own, wanted, gain)
        for name, old, own, wanted in (
            ("tint", adjustments.tint, look.a, album.a),
            ("temperature", adjustments.temperature, look.b, album.b),
        )
    }
    return msgspec.structs.replace(adjustments, saturation=saturation, **shift)


def _slider(old: float, own: float, wanted: float, gain: float) -> float:
    """A slider's new value: the mean `own` holds its `old` shift and, times `gain`, what the photo has by itself."""
    needed = (wanted - (own - REACH * old) * gain) / REACH
    return float(np.clip(needed, max(-1, old - LARGEST_SHIFT), min(1, old + LARGEST_SHIFT)))


class Kind(Enum):
    """What is other in a variant."""

    CALM = "calm"
    AUTOMATIC = "automatic"
    LIVELY = "lively"
    VIVID = "vivid"
    MUTED = "muted"
    RICH = "rich"
    COARSE = "coarse"
    FINE = "fine"
    FINER = "finer"


@dataclass(frozen=True)
class Variant:
    """One way to color a photo. kind: in what it is other than the recipe that it was made of."""

    kind: Kind
    recipe: Recipe


def variants(recipe: Recipe, card: ModelCard) -> tuple[Variant, ...]:
    """Recipes to choose from, that change one thing each: vividness, saturation, or the generator's picture.

    Those that are the recipe itself, or one another, are left out.
    """
    own = recipe.adjustments
    edge = own.edge_px or card.edge_px
    changes: tuple[tuple[Kind, dict[str, float | int | None]], ...] = (
        (Kind.CALM, {"vividness": 0.0}),
        (Kind.AUTOMATIC, {"vividness": None}),
        (Kind.LIVELY, {"vividness": 0.5}),
        (Kind.VIVID, {"vividness": 0.8}),
        (Kind.MUTED, {"saturation": own.saturation * 0.7}),
        (Kind.RICH, {"saturation": min(2.0, own.saturation * 1.3)}),
        (Kind.COARSE, {"edge_px": max(64, edge // 2)}),
        (Kind.FINE, {"edge_px": min(2048, edge * 3 // 2)}),
        (Kind.FINER, {"edge_px": min(2048, edge * 2)}),
    )
    found: dict[Recipe, Variant] = {}
    for kind, change in changes:
        other = with_adjustments(recipe, msgspec.structs.replace(own, **change))
        if _plain(other, card) not in {_plain(recipe, card), *found}:
            found[_plain(other, card)] = Variant(kind, other)
    return tuple(found.values())


def _plain(recipe: Recipe, card: ModelCard) -> Recipe:
    """The recipe with what it leaves to the card written out, to be compared by."""
    own = recipe.adjustments
    vividness = card.vividness if own.vividness is None else own.vividness
    whole = msgspec.structs.replace(own, vividness=vividness, edge_px=own.edge_px or card.edge_px)
    return with_adjustments(recipe, whole)
