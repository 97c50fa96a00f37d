"""Recipes on disk: `scan.tif.prism.json` beside `scan.tif`, and hints files. The photo itself is never touched.

A sidecar is a JSON object of a schema version and a recipe:

    {"schema": 2, "recipe": {"hints": [{"type": "point", "x": 0.4, "y": 0.3, "a": 20.0, "b": 25.0}]}}

A hints file is the list alone. What a file leaves out has the default of `prism_core.recipe`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, TypeAlias, TypeVar

import msgspec

from prism_core.errors import PhotoWriteError, RecipeError, SidecarError
from prism_core.image.atomic import atomic_write
from prism_core.recipe import Hint, Recipe

SUFFIX = ".prism.json"
SCHEMA = 2
"""Version of the sidecar's layout that this Prism writes."""

Document: TypeAlias = dict[str, Any]
Migrations: TypeAlias = Mapping[int, Callable[[Document], Document]]

MIGRATIONS: Migrations = {1: dict}
"""What turns a document of the schema named by the key into the next one's.

Schema 2 came with temperature, tint, levels, regions and a reference: what schema 1 knows has the same meaning in it.
"""

_T = TypeVar("_T")


class _Sidecar(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    schema: int
    recipe: Recipe


def sidecar_path(photo: Path) -> Path:
    """Where the recipe of `photo` is kept."""
    return photo.with_name(photo.name + SUFFIX)


def read_sidecar(photo: Path) -> Recipe | None:
    """The recipe kept beside `photo`, or None where there is none.

    Raises `SidecarError` for a sidecar that is damaged, unreadable or of a newer Prism.
    """
    path = sidecar_path(photo)
    content = _read(path)
    return None if content is None else decode_sidecar(path, content)


def write_sidecar(photo: Path, recipe: Recipe) -> None:
    """Keep `recipe` beside `photo`, whole or not at all. Raises `PhotoWriteError`."""
    content = msgspec.json.format(msgspec.json.encode(_Sidecar(SCHEMA, recipe)), indent=2)
    path = sidecar_path(photo)
    try:
        with atomic_write(path) as file:
            file.write(content + b"\n")
    except OSError as error:
        reason = f"it cannot be written ({error.strerror}); check the folder's permissions"
        raise PhotoWriteError(path, reason) from error


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
        raise SidecarError(path, 'this is not a Prism sidecar: "schema" with its version is missing')
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
        raise SidecarError(path, f"it cannot be read ({error.strerror}); check its permissions") from error


def _parse(path: Path, content: bytes) -> object:
    try:
        return msgspec.json.decode(content)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise SidecarError(path, f"it is damaged ({error}); repair or remove it") from error


def _convert(path: Path, document: object, kind: type[_T]) -> _T:
    try:
        return msgspec.convert(document, kind)
    except (msgspec.ValidationError, RecipeError) as error:
        raise SidecarError(path, f"it cannot be used: {error}; correct or remove it") from error
