"""What the stories rest on: a picture that never came is not taken for the one that was waited for."""

import pytest

from prism_core.errors import DeviceError
from prism_desktop.rendering import sights


def test_a_photo_that_cannot_be_colored_is_not_waited_for_in_silence(prism, album, monkeypatch):
    colors = sights.render

    def fail(*_, **__):
        raise DeviceError("there is not enough free memory for it; close other programs")

    def story(pilot):
        pilot.wait_colored()
        monkeypatch.setattr(sights, "render", fail)
        pilot.click(0.5, 0.5)
        with pytest.raises(AssertionError, match="not enough free memory"):
            pilot.wait_colored()
        monkeypatch.setattr(sights, "render", colors)
        pilot.click(0.2, 0.5)
        pilot.wait_colored()

    prism(story, album)
