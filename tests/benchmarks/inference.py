"""What the generator's copy of a photo should look like: how results change with its size and its preparation.

    python -m tests.benchmarks.inference [PHOTOS] [--scans SCANS] [--model SWIFT.onnx] [--count 100]

Of color PHOTOS, evenly spread over the folder: PSNR and CIEDE2000 against the truth, colorfulness, and PSNR and
colorfulness where the generator's copy is worn (damaged as training damages it). Of SCANS, gray or not: mean CIEDE2000
between results at 256, 384 and 512 px, which a choice should keep low. Without PHOTOS, scikit-image's bundled samples
are taken.
"""

from __future__ import annotations

import argparse
import zlib
from collections.abc import Callable
from dataclasses import dataclass, replace
from itertools import combinations
from pathlib import Path

import cv2
import numpy as np
import skimage.data
from skimage.color import deltaE_ciede2000

from prism_core.color.lab import Floats, normalize_lightness, srgb_to_lab, to_unit
from prism_core.color.lightness import lightness
from prism_core.color.recombine import recombine
from prism_core.color.transfer import linearize
from prism_core.color.upsample import guided_field
from prism_core.image.thumbnail import read_thumbnail
from prism_core.models.engine import Engine
from prism_core.models.frame import Frame
from prism_core.models.store import find_model
from tests.benchmarks.bleeding import SAMPLES
from training.config import DataConfig
from training.data import find_photos, load_photos
from training.degrade import degrade
from training.evaluate import spread
from training.quality import colorfulness, psnr

EDGE = 320
SIZES = (256, EDGE, 384, 512, 768)
Tone = Callable[[Floats], Floats]
"""H x W lightness to another."""
CONSISTENT = (256, 384, 512)


def as_it_is(light: Floats) -> Floats:
    return light


def levels(light: Floats) -> Floats:
    """From the 1st to the 99th percentile, stretched to 0..100."""
    low, high = np.percentile(light, (1, 99))
    return np.clip((light - low) * np.float32(100 / max(1.0, high - low)), 0, 100)


def denoised(light: Floats) -> Floats:
    return cv2.bilateralFilter(light, 5, 8, 2)


def both(light: Floats) -> Floats:
    return levels(denoised(light))


@dataclass(frozen=True)
class Choice:
    """edge: long edge in px. second: that of another copy, averaged with the first, in parts of `edge`."""

    edge: int = EDGE
    squash: bool = False
    second: float = 0.0
    mirror: bool = False
    prepare: Tone = as_it_is


CHOICES = {
    **{f"{edge} px": Choice(edge) for edge in SIZES},
    "256 px squashed to a square": Choice(256, squash=True),
    "320 px squashed to a square": Choice(squash=True),
    "320 px and 1.5 times that": Choice(second=1.5),
    "320 px and its mirror image": Choice(mirror=True),
    "320 px, levels": Choice(prepare=levels),
    "320 px, denoised": Choice(prepare=denoised),
    "320 px, denoised, levels": Choice(prepare=both),
}


class Colorist:
    """One photo, H x W x 3 sRGB, colored as `prism_core.render` does but for a choice. What choices share is kept."""

    def __init__(self, photo: np.ndarray, engine: Engine, damage: Tone = as_it_is) -> None:
        self.photo, self.engine, self.damage = photo, engine, damage
        self._answers: dict[tuple[object, ...], Floats] = {}

    def result(self, choice: Choice) -> np.ndarray:
        frame, light = self._copy(choice.edge)
        ab = self._predicted(choice, light, frame)
        if choice.second:
            edge = round(choice.edge * choice.second)
            frame, light = self._copy(edge)
            ab = (resized(ab, *light.shape) + self._predicted(replace(choice, edge=edge), light, frame)) / 2
        return recombine(self.photo, guided_field(np.ascontiguousarray(ab), light))

    def _copy(self, edge: int) -> tuple[Frame, Floats]:
        frame = Frame.fit(*self.photo.shape[:2], edge_px=edge, stride=self.engine.card.stride)
        return frame, lightness(linearize(frame.resize(self.photo)))

    def _predicted(self, choice: Choice, light: Floats, frame: Frame) -> Floats:
        """2 x h x w chroma on the frame."""
        key = choice.edge, choice.squash, choice.prepare
        x = np.asarray(choice.prepare(self.damage(light)), np.float32)[None]
        if choice.squash:
            frame = Frame(choice.edge, choice.edge, frame.stride)
            x = resized(x, choice.edge, choice.edge)
        ab = self._asked((*key, False), x, frame)
        if choice.mirror:
            ab = (ab + self._asked((*key, True), x[..., ::-1], frame)[..., ::-1]) / 2
        return resized(ab, *light.shape)

    def _asked(self, key: tuple[object, ...], light: Floats, frame: Frame) -> Floats:
        if key not in self._answers:
            hints = np.zeros((3, *light.shape[1:]), np.float32)
            planes = frame.pad(np.concatenate([normalize_lightness(light), hints]))
            self._answers[key] = frame.crop(self.engine.predict(planes[None]).ab[0])
        return self._answers[key]


def resized(planes: Floats, height: int, width: int) -> Floats:
    if planes.shape[1:] == (height, width):
        return planes
    method = cv2.INTER_AREA if planes.shape[1] * planes.shape[2] > height * width else cv2.INTER_LINEAR
    return np.stack([cv2.resize(np.ascontiguousarray(p), (width, height), interpolation=method) for p in planes])


def difference(first: np.ndarray, second: np.ndarray) -> float:
    return float(deltaE_ciede2000(*(srgb_to_lab(to_unit(photo)) for photo in (first, second))).mean())


def figures(photo: np.ndarray, name: str, engine: Engine) -> list[tuple[float, ...]]:
    """For each choice: PSNR, CIEDE2000 and colorfulness; for those at one size PSNR and colorfulness of the worn."""
    seed = zlib.crc32(name.encode())
    clean = Colorist(photo, engine)
    worn = Colorist(photo, engine, lambda light: degrade(light, np.random.default_rng(seed)))
    rows = []
    for choice in CHOICES.values():
        found = clean.result(choice)
        row = psnr(photo, found), difference(photo, found), colorfulness(found)
        if choice.edge == EDGE and not choice.squash:
            damaged = worn.result(choice)
            row = *row, psnr(photo, damaged), colorfulness(damaged)
        rows.append(row)
    return rows


def consistency(photo: np.ndarray, engine: Engine) -> list[float]:
    """For each choice at one size: mean CIEDE2000 between its results at all of them."""
    colorist = Colorist(photo, engine)
    rows = []
    for choice in (choice for choice in CHOICES.values() if choice.edge == EDGE):
        results = [colorist.result(replace(choice, edge=edge)) for edge in CONSISTENT]
        rows.append(float(np.mean([difference(*pair) for pair in combinations(results, 2)])))
    return rows


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("photos", type=Path, nargs="?")
    parser.add_argument("--scans", type=Path)
    parser.add_argument("--model", type=Path)
    parser.add_argument("--count", type=int, default=100)
    options = parser.parse_args()
    engine = Engine(options.model or find_model(None), device="cpu")
    photos = load_some(options.photos, options.count)
    rows = [figures(photo, name, engine) for name, photo in photos.items()]
    print(f"{len(photos)} photos\n{'':30}{'PSNR':>8}{'CIEDE':>8}{'colorf.':>8}{'worn':>8}{'colorf.':>8}")
    for label, *by_photo in zip(CHOICES, *rows, strict=True):
        print(f"{label:30}" + "".join(f"{value:8.2f}" for value in np.mean(by_photo, axis=0)), flush=True)
    if options.scans is not None:
        scans = load_scans(options.scans)
        spans = np.mean([consistency(scan, engine) for scan in scans], axis=0)
        print(f"\n{len(scans)} scans: mean CIEDE2000 between results at {CONSISTENT} px")
        for label, span in zip((label for label, choice in CHOICES.items() if choice.edge == EDGE), spans, strict=True):
            print(f"{label.removeprefix('320 px').strip(', ') or 'as it is':30}{span:8.2f}")


def load_some(folder: Path | None, count: int) -> dict[str, np.ndarray]:
    """Name -> H x W x 3 color photo."""
    if folder is None:
        return {name: getattr(skimage.data, name)()[..., :3] for name in SAMPLES}
    found = load_photos(list(spread(find_photos(folder), count)), DataConfig())
    return dict(zip(found.names, found.photos, strict=True))


def load_scans(folder: Path) -> list[np.ndarray]:
    """Scans as they are, gray ones too."""
    found = [read_thumbnail(path, 2048).pixels for path in find_photos(folder)]
    return [pixels.repeat(3 // pixels.shape[2], axis=2) for pixels in found]


if __name__ == "__main__":
    main()
