"""One photograph to learn from: read small, and checked for what it can teach."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any, cast

import cv2
import numpy as np
import numpy.typing as npt

from prism_core.color.lab import srgb_to_lab, to_unit
from prism_core.errors import PhotoReadError
from prism_core.image.thumbnail import read_thumbnail
from training.config import DataConfig
from training.shards import ShardPhoto

Photo = npt.NDArray[np.uint8]
"""H x W x 3 sRGB."""

Source = Path | ShardPhoto
"""Where a photo is read from."""

ASPECTS = (2, 4)
"""Photos are read as small as the first aspect allows (of a JPEG, less is then decoded); longer ones by the second;
those longer still come out a little too small, and are scaled up."""

_PROBED = 16
"""Photos that are read to tell how much room all will take."""
_AHEAD = 256
"""Photos that are read side by side before the first of them is asked for."""


def read_all(sources: Sequence[Source], config: DataConfig) -> Iterator[tuple[Source, Photo | None, str]]:
    """Each source with what `read_photo` says of it, in order, on all cores; few are in memory at a time."""
    with ThreadPoolExecutor() as pool:
        for start in range(0, len(sources), _AHEAD):
            some = sources[start : start + _AHEAD]
            for source, (photo, reason) in zip(some, pool.map(lambda s: read_photo(s, config), some), strict=True):
                yield source, photo, reason


def expected_bytes(sources: Sequence[Source], config: DataConfig) -> float:
    """About how many bytes the pixels of all will take, by some of them."""
    probed = [read_photo(source, config)[0] for source in sources[:: max(1, len(sources) // _PROBED)]]
    return float(np.mean([photo.nbytes for photo in probed if photo is not None] or [0]) * len(sources))


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
