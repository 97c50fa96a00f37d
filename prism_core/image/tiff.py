"""TIFF files, through tifffile: 1 to 16 bits and floating point, in and out, with their metadata."""

from __future__ import annotations

import math
from pathlib import Path
from typing import Any, BinaryIO, Literal, cast

import numpy as np
import numpy.typing as npt
import tifffile

from prism_core.errors import PhotoReadError
from prism_core.image.decoded import Decoded
from prism_core.image.exif import Tag, exif_from_tiff, exif_into_tiff, read_directory
from prism_core.image.header import check_size
from prism_core.image.raster import Metadata, Raster
from prism_core.image.segments import as_comment

_XMP, _IPTC, _ICC = 700, 33723, 34675
_ORIENTATION = 274
_DESCRIPTION = 270
_BYTE, _ASCII, _UNDEFINED = 1, 2, 7
_CENTIMETERS_IN_INCH = 2.54
_BIG_TIFF_BYTES = 2**32 - 2**26
"""Pixels beyond this may not fit into a classic TIFF, whose offsets have 32 bits; metadata needs some room, too."""

_MAX_THUMBNAILS = 32
"""Among so many pages thumbnails are looked for; further ones all count as pictures."""

_PHOTOMETRIC = tifffile.PHOTOMETRIC
_COLORS = {
    _PHOTOMETRIC.MINISWHITE: 1,
    _PHOTOMETRIC.MINISBLACK: 1,
    _PHOTOMETRIC.PALETTE: 3,
    _PHOTOMETRIC.RGB: 3,
    _PHOTOMETRIC.YCBCR: 3,
    _PHOTOMETRIC.SEPARATED: 4,
}


def read_tiff(path: Path, file: BinaryIO) -> Decoded:
    """The first picture of a TIFF file; thumbnails beside it do not count.

    32-bit integers lose their lower half; floating point must be in 0..1. Raises `PhotoReadError`,
    `PhotoTooLargeError`, or whatever tifffile does on damaged bytes.
    """
    with tifffile.TiffFile(file) as tiff:
        page, pictures = _main_page(tiff)
        check_size(path, page.imagewidth, page.imagelength)
        _check_kind(path, page)
        metadata, turn = _metadata(file, page)
        colors = _COLORS[tifffile.PHOTOMETRIC(page.photometric)]
        return Decoded(_samples(path, page, colors), colors, metadata, turn, pictures)


def _main_page(tiff: tifffile.TiffFile) -> tuple[tifffile.TiffPage, int]:
    """The first page that is no thumbnail (the first of all, if all are), and how many such pages there are."""
    first, pictures = None, 0
    # A damaged chain of pages can be a circle, which len() knows of and iterating does not.
    count = len(tiff.pages)
    for index in range(min(count, _MAX_THUMBNAILS)):
        try:
            page = cast("tifffile.TiffPage", tiff.pages[index])
        except Exception:  # a later page that is damaged must not cost the photo
            break
        if not page.is_reduced:
            first = first or page
            pictures += 1
    return first or tiff.pages.first, max(1, pictures + max(0, count - _MAX_THUMBNAILS))


def _check_kind(path: Path, page: tifffile.TiffPage) -> None:
    jpeg = page.compression in (tifffile.COMPRESSION.JPEG, tifffile.COMPRESSION.OJPEG)
    unmixed = page.photometric == _PHOTOMETRIC.YCBCR and not jpeg
    if page.photometric not in _COLORS or unmixed or page.axes not in ("YX", "YXS", "SYX"):
        kind = f"a {getattr(page.photometric, 'name', page.photometric)} TIFF of shape {page.shape}"
        raise PhotoReadError(path, f"{kind} is not one that Prism reads; save it as an RGB or gray TIFF")


def _samples(path: Path, page: tifffile.TiffPage, colors: int) -> npt.NDArray[Any]:
    """H x W x (colors, and one more for alpha), in the range of their dtype."""
    if len(page.dataoffsets) < math.prod(page.chunked):
        # tifffile would take minutes to fill what a damaged header promises.
        raise PhotoReadError(path, "the photo is cut short or damaged; scan it or copy it again")
    stored = page.asarray()
    stored = np.moveaxis(stored, 0, -1) if page.axes == "SYX" else stored.reshape(*stored.shape[:2], -1)
    if page.photometric == _PHOTOMETRIC.PALETTE and page.colormap is not None:
        return _through_palette(stored[..., 0], page.colormap)
    samples = _full_range(path, stored, page.bitspersample)
    if page.photometric == _PHOTOMETRIC.MINISWHITE:
        samples[..., 0] = (1 if samples.dtype == np.float32 else np.iinfo(samples.dtype).max) - samples[..., 0]
    kinds = tuple(page.extrasamples)
    if tifffile.EXTRASAMPLE.ASSOCALPHA in kinds[:1]:
        return _unmultiplied(samples[..., : colors + 1])
    has_alpha = tifffile.EXTRASAMPLE.UNASSALPHA in kinds[:1]
    return samples[..., : colors + 1 if has_alpha else colors]


def _through_palette(indices: npt.NDArray[Any], colormap: npt.NDArray[np.uint16]) -> npt.NDArray[np.uint8]:
    # The standard asks for 16-bit colors, but some programs write 8-bit ones.
    colors = colormap if colormap.max() < 256 else colormap >> 8
    return np.asarray(colors.T.astype(np.uint8)[indices])


def _full_range(path: Path, stored: npt.NDArray[Any], bits: int) -> npt.NDArray[Any]:
    if stored.dtype == np.bool_:
        return stored.astype(np.uint8) * np.uint8(255)
    if stored.dtype.kind == "f":
        if not (stored.min() >= 0 and stored.max() <= 1):
            raise PhotoReadError(path, "its floating-point values are not all in 0..1; save it as a 16-bit TIFF")
        return stored.astype(np.float32, copy=False)
    if stored.dtype.kind == "u" and bits in (8, 16):
        return stored
    if stored.dtype.kind == "u" and bits < 16:
        full, dtype = (255, np.uint8) if bits < 8 else (65535, np.uint16)
        return np.asarray(np.rint(stored * (full / (2**bits - 1))), dtype=dtype)
    if stored.dtype == np.uint32:
        return (stored >> 16).astype(np.uint16)
    raise PhotoReadError(path, f"a TIFF of {stored.dtype} values is not one that Prism reads; save it with 16 bits")


def _unmultiplied(samples: npt.NDArray[Any]) -> npt.NDArray[Any]:
    """Colors as they are without their alpha, by which such files hold them multiplied."""
    full = 1.0 if samples.dtype == np.float32 else float(np.iinfo(samples.dtype).max)
    alpha = samples[..., -1:].astype(np.float32)
    colors = samples[..., :-1] * np.divide(full, alpha, where=alpha > 0, out=np.zeros_like(alpha))
    rounded = np.minimum(colors, full) if samples.dtype == np.float32 else np.rint(np.minimum(colors, full))
    return np.concatenate([rounded.astype(samples.dtype), samples[..., -1:]], axis=-1)


def _metadata(file: BinaryIO, page: tifffile.TiffPage) -> tuple[Metadata, int]:
    """The page's metadata, and how its picture is to be turned (1..8)."""
    tags = read_directory(file, page.offset)
    xmp, iptc, icc = (tags[number].data if number in tags else b"" for number in (_XMP, _IPTC, _ICC))
    metadata = Metadata(exif_from_tiff(file, tags), xmp, iptc, icc, _dpi(page))
    turn = page.tags.get(_ORIENTATION)
    return metadata, int(turn.value) if turn is not None and turn.value in range(1, 9) else 1


def _dpi(page: tifffile.TiffPage) -> tuple[float, float] | None:
    if page.resolutionunit not in (tifffile.RESUNIT.INCH, tifffile.RESUNIT.CENTIMETER):
        return None
    x, y = page.resolution
    factor = _CENTIMETERS_IN_INCH if page.resolutionunit == tifffile.RESUNIT.CENTIMETER else 1.0
    return (x * factor, y * factor) if x > 0 and y > 0 else None


def write_tiff(file: BinaryIO, raster: Raster) -> None:
    """Write `raster` into the empty `file` (open for reading, too), losslessly compressed, all of its kind kept."""
    samples, metadata = raster.pixels, raster.metadata
    if raster.alpha is not None:
        samples = np.dstack([samples, raster.alpha])
    elif raster.pixels.shape[2] == 1:
        samples = samples[..., 0]
    order: Literal["<", ">"] = ">" if metadata.exif.startswith(b"MM") else "<"
    with tifffile.TiffWriter(file, bigtiff=samples.nbytes > _BIG_TIFF_BYTES, byteorder=order) as tiff:
        tiff.write(
            samples,
            photometric="minisblack" if raster.pixels.shape[2] == 1 else "rgb",
            extrasamples=None if raster.alpha is None else ["unassalpha"],
            compression="zlib",
            predictor=True,
            iccprofile=metadata.icc or None,
            resolution=metadata.dpi,
            resolutionunit=None if metadata.dpi is None else "inch",
            metadata=None,
            software=False,
        )
    more = {_XMP: Tag(_BYTE, metadata.xmp), _IPTC: Tag(_UNDEFINED, metadata.iptc)}
    if metadata.texts:
        more[_DESCRIPTION] = Tag(_ASCII, b"\n".join(as_comment(*text) for text in metadata.texts) + b"\0")
    exif_into_tiff(metadata.exif, file, {number: tag for number, tag in more.items() if tag.data})
