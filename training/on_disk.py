"""Photographs that memory does not hold: read from their files each time, or kept as pixels in one large file.

Either way all are looked through once, and what was found out about them is kept beside the run. Reading a JPEG file
takes longer than the rest of a sample; its pixels, 200 to 400 kB a photo, are read in a fraction of a millisecond.
"""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO, overload

import numpy as np

from prism_core.image.atomic import atomic_write
from training.config import DataConfig
from training.errors import DataError
from training.photo import Photo, Source, expected_bytes, read_all, read_photo

Place = tuple[int, int, int]
"""Where in a file of pixels a photo lies: first byte, height, width."""


class _OneByOne(Sequence[Photo]):
    """A sequence whose photos are read at their turn, the same each time."""

    def _read(self, index: int) -> Photo:
        raise NotImplementedError

    @overload
    def __getitem__(self, index: int) -> Photo: ...
    @overload
    def __getitem__(self, index: slice) -> list[Photo]: ...
    def __getitem__(self, index: int | slice) -> Photo | list[Photo]:
        """The photo or photos. Raises `DataError` where one has gone or changed since it was looked at."""
        if isinstance(index, slice):
            return [self._read(number) for number in range(*index.indices(len(self)))]
        return self._read(index)


@dataclass(frozen=True)
class StreamedPhotos(_OneByOne):
    """Photographs in files of their own."""

    sources: list[Source]
    config: DataConfig

    def __len__(self) -> int:
        return len(self.sources)

    def _read(self, index: int) -> Photo:
        photo, reason = read_photo(self.sources[index], self.config)
        if photo is None:
            raise DataError(f"{self.sources[index]}: {reason} now, but fit when the run began; put the old file back")
        return photo


@dataclass(frozen=True)
class PackedPhotos(_OneByOne):
    """Photographs in one file of pixels."""

    pack: Path
    places: list[Place]

    def __len__(self) -> int:
        return len(self.places)

    def _read(self, index: int) -> Photo:
        start, height, width = self.places[index]
        count = height * width * 3
        try:
            return np.fromfile(self.pack, np.uint8, count, offset=start).reshape(height, width, 3)
        except (OSError, ValueError) as error:
            raise DataError(f"{self.pack}: gone or cut short; run the same command to make it anew") from error


@dataclass(frozen=True)
class Findings:
    """What was found out about photos, by their full names.

    left_out: why one cannot be trained on. pack: the file that holds the pixels of the others, if they are kept.
    places: where in it.
    """

    left_out: dict[str, str]
    pack: Path
    places: dict[str, Place]

    def photos(self, sources: list[Source], config: DataConfig) -> Sequence[Photo]:
        """The photos of some sources, none of them left out."""
        if config.cache == "disk":
            return PackedPhotos(self.pack, [self.places[str(source)] for source in sources])
        return StreamedPhotos(sources, config)


def examine(sources: Sequence[Source], config: DataConfig, notes: Path) -> Findings:
    """Look through photos, all read once.

    What was found is kept in the file `notes`; the pixels, where the configuration asks for that, in one beside it.
    Raises `DataError` where the disk has no room for them.
    """
    pack = notes.with_suffix(".raw")
    found = "\n".join(f"{source} {source.stat().st_size}" for source in sources)
    digest = hashlib.sha256(f"{found}\n{config}".encode()).hexdigest()
    if (known := _known(notes, digest, pack)) is not None:
        return known
    print(f"looking through {len(sources)} photos, once for this run", flush=True)
    findings = Findings({}, pack, {})
    with ExitStack() as stack:
        file = None
        if config.cache == "disk":
            _check_disk(sources, config, pack.parent)
            file = stack.enter_context(atomic_write(pack))
        _look(sources, config, findings, file)
    with atomic_write(notes) as file:
        noted = {"digest": digest, "left_out": findings.left_out, "places": findings.places}
        file.write(json.dumps(noted, indent=1).encode())
    return findings


def _known(notes: Path, digest: str, pack: Path) -> Findings | None:
    """What was found before about the same photos, if their pixels are still there."""
    noted: dict[str, Any] = json.loads(notes.read_text(encoding="utf-8")) if notes.exists() else {}
    if noted.get("digest") != digest:
        return None
    places = {name: tuple(place) for name, place in noted.get("places", {}).items()}
    if places and (not pack.exists() or pack.stat().st_size < max(map(_end, places.values()))):
        return None
    return Findings(noted["left_out"], pack, places)


def _end(place: Place) -> int:
    start, height, width = place
    return start + height * width * 3


def _look(sources: Sequence[Source], config: DataConfig, findings: Findings, pack: BinaryIO | None) -> None:
    for source, photo, reason in read_all(sources, config):
        if photo is None:
            findings.left_out[str(source)] = reason
        elif pack is not None:
            findings.places[str(source)] = pack.tell(), *photo.shape[:2]
            pack.write(photo.data)


def _check_disk(sources: Sequence[Source], config: DataConfig, folder: Path) -> None:
    needed, free = expected_bytes(sources, config), shutil.disk_usage(folder).free
    if needed > free:
        raise DataError(
            f"the pixels of {len(sources)} photos would take about {needed / 1e9:.1f} GB in {folder}, where "
            f"{free / 1e9:.1f} GB are free; add --data.cache stream, which reads the files at their turn"
        )
