"""XMP packets: the note that an algorithm colored the picture, and packets too large for one JPEG segment.

Sources: IPTC Photo Metadata 2025.1 (Digital Source Type, AI System Used, AI System Version Used) and its NewsCodes;
XMP part 1 (2012) for packets, part 2 (2016) for history events, part 3 (2020), 1.1.3.1, for extended XMP.
"""

from __future__ import annotations

import hashlib
import re
import struct
from collections.abc import Iterable
from datetime import datetime
from html import escape
from xml.dom import minidom
from xml.parsers.expat import ExpatError

DIGITAL_SOURCE_TYPE = "http://cv.iptc.org/newscodes/digitalsourcetype/compositeWithTrainedAlgorithmicMedia"
"""IPTC's term for a photo to which a trained model added something; here, its color."""

_RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
_IPTC = "http://iptc.org/std/Iptc4xmpExt/2008-02-29/"
_MEDIA = "http://ns.adobe.com/xap/1.0/mm/"
_NOTE = "http://ns.adobe.com/xmp/note/"
_MARKS = ("DigitalSourceType", "AISystemUsed", "AISystemVersionUsed")

EXTENSION_PREFIX = b"http://ns.adobe.com/xmp/extension/\0"
"""How JPEG segments with a part of an extended packet begin."""
_EXTENSION_PART = 65400
"""Bytes of an extended packet in one segment; XMP part 3 asks for at most that."""

_BODY = re.compile(rb"<((?:\w+:)?(?:xmpmeta|xapmeta|RDF))[\s>].*</\1\s*>", re.DOTALL)
_WRAPPER = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
%s
<?xpacket end="w"?>"""
_PACKET = (
    _WRAPPER
    % f"""<x:xmpmeta xmlns:x="adobe:ns:meta/">
 <rdf:RDF xmlns:rdf="{_RDF}">
%s
 </rdf:RDF>
</x:xmpmeta>"""
)

_COLORIZED = f"""  <rdf:Description xmlns:rdf="{_RDF}" rdf:about="" xmlns:Iptc4xmpExt="{_IPTC}" xmlns:xmpMM="{_MEDIA}">
   <Iptc4xmpExt:DigitalSourceType>{DIGITAL_SOURCE_TYPE}</Iptc4xmpExt:DigitalSourceType>
   <Iptc4xmpExt:AISystemUsed>%(software)s</Iptc4xmpExt:AISystemUsed>
   <Iptc4xmpExt:AISystemVersionUsed>%(model)s</Iptc4xmpExt:AISystemVersionUsed>
   <xmpMM:History><rdf:Seq>
    <rdf:li xmlns:rdf="{_RDF}" xmlns:stEvt="http://ns.adobe.com/xap/1.0/sType/ResourceEvent#" rdf:parseType="Resource">
     <stEvt:action>edited</stEvt:action>
     <stEvt:softwareAgent>%(software)s</stEvt:softwareAgent>
     <stEvt:parameters>colorized with %(model)s</stEvt:parameters>
     <stEvt:when>%(when)s</stEvt:when>
    </rdf:li>
   </rdf:Seq></xmpMM:History>
  </rdf:Description>"""

_STAND_INS = {ord("\t"): 0xE009, ord("\n"): 0xE00A, ord("\r"): 0xE00D}
"""Private-use characters for line ends in attributes until they are written."""
_REFERENCES = {stand_in: f"&#{character};" for character, stand_in in _STAND_INS.items()}
_HAS = "HasExtendedXMP"
_WRAPPING = 512
"""Bytes kept free beside each description for what stands around it."""
_EXTENDED = f'  <rdf:Description rdf:about="" xmlns:xmpNote="{_NOTE}" xmpNote:HasExtendedXMP="%s"/>'


def is_sound(packet: bytes) -> bool:
    """Whether the packet is XML with an RDF part, as XMP must be."""
    return _parse(packet) is not None


def mark(packet: bytes, *, model: str, software: str, when: datetime) -> bytes:
    """The packet with IPTC's note that `model` in `software` colored the picture, and an event in its history.

    Everything else in it stays. An empty packet, or one that is not `is_sound`, gives way to a new one.
    """
    values = {"model": model, "software": software, "when": when.isoformat(timespec="seconds")}
    fresh = _PACKET % (_COLORIZED % {key: escape(value, quote=False) for key, value in values.items()})
    old = _parse(packet)
    if old is None:
        return fresh.encode()
    _remove_marks(old)
    _merge(old, minidom.parseString(fresh))
    return _serialize(old)


def _parse(packet: bytes) -> minidom.Document | None:
    # Some archives' packets are damaged in their wrapper alone: then what it wraps is read.
    body = _BODY.search(packet)
    return _parse_xml(packet) or (_parse_xml(body[0]) if body else None)


def _parse_xml(text: bytes) -> minidom.Document | None:
    # Padding is stripped in UTF-8, the encoding asked for in photos; in UTF-16 it would be half a character.
    padding = b"" if text.startswith((b"\xff\xfe", b"\xfe\xff")) else b"\0\t\r\n "
    try:
        document = minidom.parseString(text.strip(padding))
    except (ExpatError, ValueError):
        return None
    # No XMP has a document type; one would bring entities along.
    return document if document.doctype is None and document.getElementsByTagNameNS(_RDF, "RDF") else None


def _rdf(document: minidom.Document) -> minidom.Element:
    return document.getElementsByTagNameNS(_RDF, "RDF")[0]


def _descriptions(document: minidom.Document) -> list[minidom.Element]:
    return _children(_rdf(document), _RDF, "Description")


def _children(parent: minidom.Element, namespace: str, *names: str) -> list[minidom.Element]:
    found = [node for node in parent.childNodes if isinstance(node, minidom.Element)]
    return [node for node in found if node.namespaceURI == namespace and node.localName in names]


def _remove_marks(document: minidom.Document) -> None:
    for description in _descriptions(document):
        for name in _MARKS:
            if description.hasAttributeNS(_IPTC, name):
                description.removeAttributeNS(_IPTC, name)
        for element in _children(description, _IPTC, *_MARKS):
            description.removeChild(element)


def _merge(old: minidom.Document, fresh: minidom.Document) -> None:
    """Add the one description of `fresh`; its event goes into the history of `old` where there is one."""
    description = old.importNode(_descriptions(fresh)[0], deep=True)
    others = _descriptions(old)
    if others:
        # All descriptions of a packet are about one thing and must agree on its name.
        description.setAttributeNS(_RDF, "rdf:about", others[0].getAttributeNS(_RDF, "about"))
    histories = [history for other in others for history in _children(other, _MEDIA, "History")]
    sequences = [sequence for history in histories for sequence in _children(history, _RDF, "Seq", "Bag")]
    if sequences:
        own = _children(description, _MEDIA, "History")[0]
        sequences[0].appendChild(own.getElementsByTagNameNS(_RDF, "li")[0])
        description.removeChild(own)
    _rdf(old).appendChild(description)


def _serialize(document: minidom.Document) -> bytes:
    # Python before 3.13 writes line ends in attributes bare, and the next reader would take them for spaces.
    for element in document.getElementsByTagName("*"):
        for attribute in element.attributes.values():
            attribute.value = attribute.value.translate(_STAND_INS)
    text = "\n".join(node.toxml() for node in document.childNodes)
    if document.firstChild is document.documentElement:
        text = _WRAPPER % text
    return text.translate(_REFERENCES).encode()


def split(packet: bytes, room: int) -> tuple[bytes, list[bytes]]:
    """A packet as a main one of at most `room` bytes, and the contents of the further JPEG segments for the rest.

    The smaller descriptions, Prism's note among them, stay in the main packet. Raises `ValueError` if the packet is
    too large and not `is_sound`: nothing could put it together again.
    """
    if len(packet) <= room:
        return packet, []
    document = _parse(packet)
    if document is None:
        raise ValueError("its XMP is damaged and too large for a JPEG; use PNG or TIFF")
    rest = minidom.parseString(document.toxml())
    for main, extended in sorted(
        zip(_descriptions(document), _descriptions(rest), strict=True), key=lambda pair: len(pair[0].toxml())
    ):
        room -= len(main.toxml().encode()) + _WRAPPING
        dropped, document_part = (main, document) if room < 0 else (extended, rest)
        _rdf(document_part).removeChild(dropped)
    content = _rdf(rest).toxml().encode()
    name = hashlib.md5(content, usedforsecurity=False).hexdigest().upper()
    note = minidom.parseString(_PACKET % (_EXTENDED % name))
    _rdf(document).appendChild(document.importNode(_descriptions(note)[0], deep=True))
    parts = []
    for start in range(0, len(content), _EXTENSION_PART):
        place = struct.pack(">LL", len(content), start)
        parts.append(EXTENSION_PREFIX + name.encode() + place + content[start : start + _EXTENSION_PART])
    return _serialize(document), parts


def join(packet: bytes, parts: Iterable[bytes]) -> bytes:
    """The main packet of a JPEG with what its extended `parts` hold; itself where they are none or incomplete."""
    document = _parse(packet)
    owners = [one for one in _descriptions(document) if one.hasAttributeNS(_NOTE, _HAS)] if document else []
    if document is None or not owners:
        return packet
    name = owners[0].getAttributeNS(_NOTE, _HAS)
    more = _parse(_assembled(name.encode(), parts))
    if more is None:
        return packet
    owners[0].removeAttributeNS(_NOTE, _HAS)
    for description in _descriptions(more):
        _declare_namespaces(description)
        _rdf(document).appendChild(document.importNode(description, deep=True))
    return _serialize(document)


def _assembled(name: bytes, parts: Iterable[bytes]) -> bytes:
    """The extended packet of that name, or empty bytes if a part of it is missing or damaged."""
    start = len(EXTENSION_PREFIX)
    named = [part[start + 32 :] for part in parts if part[start : start + 32] == name]
    content = b"".join(part[8:] for part in sorted(named, key=lambda part: part[4:8]))
    return content if hashlib.md5(content, usedforsecurity=False).hexdigest().upper().encode() == name else b""


def _declare_namespaces(element: minidom.Element) -> None:
    """Declare at `element` the prefixes that its ancestors declare, so that it can move without them."""
    parent = element.parentNode
    while isinstance(parent, minidom.Element):
        for name, value in parent.attributes.items():
            if name.startswith("xmlns") and not element.hasAttribute(name):
                element.setAttribute(name, value)
        parent = parent.parentNode
