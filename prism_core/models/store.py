"""The generators at hand: those shipped with Prism, those its owner added, or any file by its path."""

from __future__ import annotations

from pathlib import Path

from prism_core.data_folder import data_folder
from prism_core.errors import ModelError, ModelMissingError
from prism_core.image.atomic import atomic_write
from prism_core.models.card import read_card
from prism_core.models.engine import Engine
from prism_core.resources import resource_path

_FOLDER = "models"
_DEFAULT = "default"
"""A text file beside the models that holds the id of the one taken where none is named."""


def builtin_models() -> list[Path]:
    """The generator files shipped with Prism, sorted by name."""
    return sorted(resource_path(_FOLDER).glob("*.onnx"))


def own_models() -> list[Path]:
    """The generator files that the owner added, sorted by name."""
    return sorted(data_folder(_FOLDER).glob("*.onnx"))


def add_model(source: Path) -> Path:
    """Copy a generator file to those of the owner, once it has loaded here; where it lies now.

    Raises a `ModelError` that says what is wrong with the file, or why it cannot be kept.
    """
    card = Engine(source, device="cpu").card
    target = data_folder(_FOLDER, f"{card.id}-{card.sha256[:8]}.onnx")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with atomic_write(target) as file:
            file.write(source.read_bytes())
    except OSError as error:
        raise ModelError(source, f"the model cannot be copied to {target.parent} ({error.strerror})") from error
    return target


def remove_model(path: Path) -> None:
    """Take a generator from those of the owner. Raises `ModelError` where it cannot be removed, or is none of them."""
    if path not in own_models():
        raise ModelError(path, "this model was not added by its owner")
    try:
        path.unlink()
    except OSError as error:
        raise ModelError(path, f"the model cannot be removed ({error.strerror})") from error


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
    known = [*builtin_models(), *own_models()]
    for path in known:
        if name == path.stem:
            return path
    if Path(name).is_file():
        return Path(name)
    for path in known:
        if name == _id_of(path):
            return path
    names = ", ".join(path.stem for path in known) or "none"
    raise ModelMissingError(name, f"there is no such model; name a file, or one of those at hand ({names})")


def _id_of(path: Path) -> str | None:
    try:
        return read_card(path).id
    except ModelError:
        return None
