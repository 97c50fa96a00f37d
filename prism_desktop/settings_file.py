"""A file of values under names, as JSON. Qt-free.

It is written by whoever has time: to bring it to the disk would hold the window up.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import TypeVar

import msgspec

from prism_core.image.atomic import atomic_write
from prism_desktop.path_json import decode_path, encode

T = TypeVar("T")
Values = dict[str, msgspec.Raw]

_log = logging.getLogger(__name__)


class SettingsFile:
    """Values that cannot be read are the defaults. Another Prism may write the file, too: each changes its own values.

    save_soon: told what writes the values that were changed, to have it done on any thread; None until there is one.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._values = _read(path)
        self._changed: Values = {}
        self.save_soon: Callable[[Callable[[], None]], None] | None = None

    def get(self, name: str, kind: type[T], default: T) -> T:
        """The value of a name."""
        try:
            return msgspec.json.decode(self._values[name], type=kind, dec_hook=decode_path)
        except (KeyError, msgspec.MsgspecError):
            return default

    def set(self, name: str, value: object) -> None:
        """Note a value; one that is not another need not be written."""
        new = msgspec.Raw(encode(value))
        if name in self._values and bytes(self._values[name]) == bytes(new):
            return
        self._values[name] = self._changed[name] = new
        if self.save_soon is not None:
            self.save_soon(partial(_write, self._path, dict(self._changed)))

    def save(self) -> None:
        """Write what was changed to the disk now."""
        if self._changed:
            _write(self._path, self._changed)


def _read(path: Path) -> Values:
    try:
        return msgspec.json.decode(path.read_bytes(), type=Values)
    except (OSError, msgspec.MsgspecError):
        return {}


def _write(path: Path, changed: Mapping[str, msgspec.Raw]) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with atomic_write(path) as file:
            file.write(msgspec.json.encode({**_read(path), **changed}))
    except OSError as error:
        _log.warning("settings cannot be written to %s: %s", path, error)
