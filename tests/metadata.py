"""Metadata of every kind for tests, and what others read of them."""

from __future__ import annotations

import struct
from pathlib import Path

import numpy as np
from PIL import Image

from prism_core.image.raster import Metadata, Raster
from prism_core.image.read import read_raster
from prism_core.image.write import write_raster
from tests.photos import ADOBE_RGB, RGB


def sample_exif(*, orientation: int = 1, order: str = "<") -> bytes:
    """An EXIF block with text beyond ASCII, a date, a maker note, a GPS position and a thumbnail."""
    exif = Image.Exif()
    exif.endian = order
    exif[0x010F] = "Scanner M\u00fcller"
    exif[0x0112] = orientation
    exif[0x013B] = "Anna"
    inner = exif.get_ifd(0x8769)
    inner[0x9003] = "1935:08:17 11:02:03"
    inner[0x829A] = (1, 3)
    inner[0x927C] = b"MAKER\0\x01\x02\xff" * 40
    position = exif.get_ifd(0x8825)
    position[1], position[2] = "N", (48.0, 51.0, 30.25)
    block = bytearray(exif.tobytes()[6:].replace(b"M?ller", b"M\xfcller"))
    start = struct.unpack_from(order + "L", block, 4)[0]
    after = start + 2 + 12 * struct.unpack_from(order + "H", block, start)[0]
    struct.pack_into(order + "L", block, after, len(block))
    thumbnail = struct.pack(order + "HHHLHHL", 1, 0x0103, 3, 1, 6, 0, 0)
    return bytes(block) + thumbnail


def sample_xmp(inside: str = 'dc:description="two&#10;lines"', *, orientation: int = 1) -> bytes:
    """An XMP packet with these attributes."""
    return f"""<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:tiff="http://ns.adobe.com/tiff/1.0/"
 xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/" tiff:Orientation="{orientation}" {inside}/>
</rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>""".encode()


SAMPLE_IPTC = b"\x1c\x02\x78\x00\x07Grandma"
"""An IPTC record of one caption."""

FULL = Metadata(
    exif=sample_exif(),
    xmp=sample_xmp(),
    iptc=SAMPLE_IPTC,
    icc=ADOBE_RGB,
    dpi=(600.0, 300.0),
    texts=(("Comment", "Anna, 1935. Größe 9 auf 12"),),
)
"""Metadata of every kind."""


def copied(folder: Path, name: str, metadata: Metadata, pixels: np.ndarray = RGB) -> Metadata:
    write_raster(folder / name, Raster(pixels, metadata=metadata))
    return read_raster(folder / name).metadata


def told(block: bytes) -> dict[object, object]:
    """What an EXIF block says, as Pillow reads it."""
    found = Image.Exif()
    found.load(block)
    return {**found, "exif": dict(found.get_ifd(0x8769)), "gps": dict(found.get_ifd(0x8825)), 0x8769: 0, 0x8825: 0}
