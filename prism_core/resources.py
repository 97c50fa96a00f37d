"""Where Prism's own data lies: models, icons, palettes, translations."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).parent


def resource_path(*parts: str) -> Path:
    """A file or folder of Prism's resources: inside the installed package, or of the checkout it runs from."""
    installed = _PACKAGE / "_resources"
    root = installed if installed.is_dir() else _PACKAGE.parent / "resources"
    return root.joinpath(*parts)
