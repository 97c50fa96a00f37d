"""What owners see of a generator of ours: photos through `prism_core.render`, as the app renders them, aspect kept.

Consistency: do colors depend on the size of the generator's copy? Obedience: is a hint's color there, and does it
spread over the surface that it was set on? Bleeding: does color stay within edges (`training.bleeding`)?
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable
from dataclasses import astuple, dataclass

import cv2
import numpy as np
import numpy.typing as npt
from skimage.color import deltaE_ciede2000

from prism_core.color.gamut import fit_chroma
from prism_core.color.lab import Floats, srgb_to_lab, to_unit
from prism_core.hints.points import hint_points
from prism_core.image.raster import Raster
from prism_core.models.engine import Engine
from prism_core.recipe import Hint, PointHint, Recipe
from prism_core.render import look, render
from training.bleeding import bleeding
from training.hint_sampler import fixed_hints
from training.photo import Photo

EDGES = (256, 384, 512)
"""Long edges in px of the generator's copy that renders are compared at."""
HINTS = 10
UNLIKE = 30.0
"""Least chroma of the hint that asks for another color than the true one."""
ALIKE = (6.0, 6.0, 6.0)
"""How far L*, a* and b* may lie from those under a hint on the surface that it was set on."""
AREA = 0.01
"""Least part of the photo that such a surface covers."""
TRIES = 20


@dataclass(frozen=True)
class Renders:
    """Of one photo, or means over photos. CIELAB units where nothing else is said.

    ciede2000_256_384 and so on: mean color difference of renders at two sizes; ciede2000_sizes: their mean.
    hint_error: distance from a hint's color, as far as sRGB shows it, at its point; 10 hints of true colors.
    hint_spread, hint_leak: how far pixels go toward the color of one hint unlike the photo's, 0..1, on the surface that
    it was set on, and elsewhere; not a number where no surface is large enough.
    bleeding_bilinear, bleeding: change of chroma per px outside edges; upsampled bilinearly, and Prism's way.
    """

    ciede2000_256_384: float
    ciede2000_256_512: float
    ciede2000_384_512: float
    ciede2000_sizes: float
    hint_error: float
    hint_spread: float
    hint_leak: float
    bleeding_bilinear: float
    bleeding: float


def mean_renders(rows: Iterable[Renders]) -> Renders:
    """Each figure's mean over the photos that have it."""
    table = np.array([astuple(row) for row in rows])
    known = np.isfinite(table)
    counts = np.where(known.any(axis=0), known.sum(axis=0), np.nan)
    return Renders(*(float(value) for value in np.where(known, table, 0).sum(axis=0) / counts))


def rendered(photo: Photo, name: str, engine: Engine) -> Renders:
    """All figures of one photo, H x W x 3 sRGB; its hints are the same for its `name` in every run."""
    rng = np.random.default_rng((HINTS, zlib.crc32(name.encode())))
    raster, truth = Raster(photo), srgb_to_lab(to_unit(photo))
    small, middle, large = (render(raster, Recipe(), engine, edge_px=edge) for edge in EDGES)
    differences = difference(small, middle), difference(small, large), difference(middle, large)
    seen = look(raster, Recipe(), engine)
    return Renders(
        *differences,
        float(np.mean(differences)),
        _hint_error(raster, truth, fixed_hints(truth[..., 1:], rng, HINTS), engine),
        *_spread(raster, truth, rng, engine),
        *bleeding(photo, seen.ab, seen.lightness),
    )


def difference(first: Raster, second: Raster) -> float:
    """Mean CIEDE2000 between two sRGB pictures of one size."""
    one, other = (srgb_to_lab(to_unit(raster.pixels)) for raster in (first, second))
    return float(deltaE_ciede2000(one, other).mean())


def _hint_error(raster: Raster, truth: Floats, hints: tuple[Hint, ...], engine: Engine) -> float:
    points = hint_points(hints, raster.height, raster.width)
    place = points.pixels(raster.height, raster.width)
    wanted = fit_chroma(truth[..., 0][place], *points.ab.T)
    return float(np.linalg.norm(_ab(raster, hints, engine)[place] - wanted, axis=1).mean())


def _spread(raster: Raster, truth: Floats, rng: np.random.Generator, engine: Engine) -> tuple[float, float]:
    """How far a hint of a color unlike the true one carries on its surface, and elsewhere."""
    for _ in range(TRIES):
        (place,) = fixed_hints(truth[..., 1:], rng, 1)
        surface = _surface(truth, place)
        if surface.mean() >= AREA:
            break
    else:
        return float("nan"), float("nan")
    hint = _unlike(truth, place)
    before, after = _ab(raster, (), engine), _ab(raster, (hint,), engine)
    way = np.array([hint.a, hint.b], np.float32) - before
    gone = ((after - before) * way).sum(axis=2) / np.maximum((way * way).sum(axis=2), 1.0)
    gone = np.clip(gone, 0, 1)
    return float(gone[surface].mean()), float(gone[~surface].mean())


def _surface(truth: Floats, hint: PointHint) -> npt.NDArray[np.bool_]:
    """The pixels around a hint that are joined to it by pixels of about its color in the true photo."""
    height, width = truth.shape[:2]
    mask = np.zeros((height + 2, width + 2), np.uint8)
    flags = cv2.FLOODFILL_MASK_ONLY | cv2.FLOODFILL_FIXED_RANGE
    cv2.floodFill(truth.copy(), mask, _pixel(hint, height, width), (0, 0, 0), ALIKE, ALIKE, flags)
    return mask[1:-1, 1:-1] > 0


def _unlike(truth: Floats, hint: PointHint) -> PointHint:
    """The hint with the opposite hue, in gamut at its place."""
    column, row = _pixel(hint, *truth.shape[:2])
    ab = -np.array([hint.a, hint.b])
    chroma = max(float(np.hypot(*ab)), 1e-3)
    a, b = fit_chroma(truth[row, column, 0], *(ab * max(UNLIKE, chroma) / chroma))
    return PointHint(hint.x, hint.y, float(a), float(b), hint.radius)


def _pixel(hint: PointHint, height: int, width: int) -> tuple[int, int]:
    return min(int(hint.x * width), width - 1), min(int(hint.y * height), height - 1)


def _ab(raster: Raster, hints: tuple[Hint, ...], engine: Engine) -> Floats:
    return srgb_to_lab(to_unit(render(raster, Recipe(hints=hints), engine).pixels))[..., 1:]
