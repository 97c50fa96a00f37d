"""A whole archive is queued, and given up again, without holding the window up: photos are told of in portions."""

import pytest

from prism_core.export_options import ExportOptions
from prism_desktop.library.photo_state import State
from prism_desktop.queue.jobs import ExportJob, QueuedPhoto


@pytest.fixture
def archive(tmp_path):
    """An export of 1,000 photos."""
    places = [(tmp_path / f"scan {number}.jpg", tmp_path / "out" / f"scan {number}.jpg") for number in range(1000)]
    photos = tuple(QueuedPhoto(*place) for place in places)
    return ExportJob("job", 0.0, "archive", tmp_path / "out", ExportOptions(), "rename", photos)


def queued(pilot, archive):
    return [photo for photo in archive.photos if pilot.window.states.of(photo.source).job is State.QUEUED]


def test_photos_of_a_long_export_are_shown_as_queued_in_portions(prism, album, archive):
    def story(pilot):
        pilot.wait_colored()
        exporter = pilot.window.exporter
        exporter.queue.pause(paused=True)
        exporter.add(archive)
        assert 0 < len(queued(pilot, archive)) < 500
        pilot.wait(lambda: len(queued(pilot, archive)) == 1000)
        exporter.cancel("job")
        assert len(queued(pilot, archive)) > 500
        pilot.wait(lambda: not queued(pilot, archive))
        exporter.clear()

    assert prism(story, album) == 0


def test_an_export_given_up_at_once_leaves_no_photo_queued(prism, album, archive):
    def story(pilot):
        pilot.wait_colored()
        exporter = pilot.window.exporter
        exporter.queue.pause(paused=True)
        told = []
        pilot.window.states.changed.connect(lambda paths: told.extend(paths))
        exporter.add(archive)
        exporter.cancel("job")
        pilot.wait(lambda: not queued(pilot, archive))
        assert {photo.source for photo in archive.photos[:100]} <= set(told)
        exporter.clear()

    assert prism(story, album) == 0
