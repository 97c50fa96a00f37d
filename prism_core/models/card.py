"""The model card: what a generator is, was trained on and is worth. It travels inside the ONNX file.

An ONNX file is one protobuf message; the card is JSON under the key `prism_card` in its metadata field.
The hash on the card covers every byte of the file outside the metadata, so that it can stand inside.
Field numbers: onnx.proto, ModelProto.metadata_props = 14, StringStringEntryProto.key = 1 and .value = 2.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

import msgspec

from prism_core.errors import ModelContractError, ModelDamagedError, ModelMissingError

CARD_KEY = "prism_card"
SCHEMA = 1
"""Version of the generator contract: planes in, `ab` and `ab_logits` out, as DESIGN told in CONTRIBUTING.md."""

_METADATA_FIELD = 14
_VARINT, _FIXED64, _BYTES, _FIXED32 = 0, 1, 2, 5


class ModelCard(msgspec.Struct, frozen=True, kw_only=True):
    """What the owner of a photo, and the app, must know of a generator.

    id: short name used in recipes and on the command line. edge_px: long edge it colors best at, in px.
    stride: height and width of its input must be multiples of this.
    bins: (a*, b*) centers of the Q bins of `ab_logits`, CIELAB units.
    vividness: 0..1, how vivid its colors are made where a recipe does not say (`prism_core.color.vivid`).
    metrics: figures by name; `protocol` says how they were measured.
    sha256: hash of the file outside its metadata, hexadecimal.
    """

    schema: int
    id: str
    name: str
    version: str
    license: str
    description: str
    training_data: str
    protocol: str
    limits: str
    metrics: dict[str, float]
    edge_px: int
    stride: int
    bins: tuple[tuple[float, float], ...]
    sha256: str
    vividness: float = 0.0


def read_card(path: Path) -> ModelCard:
    """The card inside an ONNX file, its hash not checked.

    Raises `ModelMissingError`, `ModelDamagedError` or `ModelContractError`.
    """
    return _decode(path, _metadata(path, _read(path)))


def verify_card(path: Path) -> ModelCard:
    """The card inside an ONNX file, after comparing its hash with the file's bytes.

    Raises as `read_card`; `ModelDamagedError` on a wrong hash.
    """
    content = _read(path)
    card = _decode(path, _metadata(path, content))
    if content_hash(path, content) != card.sha256:
        raise ModelDamagedError(path, "the model's bytes do not match its card; install it again")
    return card


def content_hash(path: Path, content: bytes) -> str:
    """SHA-256 of an ONNX file's bytes outside its metadata, hexadecimal."""
    digest = hashlib.sha256()
    view = memoryview(content)
    for field, start, _, end in _fields(path, content):
        if field != _METADATA_FIELD:
            digest.update(view[start:end])
    return digest.hexdigest()


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        raise ModelMissingError(path, "there is no such model file; check the name or install it again") from None
    except OSError as error:
        raise ModelMissingError(path, f"the model file cannot be read ({error.strerror})") from error


def _decode(path: Path, metadata: dict[bytes, bytes]) -> ModelCard:
    if CARD_KEY.encode() not in metadata:
        raise ModelContractError(path, "this is not a Prism generator: it carries no model card")
    try:
        card = msgspec.json.decode(metadata[CARD_KEY.encode()], type=ModelCard)
    except msgspec.MsgspecError as error:
        raise ModelContractError(path, f"its model card cannot be read: {error}") from error
    if card.schema != SCHEMA:
        raise ModelContractError(path, f"it follows contract {card.schema}, this Prism knows {SCHEMA}; update Prism")
    return card


def _metadata(path: Path, content: bytes) -> dict[bytes, bytes]:
    entries: dict[bytes, bytes] = {}
    for field, _, value, end in _fields(path, content):
        if field == _METADATA_FIELD:
            entry = content[value:end]
            parts = {number: entry[begin:stop] for number, _, begin, stop in _fields(path, entry)}
            entries[parts.get(1, b"")] = parts.get(2, b"")
    return entries


def _fields(path: Path, content: bytes) -> Iterator[tuple[int, int, int, int]]:
    """(number, start, start of value, end) of each top-level field of a protobuf message."""
    position = 0
    while position < len(content):
        start = position
        key, position = _varint(path, content, position)
        wire = key & 7
        if wire == _VARINT:
            value = position
            _, position = _varint(path, content, position)
        elif wire == _BYTES:
            length, value = _varint(path, content, position)
            position = value + length
        elif wire in (_FIXED32, _FIXED64):
            value, position = position, position + (4 if wire == _FIXED32 else 8)
        else:
            raise ModelContractError(path, "this is not an ONNX file")
        if position > len(content):
            raise ModelDamagedError(path, "the file is cut short or is no ONNX file; install it again")
        yield key >> 3, start, value, position


def _varint(path: Path, content: bytes, position: int) -> tuple[int, int]:
    value = shift = 0
    while position < len(content) and shift < 64:
        byte = content[position]
        position += 1
        value |= (byte & 0x7F) << shift
        if byte < 0x80:
            return value, position
        shift += 7
    raise ModelDamagedError(path, "the file is cut short or is no ONNX file; install it again")
