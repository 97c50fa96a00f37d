"""Photographs in plain tar files, read in any order: a data set of millions is then a few hundred files.

A tar file is looked through once, for where each photo lies; after that every photo is one seek and one read.
"""

from __future__ import annotations

import io
import os
import tarfile
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from prism_core.image.read import is_photo
from training.errors import DataError


@dataclass(frozen=True)
class ShardPhoto:
    """A photo inside a tar file. It opens as a path does: what reading photographs asks of a path is here."""

    shard: Path
    name: str
    start: int
    size: int

    def open(self, mode: str = "rb") -> BinaryIO:
        """The photo's bytes."""
        if mode != "rb":
            raise ValueError(f"{self} can be read alone")
        with self.shard.open("rb") as file:
            file.seek(self.start)
            return io.BytesIO(file.read(self.size))

    def stat(self) -> os.stat_result:
        """Size and times: those of the tar file, but for the size."""
        fields = list(self.shard.stat())
        fields[6] = self.size
        return os.stat_result(fields)

    def is_dir(self) -> bool:
        """Whether it is a folder; it is a photo."""
        return False

    def __fspath__(self) -> str:
        return str(self)

    def __str__(self) -> str:
        return f"{self.shard}/{self.name}"


def shard_photos(shard: Path) -> list[ShardPhoto]:
    """All photos of an uncompressed tar file. Raises `DataError` where it is none, or is cut short."""
    try:
        with tarfile.open(shard, "r:") as file:
            members = [member for member in file if member.isreg() and is_photo(Path(member.name))]
    except (tarfile.TarError, OSError) as error:
        raise DataError(f"{shard}: not a plain tar file, or damaged ({error}); pack it anew, not compressed") from error
    photos = [ShardPhoto(shard, member.name, member.offset_data, member.size) for member in members]
    length = shard.stat().st_size
    if any(photo.start + photo.size > length for photo in photos):
        raise DataError(f"{shard}: cut short; copy it again")
    return photos
