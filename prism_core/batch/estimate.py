"""What a batch will cost: time, memory and room on the disk, told by the photos' headers before anything is decoded."""

from __future__ import annotations

import heapq
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from prism_core.batch.plan import BatchItem
from prism_core.errors import PhotoReadError
from prism_core.export_options import ExportOptions
from prism_core.image.size import PictureSize, read_size
from prism_core.jobs import CancelToken

_SAMPLE = 400
"""So many headers are read; of more photos every so-manieth, and the largest files, which decide on memory."""
_LARGEST = 16
_ENGINE_BYTES = 320 * 10**6
"""Of the program and its generator, beside the photos (`tests/benchmarks/memory.py` on small ones)."""

# Bytes a pixel of color copies of 13 scans, 8 bits a channel; 16 bits of grain hardly get smaller.
_QUALITIES = (30, 60, 80, 92, 95, 100)
_LOSSY = {"JPEG": (0.09, 0.15, 0.18, 0.25, 0.34, 0.67), "WebP": (0.07, 0.09, 0.13, 0.21, 0.26, 0.33)}
_LOSSLESS = {".png": 1.7, ".tif": 1.3, ".tiff": 1.3, ".bmp": 3.0, ".dib": 3.0}
_LOSSLESS_WEBP_BYTES = 0.8
_DEEP_BYTES = 5.0
_LAYERS_BYTES = 4.6
"""Of an OpenRaster file: color twice, gray once."""


@dataclass(frozen=True)
class Rate:
    """How fast photos were colored, as measured by whoever asks: seconds for each, and for each megapixel of it."""

    photo_s: float
    megapixel_s: float


@dataclass(frozen=True)
class Estimate:
    """What a batch will cost.

    bytes: of its results. memory_bytes: at most at one time. seconds: None where no rate is known. unreadable: photos,
    among those looked at, whose header told nothing. megapixels: of the photos.
    """

    photos: int
    megapixels: float
    bytes: int
    memory_bytes: int
    seconds: float | None
    unreadable: int


def estimate(
    items: Sequence[BatchItem],
    options: ExportOptions,
    *,
    in_flight: int = 1,
    rate: Rate | None = None,
    cancel: CancelToken | None = None,
) -> Estimate:
    """The cost of writing `items` by `options` with `in_flight` photos at a time. Raises `CanceledError`."""
    seen: list[tuple[BatchItem, PictureSize]] = []
    looked_at = _looked_at(items)
    for item in looked_at:
        if cancel is not None:
            cancel.raise_if_canceled()
        try:
            seen.append((item, read_size(item.source)))
        except PhotoReadError:
            continue
    # The largest files are looked at for memory; only the even sample stands for all.
    even = set(map(id, _even_sample(items)))
    sizes = [(item, size) for item, size in seen if id(item) in even]
    share = len(items) / len(sizes) if sizes else 0.0
    megapixels = share * sum(size.pixels for _, size in sizes) / 1e6
    return Estimate(
        photos=len(items),
        megapixels=megapixels,
        bytes=round(share * sum(_result_bytes(item.target, size, options) for item, size in sizes)),
        memory_bytes=_ENGINE_BYTES + sum(heapq.nlargest(in_flight, (_held_bytes(size, options) for _, size in seen))),
        seconds=None if rate is None else len(items) * rate.photo_s + megapixels * rate.megapixel_s,
        unreadable=len(looked_at) - len(seen),
    )


def _looked_at(items: Sequence[BatchItem]) -> list[BatchItem]:
    chosen = _even_sample(items)
    if len(chosen) == len(items):
        return chosen
    known = set(map(id, chosen))
    return chosen + [item for item in heapq.nlargest(_LARGEST, items, key=_file_bytes) if id(item) not in known]


def _even_sample(items: Sequence[BatchItem]) -> list[BatchItem]:
    step = max(1.0, len(items) / _SAMPLE)
    return [items[int(place * step)] for place in range(min(len(items), _SAMPLE))]


def _file_bytes(item: BatchItem) -> int:
    try:
        return item.source.stat().st_size
    except OSError:
        return 0


def _scale(size: PictureSize, options: ExportOptions) -> float:
    """Pixels of the result to one of the photo."""
    if options.edge_px is None:
        return 1.0
    return min(1.0, options.edge_px / max(size.width, size.height)) ** 2


def _result_bytes(target: Path, size: PictureSize, options: ExportOptions) -> float:
    each = _bytes_a_pixel(target, size, options) + (_LAYERS_BYTES if options.color_layer else 0)
    return size.pixels * _scale(size, options) * each


def _bytes_a_pixel(target: Path, size: PictureSize, options: ExportOptions) -> float:
    if options.stays_webp(target) and size.lossless_webp:
        return _LOSSLESS_WEBP_BYTES
    suffix = target.suffix.lower()
    if suffix not in _LOSSLESS:
        table = _LOSSY["WebP" if suffix == ".webp" else "JPEG"]
        return float(np.interp(options.quality, _QUALITIES, table))
    deep = options.bits == "16" or (options.bits == "same" and size.sample_bytes > 1)
    return _DEEP_BYTES if deep and suffix in (".png", ".tif", ".tiff") else _LOSSLESS[suffix]


def _held_bytes(size: PictureSize, options: ExportOptions) -> int:
    """Memory for one photo: its pixels, and those of the result in three channels."""
    sample = max(size.sample_bytes, 2 if options.bits == "16" else 1)
    held = size.pixels * (size.channels * size.sample_bytes + 3 * sample * _scale(size, options))
    return round(held + (size.pixels * _scale(size, options) * _LAYERS_BYTES if options.color_layer else 0))
