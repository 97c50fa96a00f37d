"""What Prism is built on: the libraries it came with, their versions, licenses and the licenses' texts."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from importlib.metadata import Distribution

NAMES = (
    "click",
    "imagecodecs",
    "msgspec",
    "natsort",
    "numpy",
    "onnxruntime",
    "onnxruntime-gpu",
    "opencv-python-headless",
    "pillow",
    "platformdirs",
    "PySide6-Essentials",
    "rich",
    "shiboken6",
    "tifffile",
)
"""Those that pyproject.toml asks for, and Qt's bindings; of ONNX Runtime's two packages one is here."""

_LICENSE_FILE = re.compile(r"(^|/)(LICEN[CS]E|COPYING|NOTICE)[^/]*$", re.IGNORECASE)


@dataclass(frozen=True)
class Library:
    """license: as its authors name it. text: the license itself; empty where it came without."""

    name: str
    version: str
    license: str
    text: str


def libraries() -> list[Library]:
    """Every library that is here, by name."""
    from importlib.metadata import PackageNotFoundError, distribution  # here, for no start of the window needs it

    found = []
    for name in sorted(NAMES, key=str.casefold):
        try:
            package = distribution(name)
        except PackageNotFoundError:
            continue  # it serves another system
        found.append(Library(name, package.version, _license_of(package), _text_of(package)))
    return found


def _license_of(package: Distribution) -> str:
    told = package.metadata.json
    return str(told.get("license_expression") or told.get("license") or "?").strip().partition("\n")[0]


def _text_of(package: Distribution) -> str:
    """The license's text; a package with several has the one nearest to its root taken."""
    files = [file for file in package.files or [] if _LICENSE_FILE.search(file.as_posix())]
    files.sort(key=lambda file: (len(file.parts), len(file.name), file.as_posix()))
    return files[0].read_text(encoding="utf-8") if files else ""
