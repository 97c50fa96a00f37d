"""Folders, an engine and a command that tests of the core share."""

from __future__ import annotations

import pytest
from click.testing import CliRunner

from prism_core.cli import main
from prism_core.models.engine import Engine


@pytest.fixture
def scans(tmp_path):
    return tmp_path / "scans"


@pytest.fixture
def out(tmp_path):
    return tmp_path / "out"


@pytest.fixture(scope="module")
def engine(model):
    return Engine(model, device="cpu", threads=1)


@pytest.fixture
def colorize(out, model):
    """`prism colorize` into `out`, by the tiny generator."""

    def run(*arguments):
        options = ["-o", str(out), "--model", str(model), "--device", "cpu"]
        return CliRunner().invoke(main, ["colorize", *map(str, arguments), *options])

    return run
