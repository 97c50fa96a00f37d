"""Photographs to learn from: found in folders and tar files, checked, and held in memory or read as they are needed."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast, overload

import cv2
import numpy as np
import numpy.typing as npt
import psutil

from prism_core.color.lab import srgb_to_lab, to_unit
from prism_core.errors import PhotoReadError
from prism_core.image.atomic import atomic_write
from prism_core.image.read import is_photo
from prism_core.image.thumbnail import read_thumbnail
from training.config import DataConfig
from training.errors import DataError
from training.shards import ShardPhoto, shard_photos

Photo = npt.NDArray[np.uint8]
"""H x W x 3 sRGB."""

Source = Path | ShardPhoto
"""Where a photo is read from."""

ASPECTS = (2, 4)
"""Photos are read as small as the first aspect allows (of a JPEG, less is then decoded); longer ones by the second;
those longer still come out a little too small, and are scaled up."""

_PROBED = 16
"""Photos that are read to tell how much memory all will take."""


@dataclass(frozen=True)
class PhotoSet:
    """Photographs that can be trained on.

    photos: uint8 sRGB, short side as configured. rejected: reason -> how many files were left out for it.
    """

    photos: Sequence[Photo]
    names: list[str]
    rejected: dict[str, int]

    def __len__(self) -> int:
        return len(self.photos)


@dataclass(frozen=True)
class StreamedPhotos(Sequence[Photo]):
    """Photographs that are read each time they are asked for, the same each time."""

    sources: list[Source]
    config: DataConfig

    def __len__(self) -> int:
        return len(self.sources)

    @overload
    def __getitem__(self, index: int) -> Photo: ...
    @overload
    def __getitem__(self, index: slice) -> list[Photo]: ...
    def __getitem__(self, index: int | slice) -> Photo | list[Photo]:
        """The photo or photos. Raises `DataError` where one has gone or changed since it was looked at."""
        if isinstance(index, slice):
            return [self[number] for number in range(*index.indices(len(self)))]
        photo, reason = read_photo(self.sources[index], self.config)
        if photo is None:
            raise DataError(f"{self.sources[index]}: {reason} now, but fit when the run began; put the old file back")
        return photo


def load_split(config: DataConfig, seed: int, notes: Path) -> tuple[PhotoSet, PhotoSet]:
    """Training and validation photographs: the given folders, or a seeded split of one.

    notes: file that keeps what was found out about photos that are not held in memory. Raises `DataError`.
    """
    parts = _split(config, seed)
    if config.cache == "memory":
        return load_photos(parts[0], config), load_photos(parts[1], config)
    left_out = examine([*parts[0], *parts[1]], config, notes)
    return _streamed(parts[0], config, left_out), _streamed(parts[1], config, left_out)


def _split(config: DataConfig, seed: int) -> tuple[list[Source], list[Source]]:
    sources = find_photos(config.train)
    if config.val is not None:
        return sources, find_photos(config.val)
    order = np.random.default_rng(seed).permutation(len(sources))
    held_out = max(1, round(len(sources) * config.val_fraction))
    if held_out == len(sources):
        raise DataError(f"{config.train}: {len(sources)} photographs are too few to hold some out; give more, or a val")
    learned, measured = ([sources[i] for i in sorted(part)] for part in (order[held_out:], order[:held_out]))
    return learned, measured


def find_photos(folder: Path) -> list[Source]:
    """All photos under `folder` and in its tar files (or in one tar file), sorted: a seed means the same everywhere."""
    files = [folder] if folder.is_file() else list(folder.rglob("*"))
    sources: list[Source] = [*sorted(path for path in files if is_photo(path))]
    for shard in sorted(path for path in files if path.suffix == ".tar" and not path.name.startswith(".")):
        sources += sorted(shard_photos(shard), key=lambda photo: photo.name)
    if not sources:
        raise DataError(f"{folder}: no photographs here; give a folder of color photos, or of tar files with such")
    return sources


def load_photos(sources: Sequence[Source], config: DataConfig) -> PhotoSet:
    """Decode, scale and check the files, and hold them; the unusable are counted by reason. Raises `DataError`."""
    _check_memory(sources, config)
    photos: list[Photo] = []
    names: list[str] = []
    rejected: dict[str, int] = {}
    with ThreadPoolExecutor() as pool:
        for source, (photo, reason) in zip(sources, pool.map(lambda s: read_photo(s, config), sources), strict=True):
            if photo is None:
                rejected[reason] = rejected.get(reason, 0) + 1
            else:
                photos.append(photo)
                names.append(source.name)
    return _some(PhotoSet(photos, names, rejected), sources)


def _check_memory(sources: Sequence[Source], config: DataConfig) -> None:
    probed = [read_photo(source, config)[0] for source in sources[:: max(1, len(sources) // _PROBED)]]
    sizes = [photo.nbytes for photo in probed if photo is not None]
    needed, free = np.mean(sizes or [0]) * len(sources), psutil.virtual_memory().available
    if needed > free:
        raise DataError(
            f"{len(sources)} photos would take about {needed / 1e9:.1f} GB of memory, of which {free / 1e9:.1f} GB are "
            "free; add --data.cache stream, which reads them as they are needed, or lower --data.short-side"
        )


def examine(sources: Sequence[Source], config: DataConfig, notes: Path) -> dict[str, str]:
    """Why photos cannot be trained on, by their full names. All are read once; what was found is kept in `notes`."""
    found = "\n".join(f"{source} {source.stat().st_size}" for source in sources)
    digest = hashlib.sha256(f"{found}\n{config}".encode()).hexdigest()
    if notes.exists():
        noted = json.loads(notes.read_text(encoding="utf-8"))
        if noted["digest"] == digest:
            return dict(noted["left_out"])
    print(f"looking through {len(sources)} photos, once for this run", flush=True)
    with ThreadPoolExecutor() as pool:
        reasons = list(pool.map(lambda source: read_photo(source, config)[1], sources))
    left_out = {str(source): reason for source, reason in zip(sources, reasons, strict=True) if reason}
    with atomic_write(notes) as file:
        file.write(json.dumps({"digest": digest, "left_out": left_out}, indent=1).encode())
    return left_out


def _streamed(sources: Sequence[Source], config: DataConfig, left_out: dict[str, str]) -> PhotoSet:
    rejected: dict[str, int] = {}
    fit: list[Source] = []
    for source in sources:
        if reason := left_out.get(str(source)):
            rejected[reason] = rejected.get(reason, 0) + 1
        else:
            fit.append(source)
    return _some(PhotoSet(StreamedPhotos(fit, config), [source.name for source in fit], rejected), sources)


def _some(photos: PhotoSet, sources: Sequence[Source]) -> PhotoSet:
    if not len(photos):
        folder = Path(str(sources[0])).parent
        raise DataError(f"{folder}: no color photograph among {len(sources)} files: {photos.rejected}")
    return photos


def read_photo(source: Source, config: DataConfig) -> tuple[Photo | None, str]:
    """The photo, its short side as configured; or nothing, and why it cannot teach color."""
    cv2.setNumThreads(1)  # photos are worked on side by side; and OpenCV's own threads do not survive a fork
    try:
        pixels = _read_small(source, config.short_side)
    except PhotoReadError:
        return None, "unreadable"
    if min(pixels.shape[:2]) < min(config.min_side, config.short_side // 2):  # a long one came smaller than it is
        return None, "small"
    if pixels.shape[2] == 1:
        return None, "gray"
    scale = config.short_side / min(pixels.shape[:2])
    size = (round(pixels.shape[1] * scale), round(pixels.shape[0] * scale))
    interpolation = cv2.INTER_AREA if scale < 1 else cv2.INTER_CUBIC
    photo = np.asarray(cv2.resize(pixels, size, interpolation=interpolation), np.uint8)
    reason = unfit(photo, config)
    return (None, reason) if reason else (photo, "")


def _read_small(source: Source, short_side: int) -> npt.NDArray[Any]:
    for aspect in ASPECTS:
        pixels = read_thumbnail(cast("Path", source), short_side * aspect).pixels
        if min(pixels.shape[:2]) >= short_side or max(pixels.shape[:2]) < short_side * aspect:
            break
    return pixels


def unfit(photo: Photo, config: DataConfig) -> str:
    """Why a photo cannot teach color, or an empty string."""
    small = cv2.resize(photo, (64, 64), interpolation=cv2.INTER_AREA)
    ab = srgb_to_lab(to_unit(small))[..., 1:].reshape(-1, 2)
    if np.hypot(ab[:, 0], ab[:, 1]).mean() < config.min_chroma:
        return "gray"
    if ab.std(axis=0).max() < config.min_spread:
        return "toned"
    return ""
