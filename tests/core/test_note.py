"""Colorized copies say so, in XMP of any size, beside what stood there."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from prism_core.image import xmp
from prism_core.image.metadata import mark_colorized
from prism_core.image.raster import Metadata, Raster
from prism_core.image.read import read_raster
from prism_core.image.write import write_raster
from tests.metadata import sample_xmp
from tests.photos import RGB

WHEN = datetime(2026, 11, 20, 12, 30, tzinfo=UTC)
IPTC_EXT = "{http://iptc.org/std/Iptc4xmpExt/2008-02-29/}"
RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
EVENT = "{http://ns.adobe.com/xap/1.0/sType/ResourceEvent#}"


def _properties(packet: bytes) -> tuple[dict[str, str], list[ElementTree.Element]]:
    """Simple properties by name, and the events of the history."""
    root = ElementTree.fromstring(packet.strip(b"\0"))
    found: dict[str, str] = {}
    for description in root.iter(f"{RDF}Description"):
        for name, value in [*description.attrib.items(), *((child.tag, child.text or "") for child in description)]:
            assert name not in found or name == f"{RDF}about", f"{name} stands there twice"
            found[name] = value
    return found, list(root.iter(f"{EVENT}action"))


def _marked(packet: bytes, **changes: str) -> bytes:
    values = {"model": "coast 2", "software": "Prism 0.1.0"} | changes
    return mark_colorized(Metadata(xmp=packet), when=WHEN, **values).xmp


def test_new_note() -> None:
    packet = _marked(b"")
    assert packet.startswith(b'<?xpacket begin="\xef\xbb\xbf"')
    assert packet.endswith(b'<?xpacket end="w"?>')
    found, events = _properties(packet)
    source = "http://cv.iptc.org/newscodes/digitalsourcetype/compositeWithTrainedAlgorithmicMedia"
    assert found[f"{IPTC_EXT}DigitalSourceType"] == source
    assert found[f"{IPTC_EXT}AISystemUsed"] == "Prism 0.1.0"
    assert found[f"{IPTC_EXT}AISystemVersionUsed"] == "coast 2"
    assert len(events) == 1
    assert b"2026-11-20T12:30:00+00:00" in packet


def test_note_joins_what_is_there() -> None:
    negative = "http://cv.iptc.org/newscodes/digitalsourcetype/negativeFilm"
    packet = _marked(
        sample_xmp(f'dc:description="two&#10;lines &amp; a &lt;" Iptc4xmpExt:DigitalSourceType="{negative}"')
    )
    found, events = _properties(packet)
    assert found["{http://purl.org/dc/elements/1.1/}description"] == "two\nlines & a <"
    assert found[f"{IPTC_EXT}DigitalSourceType"].endswith("compositeWithTrainedAlgorithmicMedia")
    assert len(events) == 1
    assert b"<?xpacket end" in packet


def test_note_twice_is_the_later_note_and_both_events() -> None:
    packet = _marked(_marked(sample_xmp()), model="coast 3")
    found, events = _properties(packet)
    assert found[f"{IPTC_EXT}AISystemVersionUsed"] == "coast 3"
    assert len(events) == 2
    assert packet.count(b"xmpMM:History>") == 2


def test_note_is_about_the_same_thing() -> None:
    packet = _marked(sample_xmp().replace(b'rdf:about=""', b'rdf:about="uuid:42"'))
    root = ElementTree.fromstring(packet)
    assert {one.get(f"{RDF}about") for one in root.iter(f"{RDF}Description")} == {"uuid:42"}


def test_names_in_a_note_are_text() -> None:
    found, _ = _properties(_marked(b"", model='a < b & "c"'))
    assert found[f"{IPTC_EXT}AISystemVersionUsed"] == 'a < b & "c"'


@pytest.mark.parametrize("packet", [b"garbage", sample_xmp()[:-100], b"<html/>"])
def test_damaged_packet_gives_way_to_a_new_one(packet: bytes) -> None:
    assert not xmp.is_sound(packet)
    assert _marked(packet) == _marked(b"")


def test_packet_damaged_in_its_wrapper_is_read() -> None:
    """The Library of Congress has scans whose packets lack their first character."""
    packet = _marked(sample_xmp()[1:])
    assert packet.startswith(b"<?xpacket begin")
    assert packet.endswith(b'<?xpacket end="w"?>')
    assert _properties(packet)[0]["{http://purl.org/dc/elements/1.1/}description"] == "two\nlines"


def test_entities_are_not_followed() -> None:
    declared = b'<!DOCTYPE a [<!ENTITY b "expanded">]>'
    body = sample_xmp('dc:description="%s"')[sample_xmp().index(b"<x:xmpmeta") :]
    assert not xmp.is_sound(declared + body.replace(b"%s", b"&b;"))
    assert b"DOCTYPE" not in _marked(declared + body)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_padding_and_encodings_are_understood(encoding: str) -> None:
    text = sample_xmp().decode()
    packet = text.encode(encoding) + (b"\0" * 3 if encoding == "utf-8" else b"")
    assert xmp.is_sound(packet)
    found, _ = _properties(_marked(packet))
    assert found["{http://purl.org/dc/elements/1.1/}description"] == "two\nlines"


_TEXT = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")) | st.sampled_from("\n\t"), max_size=40)


@settings(max_examples=60, deadline=None)
@given(text=_TEXT)
def test_any_description_survives_the_note(text: str) -> None:
    packet = ElementTree.fromstring(sample_xmp())
    name = "{http://purl.org/dc/elements/1.1/}description"
    next(packet.iter(f"{RDF}Description")).set(name, text)
    try:
        content = ElementTree.tostring(packet)
        ElementTree.fromstring(content)
    except ElementTree.ParseError:
        return
    found, _ = _properties(_marked(content))
    assert found[name] == text


# --- packets larger than a JPEG segment


def _large(size: int) -> bytes:
    words = "".join(f"{number:x} " for number in range(size // 5))
    more = (
        f'<rdf:Description rdf:about="" xmlns:crs="http://ns.adobe.com/camera-raw-settings/1.0/" '
        f'crs:Look="{words}"/></rdf:RDF>'
    )
    return sample_xmp().replace(b"</rdf:RDF>", more.encode())


@pytest.mark.parametrize("size", [70_000, 200_000])
def test_large_packet_is_split_and_joined(tmp_path: Path, size: int) -> None:
    packet = _marked(_large(size))
    assert len(packet) > 65_533
    write_raster(tmp_path / "a.jpg", Raster(RGB, metadata=Metadata(xmp=packet)))
    copied = read_raster(tmp_path / "a.jpg").metadata.xmp
    assert _properties(copied)[0] == _properties(packet)[0]
    with Image.open(tmp_path / "a.jpg") as image:
        main = image.info["xmp"]
    assert len(main) < 65_000
    assert b"compositeWithTrainedAlgorithmicMedia" in main
    assert b"HasExtendedXMP" in main


def test_missing_part_leaves_the_main_packet(tmp_path: Path) -> None:
    main, parts = xmp.split(_marked(_large(200_000)), 65_000)
    assert len(parts) > 2
    assert xmp.join(main, parts[1:]) == main
    assert xmp.join(main, [parts[0][:-9] + b"x" * 9, *parts[1:]]) == main
    assert xmp.join(main, reversed(parts)) == xmp.join(main, parts) != main


def test_damaged_large_packet_does_not_fit_a_jpeg() -> None:
    with pytest.raises(ValueError, match="damaged and too large"):
        xmp.split(_large(200_000)[:-50], 65_000)
