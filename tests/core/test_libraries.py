import re
import tomllib
from pathlib import Path

from prism_core.libraries import NAMES, libraries

ROOT = Path(__file__).parents[2]


def test_every_library_that_prism_asks_for_is_listed():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    asked = {re.match(r"[A-Za-z0-9-]+", line)[0] for line in project["dependencies"]}
    assert asked <= set(NAMES)


def test_libraries_tell_version_and_license():
    found = {library.name: library for library in libraries()}
    assert len(found) >= len(NAMES) - 1  # one ONNX Runtime of two
    for library in found.values():
        assert re.match(r"\d+\.", library.version)
        assert library.license not in ("", "?"), library.name
    assert "LGPL" in found["PySide6-Essentials"].license
    assert "Permission is hereby granted" in found["natsort"].text
