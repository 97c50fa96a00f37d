import os
from datetime import datetime

import pytest
from PIL import Image

from prism_core.batch.journal import JOURNAL_NAME
from prism_core.batch.plan import plan_batch
from prism_core.errors import OptionsError
from prism_core.export_options import ExportOptions, file_name
from prism_core.image.exif import exif_into_tiff
from prism_core.image.segments import EXIF_PREFIX
from prism_core.image.taken import taken_on
from prism_core.naming import parse_template
from tests.batching import kinds, run_all
from tests.metadata import sample_exif
from tests.photos import scene, write_kind, write_photo, write_photos

AUGUST = datetime(1971, 8, 3, 12).timestamp()


def _name(template, photo, **more):
    return file_name(photo, ExportOptions(name=template), **more)


def test_every_field_stands_for_what_it_says(tmp_path):
    photo = write_photo(tmp_path / "Album 7" / "scan.jpeg")
    os.utime(photo, (AUGUST, AUGUST))
    told = _name("{date}_{folder} {counter}-{name} by {model}{{1}}", photo, number=12, total=1500, model="swift")
    assert told == "1971-08-03_Album 7 0012-scan by swift{1}.jpeg"
    assert _name("{counter}", photo) == "001.jpeg"
    assert file_name(photo, ExportOptions(name="x{name}", format="png")) == "xscan.png"


@pytest.mark.parametrize(
    ("template", "said"),
    [
        ("{nam}", "{nam} in the name '{nam}' is not known; use {name}, {folder}, {date}, {counter}, {model}"),
        ("{}", "{} in the name"),
        ("{name:>9}", "is not known"),
        ("{name!r}", "is not known"),
        ("{name", "brace without its partner"),
        ("name}", "brace without its partner"),
        ("a/{name}", "'/' in the name"),
        ("a\\{name}", "cannot stand in file names"),
        ("{name}?", "'?' in the name"),
        ("{name}\n", "cannot stand in file names"),
        ("", "is empty"),
        (" . ", "is empty"),
        (".{name}", "not taken by every computer"),
        ("{name}.", "not taken by every computer"),
        ("con", "not taken by every computer"),
    ],
)
def test_a_template_that_makes_no_names_is_refused_at_once(template, said):
    with pytest.raises(OptionsError) as refusal:
        ExportOptions(name=template)
    assert said in str(refusal.value)


def test_a_name_that_is_too_long_is_refused_but_a_photos_own_is_not(tmp_path):
    long = write_photo(tmp_path / f"{'a' * 245}.png")
    assert _name("{name}", long) == long.name
    with pytest.raises(OptionsError, match="too long"):
        _name("{name} {name}", long)


def test_the_day_comes_from_exif_data_of_every_format_that_has_some(tmp_path):
    for name in ("a.jpg", "a.webp", "a.png"):
        Image.fromarray(scene()).save(tmp_path / name, exif=EXIF_PREFIX + sample_exif(order=">"))
        assert taken_on(tmp_path / name).isoformat() == "1935-08-17", name
    tiff = write_kind(tmp_path, "rgb.tif")
    assert taken_on(tiff) is None
    with tiff.open("r+b") as file:
        exif_into_tiff(sample_exif(), file, {})
    assert _name("{date}", tiff) == "1935-08-17.tif"


@pytest.mark.parametrize("content", [b"", b"no photo", b"\xff\xd8\xff cut", b"II*\0\x08\0\0\0\xff\xff"])
def test_a_damaged_photo_has_the_day_of_its_file(tmp_path, content):
    photo = tmp_path / "a.jpg"
    photo.write_bytes(content)
    os.utime(photo, (AUGUST, AUGUST))
    assert taken_on(photo) is None
    assert _name("{date}", photo) == "1971-08-03.jpg"


def test_an_unknown_day_in_exif_data_is_none(tmp_path):
    exif = EXIF_PREFIX + sample_exif().replace(b"1935:08:17 11:02:03", b"0000:00:00 00:00:00")
    Image.fromarray(scene()).save(tmp_path / "a.jpg", exif=exif)
    assert taken_on(tmp_path / "a.jpg") is None


def test_results_that_share_a_name_get_numbers(scans, out):
    write_photos(scans, "a.jpg", "b.jpg", "sub/c.jpg")
    plan = plan_batch([scans], out, options=ExportOptions(name="photo by {model}"), model="tiny")
    names = [item.target.relative_to(out).as_posix() for item in plan.items]
    assert names == ["photo by tiny.jpg", "photo by tiny-2.jpg", "sub/photo by tiny.jpg"]
    assert len(plan.renamed) == 1


def test_a_photo_keeps_its_counter_when_others_are_added(scans, out, engine):
    options = ExportOptions(name="{counter} {name}")
    write_photos(scans, "b.png", "c.png")
    assert kinds(run_all(scans, out, engine, options=options))["Done"] == 2
    write_photo(scans / "a.png", seed=9)
    again = run_all(scans, out, engine, options=options)
    assert (kinds(again)["Done"], kinds(again)["Skipped"]) == (1, 2)
    assert sorted(path.name for path in out.iterdir() if path.name != JOURNAL_NAME) == [
        "001 a.png",
        "001 b.png",
        "002 c.png",
    ]


def test_literal_text_of_a_template_is_no_pattern(tmp_path):
    photo = tmp_path / "a+b.jpg"
    assert parse_template("({name}) {counter}").pattern(photo, model="") == r"\(a\+b\)\ \d+"
