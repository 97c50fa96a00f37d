import numpy as np
import pytest

from prism_core.color.icc import SRGB_PROFILE
from prism_core.errors import PhotoReadError
from prism_core.facts import colorized_by, profile_name, read_facts
from prism_core.image.raster import Metadata, Raster
from prism_core.image.write import write_raster
from prism_core.recipe import PointHint, Recipe
from prism_core.sidecar import sidecar_path, write_sidecar
from tests.photos import write_photo


def test_the_facts_of_a_photo(tmp_path):
    pixels = np.full((40, 60, 3), 30000, np.uint16)
    metadata = Metadata(icc=SRGB_PROFILE, dpi=(600.0, 600.0))
    photo = tmp_path / "a.tif"
    write_raster(photo, Raster(pixels, np.full((40, 60), 65535, np.uint16), metadata, "TIFF"))
    write_sidecar(photo, Recipe(hints=(PointHint(0, 0, 1, 1),)))
    facts = read_facts(photo)
    assert (facts.width, facts.height, facts.bits, facts.channels, facts.alpha) == (60, 40, 16, 3, True)
    assert (facts.format, facts.dpi, facts.blocks) == ("TIFF", (600.0, 600.0), ("ICC",))
    assert "srgb" in facts.profile.lower()
    assert (facts.verdict, facts.colorized_by) == ("blank", None)
    assert (facts.hints, facts.sidecar_error) == (1, None)


def test_a_plain_photo_has_few_facts(tmp_path):
    facts = read_facts(write_photo(tmp_path / "a.png"))
    assert (facts.channels, facts.bits, facts.profile, facts.blocks, facts.hints) == (1, 8, None, (), None)


def test_a_sidecar_that_cannot_be_used_is_a_fact(tmp_path):
    photo = write_photo(tmp_path / "a.png")
    sidecar_path(photo).write_text("{")
    facts = read_facts(photo)
    assert facts.hints is None
    assert "it is damaged" in facts.sidecar_error


def test_what_is_no_photo_has_no_facts(tmp_path):
    (tmp_path / "a.jpg").write_text("no photo")
    with pytest.raises(PhotoReadError):
        read_facts(tmp_path / "a.jpg")


@pytest.mark.parametrize(
    ("xmp", "model"),
    [
        (b"", None),
        (
            b"<x:AISystemUsed>Prism 1.0</x:AISystemUsed><x:AISystemVersionUsed>a &amp; b 2</x:AISystemVersionUsed>",
            "a & b 2",
        ),
        (b"<d x:AISystemUsed='Prism 1.0' x:AISystemVersionUsed = \"deep 3\"/>", "deep 3"),
        (b"<x:AISystemUsed>Other 1.0</x:AISystemUsed><x:AISystemVersionUsed>x 2</x:AISystemVersionUsed>", None),
        (b"\xff\x00 damaged", None),
    ],
)
def test_the_note_of_prism_is_known_however_it_is_written(xmp, model):
    assert colorized_by(xmp) == model


def test_a_damaged_profile_is_said_and_hides_nothing_else():
    assert profile_name(b"") is None
    assert profile_name(b"no profile at all") == "damaged"
