"""Folders that the tests of batches and of the command share."""

from __future__ import annotations

import pytest


@pytest.fixture
def scans(tmp_path):
    return tmp_path / "scans"


@pytest.fixture
def out(tmp_path):
    return tmp_path / "out"
