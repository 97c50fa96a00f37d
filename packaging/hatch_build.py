"""Part of the build: compiles the translations, so that wheel, editable install and frozen folder have them."""

from __future__ import annotations

import runpy
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class TranslationsHook(BuildHookInterface):
    """Makes .qm files beside the .ts files; the wheel takes them along with the other resources."""

    def initialize(self, _version: str, _build_data: dict[str, Any]) -> None:
        """Compile before the files are gathered."""
        runpy.run_path(str(Path(__file__).with_name("translations.py")))["compile_all"]()
