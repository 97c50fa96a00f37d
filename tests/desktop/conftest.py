"""Fixtures of the window's tests; those of tests/e2e use them, too."""

import numpy as np
import pytest

from prism_core.image.raster import Raster
from prism_core.image.write import write_raster
from prism_desktop.settings import Settings
from tests.window import leftovers, living_objects, run_story, start_arguments


def pytest_collection_modifyitems(items):
    for item in items:
        if "prism" in getattr(item, "fixturenames", ()):
            # Qt's offscreen platform says so of every dialog of fixed size; it has no window manager to tell.
            item.add_marker(pytest.mark.qt_log_ignore("does not support propagateSizeHints"))


@pytest.fixture(autouse=True)
def own_home(tmp_path_factory, monkeypatch):
    """Settings and home of the test's own, of someone who has seen the tour."""
    home = tmp_path_factory.mktemp("home")
    for name in ("HOME", "USERPROFILE", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"):
        monkeypatch.setenv(name, str(home))
    monkeypatch.setattr("platformdirs.user_config_path", lambda *_, **__: home / "config")
    settings = Settings(home / "config" / "desktop.json")
    settings.tour_seen = True  # it would stand before the photo of every story
    settings.save()
    return home


@pytest.fixture(autouse=True)
def nothing_outlives_its_test(request):
    """Widgets, timers, threads and pools end with the test that made them."""
    if "qtbot" not in request.fixturenames and "qapp" not in request.fixturenames:
        yield
        return
    request.getfixturevalue("qapp")
    before = {id(each) for each in living_objects()}
    yield
    assert not leftovers(before)


def gray_photo(seed: int, height: int = 240, width: int = 320) -> Raster:
    """A gray picture with soft shapes, so that it is neither flat nor noise."""
    y, x = np.mgrid[0:height, 0:width] / height
    random = np.random.default_rng(seed)
    a, b, c = random.uniform(2, 6, 3)
    values = 128 + 60 * np.sin(a * x + seed) * np.cos(b * y) + 30 * np.sin(c * (x + y))
    return Raster(np.clip(values, 0, 255).astype(np.uint8)[..., None], source_format="PNG")


@pytest.fixture
def album(tmp_path):
    """A folder of five gray photos."""
    folder = tmp_path / "album"
    folder.mkdir()
    for number in range(1, 6):
        write_raster(folder / f"scan {number}.png", gray_photo(number))
    return folder


@pytest.fixture
def prism(qtbot, model):
    """Starts Prism on some photos and lets a story use it: `prism(story, folder)`."""

    def start(story, *photos, arguments=None, then=None):
        arguments = arguments if arguments is not None else start_arguments(model, *photos)
        return run_story(story, arguments, qtbot, then)

    return start
