"""The generators at hand: those shipped with Prism, by the id on their card, or any file by its path."""

from __future__ import annotations

from pathlib import Path

from prism_core.errors import ModelError, ModelMissingError
from prism_core.models.card import read_card
from prism_core.resources import resource_path

_FOLDER = "models"
_DEFAULT = "default"
"""A text file beside the models that holds the id of the one taken where none is named."""


def builtin_models() -> list[Path]:
    """The generator files shipped with Prism, sorted by name."""
    return sorted(resource_path(_FOLDER).glob("*.onnx"))


def default_model() -> str:
    """Id of the generator taken where none is named. Raises `ModelMissingError` where Prism came without."""
    named = resource_path(_FOLDER, _DEFAULT)
    try:
        return named.read_text(encoding="utf-8").strip()
    except OSError:
        raise ModelMissingError(named, "Prism came without a generator; install it again") from None


def find_model(name_or_path: str | None = None) -> Path:
    """The generator file of that id or at that path; None takes the default.

    Raises `ModelMissingError` where there is none; its text lists the ids there are.
    """
    name = default_model() if name_or_path is None else name_or_path
    builtin = builtin_models()
    for path in builtin:
        if name == path.stem:
            return path
    if Path(name).is_file():
        return Path(name)
    for path in builtin:
        if name == _id_of(path):
            return path
    known = ", ".join(path.stem for path in builtin) or "none"
    raise ModelMissingError(name, f"there is no such model; name a file, or one of Prism's own ({known})")


def _id_of(path: Path) -> str | None:
    try:
        return read_card(path).id
    except ModelError:
        return None
