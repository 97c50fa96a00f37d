"""Photographs to learn from: found in folders and tar files, checked, and held in memory or on the disk."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import psutil

from prism_core.image.read import is_photo
from training.config import DataConfig
from training.errors import DataError
from training.on_disk import Findings, examine
from training.photo import Photo, Source, expected_bytes, read_all
from training.shards import shard_photos


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


def load_split(config: DataConfig, seed: int, notes: Path) -> tuple[PhotoSet, PhotoSet]:
    """Training and validation photographs: the given folders, or a seeded split of one.

    notes: file that keeps what was found out about photos that are not held in memory. Raises `DataError`.
    """
    parts = _split(config, seed)
    if config.cache == "memory":
        return load_photos(parts[0], config), load_photos(parts[1], config)
    findings = examine([*parts[0], *parts[1]], config, notes)
    learned, measured = (_on_disk(part, config, findings) for part in parts)
    return learned, measured


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
    reasons: list[str] = []
    for source, photo, reason in read_all(sources, config):
        if photo is None:
            reasons.append(reason)
        else:
            photos.append(photo)
            names.append(source.name)
    return _some(PhotoSet(photos, names, dict(Counter(reasons))), sources)


def _check_memory(sources: Sequence[Source], config: DataConfig) -> None:
    needed, free = expected_bytes(sources, config), psutil.virtual_memory().available
    if needed > free:
        raise DataError(
            f"{len(sources)} photos would take about {needed / 1e9:.1f} GB of memory, of which {free / 1e9:.1f} GB are "
            "free; add --data.cache disk, which keeps them beside the run, or lower --data.short-side"
        )


def _on_disk(sources: list[Source], config: DataConfig, findings: Findings) -> PhotoSet:
    fit = [source for source in sources if str(source) not in findings.left_out]
    reasons = (findings.left_out[str(source)] for source in sources if str(source) in findings.left_out)
    photos = findings.photos(fit, config)
    return _some(PhotoSet(photos, [source.name for source in fit], dict(Counter(reasons))), sources)


def _some(photos: PhotoSet, sources: Sequence[Source]) -> PhotoSet:
    if not len(photos):
        folder = Path(str(sources[0])).parent
        raise DataError(f"{folder}: no color photograph among {len(sources)} files: {photos.rejected}")
    return photos
