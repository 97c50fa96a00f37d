"""What a picture is, as far as coloring goes: a gray photo, a toned one, one in color, or none to color at all.

All is measured on a copy of at most 256 px, so that a thumbnail is enough, in a few milliseconds:

BLANK     the lightness hardly varies, but for slow shading
TEXT      dark strokes all over a ground that, seen through their gaps, is even
NEGATIVE  light and dark are exchanged, as far as a small net can tell (`prism_core/negative.py`); on color film, too
COLOR     colors that are not the tone of paper or print, which is a smooth function of lightness and place
SEPIA     one such tone
GRAY      none
"""

from __future__ import annotations

from enum import StrEnum
from functools import cache
from typing import TypeAlias

import cv2
import msgspec
import numpy as np
import numpy.typing as npt

from prism_core.color.icc import is_usable, to_srgb
from prism_core.color.lab import Floats, srgb_to_lab
from prism_core.image.raster import Raster
from prism_core.negative import negative_net, net_digest, net_input

_Doubles: TypeAlias = npt.NDArray[np.float64]

_MEASURES = 2
"""Raised with every change of what is measured here, or of a bound below."""

_LOOK_PX = 256
"""Long edge at which tones and strokes are looked at: of a page, lines of text are still apart."""
_COLOR_PX = 64
"""Long edge at which color is looked at: grain and the color noise of JPEG are averaged away."""

_LEAST_SPREAD = 2.5
_LEAST_TINTED = 0.02
"""Color photos have more of one or the other: of 700 held out 99.6 %, of their gray and toned prints none."""
_TINT = 8.0
"""CIELAB units from the tone at which a place counts as tinted, by hand perhaps."""
_LEAST_TONE = 4.0
"""CIELAB units; below it a cast is hardly seen."""
_LEAST_CONTRAST = 5.0
"""L* between the 1st and the 99th of a hundred; photos faded to a third have 8 and more."""
_MOST_SHADED = 20.0
"""L* that the light of a scanner or window may fall off by over a page."""
_MOST_UNEVEN = 0.035
"""How much the ground may vary, in parts of the strokes' contrast: drawn pages stay below 0.01, a scanned page of a
book has 0.026, photos, a herd in a field among them, have 0.048 and more."""
_LEAST_WRITTEN, _MOST_INKED = 0.2, 0.4
"""Part of the page that has strokes on it, and part that is stroke."""
_LEAST_ODDS = 1.8
"""Log odds from which a picture counts as a negative: of 700 gray photos held out 0.3 % have more, of their negatives
72 %. To color a negative costs a second, to leave out a photo may go unseen."""

_GAP = 11
"""Px of the copy that are wider than any stroke."""
_CELLS = 12
"""A page is looked at in so many rows and columns of cells."""
_INKED_CELL = 0.04


class Verdict(StrEnum):
    """What a picture is."""

    GRAY = "gray"
    SEPIA = "sepia"
    COLOR = "color"
    BLANK = "blank"
    TEXT = "text"
    NEGATIVE = "negative"


SUITABLE = frozenset({Verdict.GRAY, Verdict.SEPIA})
"""What is colored without asking; the rest waits for its owner's word."""


class Triage(msgspec.Struct, frozen=True, kw_only=True):
    """What a picture is, and the figures that say so.

    tone: chroma of its one tone, and spread: root mean square of colors around it, both in CIELAB units. tinted: part
    of the picture that is far from the tone. span: L* between its darkest and lightest places; contrast: the same with
    slow shading taken off. uneven: variation of the ground behind dark strokes, in parts of their contrast; written:
    part of the picture that has such strokes on it, inked: part that is stroke. negative: log odds of a negative, None
    of blank pictures and pages of text, which the net is not asked about.
    """

    verdict: Verdict
    tone: float
    spread: float
    tinted: float
    span: float
    contrast: float
    uneven: float
    written: float
    inked: float
    negative: float | None


def triage(raster: Raster) -> Triage:
    """What the picture is; of a thumbnail (256 px or more are best) or of the photo itself."""
    tone, spread, tinted = _color_figures(_lab(raster, _COLOR_PX))
    whole = np.ascontiguousarray(_lab(raster, _LOOK_PX)[..., 0])
    light = _inside(whole)
    span, contrast = _light_figures(light)
    uneven, written, inked = _stroke_figures(light)
    negative: float | None = None
    if contrast < _LEAST_CONTRAST and span < _MOST_SHADED:
        verdict = Verdict.BLANK
    elif uneven < _MOST_UNEVEN and written > _LEAST_WRITTEN and inked < _MOST_INKED:
        verdict = Verdict.TEXT
    elif (negative := negative_net().odds(net_input(whole))) > _LEAST_ODDS:
        verdict = Verdict.NEGATIVE
    elif spread > _LEAST_SPREAD or tinted > _LEAST_TINTED:
        verdict = Verdict.COLOR
    else:
        verdict = Verdict.SEPIA if tone > _LEAST_TONE else Verdict.GRAY
    return Triage(
        verdict=verdict,
        tone=tone,
        spread=spread,
        tinted=tinted,
        span=span,
        contrast=contrast,
        uneven=uneven,
        written=written,
        inked=inked,
        negative=negative,
    )


@cache
def triage_version() -> str:
    """Another one may come to another verdict: what this one said is worth keeping under its name alone."""
    return f"{_MEASURES}-{net_digest()}"


def _lab(raster: Raster, edge_px: int) -> Floats:
    """H x W x 3 CIELAB of a small copy."""
    small = raster.downscaled(edge_px)
    channels = small.pixels.shape[2]
    rgb = to_srgb(small.pixels, small.metadata.icc if is_usable(small.metadata.icc, channels) else b"")
    return srgb_to_lab(np.repeat(rgb, 3, axis=2) if channels == 1 else rgb)


def _color_figures(lab: Floats) -> tuple[float, float, float]:
    """Chroma of the tone, spread around it, and the part that is far from it."""
    x, y = _places(*lab.shape[:2])
    light = lab[..., 0].ravel().astype(np.float64) / 100
    ab = lab[..., 1:].reshape(-1, 2).astype(np.float64)
    # A print's tone is a smooth function of its lightness, and paper yellows more at one side: what is left is color.
    terms = np.stack([np.ones_like(light), light, light**2, x, y, x * light, y * light], axis=1)
    tone = _fitted(terms, ab)
    off = np.hypot(*(ab - tone).T)
    return _root_mean_square(np.hypot(*tone.T)), _root_mean_square(off), float((off > _TINT).mean())


def _light_figures(light: Floats) -> tuple[float, float]:
    """L* between the darkest and the lightest places, and the same with slow shading taken off."""
    x, y = _places(*light.shape)
    values = light.ravel().astype(np.float64)
    shading = _fitted(np.stack([np.ones_like(x), x, y], axis=1), values)
    return _range(values), _range(values - shading)


def _range(values: _Doubles) -> float:
    low, high = np.percentile(values, (1, 99))
    return float(high - low)


def _stroke_figures(light: Floats) -> tuple[float, float, float]:
    """How uneven the ground is in parts of the strokes' contrast, and the parts that are written on and inked."""
    ground = cv2.GaussianBlur(cv2.dilate(light, np.ones((_GAP, _GAP), np.uint8)), (0, 0), 3)
    x, y = _places(*light.shape)
    terms = np.stack([np.ones_like(x), x, y, x**2, y**2, x * y], axis=1)
    values = ground.ravel().astype(np.float64)
    depth = ground - light
    full = max(float(np.percentile(depth, 99)), 1.0)
    ink = (depth > max(6.0, 0.4 * full)).astype(np.float32)
    cells = cv2.resize(ink, (_CELLS, _CELLS), interpolation=cv2.INTER_AREA)
    uneven = float((values - _fitted(terms, values)).std()) / full
    return uneven, float((cells > _INKED_CELL).mean()), float(ink.mean())


def _inside(light: Floats) -> Floats:
    """The picture without its rim, where the scanner's lid shows."""
    rows, columns = (side // 16 for side in light.shape)
    return np.ascontiguousarray(light[rows : len(light) - rows, columns : light.shape[1] - columns])


def _places(height: int, width: int) -> tuple[_Doubles, _Doubles]:
    """Where each pixel of a picture stands, from -0.5 to 0.5 across and down."""
    y, x = np.mgrid[-0.5 : 0.5 : height * 1j, -0.5 : 0.5 : width * 1j]
    return x.ravel(), y.ravel()


def _fitted(terms: _Doubles, values: _Doubles) -> _Doubles:
    """Least squares of N x T terms to N (x K) values, at the same places."""
    return np.asarray(terms @ np.linalg.lstsq(terms.T @ terms, terms.T @ values, rcond=None)[0])


def _root_mean_square(values: _Doubles) -> float:
    return float(np.sqrt(np.square(values).mean()))
