"""Name templates: `{date} {name}` and a photo give `1935-08-17 wedding`, the name of its color copy."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from string import Formatter

from prism_core.errors import OptionsError
from prism_core.image.taken import taken_on

PLAIN_NAME = "{name}"
"""The template that leaves names as they are."""

FIELDS = ("name", "folder", "date", "counter", "model")
"""What may stand in braces. name: the photo's own, without its suffix. folder: that of the folder it lies in.
date: the day it was taken (EXIF), else that of its file's last change, as 1935-08-17. counter: its place in the batch,
from 1, as many digits as the last one has, at least three. model: id of the generator."""

_LEAST_DIGITS = 3
_ILLEGAL = '<>:"/\\|?*'
"""Forbidden in names by Windows, to which results may move, and `/` everywhere."""
_DEVICES = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)
"""Names that Windows keeps for devices."""
_MAX_BYTES = 240
"""Of the 255 that file systems take: a suffix and a number against collisions must fit, too."""


@dataclass(frozen=True)
class NameTemplate:
    """A template, parsed. parts: literal text and, after it, the name of a field or None."""

    parts: tuple[tuple[str, str | None], ...]

    @property
    def fields(self) -> frozenset[str]:
        """The fields in it."""
        return frozenset(field for _, field in self.parts if field)

    def fill(self, photo: Path, *, number: int, total: int, model: str) -> str:
        """The name, without suffix, for the result of `photo`, which is `number` of `total`, from 1.

        The photo is opened only where its date is asked for. Raises `OptionsError` where no file can have that name.
        """
        digits = max(_LEAST_DIGITS, len(str(total)))
        name = self._text(self._values(photo, model) | {"counter": f"{number:0{digits}}"})
        # A photo's own name may be longer than what Prism makes up: it stands on a disk already.
        if _length(name) > max(_MAX_BYTES, _length(photo.stem)):
            raise OptionsError(f"the name {name[:40]!r}... of {photo} is too long for a file; use fewer fields")
        return name

    def pattern(self, photo: Path, *, model: str) -> str:
        """A regular expression of the names that `photo` may have got, at whatever place of a batch."""
        values = {field: re.escape(value) for field, value in self._values(photo, model).items()}
        escaped = NameTemplate(tuple((re.escape(text), field) for text, field in self.parts))
        return escaped._text(values | {"counter": r"\d+"})

    def _values(self, photo: Path, model: str) -> dict[str, str]:
        """What the fields but the counter stand for."""
        values = {"name": photo.stem, "folder": _folder_name(photo), "model": model}
        return values | {"date": day_of(photo)} if "date" in self.fields else values

    def _text(self, values: Mapping[str, str]) -> str:
        return "".join(text + (values[field] if field else "") for text, field in self.parts)


def parse_template(text: str) -> NameTemplate:
    """The template in `text`; `{{` and `}}` stand for braces. Raises `OptionsError` with what is wrong in it."""
    try:
        pieces = list(Formatter().parse(text))
    except ValueError as error:
        raise OptionsError(f"the name {text!r} has a brace without its partner; write {{name}}, say") from error
    for literal, field, spec, conversion in pieces:
        _check_literal(text, literal)
        if field is not None and (field not in FIELDS or spec or conversion):
            known = ", ".join(f"{{{name}}}" for name in FIELDS)
            raise OptionsError(f"{{{field}}} in the name {text!r} is not known; use {known}")
    _check_shape(text, "".join(literal + ("x" if field else "") for literal, field, _, _ in pieces))
    return NameTemplate(tuple((literal, field) for literal, field, _, _ in pieces))


def _check_literal(text: str, literal: str) -> None:
    wrong = next((char for char in literal if char in _ILLEGAL or ord(char) < ord(" ")), None)
    if wrong is not None:
        raise OptionsError(f"{wrong!r} in the name {text!r} cannot stand in file names; take it out")


def _check_shape(text: str, name: str) -> None:
    """Refuse a template whose names, such as `name`, would be none everywhere."""
    if not name.strip(" ."):
        raise OptionsError("the name of the results is empty; write {name}, say")
    if name.startswith((".", " ")) or name.endswith((".", " ")) or _DEVICES.fullmatch(name):
        raise OptionsError(f"names like {text!r} are not taken by every computer; add letters at both ends")


def _length(name: str) -> int:
    return len(os.fsencode(name))


def _folder_name(photo: Path) -> str:
    folder = photo.parent if photo.parent.name else photo.parent.resolve()
    return folder.name or "photos"


def day_of(photo: Path) -> str:
    """The day a photo was taken, else that of its file's last change; today for one that is gone."""
    day = taken_on(photo)
    if day is not None:
        return day.isoformat()
    try:
        return datetime.fromtimestamp(photo.stat().st_mtime).date().isoformat()  # the owner's own time zone
    except OSError:
        return datetime.now().date().isoformat()
