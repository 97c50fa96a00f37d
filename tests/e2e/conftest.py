"""Fixtures of the stories: those of the window, its language, and exports that wait."""

import threading

import platformdirs
import pytest

from prism_core.export import export_photo
from prism_desktop.settings import Settings
from tests.desktop.conftest import (
    album,
    nothing_outlives_its_test,
    own_home,
    prism,
    pytest_collection_modifyitems,
)

__all__ = ["album", "nothing_outlives_its_test", "own_home", "prism", "pytest_collection_modifyitems"]


@pytest.fixture
def speaking(own_home):
    """Chooses a language before the start."""

    def choose(code):
        settings = Settings(platformdirs.user_config_path("Prism", appauthor=False) / "desktop.json")
        settings.prefer(language=code)
        settings.save()

    return choose


@pytest.fixture
def gate(monkeypatch):
    """Photos begin, and end as the gate lets them through: so many as it is released for."""
    opened = threading.Semaphore(0)

    def slow(*arguments, cancel, **options):
        while not opened.acquire(timeout=0.005):
            cancel.raise_if_canceled()
        return export_photo(*arguments, cancel=cancel, **options)

    monkeypatch.setattr("prism_core.batch.attempt.export_photo", slow)
    return opened
