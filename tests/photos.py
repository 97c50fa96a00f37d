"""Photos for tests: small, gray, and unlike each other; and one of every kind that Prism reads."""

from __future__ import annotations

import hashlib
import io
import struct
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import imagecodecs
import numpy as np
import tifffile
from PIL import Image


def write_photo(path: Path, *, size: tuple[int, int] = (96, 64), seed: int = 0) -> Path:
    """A gray picture of a ramp with a little grain, in the format of the path's suffix; folders are made."""
    path.parent.mkdir(parents=True, exist_ok=True)
    width, height = size
    ramp = np.linspace(40, 200, width)[None, :] + np.linspace(-20, 20, height)[:, None]
    grain = np.random.default_rng(seed).normal(0, 4, (height, width))
    Image.fromarray(np.clip(ramp + grain, 0, 255).astype(np.uint8)).save(path)
    return path


def write_photos(folder: Path, *names: str) -> list[Path]:
    """One photo each at these paths below `folder`."""
    return [write_photo(folder / name, seed=seed) for seed, name in enumerate(names)]


def hashes(folder: Path) -> dict[str, str]:
    """SHA-256 of every file below `folder`, by its path there."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def is_in_color(path: Path) -> bool:
    """Whether the picture's channels differ by more than rounding."""
    with Image.open(path) as image:
        pixels = np.asarray(image.convert("RGB"), dtype=np.int16)
    return int(np.abs(pixels[..., 0] - pixels[..., 2]).max()) > 8


def scene(height: int = 48, width: int = 64, *, dtype: Any = np.uint8) -> np.ndarray:
    """H x W x 3 pixels over the whole range of `dtype`: smooth ramps, so that lossy formats come close."""
    y, x = np.mgrid[0 : 1 : height * 1j, 0 : 1 : width * 1j]
    unit = np.stack([x, y, (x + 1 - y) / 2], axis=-1)
    return unit.astype(np.float32) if dtype == np.float32 else np.rint(unit * np.iinfo(dtype).max).astype(dtype)


ADOBE_RGB: bytes = imagecodecs.cms_profile(
    "rgb", whitepoint=[0.3127, 0.3290, 1], primaries=[0.64, 0.33, 1, 0.21, 0.71, 1, 0.15, 0.06, 1], gamma=563 / 256
)
"""A profile with the primaries and the curve of Adobe RGB (1998)."""

GRAY_18: bytes = imagecodecs.cms_profile("gray", whitepoint=[0.3457, 0.3585, 1], gamma=1.8)
"""A gray profile with the curve of old Macintosh screens."""


def table_profile(space: str, *, device: str = "scnr") -> bytes:
    """An ICC profile of lookup tables from `space` ("RGB " or "CMYK") to CIELAB and not back, as scanners have.

    ICC.1:2022: 7.2 (header), 10.10 (lut8Type). Full red shows as Lab 53, 80, 67; inks take light away.
    """
    channels = len(space.strip())
    corners = np.array(np.meshgrid(*[[0, 1]] * channels, indexing="ij")).reshape(channels, -1).T
    light = corners if channels == 3 else (1 - corners[:, :3]) * (1 - 0.75 * corners[:, 3:])
    lab = light @ np.array([[53, 80, 67], [35, -80, 33], [12, 0, -100]])
    cells = np.clip(np.rint(lab * [2.55, 1, 1] + [0, 128, 128]), 0, 255).astype(np.uint8)
    ramp = bytes(range(256))
    matrix = struct.pack(">9l", *(65536 * value for value in (1, 0, 0, 0, 1, 0, 0, 0, 1)))
    table = struct.pack(">4s4xBBBx", b"mft1", channels, 3, 2) + matrix + ramp * channels + cells.tobytes() + ramp * 3
    white = struct.pack(">4s4x3l", b"XYZ ", 63190, 65536, 54061)
    start = 128 + 4 + 24
    size = start + len(table) + len(white)
    header = struct.pack(">L4xL4s4s4s", size, 0x02400000, device.encode(), space.encode(), b"Lab ")
    header = (header + bytes(12) + b"acsp").ljust(68, b"\0") + struct.pack(">3l", 63190, 65536, 54061)
    tags = struct.pack(">L4sLL4sLL", 2, b"A2B0", start, len(table), b"wtpt", start + len(table), len(white))
    return header.ljust(128, b"\0") + tags + table + white


def _pillow(mode: str, **options: Any) -> Callable[[Path], None]:
    return lambda path: Image.fromarray(scene()).convert(mode).save(path, **options)


def _tiff(samples: np.ndarray, **options: Any) -> Callable[[Path], None]:
    return lambda path: tifffile.imwrite(path, samples, **options)


def _png(samples: np.ndarray) -> Callable[[Path], None]:
    return lambda path: path.write_bytes(imagecodecs.png_encode(np.ascontiguousarray(samples))) and None


GRAY, GRAY_16 = scene()[..., 0], scene(dtype=np.uint16)[..., 0]
RGB, RGB_16, RGB_FLOAT = scene(), scene(dtype=np.uint16), scene(dtype=np.float32)
ALPHA = np.full(GRAY.shape, 200, np.uint8)
INKS = 255 - np.dstack([RGB, np.full(GRAY.shape, 255, np.uint8)])

KINDS: dict[str, Callable[[Path], None]] = {
    "gray.jpg": _pillow("L", quality=95),
    "rgb.jpg": _pillow("RGB", quality=95, subsampling=0),
    "progressive.jpg": _pillow("RGB", quality=95, progressive=True),
    "cmyk.jpg": _pillow("CMYK", quality=95),
    "bilevel.png": _pillow("1"),
    "gray.png": _pillow("L"),
    "gray-alpha.png": _pillow("LA"),
    "palette.png": _pillow("P"),
    "palette-transparent.png": _pillow("P", transparency=0),
    "rgb.png": _pillow("RGB"),
    "rgba.png": _pillow("RGBA"),
    "gray-16.png": _png(GRAY_16),
    "rgb-16.png": _png(RGB_16),
    "rgba-16.png": _png(np.dstack([RGB_16, GRAY_16])),
    "bilevel.tif": _pillow("1", compression="group4"),
    "gray.tif": _tiff(GRAY),
    "white-is-zero.tif": _tiff(255 - GRAY, photometric="miniswhite"),
    "white-is-zero-16.tif": _tiff(65535 - GRAY_16, photometric="miniswhite"),
    "gray-12.tif": _tiff(GRAY_16 >> 4, bitspersample=12),
    "gray-16.tif": _tiff(GRAY_16, compression="lzw"),
    "gray-32.tif": _tiff(GRAY_16.astype(np.uint32) << 16),
    "gray-alpha.tif": _tiff(np.dstack([GRAY, ALPHA]), photometric="minisblack", extrasamples=["unassalpha"]),
    "palette.tif": _pillow("P"),
    "rgb.tif": _tiff(RGB, photometric="rgb"),
    "rgb-lzw.tif": _tiff(RGB, photometric="rgb", compression="lzw", predictor=True),
    "rgb-jpeg.tif": _pillow("YCbCr", compression="jpeg", quality=95),
    "rgb-planar.tif": _tiff(np.moveaxis(RGB, 2, 0), photometric="rgb", planarconfig="separate"),
    "rgb-tiled.tif": _tiff(RGB, photometric="rgb", tile=(16, 16)),
    "rgb-16.tif": _tiff(RGB_16, photometric="rgb", compression="zlib"),
    "rgb-16-big-endian.tif": _tiff(RGB_16, photometric="rgb", byteorder=">"),
    "rgb-16-big-tiff.tif": _tiff(RGB_16, photometric="rgb", bigtiff=True),
    "rgb-16-big-tiff-big-endian.tif": _tiff(RGB_16, photometric="rgb", bigtiff=True, byteorder=">"),
    "rgba.tif": _tiff(np.dstack([RGB, ALPHA]), photometric="rgb", extrasamples=["unassalpha"]),
    "rgba-16.tif": _tiff(np.dstack([RGB_16, GRAY_16]), photometric="rgb", extrasamples=["unassalpha"]),
    "cmyk.tif": _tiff(INKS, photometric="separated"),
    "rgb-float.tif": _tiff(RGB_FLOAT, photometric="rgb"),
    "rgb.webp": _pillow("RGB", lossless=True),
    "rgba.webp": lambda path: Image.fromarray(np.dstack([RGB, ALPHA])).save(path, lossless=True, exact=True),
    "bilevel.bmp": _pillow("1"),
    "gray.bmp": _pillow("L"),
    "palette.bmp": _pillow("P"),
    "rgb.bmp": _pillow("RGB"),
    "rgb-32.bmp": _pillow("RGBA"),
}
"""Writers of `scene()` by file name, one for each kind of file that Prism reads."""


def write_kind(folder: Path, name: str) -> Path:
    """The photo of `KINDS` by that name, in `folder`."""
    KINDS[name](folder / name)
    return folder / name


def encoded(pixels: np.ndarray, file_format: str, **options: Any) -> bytes:
    """Pixels as the bytes of a file, written by Pillow."""
    file = io.BytesIO()
    Image.fromarray(pixels).save(file, file_format, **options)
    return file.getvalue()


def huge_files() -> dict[str, bytes]:
    """Files of a few bytes whose headers promise billions of pixels, by name."""
    png = bytearray(encoded(GRAY, "PNG"))
    png[16:24] = struct.pack(">LL", 100_000, 100_000)
    png[29:33] = struct.pack(">L", zlib.crc32(png[12:29]))
    jpeg = bytearray(encoded(GRAY, "JPEG"))
    frame = jpeg.index(b"\xff\xc0")
    jpeg[frame + 5 : frame + 9] = struct.pack(">HH", 65500, 65500)
    bmp = bytearray(encoded(GRAY, "BMP"))
    bmp[18:26] = struct.pack("<LL", 100_000, 100_000)
    tiff = io.BytesIO()
    tifffile.imwrite(tiff, GRAY)
    tiff.seek(0)
    with tifffile.TiffFile(tiff) as file:
        file.pages.first.tags["ImageWidth"].overwrite(2**31)
    return {"huge.png": bytes(png), "huge.jpg": bytes(jpeg), "huge.bmp": bytes(bmp), "huge.tif": tiff.getvalue()}
