"""Sound photos of every kind, and what befalls them: for `tests.fuzzing`."""

from __future__ import annotations

import io
import os
import random
import struct
import sys
from collections.abc import Callable
from pathlib import Path

from PIL import Image

from prism_core.sidecar import SUFFIX
from tests.metadata import sample_exif, sample_xmp
from tests.photos import ADOBE_RGB, KINDS, RGB, huge_files, write_kind

STEMS = (
    "scan",
    "line\nbreak",
    "tab\tand 'quote\"",
    "\U0001f475 grandma",
    "סבתא",
    "a" * 120,
    "-o",
    "con",
    " x ",
    "100%",
)


def samples(folder: Path) -> dict[str, bytes]:
    """A sound file of every kind, by name."""
    files = {name: write_kind(folder, name).read_bytes() for name in KINDS}
    scene = Image.fromarray(RGB)
    for turn in range(1, 9):
        files[f"turned-{turn}.jpg"] = _saved(scene, "JPEG", exif=b"Exif\0\0" + sample_exif(orientation=turn))
    files["exif-64k.jpg"] = _saved(scene, "JPEG", exif=b"Exif\0\0" + sample_exif().ljust(65_500, b"\0"))
    files["profile.jpg"] = _saved(scene, "JPEG", icc_profile=ADOBE_RGB, xmp=sample_xmp())
    files["profile-broken.png"] = _saved(scene, "PNG", icc_profile=ADOBE_RGB[:200] + b"\xff" * 50)
    files["pages.tif"] = _saved(scene, "TIFF", save_all=True, append_images=[scene, scene.rotate(90)])
    files["moving.png"] = _saved(scene, "PNG", save_all=True, append_images=[scene.rotate(180)])
    files["moving.webp"] = _saved(scene, "WEBP", save_all=True, append_images=[scene.rotate(180)])
    files["dot.png"] = _saved(scene.resize((1, 1)), "PNG")
    files["tall.png"] = _saved(scene.resize((1, 20_000)), "PNG")
    files["wide.jpg"] = _saved(scene.resize((20_000, 1)), "JPEG")
    files["heic.jpg"] = b"\0\0\0\x18ftypheic\0\0\0\0mif1heic" + bytes(500)
    return files | huge_files()


def _saved(image: Image.Image, file_format: str, **options: object) -> bytes:
    file = io.BytesIO()
    image.save(file, file_format, **options)
    return file.getvalue()


def _cut(content: bytearray, chance: random.Random) -> None:
    del content[chance.randrange(len(content) + 1) :]


def _flip(content: bytearray, chance: random.Random) -> None:
    for _ in range(chance.choice((1, 1, 2, 5, 40))):
        content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)


def _harm_header(content: bytearray, chance: random.Random) -> None:
    for _ in range(chance.randint(1, 4)):
        content[chance.randrange(min(len(content), 220))] = chance.choice(
            (0, 1, 0x7F, 0x80, 0xFF, chance.randrange(256))
        )


def _put_number(content: bytearray, chance: random.Random) -> None:
    at = chance.randrange(max(1, len(content) - 4))
    value = chance.choice((0, 1, 0xFFFF, 0x7FFFFFFF, 0xFFFFFFFF, 20_000, 70_000))
    content[at : at + 4] = struct.pack(chance.choice("<>") + "L", value)


def _repeat(content: bytearray, chance: random.Random) -> None:
    start, length = chance.randrange(len(content)), chance.randint(1, 300)
    content[start:start] = content[start : start + length] * chance.choice((1, 3, 500))


def _remove(content: bytearray, chance: random.Random) -> None:
    start = chance.randrange(len(content))
    del content[start : start + chance.randint(1, 60)]


def _blot(content: bytearray, chance: random.Random) -> None:
    start, length = chance.randrange(len(content)), chance.randint(1, 200)
    content[start : start + length] = bytes([chance.choice((0, 255))]) * length


DAMAGES: tuple[Callable[[bytearray, random.Random], None], ...] = (
    _cut,
    _flip,
    _harm_header,
    _harm_header,
    _put_number,
    _repeat,
    _remove,
    _blot,
)
"""What befalls files, in place."""

GARBAGE = (
    b"",
    b"\0" * 40,
    b"[" * 100_000,
    b'{"schema": 2, "recipe": {"hints": [{"type": "point", "x": NaN}]}}',
    b'{"schema": 1e999, "recipe": {}}',
    b'{"schema": 2, "recipe": {"adjustments": {"saturation": 1e308}}}',
    b'{"schema": 99999999999999999999, "recipe": {}}',
    b'\xff\xfe{"schema": 2}',
    b'{"schema": 2, "recipe": {"model": "' + b"x" * 200_000 + b'"}}',
)
"""Sidecars that are none."""


def fill(folder: Path, sound: dict[str, bytes], count: int, chance: random.Random) -> None:
    """Put `count` damaged photos into `folder`, some under odd names, some with sidecars."""
    names = sorted(sound)
    for number in range(count):
        name = chance.choice(names)
        content = bytearray(sound[name])
        for _ in range(chance.choice((0, 1, 1, 1, 2, 3))):
            if content:
                chance.choice(DAMAGES)(content, chance)
        suffix = Path(chance.choice(names)).suffix if chance.random() < 0.1 else Path(name).suffix
        stem = chance.choice(STEMS) if chance.random() < 0.15 else "scan"
        path = folder / f"{stem} {number}{suffix}"
        if chance.random() < 0.03 and sys.platform == "linux":
            path = folder / os.fsdecode(b"gro\xdf " + str(number).encode() + suffix.encode())
        path.write_bytes(content)
        if chance.random() < 0.1:
            path.with_name(path.name + SUFFIX).write_bytes(chance.choice(GARBAGE))
