"""What is to be known of a photo file before it is colored."""

from __future__ import annotations

import re
from datetime import datetime
from io import BytesIO
from pathlib import Path

import msgspec
from PIL import ImageCms

from prism_core.errors import SidecarError
from prism_core.image.camera import read_shot
from prism_core.image.read import read_raster
from prism_core.sidecar import read_sidecar
from prism_core.triage import Verdict, triage


class PhotoFacts(msgspec.Struct, frozen=True, kw_only=True):
    """One photo file.

    width, height: px, upright. bits: per channel. profile: the embedded ICC profile's name, None without one.
    dpi: px per inch, None where the file does not say. blocks: metadata it carries, of EXIF, XMP, IPTC and ICC.
    taken, device: when the picture was made, and with which camera or scanner, None where the file does not say.
    verdict: whether it is in color, gray, no photo at all. colorized_by: the model, for a result of Prism.
    hints: how many its sidecar holds, None without a sidecar; sidecar_error: why that cannot be used.
    notices: what of the file is not used or kept, further pages say.
    """

    width: int
    height: int
    bits: int
    channels: int
    alpha: bool
    format: str
    profile: str | None
    dpi: tuple[float, float] | None
    blocks: tuple[str, ...]
    verdict: Verdict
    taken: datetime | None
    device: str | None
    colorized_by: str | None
    hints: int | None
    sidecar_error: str | None
    notices: tuple[str, ...]


def read_facts(path: Path) -> PhotoFacts:
    """The facts of the photo at `path`, which is read whole: a damaged one shows here. Raises `PhotoReadError`."""
    raster = read_raster(path)
    metadata = raster.metadata
    blocks = {"EXIF": metadata.exif, "XMP": metadata.xmp, "IPTC": metadata.iptc, "ICC": metadata.icc}
    shot = read_shot(metadata.exif)
    hints, sidecar_error = _look_at_sidecar(path)
    return PhotoFacts(
        width=raster.width,
        height=raster.height,
        bits=raster.bit_depth,
        channels=raster.pixels.shape[2],
        alpha=raster.alpha is not None,
        format=raster.source_format,
        profile=profile_name(metadata.icc),
        dpi=metadata.dpi,
        taken=shot.taken,
        device=shot.device,
        blocks=tuple(name for name, content in blocks.items() if content),
        verdict=triage(raster).verdict,
        colorized_by=colorized_by(metadata.xmp),
        hints=hints,
        sidecar_error=sidecar_error,
        notices=raster.notices,
    )


def colorized_by(xmp: bytes) -> str | None:
    """The model that Prism's note in an XMP packet names (see `mark_colorized`); None without such a note."""
    software, model = (_xmp_value(xmp, name) for name in (b"AISystemUsed", b"AISystemVersionUsed"))
    return model if software.startswith("Prism ") else None


def _xmp_value(xmp: bytes, name: bytes) -> str:
    """The text of a simple property, which programs write as an element or as an attribute; empty without one."""
    from xml.sax.saxutils import unescape  # here, for it brings the whole of urllib and its network along

    found = re.search(name + rb"""(?:>|\s*=\s*["'])([^<"']*)""", xmp)
    return unescape(found[1].decode("utf-8", "replace")) if found else ""


def profile_name(icc: bytes) -> str | None:
    """The name an ICC profile gives itself; None for empty bytes."""
    if not icc:
        return None
    try:
        return ImageCms.getProfileDescription(ImageCms.ImageCmsProfile(BytesIO(icc))).strip()
    except (OSError, ImageCms.PyCMSError):
        return "damaged"


def _look_at_sidecar(path: Path) -> tuple[int | None, str | None]:
    try:
        recipe = read_sidecar(path)
    except SidecarError as error:
        return None, str(error)
    return (None if recipe is None else len(recipe.hints)), None
