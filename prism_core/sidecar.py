"""Recipes on disk: `scan.tif.prism.json` beside `scan.tif`, and hints files. The photo itself is never touched.

Where the photo's folder cannot be written, its sidecar is kept in Prism's data folder, named for the photo's path. Of
two sidecars the newer one counts.

A sidecar is a JSON object of a schema version and a recipe:

    {"schema": 3, "recipe": {"hints": [{"type": "point", "x": 0.4, "y": 0.3, "a": 20.0, "b": 25.0}]}}

A hints file is the list alone. What a file leaves out has the default of `prism_core.recipe`.
"""

from __future__ import annotations

import errno
import hashlib
import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from itertools import count
from pathlib import Path
from typing import Any, TypeAlias, TypeVar

import msgspec

from prism_core.data_folder import data_folder
from prism_core.errors import PhotoWriteError, RecipeError, SidecarDamagedError, SidecarError
from prism_core.image.atomic import atomic_write
from prism_core.recipe import Hint, Recipe

SUFFIX = ".prism.json"
SCHEMA = 3
"""Version of the sidecar's layout that this Prism writes."""

Document: TypeAlias = dict[str, Any]
Migrations: TypeAlias = Mapping[int, Callable[[Document], Document]]

MIGRATIONS: Migrations = {1: dict, 2: dict}
"""What turns a document of the schema named by the key into the next one's.

Schema 2 came with temperature, tint, levels, regions and a reference, schema 3 with what a reference tells of its
likeness: what an older one knows has the same meaning in a newer one.
"""

_Write: TypeAlias = Callable[[Path, bytes], Path]
_T = TypeVar("_T")


class _Sidecar(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    schema: int
    recipe: Recipe


def sidecar_path(photo: Path) -> Path:
    """Where the recipe of `photo` is kept, as long as its folder can be written."""
    return photo.with_name(photo.name + SUFFIX)


def fallback_path(photo: Path) -> Path:
    """Where the recipe of `photo` is kept when its folder cannot be written."""
    where = os.path.normcase(photo.parent.resolve() / photo.name)
    key = hashlib.sha256(os.fsencode(where)).hexdigest()[:24]
    return data_folder("recipes", f"{key} {photo.name[:40]}{SUFFIX}")


def newest_sidecar(photo: Path) -> Path:
    """Which of the two places holds the newer sidecar; that beside the photo where there is none."""
    beside, fallback = sidecar_path(photo), fallback_path(photo)
    kept = written_ns(fallback)
    return fallback if kept is not None and kept >= (written_ns(beside) or 0) else beside


def read_sidecar(photo: Path) -> Recipe | None:
    """The recipe kept for `photo`, or None where there is none.

    Raises `SidecarDamagedError` for a sidecar that is damaged, `SidecarError` for one that is unreadable or of a newer
    Prism.
    """
    path = newest_sidecar(photo)
    content = _read(path)
    return None if content is None else decode_sidecar(path, content)


def write_sidecar(photo: Path, recipe: Recipe) -> Path:
    """Keep `recipe` beside `photo`, or where that is not possible in Prism's data folder; which file it became.

    It is written whole or not at all. A damaged sidecar is set aside, one of a newer Prism is left as it is. Raises
    `PhotoWriteError`.
    """
    beside, fallback = sidecar_path(photo), fallback_path(photo)
    written = _write_at_one(beside, fallback, _write, _encoded(recipe))
    if written == fallback:
        _date_after(fallback, beside)
    else:
        with suppress(OSError):
            fallback.unlink(missing_ok=True)
    return written


def write_aside(photo: Path, recipe: Recipe) -> Path:
    """Keep `recipe` under another name than the sidecar of `photo`, which stays as it is; the name.

    Raises `PhotoWriteError`.
    """
    return _write_at_one(sidecar_path(photo), fallback_path(photo), _write_unsaved, _encoded(recipe))


def written_ns(sidecar: Path) -> int | None:
    """When a sidecar was written, in nanoseconds since 1970; None where there is none."""
    try:
        return sidecar.stat().st_mtime_ns
    except OSError:
        return None


def set_aside(sidecar: Path) -> Path:
    """Keep a damaged sidecar under another name, so that a new one can be written; the name. Raises `OSError`."""
    aside = next(name for name in _other_names(sidecar, "damaged") if not os.path.lexists(name))
    sidecar.rename(aside)
    return aside


def read_hints(file: Path) -> tuple[Hint, ...]:
    """The hints of a hints file: a JSON list of hints as a sidecar holds them. Raises `SidecarError`."""
    content = _read(file)
    if content is None:
        raise SidecarError(file, "there is no such hints file; check the name")
    return _convert(file, _parse(file, content), tuple[Hint, ...])


def decode_sidecar(path: Path, content: bytes, migrations: Migrations = MIGRATIONS, schema: int = SCHEMA) -> Recipe:
    """The recipe in a sidecar's bytes, brought from its schema up to `schema`.

    Raises `SidecarError`, which names `path`.
    """
    document = _parse(path, content)
    found = document.get("schema") if isinstance(document, dict) else None
    if not isinstance(document, dict) or type(found) is not int or found < 1:
        raise SidecarDamagedError(path, 'this is not a Prism sidecar: "schema" with its version is missing')
    if found > schema:
        raise SidecarError(path, f"it is of a newer Prism (schema {found}, this one knows {schema}); update Prism")
    for version in range(found, schema):
        document = migrations[version](document)
    return _convert(path, {**document, "schema": schema}, _Sidecar).recipe


def _read(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        if error.errno == errno.ENAMETOOLONG:
            return None  # the photo's own name is so long that none can stand there
        raise SidecarError(path, f"it cannot be read ({error.strerror}); check its permissions") from error


def _encoded(recipe: Recipe) -> bytes:
    return msgspec.json.format(msgspec.json.encode(_Sidecar(SCHEMA, recipe)), indent=2) + b"\n"


def _write_at_one(beside: Path, fallback: Path, write: _Write, content: bytes) -> Path:
    """Write `content` beside the photo, else into the data folder; the file. Raises `PhotoWriteError`."""
    try:
        return write(beside, content)
    except (OSError, SidecarError) as refusal:
        try:
            fallback.parent.mkdir(parents=True, exist_ok=True)
            return write(fallback, content)
        except (OSError, SidecarError) as error:
            reason = f"it cannot be written ({_reason(refusal)}), nor can {fallback} ({_reason(error)})"
            raise PhotoWriteError(beside, f"{reason}; check permissions, and whether the disk is full") from error


def _write(path: Path, content: bytes) -> Path:
    """Put `content` at `path`, over nothing but a sidecar that this Prism understands."""
    try:
        there = _read(path)
        if there is not None:
            decode_sidecar(path, there)
    except SidecarDamagedError:
        set_aside(path)
    with atomic_write(path) as file:
        file.write(content)
    return path


def _write_unsaved(sidecar: Path, content: bytes) -> Path:
    """Put `content` at another name, unless it is there since a recovery that was cut short."""
    for name in _other_names(sidecar, "unsaved"):
        there = _read(name)
        if there is None:
            with atomic_write(name) as file:
                file.write(content)
        if there in (None, content):
            break
    return name


def _other_names(sidecar: Path, what: str) -> Iterator[Path]:
    return (sidecar.with_name(f"{sidecar.name}.{what}-{number}") for number in count(1))


def _date_after(fallback: Path, beside: Path) -> None:
    """See that the sidecar just written counts as the newer one, even where the photo's disk has a clock of its own."""
    newest = max(written_ns(fallback) or 0, written_ns(beside) or 0)
    with suppress(OSError):
        os.utime(fallback, ns=(newest, newest))


def _reason(error: OSError | SidecarError) -> str:
    return error.reason if isinstance(error, SidecarError) else error.strerror or str(error)


def _parse(path: Path, content: bytes) -> object:
    try:
        return msgspec.json.decode(content)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise SidecarDamagedError(path, f"it is damaged ({error}); repair or remove it") from error


def _convert(path: Path, document: object, kind: type[_T]) -> _T:
    try:
        return msgspec.convert(document, kind)
    except (msgspec.ValidationError, RecipeError) as error:
        raise SidecarDamagedError(path, f"it cannot be used: {error}; correct or remove it") from error
