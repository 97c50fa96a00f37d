"""Values with paths as JSON, also paths whose bytes are no Unicode. Qt-free."""

from __future__ import annotations

import base64
import json
import os
from pathlib import Path

import msgspec

_BYTES = "\0"
"""Begins a path whose bytes are no Unicode; no path can."""


def encode(value: object) -> bytes:
    """As JSON. A path comes back by `decode_path`; a mere text, such as a name, with "?" for what is no Unicode."""
    try:
        return msgspec.json.encode(value, enc_hook=_encode_path)
    except UnicodeEncodeError:
        plain = json.dumps(msgspec.to_builtins(value, enc_hook=_encode_path), ensure_ascii=False)
        return plain.encode("utf-8", "replace")


def decode_path(kind: type, value: object) -> Path:
    """The path that `encode` wrote; for `dec_hook`."""
    if kind is not Path or not isinstance(value, str):
        raise NotImplementedError(f"{kind.__name__} is no path")
    if value.startswith(_BYTES):
        return Path(os.fsdecode(base64.b64decode(value[1:])))
    return Path(value)


def _encode_path(value: object) -> str:
    if not isinstance(value, Path):
        raise NotImplementedError(f"{type(value).__name__} is no path")
    try:
        str(value).encode()
    except UnicodeEncodeError:
        return _BYTES + base64.b64encode(os.fsencode(value)).decode()
    return str(value)
