"""Paths in lines of JSON, also those whose bytes are no Unicode: hooks for msgspec. Qt-free."""

from __future__ import annotations

import base64
import os
from pathlib import Path

_BYTES = "\0"
"""Begins a path whose bytes are no Unicode; no path can."""


def encode_path(value: object) -> str:
    """A path as text; for `enc_hook`."""
    if not isinstance(value, Path):
        raise NotImplementedError(f"{type(value).__name__} is no path")
    try:
        str(value).encode()
    except UnicodeEncodeError:
        return _BYTES + base64.b64encode(os.fsencode(value)).decode()
    return str(value)


def decode_path(kind: type, value: object) -> Path:
    """The path that `encode_path` wrote; for `dec_hook`."""
    if kind is not Path or not isinstance(value, str):
        raise NotImplementedError(f"{kind.__name__} is no path")
    if value.startswith(_BYTES):
        return Path(os.fsdecode(base64.b64decode(value[1:])))
    return Path(value)
