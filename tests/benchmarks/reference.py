"""What an example of color is worth: the error of the color copy with it, in parts of that without.

    python -m tests.benchmarks.reference COLOR_PHOTOS [--photos 100]

Examples are the photo itself, its other half, and another photo; the error is the mean distance of a* and b*.
"""

from __future__ import annotations

import argparse
from dataclasses import replace
from pathlib import Path

import numpy as np

from prism_core.color.lab import srgb_to_lab, to_unit
from prism_core.image.raster import Raster
from prism_core.image.read import is_photo
from prism_core.image.thumbnail import read_thumbnail
from prism_core.models.engine import Engine
from prism_core.models.store import find_model
from prism_core.recipe import Recipe, Reference
from prism_core.references import reference_of
from prism_core.render import Seen, look, render

LOOK_PX = 256


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--photos", type=int, default=100)
    options = parser.parse_args()
    engine = Engine(find_model(None), device="cpu", threads=2)
    paths = np.array(sorted(path for path in options.folder.iterdir() if is_photo(path)))
    chosen = paths[np.linspace(0, len(paths) - 1, options.photos).astype(int)]
    photos = [read_thumbnail(path, LOOK_PX) for path in np.random.default_rng(0).permutation(chosen)]
    halves = [(_part(photo, 0, 2), _part(photo, 1, 2)) for photo in photos]
    _tell("the photo itself", [(photo, photo) for photo in photos], engine)
    _tell("its other half", halves, engine)
    _tell("another photo", [(photo, photos[index - 1]) for index, photo in enumerate(photos)], engine)


def _part(photo: Raster, index: int, count: int) -> Raster:
    width = photo.width // count
    return replace(photo, pixels=np.ascontiguousarray(photo.pixels[:, index * width : (index + 1) * width]))


def _tell(name: str, pairs: list[tuple[Raster, Raster]], engine: Engine) -> None:
    errors = np.array([_errors(photo, example, engine) for photo, example in pairs])
    before, after = errors.T
    share, better = after.mean() / before.mean(), (after < before).mean()
    print(f"{name:<20} {before.mean():.2f} becomes {after.mean():.2f}: x {share:.3f}, better for {better:.0%}")


def _errors(photo: Raster, example: Raster, engine: Engine) -> tuple[float, float]:
    """Without and with the example."""
    reference = reference_of(example, "example", engine)
    seen = look(photo, Recipe(reference=reference), engine)
    return _error(photo, None, engine, seen), _error(photo, reference, engine, seen)


def _error(photo: Raster, reference: Reference | None, engine: Engine, seen: Seen) -> float:
    result = render(photo, Recipe(reference=reference), engine, seen=seen)
    off = _ab(result) - _ab(photo)
    return float(np.hypot(*np.moveaxis(off, 2, 0)).mean())


def _ab(raster: Raster) -> np.ndarray:
    return srgb_to_lab(to_unit(raster.pixels))[..., 1:]


if __name__ == "__main__":
    main()
