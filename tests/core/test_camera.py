from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from prism_core.image.camera import Shot, read_shot
from tests.metadata import sample_exif


def exif(**tags):
    block = Image.Exif()
    for number, value in tags.items():
        block[int(number[1:])] = value
    return block.tobytes()[6:]


@pytest.mark.parametrize("order", ["<", ">"])
def test_a_picture_tells_when_it_was_taken_and_with_what(order):
    shot = read_shot(sample_exif(order=order))
    assert shot.taken == datetime(1935, 8, 17, 11, 2, 3)
    assert shot.device.startswith("Scanner M")


def test_a_maker_is_named_once_and_a_change_counts_where_nothing_better_is_told():
    shot = read_shot(exif(_271="EPSON", _272="Epson Perfection V600", _306="2019:01:02 03:04:05"))
    assert shot == Shot(datetime(2019, 1, 2, 3, 4, 5), "Epson Perfection V600")
    assert read_shot(exif(_271="Canon", _272="CanoScan 9000F")).device == "Canon CanoScan 9000F"
    assert read_shot(exif(_271="Plustek", _272="OpticFilm")).device == "Plustek OpticFilm"
    assert read_shot(exif(_306="0000:00:00 00:00:00", _271=" ")) == Shot()


@given(st.binary(max_size=300))
def test_any_bytes_are_survived(tail):
    assert isinstance(read_shot(tail), Shot)
    assert isinstance(read_shot(b"II*\0\x08\0\0\0" + tail), Shot)
    assert read_shot(sample_exif()[:200] + tail).device.startswith("Scanner M")
