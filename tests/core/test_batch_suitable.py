import numpy as np
import pytest
from PIL import Image
from skimage import data

from prism_core.recipe import Recipe
from prism_core.sidecar import write_sidecar
from tests.batching import journal, kinds, reasons, run_all
from tests.photos import write_photo


@pytest.fixture
def album(scans):
    """A gray photo, a color photo, a blank page, a page of text and a broken file."""
    write_photo(scans / "gray.png")
    Image.fromarray(data.coffee()).save(scans / "coffee.jpg")
    Image.fromarray(np.full((200, 300), 240, np.uint8)).save(scans / "lid.png")
    Image.fromarray(data.page()).save(scans / "page.tif")
    (scans / "broken.jpg").write_bytes(b"\xff\xd8\xff")
    return scans


def test_only_photos_to_color_are_colored(album, out, engine):
    events = run_all(album, out, engine, only_suitable=True)
    assert reasons(events) == {"coffee.jpg": "color", "lid.png": "blank", "page.tif": "text"}
    assert kinds(events)["Done"] == kinds(events)["Failed"] == 1
    assert {entry["target"] for entry in journal(out)} == {"gray.png", "broken.jpg"}
    finished = events[-1]
    assert (finished.done, finished.skipped, finished.failed, finished.remaining) == (1, 3, 1, 0)


def test_a_sidecar_is_its_owners_word(album, out, engine):
    write_sidecar(album / "coffee.jpg", Recipe())
    assert "coffee.jpg" not in reasons(run_all(album, out, engine, only_suitable=True))


def test_without_being_asked_everything_is_colored(album, out, engine):
    assert kinds(run_all(album, out, engine))["Done"] == 4


def test_the_command_says_what_it_left_out_and_why(album, out, colorize):
    said = colorize(album, "--only-suitable").stdout
    assert "1 photo left out, in color already" in said
    assert f"{album / 'page.tif'}: text" in said
    assert "1 photo colored" in said
