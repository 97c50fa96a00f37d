"""Color as a layer of its own, for retouchers: an OpenRaster file (.ora) of a gray and a color layer.

The color layer blends in the mode `svg:color` (W3C Compositing, 10.2): hue and saturation are its own, luma is that of
the gray layer below. The gray layer holds the luma of the color copy, so that both together give the copy again, to
one 8-bit step (to three where a strong color is nearly black), in programs that follow the W3C. GIMP reads the mode as
its own HSL color: on 13 scans 0.3 to 0.9 CIEDE2000 off on average, strong colors more. Layers are sRGB with 8 bits a
channel, which is all that the format's readers agree on.

Of two layers that let something through, a blend lets through less than either. So where the copy is not opaque, the
color layer is not there, and the lower one holds the copy's own color and alpha: that much in every program. Of a copy
that is as sheer everywhere both layers are opaque, and it is their group that lets something through.
"""

from __future__ import annotations

import zipfile
from pathlib import Path
from typing import Any

import cv2
import imagecodecs
import numpy as np
import numpy.typing as npt

from prism_core.color.icc import SRGB_PROFILE, to_srgb
from prism_core.color.lab import to_unit
from prism_core.errors import PhotoWriteError
from prism_core.image.atomic import atomic_write
from prism_core.image.depth import to_byte
from prism_core.image.raster import Metadata, Raster
from prism_core.image.segments import png_chunks
from prism_core.image.write import PNG_HEADER_BYTES, write_advice

_Bytes = npt.NDArray[np.uint8]

LUMA = (0.3, 0.59, 0.11)
"""W3C Compositing and Blending Level 1, 10.2: Lum(C)."""
_THUMBNAIL_PX = 256
_STRIP_ROWS = 256
_OPAQUE = 255
_DEFAULT_DPI = 72.0


def write_layers(path: Path, colored: Raster) -> None:
    """Write the color copy `colored` to `path` as a gray and a color layer; whole or not at all.

    Together they have its alpha; its metadata is in the merged picture that the format holds beside them.
    Raises `PhotoWriteError`.
    """
    try:
        with atomic_write(path) as file, zipfile.ZipFile(file, "w", zipfile.ZIP_STORED) as archive:
            # First and not compressed, so that the file tells its kind at a fixed place.
            archive.writestr("mimetype", "image/openraster")
            alpha = None if colored.alpha is None else to_byte(colored.alpha)
            opacity = 1.0 if alpha is None else _even_opacity(alpha)
            archive.writestr("stack.xml", _stack(colored, opacity))
            _write_pictures(archive, colored, alpha, alpha if opacity == 1 else None)
    except OSError as error:
        raise PhotoWriteError(path, write_advice(path, error)) from error
    except (MemoryError, cv2.error) as error:
        raise PhotoWriteError(path, "there is not enough memory to write its layers; close other programs") from error


def _even_opacity(alpha: _Bytes) -> float:
    """That of the whole picture, in 0..1, where it is the same everywhere; else 1: the layers have their own."""
    low, high = int(alpha.min()), int(alpha.max())
    return low / _OPAQUE if 0 < low == high else 1.0


def _write_pictures(archive: zipfile.ZipFile, colored: Raster, alpha: _Bytes | None, own: _Bytes | None) -> None:
    """alpha: of the merged picture. own: of the layers."""
    rgb = _srgb_bytes(colored)
    plain = Metadata(icc=SRGB_PROFILE, dpi=colored.metadata.dpi)
    color = _png(rgb, None if own is None else _opaque(own), plain)
    archive.writestr("data/color.png", color)
    archive.writestr("data/gray.png", _png(_gray(rgb, own), own, plain))
    # The merged picture looks like the color layer, since that brings its own luma; its metadata is the photo's.
    merged = color if alpha is None else _png(rgb, alpha, plain)
    archive.writestr("mergedimage.png", _with_chunks(merged, plain, _merged_metadata(colored)))
    small = Raster(rgb, alpha).downscaled(_THUMBNAIL_PX)
    archive.writestr("Thumbnails/thumbnail.png", _png(small.pixels, small.alpha, Metadata()))


def _srgb_bytes(raster: Raster) -> _Bytes:
    """H x W x 3 sRGB of a colored photo, in strips: floating point takes four times the room."""
    icc = raster.metadata.icc
    rows = range(0, raster.height, _STRIP_ROWS)
    strips = (raster.pixels[top : top + _STRIP_ROWS] for top in rows)
    return np.concatenate([to_byte(to_srgb(strip, icc) if icc else to_unit(strip)) for strip in strips])


def _gray(rgb: _Bytes, alpha: _Bytes | None) -> _Bytes:
    """H x W x 3 luma, and color where that is not opaque. Not every reader takes a single channel for a layer."""
    gray = np.asarray(cv2.transform(rgb, np.array([LUMA] * 3, np.float32)), dtype=np.uint8)
    if alpha is not None:
        sheer = alpha < _OPAQUE
        gray[sheer] = rgb[sheer]
    return gray


def _opaque(alpha: _Bytes) -> _Bytes:
    """Alpha of what is opaque alone."""
    return np.where(alpha < _OPAQUE, np.uint8(0), alpha)


def _png(rgb: npt.NDArray[Any], alpha: npt.NDArray[Any] | None, metadata: Metadata) -> bytes:
    samples = np.ascontiguousarray(rgb if alpha is None else np.dstack([rgb, alpha]))
    encoded = imagecodecs.png_encode(
        samples, level=1, strategy=imagecodecs.PNG.STRATEGY.RLE, filter=imagecodecs.PNG.FILTER.SUB
    )
    return bytes(encoded[:PNG_HEADER_BYTES] + png_chunks(metadata) + encoded[PNG_HEADER_BYTES:])


def _with_chunks(png: bytes, old: Metadata, new: Metadata) -> bytes:
    """The PNG file with `new` in place of `old`, without coding its pixels again."""
    return png[:PNG_HEADER_BYTES] + png_chunks(new) + png[PNG_HEADER_BYTES + len(png_chunks(old)) :]


def _merged_metadata(raster: Raster) -> Metadata:
    metadata = raster.metadata
    return Metadata(metadata.exif, metadata.xmp, metadata.iptc, SRGB_PROFILE, metadata.dpi, metadata.texts)


def _stack(raster: Raster, opacity: float) -> bytes:
    """The list of layers, the topmost first (OpenRaster 0.0.5)."""
    x_dpi, y_dpi = raster.metadata.dpi or (_DEFAULT_DPI, _DEFAULT_DPI)
    size = f'w="{raster.width}" h="{raster.height}" xres="{round(x_dpi)}" yres="{round(y_dpi)}"'
    layers = _layer("Color", "data/color.png", "svg:color") + _layer("Gray", "data/gray.png", "svg:src-over")
    if opacity < 1:
        layers = f'<stack name="Photo" {_shown("svg:src-over", opacity)} isolation="isolate">\n{layers}</stack>\n'
    head = '<?xml version="1.0" encoding="UTF-8"?>'
    return f'{head}\n<image version="0.0.5" {size}>\n<stack>\n{layers}</stack>\n</image>\n'.encode()


def _layer(name: str, source: str, mode: str) -> str:
    return f'<layer name="{name}" src="{source}" {_shown(mode)}/>\n'


def _shown(mode: str, opacity: float = 1.0) -> str:
    return f'composite-op="{mode}" x="0" y="0" opacity="{opacity:.6g}" visibility="visible"'
