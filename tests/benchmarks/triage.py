"""What triage says of photographs and of what scans make of them, in percent, and how long it takes.

    python -m tests.benchmarks.triage COLOR_PHOTOS [--scans GRAY_SCANS]

Each color photo is judged as it is, then as a gray, faded, sepia, unevenly yellowed print. JPEG's color noise is added
to the scans alone, at their full size: the photos may be as small as thumbnails, of which none is such a JPEG.
"""

from __future__ import annotations

import argparse
import io
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import numpy as np
from PIL import Image

from prism_core.image.raster import Raster
from prism_core.image.read import is_photo
from prism_core.image.thumbnail import read_thumbnail
from prism_core.triage import triage

LOOK_PX = 256
SEPIA = np.array([1.0, 0.82, 0.6])

Picture = np.ndarray


def _gray(rgb: Picture) -> Picture:
    return np.repeat((rgb @ [0.299, 0.587, 0.114])[..., None], 3, axis=2)


def _yellowed(rgb: Picture) -> Picture:
    down = np.linspace(0, 1, len(rgb))[:, None, None]
    return _gray(rgb) * (1 - down * np.array([0, 0.06, 0.15]))


def _jpeg(rgb: Picture, quality: int) -> Picture:
    file = io.BytesIO()
    Image.fromarray(np.clip(rgb, 0, 255).astype(np.uint8)).save(file, "JPEG", quality=quality)
    return np.asarray(Image.open(file)).astype(float)


def _film(rgb: Picture, gammas: tuple[float, ...], base: tuple[float, ...]) -> Picture:
    """What a scanner shows of film behind a light: density grows by gamma with the logarithm of the light it got."""
    light = (np.clip(rgb, 0, 255) / 255) ** 2.2 + 0.01
    density = np.array(base) + np.array(gammas) * np.log10(light / 0.01)
    through = 10**-density
    return 255 * np.clip(through / 10 ** -min(base), 0, 1) ** (1 / 2.2)


def _gray_film(rgb: Picture, gamma: float) -> Picture:
    return _film(_gray(rgb), (gamma,) * 3, (0.1,) * 3)


def _color_film(rgb: Picture) -> Picture:
    """With the mask of color film, which is orange where nothing was exposed."""
    return _film(rgb, (0.55, 0.6, 0.65), (0.15, 0.5, 0.8))


def _framed(values: Picture, tone: float) -> Picture:
    """With a rim: clear film at the sides of a strip (255), or its black holder (0)."""
    height, width = values.shape[:2]
    framed = np.full_like(values, tone)
    inside = slice(height // 14, -(height // 14)), slice(width // 30, -(width // 30))
    framed[inside] = values[inside]
    return framed


def _dusty(values: Picture) -> Picture:
    random = np.random.default_rng(0)
    specks = random.random(values.shape[:2]) < 0.004
    return np.where(specks[..., None], random.choice((0.0, 255.0), values.shape[:2])[..., None], values)


VERSIONS: dict[str, Callable[[Picture], Picture]] = {
    "as it is": lambda rgb: rgb,
    "gray": _gray,
    "gray, a third of the contrast": lambda rgb: 130 + 0.33 * (_gray(rgb) - 130),
    "gray, a third of the light": lambda rgb: _gray(rgb) / 3,
    "sepia": lambda rgb: _gray(rgb) * SEPIA,
    "sepia, faded": lambda rgb: 120 + 0.5 * (_gray(rgb) * SEPIA - 120),
    "yellowed at one side": _yellowed,
    "colored by hand: a third of its chroma": lambda rgb: _gray(rgb) + (rgb - _gray(rgb)) / 3,
    "negative of gray": lambda rgb: 255 - _gray(rgb),
    "negative, film of gamma 0.5": lambda rgb: _gray_film(rgb, 0.5),
    "negative, film of gamma 0.9": lambda rgb: _gray_film(rgb, 0.9),
    "negative, a third of the contrast": lambda rgb: 130 - 0.33 * (_gray(rgb) - 130),
    "negative, with clear borders": lambda rgb: _framed(255 - _gray(rgb), 255),
    "negative, in a black holder": lambda rgb: _framed(_gray_film(rgb, 0.7), 0),
    "negative, dusty": lambda rgb: _dusty(_gray_film(rgb, 0.7)),
    "negative, toned": lambda rgb: (255 - _gray(rgb)) * SEPIA,
    "color negative, orange mask": _color_film,
    "color negative without a mask": lambda rgb: 255 - rgb,
    "gray, with white borders": lambda rgb: _framed(_gray(rgb), 255),
    "gray, with black borders": lambda rgb: _framed(_gray(rgb), 0),
    "gray, dusty": lambda rgb: _dusty(_gray(rgb)),
}


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("photos", type=Path)
    parser.add_argument("--scans", type=Path)
    options = parser.parse_args()
    photos = _read(options.photos)
    for name, version in VERSIONS.items():
        _tell(name, [_scanned(version(photo.pixels.astype(float)), seed) for seed, photo in enumerate(photos)])
    if options.scans:
        scans = _read(options.scans)
        _tell("gray scans", scans)
        for name in (name for name in VERSIONS if "negative" in name and "color" not in name):
            _tell(f"gray scans, {name}", [_scanned(VERSIONS[name](_three(scan)), 0) for scan in scans])
        large = _read(options.scans, 10_000)
        for quality in (75, 40, 20):
            toned = [_jpeg(_three(scan) * SEPIA, quality) for scan in large]
            _tell(f"gray scans, sepia, JPEG {quality}", [_scanned(each, 0).downscaled(LOOK_PX) for each in toned])


def _read(folder: Path, edge_px: int = LOOK_PX) -> list[Raster]:
    return [read_thumbnail(path, edge_px) for path in sorted(folder.iterdir()) if is_photo(path)]


def _three(scan: Raster) -> Picture:
    return np.broadcast_to(scan.pixels, (*scan.pixels.shape[:2], 3)).astype(float)


def _scanned(values: Picture, seed: int) -> Raster:
    """With the noise of a scanner."""
    noise = np.random.default_rng(seed).normal(0, 2, values.shape)
    return Raster(np.clip(values + noise, 0, 255).astype(np.uint8))


def _tell(name: str, pictures: list[Raster]) -> None:
    begin = time.perf_counter()
    verdicts = Counter(triage(picture).verdict for picture in pictures)
    each = (time.perf_counter() - begin) / len(pictures)
    shares = ", ".join(f"{verdict} {number / len(pictures):.1%}" for verdict, number in verdicts.most_common())
    print(f"{name:<48} {shares} ({each * 1000:.1f} ms each)")


if __name__ == "__main__":
    main()
