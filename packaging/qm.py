"""Translations in the form that Qt reads: .ts files in, .qm files out, byte for byte as lrelease makes them.

The build of the wheel does it with this, since lrelease wants libraries of the system that a server may not have, and
pip would fetch all of Qt a second time for it. The form: qttools/src/linguist/shared/qm.cpp, and `QTranslatorPrivate`
of qtbase, which reads it. tests/desktop/test_qm.py compares the two.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree as ET

_MAGIC = bytes.fromhex("3cb86418caef9c95cd211cbf60a1bddd")
_LANGUAGE, _HASHES, _MESSAGES, _NUMERUS_RULES = 0xA7, 0x42, 0x69, 0x88
_END, _TRANSLATION, _SOURCE, _CONTEXT, _COMMENT = 1, 3, 6, 7, 8

_ENGLISH_RULES = bytes([0x01, 1])
"""The first form for 1, the second for all else."""
_RUSSIAN_RULES = bytes([0x11, 1, 0xFD, 0x29, 11, 0xFF, 0x14, 2, 4, 0xFD, 0x2C, 10, 19])
"""n % 10 = 1 and n % 100 != 11; n % 10 in 2..4 and n % 100 not in 10..19; all else."""
_RULES = {"en": _ENGLISH_RULES, "he": _ENGLISH_RULES, "ru": _RUSSIAN_RULES}
"""Operators as in qtbase/src/corelib/kernel/qtranslator_p.h, for each language there is a translation in."""


class _Message(NamedTuple):
    """In the order in which messages are sorted; texts but the translations as UTF-8."""

    context: bytes
    source: bytes
    comment: bytes
    translations: tuple[str, ...]


def compile_ts(ts: Path) -> bytes:
    """The .qm file of a .ts file; texts that are not translated, or not finished, are left to the source language."""
    root = ET.parse(ts).getroot()
    language = root.attrib["language"]
    messages, hashes = bytearray(), []
    for message in sorted(_finished(root)):
        hashes.append((_hash(message.source + message.comment), len(messages)))
        messages += _encoded(message)
    sections = {
        _LANGUAGE: language.encode(),
        _HASHES: b"".join(struct.pack(">II", *each) for each in sorted(hashes)),
        _MESSAGES: bytes(messages),
        _NUMERUS_RULES: _RULES[language],
    }
    return _MAGIC + b"".join(struct.pack(">BI", tag, len(data)) + data for tag, data in sections.items())


def _finished(root: ET.Element) -> Iterator[_Message]:
    for context in root.iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation is None or translation.get("type") is not None:
                continue
            texts = (context.findtext("name", ""), message.findtext("source", ""), message.findtext("comment", ""))
            forms = tuple(form.text or "" for form in translation.iter("numerusform")) or (translation.text or "",)
            yield _Message(*(text.encode() for text in texts), forms)


def _encoded(message: _Message) -> bytes:
    parts = [(_TRANSLATION, text.encode("utf-16-be")) for text in message.translations]
    parts += [(_COMMENT, message.comment), (_SOURCE, message.source), (_CONTEXT, message.context)]
    return b"".join(struct.pack(">BI", tag, len(data)) + data for tag, data in parts) + bytes([_END])


def _hash(content: bytes) -> int:
    """The hash of the ELF format."""
    value = 0
    for byte in content:
        value = (value << 4) + byte
        high = value & 0xF0000000
        value = (value ^ (high >> 24)) & ~high & 0xFFFFFFFF
    return value or 1
